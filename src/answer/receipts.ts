import type { Bound } from '../text/comparison.ts';
import { findDates } from '../text/date.ts';
import { type Figure, readFigures } from './figures.ts';
import { sameValue } from './match-figure.ts';
import { quoteKey } from './quote-key.ts';

/** A figure that a receipt bears out. */
export interface ReceiptFigure extends Pick<Figure, 'unit' | 'min' | 'max'> {
  readonly bound: Bound | undefined;
  /** Whether the calculation gave it; otherwise it is a fact that the asker gave. */
  readonly calculated: boolean;
  /** Whether the result gives it as the exact sum. */
  readonly sure?: boolean;
  /** Whether only another reading of the text comes to it. */
  readonly reading?: boolean;
}

/** What a receipt (or a whole result of `calculate_award`) bears out. */
export interface ReceiptWords {
  /** How the receipt is named: the award and the first characters of its hash. */
  readonly name: string;
  readonly figures: readonly ReceiptFigure[];
  readonly dates: ReadonlySet<string>;
  /** The clauses that it cites. */
  readonly clauses: ReadonlySet<string>;
  /** Everything it says, as quotations are compared. */
  readonly words: string;
}

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const DECIMAL = /^\d+(?:\.\d+)?$/u;

/** A sum: {kind, value, min, max}, all in yuan. */
function sum({ kind, value, min, max }: Json): readonly ReceiptFigure[] {
  const one = (figure: unknown, bound: Bound | undefined): readonly ReceiptFigure[] =>
    typeof figure === 'string' && DECIMAL.test(figure)
      ? [{ unit: '元', min: figure, max: figure, bound, calculated: true }]
      : [];
  const whole =
    typeof min === 'string' && typeof max === 'string' && DECIMAL.test(min) && DECIMAL.test(max)
      ? [{ unit: '元', min, max, bound: undefined, calculated: true }]
      : [];
  const exact = one(value, undefined).map((figure) => ({ ...figure, sure: true }));
  return [...exact, ...whole, ...one(max, kind === 'exact' ? undefined : 'lte'), ...one(min, 'gte')];
}

/** Fields that say what was given or quote the text, not what came out. */
const GIVEN = new Set(['facts', 'given', 'read', 'conditions', 'text', 'of', 'citations']);

/** Every figure in a piece of JSON: sums by their fields, the rest out of its strings. The answer repeats the sums. */
function figuresIn(value: unknown, calculated: boolean): readonly ReceiptFigure[] {
  if (typeof value === 'string')
    return readFigures(value).map(({ unit, min, max, bound }) => ({ unit, min, max, bound, calculated }));
  if (Array.isArray(value)) return value.flatMap((item) => figuresIn(item, calculated));
  if (!isObject(value)) return [];
  const own = 'kind' in value ? sum(value) : [];
  const inside = Object.entries(value).flatMap(([key, field]) => {
    const figures = figuresIn(field, calculated && !GIVEN.has(key));
    if (key === 'answer') return figures.filter(({ unit }) => unit !== '元');
    return key === 'open_readings' ? figures.map((figure) => ({ ...figure, reading: true })) : figures;
  });
  return [...own, ...inside];
}

/** Sums that a later step of the working cuts down to a limit: 250万元，以 200万元 为限. */
function cutSums({ trace }: Json): readonly string[] {
  const steps = Array.isArray(trace) ? trace.filter(isObject) : [];
  return steps.flatMap(({ op, of, value }) => {
    const inputs = op === 'least' && Array.isArray(of) ? of : [];
    return steps.flatMap((step) =>
      inputs.includes(`#${step.n}`) && typeof step.value === 'string' && step.value !== value
        ? [step.value]
        : [],
    );
  });
}

/** What is cut down is worked with, and given to nobody. */
function withCuts(figures: readonly ReceiptFigure[], cut: readonly string[]): readonly ReceiptFigure[] {
  return figures.map((figure) =>
    figure.sure !== true && figure.unit === '元' && cut.includes(figure.min)
      ? { ...figure, calculated: false }
      : figure,
  );
}

/** A sum that the result only calls a ceiling stays one wherever the working names it. */
function withCeilings(figures: readonly ReceiptFigure[]): readonly ReceiptFigure[] {
  const sums = figures.filter(({ calculated, unit }) => calculated && unit === '元');
  const is = (figure: ReceiptFigure, bound: Bound | undefined) =>
    sums.some(
      (other) =>
        other.bound === bound && (bound === 'lte' || other.sure === true) && sameValue(other, figure),
    );
  return figures.map((figure) =>
    figure.bound === undefined && is(figure, 'lte') && !is(figure, undefined)
      ? { ...figure, bound: 'lte' }
      : figure,
  );
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  return isObject(value) ? Object.values(value).flatMap(stringsIn) : [];
}

function clausesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(clausesIn);
  if (!isObject(value)) return [];
  const own = typeof value.clause === 'string' ? [value.clause] : [];
  return [...own, ...Object.values(value).flatMap(clausesIn)];
}

/** Reads what the receipts given with a draft bear out; anything that is no receipt bears out nothing. */
export function readReceipts(receipts: readonly unknown[]): readonly ReceiptWords[] {
  return receipts.filter(isObject).map((receipt) => {
    const { award, sha256 } = receipt;
    const hash = typeof sha256 === 'string' ? ` ${sha256.slice(0, 8)}` : '';
    return {
      name: `凭证 ${typeof award === 'string' ? award : ''}${hash}`.trim(),
      figures: withCuts(withCeilings(figuresIn(receipt, true)), cutSums(receipt)),
      clauses: new Set(clausesIn(receipt)),
      words: quoteKey(stringsIn(receipt).join('\n')).text,
      dates: new Set(stringsIn(receipt).flatMap((text) => findDates(text).map(({ value }) => value))),
    };
  });
}

/** The receipt that bears out a figure of a draft, and how. */
export function inReceipts(
  receipts: readonly ReceiptWords[],
  figure: Pick<Figure, 'unit' | 'min' | 'max'>,
): readonly { readonly receipt: ReceiptWords; readonly figure: ReceiptFigure }[] {
  return receipts.flatMap((receipt) =>
    receipt.figures
      .filter((known) => known.unit === figure.unit && sameValue(known, figure))
      .map((known) => ({ receipt, figure: known })),
  );
}
