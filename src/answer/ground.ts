import type { Clause } from '../corpus/clause.ts';
import { departmentFinder, type NamedDepartment } from '../corpus/department/index.ts';
import type { Policy } from '../corpus/library.ts';
import { remembered } from '../text/remembered.ts';
import { type Silences, silencesIn } from './claimed-silence.ts';
import { type ClauseRef, clauseRefFinder } from './clause-refs.ts';
import { type Figure, readFigures } from './figures.ts';
import { clauseDates, type GroundDate, noticeDates } from './ground-date.ts';
import { pairsOf, type Weights, weigh } from './likeness.ts';

/** A clause with its words ready to be compared. */
export interface GroundClause {
  readonly policy: Policy;
  readonly clause: Clause;
  /** Pairs of its title, of the titles above it and of its text. */
  readonly words: ReadonlySet<string>;
  readonly figures: readonly GroundFigure[];
  readonly dates: readonly GroundDate[];
}

/** A figure of the official text; `start` and `end` are offsets into the policy's source. */
export interface GroundFigure extends Figure {
  readonly of: GroundClause;
  readonly nearWords: ReadonlySet<string>;
  readonly partWords: ReadonlySet<string>;
  /** Pairs of its part that no other part with a figure of its unit has, qualifiers of sums left out. */
  readonly ownWords: ReadonlySet<string>;
  /** Pairs of the phrase that its part begins with: 对汽车零部件企业. */
  readonly openingWords: ReadonlySet<string>;
}

/** The texts that a draft is held against. */
export interface Ground {
  readonly policies: readonly Policy[];
  readonly clauses: readonly GroundClause[];
  /** Dates that stand outside the clauses. */
  readonly notices: readonly GroundDate[];
  readonly weights: Weights;
  /** Clauses by the pairs that stand in them. */
  readonly byPair: ReadonlyMap<string, readonly GroundClause[]>;
  /** What the texts do not touch. */
  readonly silences: Silences;
  readonly findDepartments: (text: string) => readonly NamedDepartment[];
  readonly findClauseRefs: (text: string) => readonly ClauseRef[];
}

/** The bodies in charge say nothing of what a clause is about. */
const CHARGED = /[[(（【](?:责任|牵头)单位[^\])）】]*[\])）】]/gu;

/** How much and how often, not what for. */
const QUALIFIERS = /一次性|每年|最高|不超过|给予|奖励|补助|补贴|支持|左右|以上|年均/gu;

function groundClause(policy: Policy, clause: Clause): GroundClause {
  const figures: GroundFigure[] = [];
  const read = readFigures(clause.text);
  const parts = new Map(read.map(({ part }) => [part, pairsOf(part)]));
  const naming = new Map(read.map(({ part }) => [part, pairsOf(part.replace(QUALIFIERS, ','))]));
  const of: GroundClause = {
    policy,
    clause,
    words: pairsOf([...clause.heading, clause.text.replace(CHARGED, '')].join('。')),
    figures,
    dates: clauseDates(policy, clause),
  };
  for (const figure of read) {
    const [start, end] = [clause.start + figure.start, clause.start + figure.end];
    const partWords = parts.get(figure.part) ?? new Set();
    const rivals = new Set(read.filter(({ unit }) => unit === figure.unit).map(({ part }) => part));
    const others = [...parts]
      .filter(([part]) => part !== figure.part && rivals.has(part))
      .map(([, words]) => words);
    const names = naming.get(figure.part) ?? new Set();
    const ownWords = new Set([...names].filter((pair) => !others.some((words) => words.has(pair))));
    const openingWords = pairsOf(/^[^,，]*/u.exec(figure.part)?.[0] ?? '');
    const nearWords = pairsOf(figure.near);
    figures.push({ ...figure, start, end, of, nearWords, partWords, ownWords, openingWords });
  }
  return of;
}

/** The ground that drafts are checked against, made once for the policies served: they do not change. */
export const groundOf = remembered(build);

function build(policies: readonly Policy[]): Ground {
  const clauses = policies.flatMap((policy) => policy.clauses.map((clause) => groundClause(policy, clause)));
  const finders = policies.map((policy) => clauseRefFinder(policy.clauses));
  const byPair = new Map<string, GroundClause[]>();
  for (const clause of clauses) {
    for (const pair of clause.words) {
      const list = byPair.get(pair);
      if (list === undefined) byPair.set(pair, [clause]);
      else list.push(clause);
    }
  }
  const parts = clauses.flatMap(({ clause }) => clause.text.split(/[。;；]/u).map(pairsOf));
  return {
    policies,
    clauses,
    notices: policies.flatMap(noticeDates),
    weights: weigh(parts),
    byPair,
    silences: silencesIn(policies),
    findDepartments: departmentFinder(policies),
    findClauseRefs: (text) => finders.flatMap((find) => find(text)),
  };
}
