import {
  type Around,
  type Figure,
  otherRole,
  sameFigure,
  sameUnit,
  tellsCeiling,
  toldIn,
} from '../../text/figure/index.ts';
import { halfWidth } from '../../text/half-width.ts';
import { saysNo } from '../../text/negation.ts';
import { remembered } from '../../text/remembered.ts';
import { isReading, isUnderCondition } from '../../text/wording/index.ts';
import { type Role, rolesOf } from '../known-figures.ts';
import type { Calculated } from '../recalculate.ts';
import { isMoreThanDue } from './had-otherwise.ts';
import { inWords, ruleWords, shownResult } from './in-short.ts';
import type { Telling } from './whose-sum.ts';

/** In Chinese, what is against a figure, and what of it nothing bears out. */
interface Noticed {
  readonly against: readonly string[];
  readonly open?: readonly string[];
}

const NOTHING: Noticed = { against: [] };

/** A stretch of a draft beside the calculation that it tells of. */
interface Beside {
  readonly stretch: Telling;
  readonly calculated: Calculated;
  /** Every figure of the draft. */
  readonly draft: readonly Around[];
}

/** What a sentence calls what it tells, where the words can be read in another way. */
const NAMED_READING = /另[有外]?[^，,。；;]{0,4}(?:读法|口径|理解|算法)/u;

/** What is wrong with a figure told of a calculation: it must be known to it, in a role that bears out how it is told. */
export function figureTold(own: Around, at: Beside): Noticed {
  const { stretch, calculated } = at;
  const { figure, told, compared, operand } = own;
  const roles = rolesOf(figure, [calculated]);
  if (roles.size === 0) return strange(own, calculated);
  if (figure.unit === 'date' || roles.has('due') || roles.has('step')) return asSum(own, roles, at);
  if (told === 'ceiling' && !compared) return asCeiling(figure.text, roles, calculated);
  if (roles.has('if_eligible') && !operand) return underCondition(own, stretch, calculated);
  if (!roles.has('other_reading') || roles.has('fact') || operand) return asResult(own, roles, at);
  return asReading(own, stretch, calculated);
}

/** What another reading comes to is told as that, under a condition, or as what it is not. */
function asReading({ figure, denied }: Around, { sentence }: Telling, calculated: Calculated): Noticed {
  return denied || NAMED_READING.test(sentence) || isUnderCondition(sentence)
    ? NOTHING
    : { against: [`${figure.text}是另一种读法的结果，稿中没有说明；${shownResult(calculated)}`] };
}

/** A day, or what came out: good as long as it is not told as a ceiling. */
function asSum(own: Around, roles: ReadonlySet<Role>, at: Beside): Noticed {
  const { figure, told, compared } = own;
  const { stretch, calculated, draft } = at;
  const passes = isMoreThanDue(own, calculated, { sentence: stretch.sentence, draft });
  if (passes && !isUnderCondition(stretch.sentence)) return asResult(own, roles, at);
  return figure.unit !== 'date' && told === 'ceiling' && !compared
    ? asCeiling(figure.text, roles, calculated)
    : NOTHING;
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

function underCondition(own: Around, stretch: Telling, calculated: Calculated): Noticed {
  return isUnderCondition(stretch.sentence) || !(own.paid || own.had)
    ? NOTHING
    : {
        against: [
          `还不能确定是否符合条件，稿中把${own.figure.text}说成了应得的数；${shownResult(calculated)}`,
        ],
      };
}

/** What is no result may be told as it is, but not as money that is had; a ceiling is told as one. */
function asResult(own: Around, roles: ReadonlySet<Role>, { stretch, calculated, draft }: Beside): Noticed {
  const { figure, paid, had, operand } = own;
  const now = shownResult(calculated);
  const other = otherInText(own, roles, calculated);
  if (other !== undefined) return { against: [`${other}；${now}`] };
  if (isSureMost(own, roles, { stretch, draft }))
    return { against: [`${figure.text}是上限，稿中说成了确定的数；${now}`] };
  const claimed = roles.has('text') ? had : paid || had;
  const role = `${figure.text}在测算里是${inWords(roles)}`;
  if (claimed && !operand && figure.unit === '元') return { against: [`${role}，不是应得的数；${now}`] };
  const isMargin = [...roles].every((each) => each === 'margin');
  return isMargin && !own.compared && !saysNo(stretch.text)
    ? { against: [], open: [`${role}；${now}`] }
    : NOTHING;
}

/** The figures of the words that an award rests on. */
const figuresOf = remembered((calculated: Calculated) => toldIn(halfWidth(ruleWords(calculated))));

/** A most that is told as a sum; where the sentence, or the draft of the same figure, says that it is a most, a working with it may be told. */
function isSureMost(
  { figure, compared, operand }: Around,
  roles: ReadonlySet<Role>,
  { stretch, draft }: Pick<Beside, 'stretch' | 'draft'>,
): boolean {
  const facts = roles.has('fact') || roles.has('worked') || roles.has('threshold') || isReading(stretch.text);
  if (!roles.has('most') || facts || compared) return false;
  const isBounded = (own: Around) => own.told === 'ceiling' && sameFigure(own.figure, figure);
  return !operand || !(tellsCeiling(stretch.sentence) || draft.some(isBounded));
}

/** What a sum that only the text tells is there, where it is told otherwise: 两项共100-200万元 of what it gives for each, or the sum that it deals to another name. */
function otherInText(own: Around, roles: ReadonlySet<Role>, calculated: Calculated): string | undefined {
  const { figure, several } = own;
  if (figure.unit !== '元' || [...roles].some((role) => role !== 'text')) return undefined;
  return several ? `${figure.text}是原文每一个的数，不是几个一共的` : otherRole(own, figuresOf(calculated));
}
