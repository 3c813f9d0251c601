import type { Bound } from '../text/comparison.ts';
import { compareDecimals } from '../text/decimal.ts';
import type { Figure } from './figures.ts';
import type { Ground, GroundClause, GroundFigure } from './ground.ts';
import { coverage, pairsOf, shared } from './likeness.ts';
import { saidBound } from './said-bound.ts';

/** A figure of a draft with what its statement is about and what it rests on. */
export interface Claimed {
  readonly figure: Figure;
  /** The head of its column, when it stands in a table. */
  readonly head: string;
  /** Pairs of what its item begins with: 汽车零部件企业:……. */
  readonly label: ReadonlySet<string>;
  /** Whether the draft works it out: it need not stand where its words lead. */
  readonly derived: boolean;
  /** Whether the draft calls the same sum a ceiling, here or elsewhere. */
  readonly capped: boolean;
  readonly cited: readonly GroundClause[];
  readonly nearby: readonly GroundClause[];
  readonly below: ReadonlySet<string>;
  readonly topic: ReadonlySet<string>;
}

/** A figure of the text and how well its words fit those around the draft's figure. */
export interface Match {
  readonly figure: GroundFigure;
  readonly score: number;
  /** 0 to 1: how much of the words right at the draft's figure stand at this one; SILENT when it has none. */
  readonly near: number;
  /** How far the draft names the part of the clause that the figure stands in: 0 to 1; 0.5 when it names none. */
  readonly subject: number;
}

/** A figure without a word beside it (- 10%) is as near to every figure of its kind as need be. */
const SILENT = 0.34;

/** From here on words are those that a part of a clause opens with. */
const OPENED = 0.75;

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
  [
    'enterprise',
    /(?:每家|单个|单家|每个|每户|每一?|一家)企业|(?<!整车)企业(?:累计|合计|总|最高|上限)|每家(?!整车)/u,
  ],
  ['project', /(?:单个|每个|每一?|单)项目|每项|单项/u],
  ['customer', /每新?增?配套|每家整车|(?:单家|单个|每个)(?:客户|整车)/u],
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
  const own = perOf(claim.phrase);
  const [said, given] = [own.size > 0 ? own : perOf(claim.near), perOf(text.near)];
  if (said.size === 0 || given.size === 0) return 0;
  return [...said].some((per) => given.has(per)) ? 0.5 : -0.5;
}

/**
 * How far the draft speaks of the part of the clause that each figure stands in, 0 to 1: by the words that no
 * other part has; where it has none, by those it opens with. Where the nearest words speak of no part, those further
 * off may; where none does, nothing is told: 0.5.
 */
function subjectFits(
  figures: readonly GroundFigure[],
  ground: Ground,
  [said, ...further]: readonly ReadonlySet<string>[],
): readonly number[] {
  if (said === undefined) return figures.map(() => 0.5);
  const fits = figures.map(({ ownWords, openingWords }) => {
    const hit = coverage(ownWords, said, ground.weights);
    if (ownWords.size === 0) return coverage(openingWords, said, ground.weights) >= 0.5 ? 0.5 : 0;
    return hit === 0 ? 0 : 0.5 + hit / 2;
  });
  return fits.some((fit) => fit > 0) ? fits : subjectFits(figures, ground, further);
}

/** All figures of one unit in `scope`, the best fitting first. */
export function matchFigure(
  ground: Ground,
  claimed: Claimed,
  scope: readonly GroundClause[],
): readonly Match[] {
  const { figure, head, label, cited, nearby, below, topic } = claimed;
  const near = pairsOf(`${head}。${figure.near}`);
  // A cell is what its row is about, or what its column is about, or both.
  const nears = head === '' ? [near] : [near, pairsOf(head), pairsOf(figure.near)];
  const part = pairsOf(`${head}。${figure.part}`);
  const spoken = new Set([...part, ...near, ...below, ...(part.size < 4 ? topic : [])]);
  // The words right at the figure say what it is of before those further off do.
  const closer = new Set([...near, ...below]);
  const own = label.size > 0 ? [label] : [];
  // With several clauses cited in one sentence, the whole sentence is about none of them alone.
  const about = cited.length > 0 ? spoken : topic;
  const soft = new Set(nearby);
  const said = side(saidBound(figure, head));
  const silent = shared(near, near, ground.weights) === 0;
  const matches = scope.flatMap((clause) => {
    const figures = clause.figures.filter((text) => sameUnit(figure.unit, text.unit));
    const told = figures.some(
      ({ ownWords, openingWords }) =>
        shared(ownWords, closer, ground.weights) > 0 ||
        coverage(openingWords, near, ground.weights) >= OPENED,
    );
    const subjects = subjectFits(figures, ground, [...own, told ? closer : spoken, spoken, topic]);
    return figures.map((text, i) => {
      const subject = subjects[i] ?? 0;
      const cover = Math.max(...nears.map((words) => coverage(words, text.nearWords, ground.weights)));
      const score =
        2 * cover +
        1.5 * coverage(near, text.partWords, ground.weights) +
        coverage(part, text.partWords, ground.weights) +
        2 * coverage(about, clause.words, ground.weights) +
        2 * subject +
        (soft.has(clause) ? 1.5 : 0) +
        (said === side(text.bound) ? 0.5 : 0) +
        perFit(figure, text);
      return { figure: text, score, near: silent ? SILENT : cover, subject };
    });
  });
  return matches.sort((a, b) => b.score - a.score);
}
