import { type Change, changesOf, itemIn, reckoned, timesOf } from '../../src/award/said/change.ts';
import { isRecord } from '../parts/record.ts';
import { isSum } from '../parts/schema.ts';
import type { Award, Said, Unassigned } from './contract.ts';
import { type Desk, keyIn, labelIn } from './state.ts';

/** What the caller said for one question; several where the same words may be meant for one of several. */
export type Offer = readonly [Said, ...Said[]];

/** A sum that answers nothing by its words, and what of the open award it may be: none is likelier than another. */
export interface Unfit {
  readonly heard: Unassigned;
  readonly choices: readonly (Said & { readonly name: string })[];
}

/** Keys for what one of several is chosen with. */
export const CHOOSING = ['a', 'b', 'd', 'e', 'f'] as const;

/** What was said, those apart that are one of several. */
export function offersOf(said: readonly Said[]): readonly Offer[] {
  return said.flatMap((each, at): readonly Offer[] => {
    const isBeside = (other: Said) => other !== each && isOneOf(each, other);
    return said.slice(0, at).some(isBeside) ? [] : [[each, ...said.filter(isBeside)]];
  });
}

type Choosing = Pick<Desk, 'heard' | 'award' | 'view' | 'entered' | 'portfolio' | 'known'>;

/** The sums that answer nothing so far, each with the sums that the open awards ask for, where a key can choose. */
export function unfitOf(desk: Choosing): readonly Unfit[] {
  const { heard, entered } = desk;
  const all = openAwards(desk).flatMap((award) => sumsAsked(award.facts).map((each) => ({ award, each })));
  const once = all.filter((own, at) => all.findIndex((other) => keyOfSum(other) === keyOfSum(own)) === at);
  const isTooMany = desk.view === 'answer' && once.length > CHOOSING.length;
  const asked = isTooMany ? [] : once.slice(0, CHOOSING.length);
  const mayBe = (fact: string) =>
    heard.filter(({ currency, cannot_be: not = [] }) => currency === undefined && !not.includes(fact)).length;
  // 一场80万一场65万 for one sum: neither is all of it.
  const isOneOfMore = ({ each: [fact, , inItem] }: (typeof asked)[number]) =>
    inItem === undefined && mayBe(fact) > asked.length;
  return heard.map((each, at) => ({
    heard: each,
    choices: asked.flatMap((own) => {
      const meant = meantFor(own, each, entered);
      if (!isOneOfMore(own) || meant.some(({ name }) => name !== own.each[1]))
        return meant.map((one) => choiceOf(own, each, one));
      return meant.length > 0 && at === 0 ? allOf(own, heard) : [];
    }),
  }));
}

/** All sums that were heard, as one answer: 一场80万一场65万, 共145万元. */
function allOf(own: Of, heard: readonly Unassigned[]): readonly Unfit['choices'][number][] {
  const [first, ...others] = heard;
  const all = others.reduce<string | undefined>(
    (sum, { value }) => (sum === undefined ? undefined : reckoned(sum, value, 'more')),
    first?.value,
  );
  if (first === undefined || all === undefined) return [];
  const name = `${own.each[1]}（${heard.map(({ value }) => value).join('加')}，共${all}）`;
  const words = heard.map((each) => each.words).join('，');
  return [choiceOf(own, { ...first, words }, { name, value: all })];
}

/** The award that is open; where all are side by side, those that are told, and those that are asked about next. */
function openAwards({ award, view, portfolio, known }: Choosing): readonly Award[] {
  if (view === 'answer') return award === undefined ? [] : [award];
  if (portfolio === undefined) return [];
  const { match, named } = portfolio;
  const next = match.next_questions.flatMap(({ awards: [first] }) => first ?? []);
  const ids = [...new Set([...named.map((each) => each.award), ...next])].slice(0, CHOOSING.length);
  return ids.flatMap((id) => known[`${match.policy}/${id}`] ?? []);
}

function keyOfSum({ award, each: [fact, , inItem = ''] }: Of): string {
  return `${keyIn(award, fact)}.${inItem}`;
}

interface Of {
  readonly award: Award;
  readonly each: Asked;
}
interface Meant {
  readonly name: string;
  readonly value: unknown;
}

function choiceOf(
  { award, each: [fact] }: Of,
  { words, value: sum, supposed, unit_unsaid: isUnsaid }: Unassigned,
  meant: Meant,
): Unfit['choices'][number] {
  const { name, value } = meant;
  return {
    fact,
    label: labelIn(award, fact),
    name,
    words,
    value,
    told: typeof value === 'string' ? value : sum,
    awards: [award.award],
    one_of: true,
    // What is planned is no supposition where a plan is asked for.
    ...(supposed && !name.includes('计划') ? { supposed: true } : {}),
    ...(isUnsaid ? { unit_unsaid: true } : {}),
  };
}

/** What a sum may be for a question: its answer, or what it does to what was recorded of it. */
function meantFor(of: Of, heard: Unassigned, entered: Desk['entered']): readonly Meant[] {
  const {
    award,
    each: [fact, name, inItem],
  } = of;
  const { currency, cannot_be: not, beside, words } = heard;
  if (currency !== undefined) return [];
  // What it is not by its words may still be told as more of it, or as a part that is taken off.
  if (not?.includes(fact) && beside !== 'less' && beside !== 'more') return [];
  const before = entered[keyIn(award, fact)] ?? '';
  const { now, isOpen } = inItem === undefined ? { now: wholeOf(heard) } : itemsOf(heard, inItem);
  return changesOf(before, now, {
    beside: name.startsWith('其中') ? 'instead' : beside,
    item: itemIn(words),
  }).map((change) => {
    const sum = typeof now === 'string' ? now : heard.value;
    const how = isOpen ? `（${now.length}项，每项多少还要问）` : howOf(change, sum, heard.times);
    return { name: name + how, value: change.value };
  });
}

function wholeOf({ value, times }: Unassigned): string {
  return timesOf(value, times);
}

/** A sum as items of a list; 三家一共九百万 is no item's sum, and what each has is to be asked. */
function itemsOf({ value, times = 1, together }: Unassigned, inItem: string) {
  const item: Readonly<Record<string, string>> = together === undefined ? { [inItem]: value } : {};
  const now = Array.from({ length: together ?? times }, () => item);
  return { now, isOpen: together !== undefined };
}

/** What a change is called behind the name of what it changes. */
function howOf({ does, value: all, item }: Change, sum: string, times = 1): string {
  if (does === 'answers') return times === 1 ? '' : `（${times}项，每项这个数）`;
  if (does === 'corrects') return `${item === undefined ? '' : `（第${item}项）`}改为${sum}`;
  if (typeof all !== 'string') return `（再加${times === 1 ? '一' : times}项）`;
  return does === 'adds' ? `加上后${all}` : `减去后${all}`;
}

/** A sum that an award asks for: its fact, and where that is a list, its name in each item. */
type Asked = readonly [fact: string, label: string, inItem?: string];

/** The sums that an award asks for. */
export function sumsAsked({ properties }: Readonly<Record<string, unknown>>): readonly Asked[] {
  return Object.entries(isRecord(properties) ? properties : {}).flatMap(
    ([name, schema]): readonly Asked[] => {
      if (!isRecord(schema)) return [];
      if (isSum(schema)) return [[name, String(schema.title)]];
      const items = isRecord(schema.items) ? schema.items.properties : undefined;
      const inside = Object.entries(isRecord(items) ? items : {}).filter(([, own]) => isSum(own));
      return inside.map(([field, own]) => [name, isRecord(own) ? String(own.title) : field, field]);
    },
  );
}

/** What the choosing keys are for: the first thing said that may be meant for several questions, or the first sum that answers none. */
export function firstChoice(desk: Choosing & Pick<Desk, 'said'>): readonly Said[] | undefined {
  const several = offersOf(desk.said).find((offer) => offer.length > 1);
  return several ?? unfitOf(desk).find(({ choices }) => choices.length > 0)?.choices;
}

/** What one key takes: all that is read out to be confirmed in one breath, the day among it. */
export function takenNext({ said }: Pick<Desk, 'said'>): readonly Said[] {
  return offersOf(said).flatMap(([each, ...others]) => (others.length === 0 ? [each] : []));
}

/** What one key puts aside: the first thing that is shown of what was heard. */
export function declinedNext(desk: Pick<Desk, 'said' | 'heard'>): Said | Unassigned | undefined {
  return offersOf(desk.said)[0]?.[0] ?? desk.heard[0];
}

/** What is still to be asked once some of it was taken: what those words might have been besides is not. */
export function leftOf(
  { said, heard }: Pick<Desk, 'said' | 'heard'>,
  taken: readonly Pick<Said, 'words'>[],
): Pick<Desk, 'said' | 'heard'> {
  const isTaken = (each: Said) =>
    taken.some((other) => other === each || ('one_of' in other && each.one_of && other.words === each.words));
  return {
    said: said.filter((each) => !isTaken(each)),
    heard: heard.filter(
      ({ words }) => !taken.some((other) => other.words === words || other.words.split('，').includes(words)),
    ),
  };
}

function isOneOf(one: Said, other: Said): boolean {
  return one.one_of === true && other.one_of === true && one.words === other.words;
}
