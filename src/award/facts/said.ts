import { halfWidth } from '../../text/half-width.ts';
import { remembered } from '../../text/remembered.ts';
import { type Fact, paidFacts, type Rule } from '../rule/index.ts';
import { isOfAsker } from './of-asker.ts';
import { fittingFact, type Phrase } from './said-figure.ts';

/** What somebody said that may answer a question of an award. Nobody has confirmed it. */
export interface Said {
  readonly fact: string;
  readonly label: string;
  /** His own words. */
  readonly words: string;
  /** As `calculate_award` takes it. */
  readonly value: string | boolean | readonly string[];
  /** The awards that ask for it. */
  readonly awards: readonly string[];
}

/** A fact with the awards that ask for it. */
interface Asked {
  readonly name: string;
  readonly fact: Fact;
  readonly awards: readonly string[];
}

/** A shorter name of a kind of firm or of a title stands in half of all questions. */
const TELLING = 4;
const NEGATED = /不|没|未|非/u;

/**
 * What a question says that awards ask for: sums and counts by the words beside them, what somebody is, titles by
 * their names. It is offered, never taken: what fits two facts alike is left out, and so is what only an authority
 * settles or what was paid before.
 * @param phrases of one question, in its order (`phrasesIn`).
 * @example saidIn(rules, [{ text: '设备的发票额合计800万', official: [], own: [] }])[0].value // → '800万'
 */
export function saidIn(rules: readonly Rule[], phrases: readonly Phrase[]): readonly Said[] {
  const all = askedBy(rules);
  const said = phrases.flatMap((phrase, at) => [
    ...figureSaid(all, phrases, at),
    ...all.flatMap((asked) => named(asked, phrase)),
  ]);
  return said.filter(({ fact }, at) => said.findIndex((other) => other.fact === fact) === at);
}

const askedBy = remembered((rules: readonly Rule[]): readonly Asked[] => {
  const all = rules.flatMap(({ data }) =>
    Object.entries(data.facts)
      .filter(([name, { settled_by: by }]) => by === 'applicant' && !paidFacts(data).includes(name))
      .map(([name, fact]) => ({ name, fact, award: data.id })),
  );
  return all
    .filter(({ name }, at) => all.findIndex((other) => other.name === name) === at)
    .map(({ name, fact }) => ({
      name,
      fact,
      awards: all.filter((other) => other.name === name).map(({ award }) => award),
    }));
});

function figureSaid(all: readonly Asked[], phrases: readonly Phrase[], at: number): readonly Said[] {
  const fitting = fittingFact(all, phrases, at);
  return fitting === undefined ? [] : [told(fitting.asked, phrases[at]?.text ?? '', fitting.value)];
}

/** What is named in a phrase: something that one is or does, or one of the titles that may be chosen. */
function named(asked: Asked, phrase: Phrase): readonly Said[] {
  const { fact } = asked;
  if (fact.type === 'bool') return doneOrNot(asked, phrase);
  const isNegated = NEGATED.test(phrase.text);
  if ((fact.type !== 'enum' && fact.type !== 'enum_list') || isNegated) return [];
  const chosen = Object.entries(fact.options).filter(([, label]) => stands(plain(label), phrase));
  const keys = chosen.map(([key]) => key);
  const [only, ...others] = keys;
  if (only === undefined) return [];
  if (fact.type === 'enum_list') return [told(asked, phrase.text, keys)];
  return others.length === 0 ? [told(asked, phrase.text, only)] : [];
}

/** A kind of firm that is named is the asker's own where he says so: he may deal with one. */
function doneOrNot(asked: Asked, { text, own }: Phrase): readonly Said[] {
  const name = plain(asked.fact.label).replace(/^[是有为]/u, '');
  if (name.length < TELLING) return [];
  const said = plain(text);
  const at = said.indexOf(name);
  const isOwn = at >= 0 && isOfAsker(said.slice(0, at), said.slice(at + name.length));
  const isMeant = own.some((words) => plain(words) === name);
  return isOwn || isMeant ? [told(asked, text, !NEGATED.test(text))] : [];
}

function stands(name: string, { text, official }: Phrase): boolean {
  return (
    name.length >= TELLING && (plain(text).includes(name) || official.some((words) => plain(words) === name))
  );
}

function plain(words: string): string {
  return halfWidth(words).replace(/[\s"“”'、,.()+-]/gu, '');
}

/** An offer of a value for a fact. */
function told({ name, fact, awards }: Asked, words: string, value: Said['value']): Said {
  return { fact: name, label: fact.label, words, value, awards };
}
