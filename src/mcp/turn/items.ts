import type { Rule } from '../../award/rule/index.ts';
import { itemNamed, type Phrase, timesOf } from '../../award/said/index.ts';
import { type Offered, phrasesOf } from '../said.ts';
import type { Found } from './ears.ts';
import type { OpenCall } from './open-call.ts';
import { offered, openRule, type Recorded, recordedOf, rowsOf } from './recorded.ts';
import { type Count, type Sentence, tellsSum } from './sentence.ts';
import { type About, rulesAbout } from './topic.ts';

/** The number that is asked for counts 家 in 有几家. */
const COUNTED = /几(?<unit>\p{Script=Han})/u;

/** What a sentence tells of the items of the open award, and no sum. */
export async function itemsTold<F extends Found>(
  sentence: Sentence,
  about: About<F>,
): Promise<readonly Offered[]> {
  const {
    ears: { call, context },
    topic: { policy },
  } = about;
  if (sentence.item === undefined) return [];
  const phrases = await phrasesOf(sentence.question, policy, context);
  return itemsSaid(sentence, phrases, { rule: openRule(rulesAbout(about), call), call });
}

/** What is told of items: their fields as they are recorded, and in Chinese. */
interface Told {
  readonly named: Readonly<Record<string, string>>;
  readonly inChinese: string;
}

/**
 * What is told of items that were told before, and no sum: what kind of customer the second one is. Offered for the item that is
 * named, for all of them, or for each where it may be any.
 * @param phrases of the sentence, with their official words.
 */
function itemsSaid(
  { item = 'one', words }: Sentence,
  phrases: readonly Phrase[],
  { rule, call }: { readonly rule: Rule | undefined; readonly call: OpenCall },
): readonly Offered[] {
  if (rule === undefined || phrases.some(tellsSum)) return [];
  return listsOf(rule).flatMap(({ fact, name }) => {
    const told = toldOf(fact, phrases);
    return told === undefined ? [] : offeredOf(recordedOf(rule, name, call), { told, item, words });
  });
}

function toldOf(list: ListFact, phrases: readonly Phrase[]): Told | undefined {
  const own = Object.entries(Object.assign({}, ...phrases.map((_, at) => itemNamed(list, phrases, at))));
  const inChinese = own.map(([field, value]) => inWords(list.fields[field], value)).join('、');
  const named = Object.fromEntries(own.map(([field, value]) => [field, String(value)]));
  return own.length === 0 ? undefined : { named, inChinese };
}

function offeredOf(
  recorded: Recorded,
  { told, item, words }: Pick<Sentence, 'words'> & { readonly told: Told; readonly item: Sentence['item'] },
): readonly Offered[] {
  const before = rowsOf(recorded.value);
  const rows = before.length === 0 ? [{}] : before;
  const places = rows.flatMap((row, at) => (isMeant(item, at) && isNews(row, told) ? [at] : []));
  const does = before.length === 0 ? 'answers' : 'corrects';
  const offer = (ats: readonly number[]): Offered => {
    const value = rows.map((row, at) => (ats.includes(at) ? { ...row, ...told.named } : row));
    const which = item === 'all' ? '各项都是' : `第${ats.map((at) => at + 1).join('、')}项是`;
    const inChinese = `${rows.length > 1 ? which : ''}${told.inChinese}`;
    return { ...offered(recorded, words, value), told: inChinese, does };
  };
  if (places.length < 2 || item === 'all') return places.length === 0 ? [] : [offer(places)];
  return places.map((at) => {
    const one = offer([at]);
    return { ...one, one_of: true, as: `${one.label}，${one.told}` };
  });
}

function isNews(row: Readonly<Record<string, string>>, { named }: Told): boolean {
  return Object.entries(named).some(([field, value]) => row[field] !== value);
}

function isMeant(item: Sentence['item'], at: number): boolean {
  return typeof item !== 'number' || item === at + 1;
}

function inWords(field: ListField | undefined, value: unknown): string {
  if (field?.type === 'enum') return field.options[String(value)] ?? String(value);
  return field?.label ?? '';
}

/**
 * What a number of things without a sum is of, by what the open award counts: 还漏了两家. Of a list as many items are more, of which
 * nothing else is known yet, or each is as the one that was told (七家，每家都是这个数), as is the one sum that is asked for.
 */
export function countSaid(
  count: Count,
  { rule, call }: { readonly rule: Rule | undefined; readonly call: OpenCall },
): Offered | undefined {
  const { words, value, unit, beside, alike } = count;
  if (rule === undefined || beside === undefined) return undefined;
  const counts = Object.entries(rule.data.facts).filter(
    ([, { type, ask }]) => type === 'int' && COUNTED.exec(ask)?.groups?.unit === unit,
  );
  const [[name] = [], ...more] = counts;
  if (name === undefined || more.length > 0)
    return itemsCounted(count, { rule, call }) ?? (alike ? timesRecorded(count, { rule, call }) : undefined);
  const recorded = recordedOf(rule, name, call);
  if (recorded.value === undefined) return undefined;
  const told = `${value}${unit}`;
  return { ...offered(recorded, words, value), told, figure: told, beside };
}

/** A list with as many items as were counted: all of them, or so many more. */
function itemsCounted(
  { words, value, beside, alike }: Count,
  { rule, call }: { readonly rule: Rule; readonly call: OpenCall },
): Offered | undefined {
  const [list, ...others] = listsOf(rule);
  if (list === undefined || others.length > 0 || beside === 'less') return undefined;
  const recorded = recordedOf(rule, list.name, call);
  const before = rowsOf(recorded.value);
  const [one, ...rest] = before;
  if (alike && (one === undefined || rest.length > 0)) return undefined;
  const kept = beside === 'more' ? [] : before;
  const added = Array.from({ length: Math.max(0, Number(value) - kept.length) }, () => ({
    ...(alike && one),
  }));
  if (added.length === 0) return undefined;
  const each = alike ? '每项都同先前那项' : `${kept.length === 0 ? '每' : '新加的各'}项的情况还要问`;
  return { ...offered(recorded, words, [...kept, ...added]), told: `${value}项，${each}`, beside };
}

/** The one sum that was recorded, so many times: 三场都是这个数. */
function timesRecorded(
  { words, value, unit, beside }: Count,
  { rule, call }: { readonly rule: Rule; readonly call: OpenCall },
): Offered | undefined {
  const sums = Object.entries(rule.data.facts).flatMap(([name, { type }]) => {
    const recorded = type === 'money' ? recordedOf(rule, name, call) : undefined;
    return typeof recorded?.value === 'string' ? [{ recorded, sum: recorded.value }] : [];
  });
  const [one, ...others] = sums;
  if (one === undefined || others.length > 0) return undefined;
  const all = timesOf(one.sum, Number(value));
  const told = beside === 'more' ? all : `${value}${unit}，每${unit}${one.sum}，共${all}`;
  return { ...offered(one.recorded, words, all), told, figure: all, beside };
}

type Facts = Rule['data']['facts'][string];
type ListFact = Extract<Facts, { type: 'list' }>;
type ListField = ListFact['fields'][string];

function listsOf({ data }: Rule): readonly { readonly name: string; readonly fact: ListFact }[] {
  return Object.entries(data.facts).flatMap(([name, fact]) => (fact.type === 'list' ? [{ name, fact }] : []));
}
