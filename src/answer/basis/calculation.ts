import { rolesOf } from '../../award/known-figures.ts';
import type { Calculated } from '../../award/recalculate.ts';
import {
  accountsOf,
  checkPayee,
  checkVerdict,
  claimingWords,
  figureTold,
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
import type { Around } from '../../text/figure/index.ts';
import type { Finding } from '../claim.ts';
import type { Stretch } from '../draft.ts';
import { type Evidence, isConditional, isKnownBeside, ownWords } from './evidence.ts';
import { findingOf, unchecked } from './finding.ts';
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
  const paid = checkPayee(stretch, calculated, licences);
  const verdict = checkVerdict(stretch, calculated, licences) ?? paid;
  const figures = stretch.around
    .filter((own) => !own.denied && (isOf(own, calculated) || !isKnownBeside(own, stretch, evidence)))
    .map((each) => figureTold(each, { stretch, calculated, draft: evidence.figures }));
  const readings = stretch.figures.flatMap((_, i) => otherReading(stretch, i, calculated) ?? []);
  const bare = stretch.figures.length + qualifiers.against.length === 0 && verdict === undefined;
  return findingOf(
    {
      against: [
        ...(whose === 'other' ? [WHOSE.other] : []),
        ...figures.flatMap((figure) => figure.against),
        ...stretch.around.flatMap((own) => reckonedOtherwise(own, calculated, isConditional(stretch))),
        ...new Set([...(verdict ?? []), ...(paid ?? [])]),
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

function isOf({ figure }: Around, calculated: Calculated): boolean {
  return rolesOf(figure, [calculated]).size > 0;
}
