import { findQuantities } from '../../text/quantity.ts';
import type { Span } from '../../text/spans.ts';
import {
  type Anchor,
  type Base,
  type Fact,
  type Form,
  type Measure,
  type Parts,
  partsIn,
  type RuleData,
} from '../rule/index.ts';
import { DIFFERENCE, GROWTH } from './licence.ts';
import type { RuleFault, Wording } from './wording.ts';

/** What is compared with a bound, or what a rate applies to, with the words that say so. */
interface Measured {
  readonly measure: Measure & Partial<Pick<Base, 'lower' | 'higher'>>;
  readonly holder: Anchor & { readonly value?: string };
  /** Of what the bound is a part. */
  readonly of?: string | undefined;
  /** 每增加500吨 counts what lies above, wherever the text says above what. */
  readonly counts?: boolean;
  /** Bounds that are conditions, which say of themselves whether they are differences. */
  readonly asked?: readonly Span[];
}

/** Where a stretch begins that a measure is read from: behind what a condition has read, 比上年增长10%的其高管个人薪酬. */
function passed(piece: Span, own: Span, asked: readonly Span[]): number {
  const ends = asked.filter(({ start }) => piece.start <= start && start < own.start).map(({ end }) => end);
  return Math.min(own.start, Math.max(piece.start, ...ends));
}

/** Thresholds and bases that measure something else than their words name. */
export function verifyMeasures(wording: Wording): readonly RuleFault[] {
  const own = measuredIn(partsIn(wording.data, 'award'));
  const others = measuredIn(partsIn(wording.data, 'other_readings'));
  const forms = (['award', 'other_readings'] as const).flatMap((of) => partsIn(wording.data, of).forms);
  return [
    ...forms.flatMap((form) => {
      if (form.kind === 'rate' && form.base)
        return baseOfNoSum(wording, { kind: form.kind, base: form.base });
      const byRate = form.kind === 'bands' && form.bands.some(({ pays }) => pays.kind === 'rate');
      return byRate ? baseOfNoSum(wording, form) : [];
    }),
    ...own.flatMap((measured) =>
      differenceFaults(wording, { ...measured, asked: askedBefore(wording, measured) }),
    ),
    ...[...own, ...others].flatMap((measured) => [
      ...nothingLeft(wording, measured),
      ...unlike(wording, measured),
      ...growthOfOther(wording, measured),
      ...misnamed(wording, measured),
    ]),
  ];
}

/** 增长10%以上的新增部分 is the part that grew; of 增长10%的高管薪酬 the growth is only asked for. */
const PART = /^(?:的?(?:新增|增量|增加|增长|超[出过])|的?部分)/u;

function askedBefore(wording: Wording, { holder }: Measured): readonly Span[] {
  if (PART.test(holder.quote) || /部分/u.test(holder.quote)) return [];
  return partsIn(wording.data, 'award').conditions.flatMap((test) =>
    test.kind === 'threshold' && test.bound !== holder ? [wording.place(test.bound)] : [],
  );
}

function measuredIn({ conditions, forms }: Parts): readonly Measured[] {
  return [
    ...conditions.flatMap((condition) =>
      condition.kind === 'threshold'
        ? [{ measure: condition.measure, holder: condition.bound, of: condition.of }]
        : [],
    ),
    ...forms.flatMap((form) =>
      'base' in form && form.base
        ? [{ measure: form.base, holder: form.base, counts: form.kind === 'step' }]
        : [],
    ),
  ];
}

const ASIDE = /[(（][^()（）]*[)）]/gu;

/** 较上年度增加, 不含道路建设投入: a difference in the words is one in the data; other readings may differ here. */
function differenceFaults(
  { field, phrase, place, words }: Wording,
  { measure, holder, of, counts = false, asked = [] }: Measured,
): readonly RuleFault[] {
  if (counts && measure.above !== undefined) return [];
  const own = place(holder);
  const piece = pieceOf(wordsPieces(words, phrase(holder)), own);
  // An aside leaves something out of what stands right before it: 项目(不含住宅)固定资产投资, 投资的中介人(不含公职人员).
  const before = words({ start: passed(piece, own, asked), end: own.start }).replace(ASIDE, '');
  const behind = words({ start: own.end, end: piece.end }).replace(ASIDE, (aside, at: number) =>
    at === 0 ? aside : '',
  );
  const beside = before + words(own) + behind;
  const said = DIFFERENCE.exec(beside)?.[0];
  // A growth is a part of what it is growth over, whether or not the words name that.
  if (measure.minus !== undefined && of === measure.minus && GROWTH.test(beside)) return [];
  const isDifference = measure.minus !== undefined || measure.above !== undefined;
  if (isDifference === (said !== undefined)) return [];
  const at = `${field(holder)}.minus`;
  return said === undefined
    ? [
        {
          field: at,
          found: `写了要减去的数，原文“${beside}”没有说减去什么`,
          fix: '删去 minus（above），或把引文扩到写着“比上年度”“不含”“超出部分”之类的原文',
        },
      ]
    : [
        {
          field: at,
          found: `原文“${beside}”里的“${said}”说的是两个数之差，没有写减去哪个数`,
          fix: 'measure（base）写 minus：要减去的那项事实（上年度数、不计入的部分）；减去的是原文的数，写 above',
        },
      ];
}

/** 营业收入达1亿元以上且同比增长15%以上: each part of a phrase says of itself whether it is a difference. */
function wordsPieces(words: Wording['words'], phrase: Span): readonly Span[] {
  const joints = Array.from(words(phrase).matchAll(/且|同时/gu), ({ index }) => phrase.start + index);
  return [phrase.start, ...joints].map((start, i) => ({ start, end: joints[i] ?? phrase.end }));
}

function pieceOf(pieces: readonly Span[], { start, end }: Span): Span {
  const touched = pieces.filter((piece) => piece.start < end && start < piece.end);
  return { start: touched[0]?.start ?? start, end: touched.at(-1)?.end ?? end };
}

/** A part of a sum is a sum; a part of a count is none. */
function baseOfNoSum(
  { data, field }: Wording,
  { kind, base }: { readonly kind: Form['kind']; readonly base: Base },
): readonly RuleFault[] {
  const names = [base.fact, ...(base.minus === undefined ? [] : [base.minus])];
  return numbersOf(data)
    .filter(([name, fact]) => names.includes(name) && fact.type !== 'money')
    .map(([name, fact]) => ({
      field: field(base),
      found: `${kind === 'rate' ? '比例' : '分段'}的基数 ${name} 的类型是 ${fact.type}`,
      fix: '基数须是金额：事实的 type 写 money',
    }));
}

function nothingLeft({ field }: Wording, { measure, holder }: Measured): readonly RuleFault[] {
  if (measure.fact !== measure.minus) return [];
  const found = `${measure.fact} 减去它自己`;
  return [{ field: `${field(holder)}.minus`, found, fix: '改为要减去的那一项事实' }];
}

/** A sum less a count is nothing, and no sum is a part of an area: what is compared is of one kind. */
function unlike({ data, field }: Wording, { measure, holder, of }: Measured): readonly RuleFault[] {
  const facts = new Map(numbersOf(data));
  const own = kindOf(facts.get(measure.fact));
  const bound = of === undefined ? findQuantities(holder.value ?? '')[0]?.unit : undefined;
  const other = [
    { name: 'minus', kind: measure.minus === undefined ? own : kindOf(facts.get(measure.minus)) },
    { name: 'of', kind: of === undefined ? own : kindOf(facts.get(of)) },
    { name: 'value', kind: own.startsWith('数量') && bound !== undefined ? `数量（${bound}）` : own },
  ];
  return other
    .filter(({ kind }) => kind !== own)
    .map(({ name, kind }) => ({
      field: `${field(holder)}.${name}`,
      found: `${measure.fact} 是${own}，与它相减、相比的是${kind}`,
      fix: '相减、相比的须是同一种数：金额对金额，个数对个数，数量同一单位',
    }));
}

/** 同比增长15%: growth is a part of what it is growth over. */
function growthOfOther(
  { field, phrase, words }: Wording,
  { measure, holder, of }: Measured,
): readonly RuleFault[] {
  const grows = GROWTH.test(words(phrase(holder)));
  if (!grows || of === undefined || measure.minus === undefined || of === measure.minus) return [];
  const found = `增长是比 ${measure.minus} 增长，of 写的是 ${of}`;
  return [{ field: `${field(holder)}.of`, found, fix: `of 改为 ${measure.minus}` }];
}

function kindOf(fact: Fact | undefined): string {
  if (fact?.type === 'quantity') return `数量（${fact.unit}）`;
  return fact?.type === 'int' ? '个数' : '金额';
}

/** Another fact of the same type, not the one taken off, whose label is closer to the words is the one they mean. */
function misnamed({ data, field }: Wording, { measure, holder, of }: Measured): readonly RuleFault[] {
  const facts = numbersOf(data);
  const taken = facts.find(([name]) => name === measure.fact)?.[1];
  if (taken === undefined) return [];
  const closer = facts.find(
    ([name, fact]) =>
      ![measure.minus, measure.by, of, measure.lower?.fact, measure.higher?.fact].includes(name) &&
      fact.type === taken.type &&
      share(fact.label, holder.quote) > share(taken.label, holder.quote),
  );
  if (closer === undefined) return [];
  const found = `写作 ${measure.fact}（${taken.label}），原文“${holder.quote}”更像 ${closer[0]}（${closer[1].label}）`;
  return [{ field: `${field(holder)}.fact`, found, fix: '改用原文所说的事实，事实的名称用原文的词' }];
}

function numbersOf({ facts }: RuleData): readonly (readonly [string, Fact])[] {
  return Object.entries(facts).flatMap(([name, fact]): (readonly [string, Fact])[] => [
    [name, fact],
    ...(fact.type === 'list' ? Object.entries(fact.fields) : []),
  ]);
}

/** How much of a label stands in the words: the part of its pairs of neighbouring characters. */
function share(label: string, words: string): number {
  const pairs = Array.from(label.slice(1), (character, i) => `${label[i]}${character}`);
  return pairs.filter((pair) => words.includes(pair)).length / Math.max(1, pairs.length);
}
