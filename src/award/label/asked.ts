import type { Clause } from '../../corpus/clause.ts';
import type { Fault } from '../../corpus/fault.ts';
import { HIGHER, LOWER } from '../../text/bound/index.ts';
import { remembered } from '../../text/remembered.ts';
import { type Span, withoutBrackets } from '../../text/spans.ts';
import {
  type Anchor,
  type Base,
  type Fact,
  type Form,
  type Measure,
  type Parts,
  partsIn,
  type RuleData,
  type SimpleFact,
} from '../rule/index.ts';

/** A fault of an award whose file is known elsewhere. */
export type LabelFault = Omit<Fault, 'file'>;

/** An award beside the words that it is read from. */
export interface Worded {
  readonly data: RuleData;
  readonly field: (holder: object) => string;
  readonly place: (holder: object) => Span;
  readonly fact: (name: string) => { readonly fact: SimpleFact; readonly field: string } | undefined;
  /** Figures that the award compares or calculates with. */
  readonly figures: readonly (Anchor & { readonly value: string })[];
  /** What a name may take its words from: the clause but for what it gives to others, its headings, what defines its terms. */
  readonly textsOf: (holder: Anchor) => readonly string[];
}

/**
 * What defines a term of a quote anywhere in a text: “税收属地率”指楼宇内的企业入库部分税收占总税收的比率。
 * @example definitionsIn(policy.clauses, '税收属地率达80%') // → []
 */
export function definitionsIn(clauses: readonly Clause[], quote: string): readonly string[] {
  return definedIn(clauses)
    .filter(({ term }) => quote.includes(term))
    .map(({ words }) => words);
}

/** Each fact of each award asks for them. */
const definedIn = remembered((clauses: readonly Clause[]) =>
  clauses.flatMap(({ text }) =>
    Array.from(text.matchAll(DEFINES), ({ 0: words, groups }) => ({
      words,
      term: groups?.quoted ?? groups?.called ?? '\n',
    })),
  ),
);

const DEFINES =
  /(?:[“"「](?<quoted>[^”"」]{2,16})[”"」]|所称的?(?<called>\p{Script=Han}{2,12}?))(?:[,，]?是指|[,，]?指|系|为)[^。\n]*/gu;

/** A fact, and the words of the text that it is asked for. */
export interface Asked {
  readonly fact: SimpleFact;
  readonly field: string;
  readonly holder: Anchor;
  /** What is measured, as the words call it; undefined where something is asked with yes or no or by choice. */
  readonly noun?: string;
  /** What else is said of it by the facts that it is compared with. */
  readonly beside?: readonly string[];
  /** What it is divided by or a share of. */
  readonly whole?: readonly string[];
  /** Whether it is what is taken off. */
  readonly less?: boolean;
  /** Whether it is what another is a part of. */
  readonly isWhole?: boolean;
}

/** What a name may take its words from beside its quote. */
export interface Named extends Asked {
  readonly texts: readonly string[];
}

/** What the facts of an award are asked for: what it tests, measures and counts. */
export function askedIn(wording: Worded, own: Parts = partsIn(wording.data, 'award')): readonly Named[] {
  const all = [...tested(wording, own), ...measured(wording, own), ...counted(wording, own)];
  return all.map((asked) => ({ ...asked, texts: wording.textsOf(asked.holder) }));
}

function tested(wording: Worded, { conditions }: Parts): readonly Asked[] {
  return conditions.flatMap((test) => {
    if (!('fact' in test)) return [];
    const found = wording.fact(test.fact);
    return found === undefined || !['bool', 'enum'].includes(found.fact.type)
      ? []
      : [{ ...found, holder: test }];
  });
}

/** What is counted, and what there has to be one of. */
function counted(wording: Worded, { conditions, eaches }: Parts): readonly Asked[] {
  const holders = [
    ...conditions.flatMap((test) => (test.kind === 'some' ? [test] : [])),
    ...eaches.flatMap((each) => [each, ...(each.also ?? [])]),
  ];
  return holders.flatMap((holder) => {
    const found = wording.fact(holder.of);
    return found === undefined ? [] : [{ ...found, holder, noun: '' }];
  });
}

/** What is measured, with what it is held against. */
type Measured = Measure & Partial<Pick<Base, 'lower' | 'higher'>>;

function measured(wording: Worded, { conditions, forms }: Parts): readonly Asked[] {
  const of = (measure: Measured & { readonly of?: string | undefined }, holder: Anchor, noun: string) => {
    const found = wording.fact(measure.fact);
    const saying = (names: readonly (string | undefined)[]) =>
      names.flatMap((name) => {
        const other = name === undefined ? undefined : wording.fact(name);
        return other === undefined ? [] : [saysOf(other.fact)];
      });
    const whole = saying([measure.by, measure.of]);
    const others = [...saying([measure.minus, measure.lower?.fact, measure.higher?.fact]), ...whole];
    const less = measure.minus === undefined ? undefined : wording.fact(measure.minus);
    if (found === undefined) return [];
    const taken = less === undefined ? [] : [{ ...less, holder, less: true, beside: [saysOf(found.fact)] }];
    const parted = [measure.by, measure.of].flatMap((name) =>
      name === undefined || name === measure.minus ? [] : (wording.fact(name) ?? []),
    );
    const of = parted.map((other) => ({ ...other, holder, isWhole: true, beside: [saysOf(found.fact)] }));
    return [{ ...found, holder, noun, beside: others, whole }, ...taken, ...of];
  };
  return [
    ...conditions.flatMap((test) => {
      if (test.kind !== 'threshold') return [];
      const { measure, of: whole, bound } = test;
      return of({ ...measure, of: whole }, bound, nounBefore(bound.quote, bound.value));
    }),
    ...forms.flatMap((form) =>
      'base' in form && form.base ? of(form.base, form.base, baseNoun(form, form.base.quote)) : [],
    ),
  ];
}

/** What leads up to a base, and what tells that it is counted from one figure to another or in part. */
const LEADING = /^.*(?:按照?|以|依|给予|予以|奖励|补助|补贴|最高|不超过|一次性|对|其|获得|每)/u;
const OUT = /(?:在|为|达到?|超过|突破|不低于|不少于|不足|低于|的)+$/u;

/** The words before a figure; none where they only go on (且同比增长15%以上). */
function nounBefore(quote: string, value: string): string {
  const at = quote.indexOf(value.replace(/[元%‰倍]$/u, ''));
  return at < 0
    ? ''
    : withoutBrackets(quote.slice(0, at)).replace(LEADING, '').replace(/^.*占/u, '').replace(OUT, '');
}

/** Which of two numbers is taken names neither. */
const EITHER_OF = new RegExp(`${LOWER.source}|${HIGHER.source}`, 'gu');

/** Of 租金减半, 免费提供 the words tell no more than what is halved. */
function baseNoun(form: Form, quote: string): string {
  if (form.kind !== 'rate') return '';
  const value = form.rate.value.replace(/[%‰倍]$/u, '');
  const noun = quote.includes(value) ? nounBefore(quote, form.rate.value) : '';
  return noun.replace(EITHER_OF, '').replace(/[的按为]+$/u, '');
}

export function saysOf(fact: SimpleFact): string {
  const options = fact.type === 'enum' ? Object.values(fact.options) : [];
  return [fact.label, fact.ask, ...options].join('，');
}

/** Words of measures that name no thing: how it moved, which part, how it is told. */
export const OF_MEASURES =
  '增量，增长额，增加额，增速，增幅，额度，总额，金额，部分，同比增长，比上年，较上年，上年度，比例，比重，占比，规模，达到，超过，实际，以上，以下，排名，名次，居，位列，年度，期末，期初，上年，同期，基期，不计入，其中，数量，面积，人数，万元，亿元，美元';

/** Verbs by which somebody does what the words only name: 生产所列产品. */
export const DOES = /^(?:是|为|有|已|在|生产|经营|运营|从事|开展|发生|实施|享受)/u;

/** All that a fact asks, what it asks of each item included. */
export function allOf(fact: Fact): string {
  const fields = fact.type === 'list' ? Object.values(fact.fields).map(saysOf) : [];
  const options = fact.type === 'enum_list' ? Object.values(fact.options) : [];
  return [fact.type === 'enum' ? saysOf(fact) : `${fact.label}，${fact.ask}`, ...options, ...fields].join(
    '，',
  );
}
