import type { Clause } from '../corpus/clause.ts';
import { departmentFinder } from '../corpus/department/index.ts';
import type { Library, Policy } from '../corpus/library.ts';
import { askedData } from '../corpus/policy/index.ts';
import { halfWidth } from '../text/half-width.ts';
import { type ClauseDocument, type ClauseIndex, packedIndex } from './index/index.ts';
import { type Lexicon, lexiconOf, type PolicyText, policyText, type Vocabulary } from './question/index.ts';

/** A library made ready for search, once, when it is loaded. */
export interface Searchable extends Vocabulary {
  readonly library: Library;
  readonly index: ClauseIndex;
  /** The departments all of whose clauses a question asks for. */
  readonly askedDepartments: (question: string) => readonly string[];
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
    sha256: policy.data.clauses[clause.id] ?? '',
    policy: policy.id,
    parts: steps.map((_, n) => steps.slice(0, n + 1).join('.')),
    departments: [...clause.departments.lead, ...clause.departments.also],
    head: [...clause.heading, clause.title].join('\n'),
    body: clause.text,
    asked: asked.join('\n'),
  };
}

/** 工信局管哪些钱, 商务局牵头的有哪几条, 民政局怎么也在里头: asks for all that a department does. */
const ASKS_FOR_ALL =
  /(?:哪[几些]?|什么|啥)(?:条|项|政策|任务|项目|奖|钱|事|工作|内容)|(?:管|负责|牵头|分管|参与|掺和)(?:的(?:有|是)?)?(?:哪|什么|啥|几)|怎么也?在|在里头|分到|有份/u;

/** Finds the departments all of whose clauses a question asks for, by their names in the texts; mostly none. */
function askedDepartments(policies: readonly Policy[]): (question: string) => readonly string[] {
  const find = departmentFinder(policies);
  return (question) => {
    if (!ASKS_FOR_ALL.test(question)) return [];
    return [...new Set(find(halfWidth(question)).flatMap(({ name }) => name ?? []))];
  };
}
