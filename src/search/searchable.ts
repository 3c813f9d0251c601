import { type PolicyFinder, placesSpoken, policyFinderOf } from '../corpus/choice/index.ts';
import type { Clause } from '../corpus/clause.ts';
import { departmentFinder } from '../corpus/department/index.ts';
import type { Library, Policy } from '../corpus/library.ts';
import type { PlaceMention } from '../corpus/place/index.ts';
import { askedData } from '../corpus/policy/index.ts';
import { halfWidth } from '../text/half-width.ts';
import { remembered } from '../text/remembered.ts';
import { type ClauseDocument, type ClauseIndex, packedIndex } from './index/index.ts';
import { lexiconOf, policyText, type Vocabulary } from './question/index.ts';

/** A library made ready for search, once, when it is loaded. */
export interface Searchable {
  readonly library: Library;
  readonly index: ClauseIndex;
  /** A policy's own words and its text, made ready when they are first asked for. */
  readonly vocabularyOf: (policy: Policy) => Vocabulary;
  /** The departments of a policy that a text names. */
  readonly departmentsIn: (policy: Policy, text: string) => readonly string[];
  /** The policies that a text speaks of by number, title, issuer or place. */
  readonly policiesIn: PolicyFinder;
  /** The places that a folded text names. */
  readonly placesIn: (folded: string) => readonly PlaceMention[];
  /** Policy and clause of a document of the index; undefined for one that the library does not hold. */
  readonly locate: (id: string) => Located | undefined;
}

interface Located {
  readonly policy: Policy;
  readonly clause: Clause;
}

/**
 * Makes a library searchable: in this process, where work grows with the text, about 0.1 s a thousand clauses; or by an
 * index of its clauses that was made before. The index is made when something is first searched for.
 * @example searchable(library).locate('nanchang-2025-9/三.(二).5')?.clause.id // → '三.(二).5'
 */
export function searchable(
  library: Library,
  makeIndex = (): ClauseIndex => packedIndex(clauseDocuments(library)),
): Searchable {
  let index: ClauseIndex | undefined;
  const finderOf = remembered((policy: Policy) => departmentFinder([policy]));
  const byId = new Map(library.policies.map((policy) => [policy.id, policy]));
  return {
    library,
    /** Made for the first search: whoever starts the program asks for its tools first. */
    get index() {
      index ??= makeIndex();
      return index;
    },
    vocabularyOf: remembered((policy: Policy) => ({
      policy,
      lexicon: lexiconOf(policy),
      text: policyText(policy),
    })),
    departmentsIn: (policy, text) => [
      ...new Set(finderOf(policy)(halfWidth(text)).flatMap(({ name }) => name ?? [])),
    ],
    policiesIn: policyFinderOf(library.policies),
    placesIn: (folded) => placesSpoken(library.policies, folded),
    locate(id) {
      const at = id.indexOf('/');
      const policy = byId.get(id.slice(0, at));
      const clause = policy && clausesOf(policy).get(id.slice(at + 1));
      return policy && clause && { policy, clause };
    },
  };
}

const clausesOf = remembered(
  ({ clauses }: Policy) => new Map<string, Clause>(clauses.map((clause) => [clause.id, clause])),
);

/** What those who entered what a clause gives call it: its awards and what they ask for. */
export type GivenNames = (policy: Policy, clause: Clause) => readonly string[];

/**
 * What an index of a library is made of, in the order of the library.
 * @param namesOf what is given by a clause, in other words than the text's own: searched where no questions that people ask of it are known.
 */
export function clauseDocuments(
  { policies }: Library,
  namesOf: GivenNames = () => [],
): readonly ClauseDocument[] {
  return policies.flatMap((policy) => {
    const asked = askedData.safeParse(policy.asked?.json).data?.asked ?? {};
    return policy.clauses
      .filter(isSearched)
      .map((clause) => clauseDocument(policy, clause, asked[clause.id] ?? namesOf(policy, clause)));
  });
}

/** Clauses that say something of their own: a bare section title is only the way to the clauses below it. */
function isSearched(clause: Clause): boolean {
  return clause.leaf || clause.sentences.length > 1;
}

function clauseDocument(policy: Policy, clause: Clause, asked: readonly string[]): ClauseDocument {
  const steps = clause.id.split('.');
  return {
    id: `${policy.id}/${clause.id}`,
    sha256: policy.data.clauses[clause.id] ?? '',
    policy: policy.id,
    parts: steps.map((_, n) => steps.slice(0, n + 1).join('.')),
    departments: [...clause.departments.lead, ...clause.departments.also],
    head: [...clause.heading, clause.title].join('\n'),
    body: clause.text,
    asked: asked.join('\n'),
  };
}
