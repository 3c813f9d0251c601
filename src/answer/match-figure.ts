import type { Bound } from '../text/comparison.ts';
import { compareDecimals } from '../text/decimal.ts';
import type { Figure } from './figures.ts';
import type { Ground, GroundClause, GroundFigure } from './ground.ts';
import { coverage, pairsOf } from './likeness.ts';
import { saidBound } from './said-bound.ts';

/** A figure of a draft with what its statement is about and what it rests on. */
export interface Claimed {
  readonly figure: Figure;
  /** The head of its column, when it stands in a table. */
  readonly head: string;
  readonly cited: readonly GroundClause[];
  readonly nearby: readonly GroundClause[];
  readonly below: ReadonlySet<string>;
  readonly topic: ReadonlySet<string>;
}

/** A figure of the text and how well its words fit those around the draft's figure. */
export interface Match {
  readonly figure: GroundFigure;
  readonly score: number;
  /** 0 to 1: how much of the words right at the draft's figure stand at this one. */
  readonly near: number;
}

/** Measure words that count the same things: 60家企业, 60个企业, 60户企业. */
const SAME_UNIT = ['家个户名项', '辆台套', '人名位'];
const SAME_LENGTH = new Set(['公里', '千米']);

function sameUnit(a: string, b: string): boolean {
  if (a === b || (SAME_LENGTH.has(a) && SAME_LENGTH.has(b))) return true;
  return (
    a.length === 1 && b.length === 1 && SAME_UNIT.some((units) => units.includes(a) && units.includes(b))
  );
}

/** Whether two figures say the same number. */
export function sameValue(a: Pick<Figure, 'min' | 'max'>, b: Pick<Figure, 'min' | 'max'>): boolean {
  return compareDecimals(a.min, b.min) === 0 && compareDecimals(a.max, b.max) === 0;
}

/** Words that name one thing of a kind, for which a sum is said to hold. */
const PER: readonly (readonly [string, RegExp])[] = [
  ['enterprise', /(?:每家|单个|单家|每个|每户|每一?|一家)企业|企业(?:累计|合计|总额|最高)|每家(?!整车)/u],
  ['project', /(?:单个|每个|每一?|单)项目|每项|单项/u],
  ['customer', /每新?(?:增)?配套一?家|每家整车|(?:单家|单个|每个)(?:客户|整车)/u],
];

/** What a sum is said to hold for: each firm, each project, each new customer. */
export function perOf(words: string): ReadonlySet<string> {
  return new Set(PER.flatMap(([per, pattern]) => (pattern.test(words) ? [per] : [])));
}

/** At most, at least, or plain. */
function side(bound: Bound | 'plain' | undefined): string {
  if (bound === 'lte' || bound === 'lt') return 'ceiling';
  return bound === 'gte' || bound === 'gt' ? 'floor' : 'plain';
}

function perFit(claim: Figure, text: GroundFigure): number {
  const [said, given] = [perOf(claim.phrase), perOf(text.near)];
  if (said.size === 0 || given.size === 0) return 0;
  return [...said].some((per) => given.has(per)) ? 0.5 : -0.5;
}

/** Whether the draft speaks of what only this part of the clause is about: 0 when not, 0.5 when nothing tells. */
function subjectFit({ ownWords }: GroundFigure, said: ReadonlySet<string>, { weights }: Ground): number {
  if (ownWords.size === 0) return 0.5;
  const hits = coverage(ownWords, said, weights);
  return hits === 0 ? 0 : 0.5 + hits / 2;
}

/** All figures of one unit in `scope`, the best fitting first. */
export function matchFigure(
  ground: Ground,
  claimed: Claimed,
  scope: readonly GroundClause[],
): readonly Match[] {
  const { figure, head, nearby, below, topic } = claimed;
  const near = pairsOf(`${head}。${figure.near}`);
  const part = pairsOf(`${head}。${figure.part}`);
  const subject = new Set([...part, ...near, ...below, ...(part.size < 4 ? topic : [])]);
  const soft = new Set(nearby);
  const said = side(saidBound(figure, head));
  const matches = scope.flatMap((clause) =>
    clause.figures
      .filter((text) => sameUnit(figure.unit, text.unit))
      .map((text) => {
        const cover = coverage(near, text.nearWords, ground.weights);
        const score =
          2 * cover +
          1.5 * coverage(near, text.partWords, ground.weights) +
          coverage(part, text.partWords, ground.weights) +
          2 * coverage(topic, clause.words, ground.weights) +
          (soft.has(clause) ? 1.5 : 0) +
          (said === side(text.bound) ? 0.5 : 0) +
          perFit(figure, text) +
          2 * subjectFit(text, subject, ground);
        return { figure: text, score, near: cover };
      }),
  );
  return matches.sort((a, b) => b.score - a.score);
}
