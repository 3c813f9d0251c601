import { paidFacts, type Rule } from '../../award/rule/index.ts';
import { countOf, timesOf, toldAs } from '../../award/said/index.ts';
import { figuresIn, phrasesIn } from '../../text/figure/index.ts';
import { isForeignMoney } from '../../text/unit.ts';
import { increased, type Offered, type Unassigned } from '../said.ts';
import type { OpenCall } from './open-call.ts';
import {
  isSumOf,
  offered,
  openRule,
  type Recorded,
  recordedOf,
  rowsOf,
  type Sum,
  sumsRecorded,
} from './recorded.ts';

const NEXT_YEAR = /明年|来年|下一?年/u;
const LAST_YEAR = /去年|上一?年/u;

/** What sums that name nothing are offered for, and those of which nothing tells what they are of. */
interface Meant {
  readonly offers: readonly Offered[];
  readonly left: readonly Unassigned[];
}

/**
 * What sums that name nothing are of, by what was recorded of the open award: of last year or next year where the award holds
 * a year's sum against that of the year before, of what was told in the same words before (里头修路八百万, 修路其实一千五), or of
 * the one sum that the award asks for; where that is a list, each is of an item (还漏了两家，一家五十万，一家八十万).
 */
export function toldBefore(told: readonly Unassigned[], call: OpenCall, rules: readonly Rule[]): Meant {
  const rule = openRule(rules, call);
  const sums = rule === undefined ? told : told.map((sum) => asAsked(sum, rule));
  const all = [rule ?? rules.slice(0, 1)].flat().flatMap((each) => sumsRecorded(each, call));
  const only = rule && onlyAsked(rule, call, undefined);
  const items = only?.inItem === undefined ? [] : sums.filter((sum) => mayBe(sum, only) && !isOfAll(sum));
  const ofItems =
    only === undefined || items.length === 0 ? [] : [itemsOf(items.map(ofEach(only, call)), only)];
  const left = sums
    .filter((sum) => !items.includes(sum))
    .map((sum) => {
      const only = rule && onlyAsked(rule, call, sum.currency);
      const grown = byIncrease(sum, rule, call);
      return { sum, offers: grown.length > 0 ? grown : [oneOf(sum, { call, all, only }) ?? []].flat() };
    });
  return {
    offers: [...ofItems, ...left.flatMap(({ offers }) => offers)],
    left: left.flatMap(({ sum, offers }) => (offers.length === 0 ? sum : [])),
  };
}

/** How much more one year's sum is than the other's: with what was recorded of one of them the other follows. */
function byIncrease(sum: Unassigned, rule: Rule | undefined, call: OpenCall): readonly Offered[] {
  if (rule === undefined) return [];
  const known = sumsRecorded(rule, call).map(({ fact, value }): [string, string] => [fact, value]);
  const offers = increased(sum, rule, Object.fromEntries(known));
  return offers.map((each) => ({ ...each, beside: 'instead' }));
}

/** What a sentence made of an increase, by what was recorded where that tells of it. */
export function asRecorded(offer: Offered, call: OpenCall, rules: readonly Rule[]): readonly Offered[] {
  const { words, increase: value, supposed } = offer;
  if (value === undefined) return [offer];
  const sum = { words, value, rise: true as const, ...(supposed ? { supposed } : {}) };
  const offers = byIncrease(sum, openRule(rules, call), call);
  return offers.length === 0 ? [offer] : offers;
}

/** 那要是一千二百万呢: a sum that names no money, of an award that asks for none but another country's, is taken to be in that. */
function asAsked(sum: Unassigned, { data }: Rule): Unassigned {
  const facts = Object.values(data.facts);
  const foreign = facts.flatMap((fact) =>
    fact.type === 'quantity' && isForeignMoney(fact.unit) ? fact.unit : [],
  );
  const [unit, ...others] = new Set(foreign);
  const isAsked = facts.some((fact) => fact.type === 'money' || fact.type === 'list');
  const isInOther = sum.currency !== undefined || /元|块|人民币|折/u.test(sum.words);
  if (unit === undefined || others.length > 0 || isAsked || isInOther) return sum;
  return { ...sum, value: sum.value.replace(/元$/u, unit), currency: unit, unit_unsaid: true };
}

function oneOf(
  sum: Unassigned,
  {
    call,
    all,
    only,
  }: { readonly call: OpenCall; readonly all: readonly Sum[]; readonly only: Only | undefined },
): Offered | undefined {
  const isOnly = only !== undefined && only.inItem === undefined && mayBe(sum, only);
  const same = all.filter(({ currency }) => currency === sum.currency);
  return byYear(sum, same) ?? byWords(sum, call, same) ?? (isOnly ? offerOf(sum, only) : undefined);
}

/** 三家加起来八百万 is no item's sum. */
function isOfAll({ words }: Unassigned): boolean {
  return phrasesIn(words).some((phrase) => toldAs(phrase) === 'whole');
}

function mayBe({ cannot_be: not = [], currency }: Unassigned, only: Only): boolean {
  return currency === only.currency && !not.includes(only.fact);
}

/** The one sum that an award asks for; in a list what it is called in each item. */
type Only = Recorded &
  Pick<Sum, 'currency'> & { readonly inItem?: { readonly name: string; readonly label: string } };

/** The one sum of a currency that an award asks for, or asks for of each item of a list; what was paid before is none. */
function onlyAsked(rule: Rule, call: OpenCall, currency: Sum['currency']): Only | undefined {
  const paid = paidFacts(rule.data);
  const [only, ...others] = Object.entries(rule.data.facts)
    .filter(([name]) => !paid.includes(name))
    .flatMap(([name, fact]): readonly Only[] => {
      const recorded = { ...recordedOf(rule, name, call), currency };
      if (isSumOf(fact, currency)) return [recorded];
      const fields = Object.entries(fact.type === 'list' ? fact.fields : {});
      return fields
        .filter(([, own]) => isSumOf(own, currency))
        .map(([field, { label }]) => ({ ...recorded, inItem: { name: field, label } }));
    });
  return others.length === 0 ? only : undefined;
}

const EACH = /[每各]|都/u;

/** 每家都是三百万: of as many items as were recorded, or told of in the question. */
function ofEach(only: Only, { topic }: OpenCall): (sum: Unassigned) => Unassigned {
  const many = rowsOf(only.value).length || countOf([{ text: topic?.question ?? '' }]);
  return (sum) =>
    sum.times === undefined && EACH.test(sum.words) && many
      ? { ...sum, times: many, beside: 'instead' }
      : sum;
}

/** Sums as items of a list, each as often as it was said to be: 四样都是六百万. */
function itemsOf(sums: readonly Unassigned[], { inItem, ...only }: Only): Offered {
  const { name = '', label = '' } = inItem ?? {};
  const all = sums.flatMap(({ value, times = 1 }) =>
    Array.from({ length: times }, () => ({ [name]: value })),
  );
  const told = sums.map(
    ({ value, times }) => `${times === undefined ? '' : `${times}项，每项`}${label}${value}`,
  );
  const words = sums.map((sum) => sum.words).join('，');
  const own = Object.assign({}, ...sums.map(howTold).toReversed());
  return { ...offered(only, words, all), told: told.join('，'), figure: sums[0]?.value ?? '', ...own };
}

/** Next year's sum in the place of this year's, which is then the one before; last year's in the place of that. */
function byYear(sum: Unassigned, all: readonly Sum[]): Offered | undefined {
  // 比上年多了一亿五 is no sum of that year.
  if (sum.rise) return undefined;
  const [prior, ...more] = all.filter(({ label }) => LAST_YEAR.test(label));
  const [current, ...others] = all.filter(({ label }) => !LAST_YEAR.test(label));
  if (prior === undefined || current === undefined || more.length + others.length > 0) return undefined;
  // A year has one sum: what is told of it anew stands in its place, unless it is said to be more.
  if (LAST_YEAR.test(sum.words)) return { ...offerOf(sum, prior), beside: sum.beside ?? 'instead' };
  if (!NEXT_YEAR.test(sum.words)) return undefined;
  const told = `${sum.value}，${prior.label}就是今年的${current.value}`;
  const sets = { [`${prior.fact}|${prior.label}`]: current.value };
  return { ...offerOf(sum, current), beside: 'instead', told, supposed: true, sets };
}

/** The fact of which a sum was told in the same words right before it: 修路 of 里头修路八百万. */
function byWords(sum: Unassigned, { topic }: OpenCall, all: readonly Sum[]): Offered | undefined {
  const [figure, ...others] = phrasesIn(topic?.question ?? '').flatMap(({ text, figures: [first] }) => {
    const [noun] = /\p{Script=Han}{2}$/u.exec(text.slice(0, first?.start)) ?? [];
    return first !== undefined && noun !== undefined && sum.words.includes(noun) ? [first] : [];
  });
  if (figure === undefined || others.length > 0) return undefined;
  const same = all.find(({ value }) => {
    const [own] = figuresIn(value);
    return own?.min === figure.min && own.max === figure.max;
  });
  return same && offerOf(sum, same);
}

function offerOf(sum: Unassigned, recorded: Recorded): Offered {
  const { words, times } = sum;
  const value = timesOf(sum.value, times);
  const told = times === undefined ? value : `${times}项，每项${sum.value}，共${value}`;
  // A part that is asked for by itself is taken off nothing.
  const isPart = recorded.label.startsWith('其中') && sum.beside === 'less';
  const own = { ...offered(recorded, words, value), told, figure: value, ...howTold(sum) };
  return isPart ? { ...own, beside: 'instead' } : own;
}

/** How a sum is told, whatever it is of. */
function howTold({
  beside,
  supposed,
  unit_unsaid: isUnsaid,
}: Unassigned): Pick<Offered, 'beside' | 'supposed' | 'unit_unsaid'> {
  return {
    ...(beside === undefined ? {} : { beside }),
    ...(supposed ? { supposed } : {}),
    ...(isUnsaid ? { unit_unsaid: isUnsaid } : {}),
  };
}
