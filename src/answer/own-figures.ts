import { compareDecimals } from '../text/decimal.ts';
import { isAskers, isQuotedFromAsker } from './asker.ts';
import type { FigureFinding } from './check-figure.ts';
import type { Finding } from './claim.ts';
import type { Figure } from './figures.ts';
import type { GroundFigure } from './ground.ts';
import { type Claimed, sameValue } from './match-figure.ts';
import { contradicted, unchecked } from './place.ts';
import { saidBound } from './said-bound.ts';
import type { Worked } from './worked.ts';

/** A figure that the text does not bear out as it is told, with what stands around it. */
export interface Doubted {
  readonly claimed: Claimed;
  readonly around: { readonly before: string; readonly behind: string };
  readonly plain: FigureFinding;
}

/** 600万元，超了，按500万元: what the text cuts a rate down to, plainly told beside a sum of the draft that lies above it. */
function isCut({ figure, head }: Claimed, { right }: Worked, text: GroundFigure | undefined): boolean {
  const cuts = text?.of.figures.some(({ unit, part }) => unit === '%' && part === text.part);
  if (cuts !== true || text?.bound !== 'lte' || saidBound(figure, head) === 'lte') return false;
  const above = right.some(({ unit, min }) => unit === '元' && compareDecimals(min, figure.max) > 0);
  return above && figure.unit === '元';
}

const TOTAL = /按文本|合计|共计|一共|总共|小计|加起来/u;

/** A ceiling is the policy's, whoever reckons with it. */
function isCeiling({ figure, head }: Claimed): boolean {
  return figure.bound === 'lte' || saidBound({ ...figure, phrase: '', near: '' }, head) === 'lte';
}

const REACHED = unchecked('稿中算出的数字，未附凭证，未作核对');

/** Figures that are worked out right need no text, only a receipt; those worked out wrong are wrong. */
function workedOut(figure: Figure, { right, wrong }: Worked): Finding | undefined {
  const same = (other: Figure) => other.unit === figure.unit && sameValue(other, figure);
  if (wrong.some((other) => other.start === figure.start)) return contradicted([], '算式不成立');
  return right.some(same) ? REACHED : undefined;
}

/** 投800万元，不超过240万元: where the text's rate is a ceiling, so is what it comes to; a floor may be raised by any rate. */
function isLimit({ start, bound }: Figure, { home }: FigureFinding, { limits }: Worked): boolean {
  const ceiling = home?.figures.some((text) => text.unit === '%' && text.bound === 'lte') === true;
  return limits.some((other) => other.start === start) && (bound === 'gte' || ceiling);
}

/** What makes a figure none of the text's business: the asker told it, or the draft works it out. */
export function ownFigure({ claimed, around, plain }: Doubted, worked: Worked): Finding | undefined {
  const { figure } = claimed;
  if (isCut(claimed, worked, plain.text)) return unchecked('稿中按上限计的数额，未附凭证，未作核对');
  const free = !plain.stands && !isCeiling(claimed);
  if (isLimit(figure, plain, worked)) return REACHED;
  const told = free && isAskers(figure, around.behind, worked.right.length > 0);
  const asked = /[?？]\s*$/u.test(figure.part);
  if (told || asked || isQuotedFromAsker(around.before))
    return unchecked('提问者自己的数字，未附凭证，未作核对');
  // What a calculation written out comes to is no sum of the text, though the text may have the same one.
  const result = worked.results.some(({ start }) => start === figure.start) && !isCeiling(claimed);
  const total = TOTAL.test(figure.phrase) && worked.made.some(({ start }) => start === figure.start);
  return free || total || result ? workedOut(figure, worked) : undefined;
}
