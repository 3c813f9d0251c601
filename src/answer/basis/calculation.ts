import { type Role, rolesOf } from '../../award/known-figures.ts';
import type { Calculated } from '../../award/recalculate.ts';
import {
  accountsOf,
  checkPayee,
  checkVerdict,
  claimingWords,
  inWords,
  isMoreThanDue,
  isOwnAnswer,
  otherReading,
  reckonedOtherwise,
  ruleWords,
  shownResult,
  tellsOpen,
  WHOSE,
  whoseSum,
  withoutReadings,
} from '../../award/telling/index.ts';
import { labelOf, strangers } from '../../corpus/standing/index.ts';
import { type Around, type Figure, sameUnit, tellsCeiling } from '../../text/figure/index.ts';
import { saysNo } from '../../text/negation.ts';
import { isReading } from '../../text/wording/index.ts';
import type { Finding } from '../claim.ts';
import type { Stretch } from '../draft.ts';
import { type Evidence, isConditional, isKnownBeside, ownWords } from './evidence.ts';
import { findingOf, NOTHING, type Noticed, unchecked } from './finding.ts';
import { compareQualifiers } from './qualify.ts';

/** Holds a stretch against one calculation, done again: every figure in the role in which it is told. */
export function checkCalculation(stretch: Stretch, evidence: Evidence): Finding {
  const chosen = chosenFor(stretch, evidence);
  return typeof chosen === 'string' ? unchecked(chosen) : against(stretch, chosen, evidence);
}

/** The calculation that a claim names; else what is wrong with the naming. */
function chosenFor({ claim }: Stretch, { calculations }: Evidence): Calculated | string {
  const { calculation, award } = claim;
  if (calculation !== undefined)
    return (
      calculations[calculation] ?? `没有第 ${calculation} 次测算（从 0 数起，共 ${calculations.length} 次）`
    );
  const named = calculations.filter(({ rule: { data } }) => data.id === award || data.name === award);
  const [only, ...more] = award === undefined ? calculations : named;
  if (only === undefined)
    return calculations.length === 0
      ? '依据是测算（calculation），要在 calculations 里给出那次测算'
      : `没有 ${award} 的测算`;
  if (more.length === 0) return only;
  const which = [only, ...more].map(({ n, rule, result }) => `${n} ${rule.data.name}（${result.as_of}）`);
  return `说的是哪一次测算，请写明：${which.join('、')}`;
}

function against(stretch: Stretch, calculated: Calculated, evidence: Evidence): Finding {
  const { licences, calculations, asked } = evidence;
  const whose = whoseSum(stretch, calculated, { calculations, figures: evidence.figures });
  const { rule, result } = calculated;
  const beside = {
    official: `${rule.data.name}（${rule.data.id}）：${shownResult(calculated)}`,
    place: `测算${calculated.n}，${labelOf({ policy: calculated.policy, clause: clauseOf(calculated) })}，${result.as_of}`,
  };
  if (isOwnAnswer(stretch.text, result.answer)) return findingOf({ against: [] }, beside);
  const payee = rule.data.payee.type;
  const official = { words: ruleWords(calculated), context: result.answer, payee, licences };
  const qualifiers = compareQualifiers(withoutReadings(stretch, calculated), official);
  const verdict = checkVerdict(stretch, calculated) ?? checkPayee(stretch, calculated, licences);
  const figures = stretch.around
    .filter((own) => !own.denied && (isOf(own, calculated) || !isKnownBeside(own, stretch, evidence)))
    .map((each) => checkFigure(each, { stretch, calculated }));
  const readings = stretch.figures.flatMap((_, i) => otherReading(stretch, i, calculated) ?? []);
  const bare = stretch.figures.length + qualifiers.against.length === 0 && verdict === undefined;
  return findingOf(
    {
      against: [
        ...(whose === 'other' ? [WHOSE.other] : []),
        ...figures.flatMap((figure) => figure.against),
        ...stretch.around.flatMap((own) => reckonedOtherwise(own, calculated, isConditional(stretch))),
        ...(verdict ?? []),
        ...qualifiers.against,
        ...qualifiers.open,
      ],
      open: [
        ...(whose === 'unknown' ? [WHOSE.unknown] : []),
        ...readings.map((reading) => `稿中没有说这是“${reading}”的结果`),
        ...figures.flatMap(({ open = [] }) => open),
        ...strangers(
          claimingWords({ ...stretch, text: ownWords(stretch, evidence) }, calculated, evidence),
          [...accountsOf(calculated, stretch), asked],
          calculated.policy.common,
        ),
        ...(bare && !tellsOpen(stretch, calculated) ? [BARE] : []),
      ],
    },
    beside,
  );
}

const BARE = '这一段没有可以同测算对照的数或结论';

function clauseOf({ policy, rule }: Calculated) {
  return policy.clauses.find(({ id }) => id === rule.data.clause);
}

interface Told {
  readonly stretch: Stretch;
  readonly calculated: Calculated;
}

/** A figure must be known to the calculation, in a role that bears out how it is told. */
function checkFigure(own: Around, { stretch, calculated }: Told): Noticed {
  const { figure, told, compared, operand } = own;
  const roles = rolesOf(figure, [calculated]);
  if (roles.size === 0) return strange(own, calculated);
  if (figure.unit === 'date' || roles.has('due') || roles.has('step'))
    return asSum(own, roles, { stretch, calculated });
  if (told === 'ceiling' && !compared) return asCeiling(figure.text, roles, calculated);
  if (roles.has('if_eligible') && !operand) return underCondition(own, stretch, calculated);
  if (!roles.has('other_reading') || roles.has('fact') || operand)
    return asResult(own, roles, { stretch, calculated });
  return isConditional(stretch)
    ? NOTHING
    : { against: [`${figure.text}是另一种读法的结果，稿中没有说明；${shownResult(calculated)}`] };
}

/** A day, or what came out: good as long as it is not told as a ceiling. */
function asSum(own: Around, roles: ReadonlySet<Role>, { stretch, calculated }: Told): Noticed {
  const { figure, told, compared } = own;
  if (isMoreThanDue(own, calculated) && !isConditional(stretch))
    return asResult(own, roles, { stretch, calculated });
  return figure.unit !== 'date' && told === 'ceiling' && !compared
    ? asCeiling(figure.text, roles, calculated)
    : NOTHING;
}

function isOf({ figure }: Around, calculated: Calculated): boolean {
  return rolesOf(figure, [calculated]).size > 0;
}

function strange({ figure, paid, had }: Around, calculated: Calculated): Noticed {
  const isMoney = ({ unit }: Figure) => /[元镑币]$/u.test(unit);
  const rival = calculated.known.all.find(
    (known) =>
      known.role !== 'margin' &&
      (sameUnit(known.figure.unit, figure.unit) || (isMoney(known.figure) && isMoney(figure))),
  );
  const note = `测算里没有${figure.text}；测算的结果是：${shownResult(calculated)}`;
  return (isMoney(figure) || figure.unit === '%') && (rival !== undefined || paid || had)
    ? { against: [note] }
    : { against: [], open: [note] };
}

/** What is told as a ceiling must be a cap of the text, or the most that the result can be. */
function asCeiling(text: string, roles: ReadonlySet<Role>, calculated: Calculated): Noticed {
  if (roles.has('most') || roles.has('other_reading')) return NOTHING;
  const sum =
    !roles.has('fact') &&
    !roles.has('least') &&
    (['due', 'if_eligible', 'text', 'step'] as const).some((role) => roles.has(role));
  return sum
    ? { against: [], open: [`${text}在测算里是算出的数，不是上限`] }
    : { against: [`${text}不是上限：在测算里它是${inWords(roles)}；${shownResult(calculated)}`] };
}

function underCondition(own: Around, stretch: Stretch, calculated: Calculated): Noticed {
  return isConditional(stretch) || !(own.paid || own.had)
    ? NOTHING
    : {
        against: [
          `还不能确定是否符合条件，稿中把${own.figure.text}说成了应得的数；${shownResult(calculated)}`,
        ],
      };
}

/** What is no result may be told as it is, but not as money that is had; a ceiling is told as one. */
function asResult(own: Around, roles: ReadonlySet<Role>, { stretch, calculated }: Told): Noticed {
  const { figure, paid, had, operand } = own;
  const now = shownResult(calculated);
  if (isOfEach(own, roles)) return { against: [`${figure.text}是原文每一个的数，不是几个一共的；${now}`] };
  if (isSureMost(own, roles, stretch))
    return { against: [`${figure.text}是上限，稿中说成了确定的数；${now}`] };
  const claimed = roles.has('text') ? had : paid || had;
  const role = `${figure.text}在测算里是${inWords(roles)}`;
  if (claimed && !operand && figure.unit === '元') return { against: [`${role}，不是应得的数；${now}`] };
  const isMargin = [...roles].every((each) => each === 'margin');
  return isMargin && !own.compared && !saysNo(stretch.text)
    ? { against: [], open: [`${role}；${now}`] }
    : NOTHING;
}

/** A most that is told as a sum; where the sentence says that it is a most, a working with it may be told. */
function isSureMost({ compared, operand }: Around, roles: ReadonlySet<Role>, own: Stretch): boolean {
  const facts = roles.has('fact') || roles.has('worked') || roles.has('threshold') || isReading(own.text);
  return roles.has('most') && !facts && !compared && !(operand && tellsCeiling(own.sentence));
}

/** 两项共100-200万元: what the text gives for each. */
function isOfEach({ figure, several }: Around, roles: ReadonlySet<Role>): boolean {
  return several && figure.unit === '元' && [...roles].every((role) => role === 'text');
}
