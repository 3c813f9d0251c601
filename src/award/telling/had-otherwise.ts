import { compareDecimals } from '../../text/decimal.ts';
import { type Around, tellsCeiling } from '../../text/figure/index.ts';
import { rolesOf } from '../known-figures.ts';
import type { Calculated } from '../recalculate.ts';
import { shownResult } from './in-short.ts';

/** 每美元拿0.15元, RMB 0.15 for each US dollar: what the text gives for one. */
const FOR_ONE_BEHIND = /^ ?(?:\/|for (?:each|every)|per )/iu;

/**
 * Sums that a reply says are had where the one calculation of the clause comes to another: 这次可以拿50万元 beside
 * a calculation that is left 30万元 to pay.
 * @param around the figures of the reply's stretch.
 * @param calculations those of the clause that the stretch speaks of; of several, none decides.
 */
export function hadOtherwise(
  around: readonly Around[],
  [one, ...more]: readonly Calculated[],
): readonly string[] {
  if (one === undefined || more.length > 0 || one.result.amount.value === null) return [];
  return around
    .filter(({ had, denied, told, figure }) => had && !denied && told === 'plain' && figure.unit === '元')
    .filter(({ figure, before, after }) => {
      const roles = rolesOf(figure, [one]);
      const isForOne = roles.has('text') && (/每/u.test(before) || FOR_ONE_BEHIND.test(after));
      return !roles.has('due') && !isForOne;
    })
    .map(({ figure }) => `稿中说可得${figure.text}，测算是：${shownResult(one)}`);
}

/** 按65万元补, 按上限500万元计: what a sum is told to be reckoned as. Not 最多按500万元计, nor 按16万元算会超过上限. */
const RECKONED_AS = /(?<!最[多高]|[至顶]多)按(?:照|上限|封顶|最高|顶格|满额|全额)*$/u;
const RECKONED_BEHIND = /^[来去]?(?:计算|执行|[计算给发补奖兑])[付放现励助了的]{0,2}(?:$|[，,。；;）)])/u;

function isToldAsResult(before: string, after: string): boolean {
  const isReckoned = RECKONED_AS.test(before) && RECKONED_BEHIND.test(after);
  return isReckoned || (COMES_OUT.test(before) && !CUT_NEXT.test(after));
}

/** 按文本计算是36万元: what all of it comes out at, unless what follows says that a limit cuts it. */
const COMES_OUT = /按文本(?:来?[计测]?算)?(?:出来|下来)?的?(?:结果)?(?:就?[是为]|得)?$/u;
const CUT_NEXT = /超|上限|封顶|顶格|最[高多]/u;

/**
 * A sum that is told to be reckoned as what it is not: 按65万元补 of a step that a limit cuts to 50万元, and 按上限500万元计
 * of a limit that cuts nothing.
 * @param isSupposed whether the sentence says that something must first be so: then a limit may still come to cut.
 */
export function reckonedOtherwise(
  { figure, before, after, denied }: Around,
  calculated: Calculated,
  isSupposed: boolean,
): readonly string[] {
  if (!isToldAsResult(before, after) || figure.unit !== '元' || denied || figure.min !== figure.max)
    return [];
  const { trace } = calculated.result;
  const is = (value: string) => /^[\d.]+$/u.test(value) && compareDecimals(value, figure.min) === 0;
  const cut = (n: number) =>
    trace.some(({ op, of, value }) => op === 'least' && of.includes(`#${n}`) && !is(value));
  const steps = trace.filter(({ value }) => is(value));
  const isCut = steps.length > 0 && steps.every(({ n }) => cut(n));
  const roles = rolesOf(figure, [calculated]);
  const isResult = (['fact', 'due', 'if_eligible', 'worked', 'least'] as const).some((role) =>
    roles.has(role),
  );
  const isIdle = steps.length === 0 && !isResult && trace.some(({ op, of }) => op === 'least' && of.some(is));
  return isCut || (isIdle && !isSupposed)
    ? [`稿中按${figure.text}计，测算是：${shownResult(calculated)}`]
    : [];
}

/**
 * A step that is told as had, and is more than what came out of it: 可以拿130万元 of what a ceiling cuts to 100万元; or told as
 * given, where the draft tells neither that a ceiling cuts it nor what is left.
 */
export function isMoreThanDue(
  { figure, had, paid, operand }: Around,
  calculated: Calculated,
  { sentence, draft }: { readonly sentence: string; readonly draft: readonly Around[] },
): boolean {
  const { value, max } = calculated.result.amount;
  const most = value ?? max;
  if (!(had || paid) || operand || most === null || figure.unit !== '元') return false;
  const isDue = (own: Around) => own.told === 'plain' && rolesOf(own.figure, [calculated]).has('due');
  if (!had && (tellsCeiling(sentence) || draft.some(isDue))) return false;
  return !rolesOf(figure, [calculated]).has('text') && compareDecimals(figure.min, most) > 0;
}
