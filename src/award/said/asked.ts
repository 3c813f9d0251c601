import { remembered } from '../../text/remembered.ts';
import { type Fact, paidFacts, type Rule } from '../rule/index.ts';
import type { ListFact } from './items.ts';
import { type KindName, kindsOf } from './kind.ts';
import { type Title, titleOf } from './title.ts';

/** A fact with the awards that ask for it; of a list one of what is asked of each item. */
export interface Asked {
  readonly name: string;
  readonly fact: Fact;
  readonly awards: readonly string[];
  readonly topic: string;
  readonly inside?: { readonly list: ListFact; readonly field: string };
  /** The names of what one is or does where that is asked. */
  readonly kinds: readonly KindName[];
  /** What may be chosen, by its key. */
  readonly titles: readonly (readonly [key: string, title: Title])[];
}

/** What a list asks of each item, with the words of both. */
function insideOf(asked: Asked): readonly Asked[] {
  const { fact } = asked;
  if (fact.type !== 'list') return [];
  return Object.entries(fact.fields).map(([field, own]) => ({
    ...asked,
    fact: { ...own, label: `${fact.label} ${own.label}`, ask: `${fact.ask} ${own.ask}` },
    inside: { list: fact, field },
  }));
}

/** With what lists ask of each item; made once, as what is told of a fact is remembered by the fact. */
export const andInside = remembered((all: readonly Asked[]): readonly Asked[] => [
  ...all,
  ...all.flatMap(insideOf),
]);

export const askedBy = remembered((rules: readonly Rule[]): readonly Asked[] => {
  const all = rules.flatMap(({ data }) =>
    Object.entries(data.facts)
      .filter(([name, { settled_by: by }]) => by === 'applicant' && !paidFacts(data).includes(name))
      .map(([name, fact]) => ({ name, fact, award: data.id, topic: data.name })),
  );
  const isSame = (one: (typeof all)[number], other: (typeof all)[number]) =>
    one.name === other.name && one.fact.label === other.fact.label;
  return all
    .filter((each, at) => all.findIndex((other) => isSame(each, other)) === at)
    .map((each) => {
      const { name, fact } = each;
      const asking = all.filter((other) => isSame(each, other));
      return {
        name,
        fact,
        awards: asking.map(({ award }) => award),
        topic: asking.map(({ topic }) => topic).join('、'),
        kinds: fact.type === 'bool' ? kindsOf(fact) : [],
        titles:
          'options' in fact ? Object.entries(fact.options).map(([key, label]) => [key, titleOf(label)]) : [],
      };
    });
});

/** The titles of one fact, and those of all: each a list that what is told of it can be remembered by. */
export const fellowsOf = remembered(({ titles }: Asked): readonly Title[] =>
  titles.map(([, title]) => title),
);

export const titlesOf = remembered((titled: readonly Asked[]): readonly Title[] => titled.flatMap(fellowsOf));

/** Those that ask for a title, and those that ask what one is or does: few of all. */
export const titledOf = remembered((all: readonly Asked[]) => all.filter(({ titles }) => titles.length > 0));

export const kindsAskedOf = remembered((all: readonly Asked[]) =>
  all.filter(({ kinds }) => kinds.length > 0),
);

/** What was paid before under an award. */
export function paidOf({ data }: Rule): readonly Asked[] {
  return paidFacts(data).flatMap((name) => {
    const fact = data.facts[name];
    return fact?.type === 'money'
      ? [{ name, fact, awards: [data.id], topic: data.name, kinds: [], titles: [] }]
      : [];
  });
}

/** Something that one does: what he is he says himself. */
export function isAct({ fact: { type, label } }: Asked): boolean {
  return type === 'bool' && !/^[是有为]/u.test(label);
}
