import { askedData } from '../corpus/asked.ts';
import type { Clause } from '../corpus/clause.ts';
import type { Library, Policy } from '../corpus/library.ts';
import { askedDepartments } from './asked-departments.ts';
import type { ClauseDocument, ClauseIndex } from './clause-index.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { packedIndex } from './packed-index.ts';
import { type PolicyText, policyText } from './policy-text.ts';

/** A library made ready for search, once, when it is loaded. */
export interface Searchable {
  readonly library: Library;
  readonly index: ClauseIndex;
  /** A policy's text, folded when it is first asked for. */
  readonly textOf: (policy: Policy) => PolicyText;
  /** The departments all of whose clauses a question asks for. */
  readonly askedDepartments: (question: string) => readonly string[];
  /** The lexicons of the policies that have one, by policy id. */
  readonly lexicons: ReadonlyMap<string, Lexicon>;
  /** Policy and clause of each document id. */
  readonly located: ReadonlyMap<string, Located>;
}

interface Located {
  readonly policy: Policy;
  readonly clause: Clause;
}

/** Makes a library searchable in this process. Work grows with the text: about 0.1 s a thousand clauses. */
export function searchable(library: Library): Searchable {
  const located = new Map<string, Located>();
  const documents = library.policies.flatMap((policy) => {
    const asked = askedData.safeParse(policy.asked?.json).data?.asked ?? {};
    return policy.clauses.filter(isSearched).map((clause) => {
      const document = clauseDocument(policy, clause, asked[clause.id] ?? []);
      located.set(document.id, { policy, clause });
      return document;
    });
  });
  const index = packedIndex(documents);
  return {
    library,
    index,
    askedDepartments: askedDepartments(library.policies),
    lexicons: lexiconsOf(library),
    located,
    textOf: textsKept(),
  };
}

function lexiconsOf({ policies }: Library): ReadonlyMap<string, Lexicon> {
  return new Map(
    policies.flatMap((policy) => {
      const lexicon = lexiconOf(policy);
      return lexicon === undefined ? [] : [[policy.id, lexicon] as const];
    }),
  );
}

function textsKept(): (policy: Policy) => PolicyText {
  const kept = new Map<string, PolicyText>();
  return (policy) => {
    const text = kept.get(policy.id) ?? policyText(policy);
    kept.set(policy.id, text);
    return text;
  };
}

/** Clauses that say something of their own: a bare section title is only the way to the clauses below it. */
function isSearched(clause: Clause): boolean {
  return clause.leaf || clause.sentences.length > 1;
}

function clauseDocument(policy: Policy, clause: Clause, asked: readonly string[]): ClauseDocument {
  const steps = clause.id.split('.');
  return {
    id: `${policy.id}/${clause.id}`,
    policy: policy.id,
    parts: steps.map((_, n) => steps.slice(0, n + 1).join('.')),
    departments: [...clause.departments.lead, ...clause.departments.also],
    head: [...clause.heading, clause.title].join('\n'),
    body: clause.text,
    asked: asked.join('\n'),
  };
}
