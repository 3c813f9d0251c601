import { pairsOf, provisionAround, type Standing } from '../../corpus/standing/index.ts';
import { type Home, isWithin, type PolicyClause } from '../cited.ts';

/** Words of a policy at one place of it. */
export type Place = Standing & Home;

/** What a provision says before the words: of whom, and on what condition. Empty where they open it. */
export function headOf(place: Place): string {
  return provisionAround(place).before.trim();
}

/** Whether it is what stands in brackets behind a clause: (牵头单位:…). */
export function isBracketed({ provision }: Home): boolean {
  return /^[(（[［]/u.test(provision.trim());
}

/** What joins words and says nothing. */
const JOINING = /[的和与及对于按照给予等其为在并以或将由从向被把]|[\d.]+[%万亿元]*/gu;

/** Whether words name a provision: some of them stand before it or in its titles, and not in what they might else be of. */
export function isNamed(words: string, place: Place, others: readonly Home[]): boolean {
  const said = pairsOf(words.replaceAll(JOINING, ' '));
  const rest = others.map((home) => `${titlesOf(home)};${home.provision}`).join(';');
  const own = `${titlesOf(place)};${headOf(place)}`.replaceAll(JOINING, ' ');
  return [...pairsOf(own)].some((pair) => said.has(pair) && !rest.includes(pair));
}

function titlesOf({ clause: { heading, title } }: Home): string {
  return [...heading, title].join(';');
}

/** 第7条、第8条中支持……: a list of numbers; with 中 only a part of each is meant. */
const NUMBERS = /(?<list>(?:第[\d一二三四五六七八九十]+[条款项]+[、和及]?)+)(?<part>中)?/gu;

/** The clauses that official words name whole. */
function namedIn(words: string, { clause }: Place): readonly string[] {
  const lists = Array.from(words.matchAll(NUMBERS), ({ groups }) =>
    groups?.part === undefined ? (groups?.list ?? '') : '',
  ).join('、');
  return clause.references.filter(({ text }) => lists.includes(text)).map(({ clause: id }) => id);
}

/** Whether the sentence takes out the clauses that its words are told of: 除第1条……外, 第10条……；其余条款……. */
export function isExcepted(place: Place, named: readonly PolicyClause[]): boolean {
  const told = named.filter((own) => !isWithin(place, own)).map(({ clause }) => clause.id);
  if (told.length === 0) return false;
  const words = place.policy.source.slice(place.start, place.end);
  const phrase = (provisionAround(place).before.split(/[，,]/u).at(-1) ?? '') + words;
  if (/^除/u.test(phrase.trim()) && /外$|外[，,]/u.test(place.provision)) {
    const only = namedIn(phrase, place);
    return only.length > 0 && !/其他|其余|其它/u.test(words) && !told.some((id) => only.includes(id));
  }
  if (!/^(?:其余|其他|其它)/u.test(phrase.trim())) return false;
  const before = place.clause.text.slice(0, place.start - place.clause.start);
  const gone = namedIn(before.split('。').at(-1) ?? '', place);
  return told.every((id) => gone.includes(id));
}
