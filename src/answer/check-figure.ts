import { checkWording } from './check-wording.ts';
import type { Finding } from './claim.ts';
import type { Ground, GroundClause, GroundFigure } from './ground.ts';
import { otherLevel } from './level.ts';
import { coverage, pairsOf } from './likeness.ts';
import { type Claimed, type Match, matchFigure, perOf, sameValue } from './match-figure.ts';
import { contradicted, notFound, placeOf, supported } from './place.ts';

/** By how much another figure's words must fit better before the right number counts as the wrong one. */
const CLEARLY = 0.9;
const SLIGHTLY = 0.2;
/** And in another clause. */
const VERY_CLEARLY = 1.4;
/** Below this a figure of the text has nothing to do with the one in the draft. */
const RELATED = 1.6;

/** From here on the words at a figure of the text are those at the draft's. */
const ALIKE = 0.34;

/**
 * Figures in the same words (每家企业最高不超过…) of two parts of a clause are told apart by their subjects
 * alone; what one part gives for each customer and for each firm only by words that say for which.
 */
function margin({ figure: claim }: Claimed, rival: Match, equal: Match): number {
  if (rival.figure.of !== equal.figure.of) return VERY_CLEARLY;
  const words = ({ figure }: Match) => figure.phrase.replace(figure.text, '').replace(/[,;。]$/u, '');
  const elsewhere = equal.subject === 0 && rival.subject > 0.5;
  if (elsewhere || words(rival) === words(equal)) return SLIGHTLY;
  const each = [rival, equal].every(({ figure }) => perOf(figure.near).size > 0);
  const untold = rival.figure.part === equal.figure.part && perOf(claim.near).size === 0;
  return each && untold ? Number.POSITIVE_INFINITY : CLEARLY;
}

function place({ figure }: Match) {
  return placeOf(figure.of.policy, figure.of.clause.id, figure);
}

function says(match: Match): string {
  return `原文${place(match).label}为“${match.figure.phrase.trim()}”`;
}

/** What was found about a figure, and the clause it stands in when it does. */
export interface FigureFinding extends Finding {
  readonly home: GroundClause | undefined;
  /** Whether the number stands where the draft says it does: then only the words around it can be wrong. */
  readonly stands: boolean;
  /** The figure of the text that it was held against. */
  readonly text: GroundFigure | undefined;
  /** How well the words right at the draft's figure fit the best figure of the text: 0 to 1. */
  readonly near: number;
}

/** The best fitting figure of the draft's value, and the best fitting one of another. */
interface Rivals {
  readonly equal: Match | undefined;
  readonly rival: Match | undefined;
}

/** A figure that stands nowhere in what the sentence rests on: it may stand elsewhere, or should be another. */
function absent(ground: Ground, claimed: Claimed, rival: Match | undefined): FigureFinding {
  const resting = claimed.cited.length + claimed.nearby.length > 0;
  const others = resting ? matchFigure(ground, claimed, ground.clauses) : [];
  const elsewhere = others.find(({ figure, near }) => sameValue(figure, claimed.figure) && near >= ALIKE);
  const known = rival !== undefined && (resting || rival.score >= RELATED) ? rival : undefined;
  const where = { home: known?.figure.of, near: known?.near ?? 0, stands: false, text: undefined };
  if (elsewhere !== undefined && !claimed.derived) {
    const note = `所引条款没有这一数字；它在${place(elsewhere).label}“${elsewhere.figure.phrase.trim()}”`;
    return { ...contradicted([place(elsewhere)], note), ...where };
  }
  if (known !== undefined && known.near >= ALIKE && !claimed.derived)
    return { ...contradicted([place(known)], `数字与原文不符：${says(known)}`), ...where };
  return { ...notFound('原文和所给凭证中都没有这一数字'), ...where };
}

/**
 * Without a citation of its own, a figure may stand in another clause than those cited around it: its words
 * must lead there more than to a figure of theirs.
 */
function strays(ground: Ground, { nearby, figure: { part } }: Claimed, { equal, rival }: Rivals): boolean {
  if (equal === undefined || nearby.length === 0 || nearby.includes(equal.figure.of)) return false;
  const said = pairsOf(part);
  const likenessTo = (clause: GroundClause) => coverage(said, clause.words, ground.weights);
  const clearly = equal.near > 0.5 && equal.near > (rival?.near ?? 0) + 0.1;
  return !clearly && likenessTo(equal.figure.of) < Math.max(...nearby.map(likenessTo)) + 0.15;
}

/** By how much a figure in a clause cited around it may fit worse than the same one elsewhere. */
const AS_GOOD = 1;

function rivalsIn(matches: readonly Match[], { figure: claim, cited, nearby }: Claimed): Rivals {
  const strict = cited.length > 0;
  const around = ({ figure }: Match) => nearby.includes(figure.of);
  const equals = matches.filter(({ figure }) => sameValue(figure, claim));
  const others = matches.filter(({ figure }) => !sameValue(figure, claim));
  const [first] = equals;
  const near = strict ? undefined : equals.find(around);
  const good = near !== undefined && first !== undefined && near.score > first.score - AS_GOOD;
  // What is cited around it says which clause is spoken of: no other one can speak against it.
  const rival = others.find((other) => strict || nearby.length === 0 || around(other));
  return { equal: good ? near : first, rival };
}

function isOfOtherLevel({ figure, derived }: Claimed, { figure: text }: Match): boolean {
  const told = { ...figure, near: figure.part };
  return otherLevel({ figure: told, derived }, text, text.of.clause.text) !== undefined;
}

/** Whether the draft's words are those of `rival`, a figure of another value, clearly more than those of `equal`. */
function isMeant(claimed: Claimed, rival: Match, equal: Match): boolean {
  // 25万辆占80万辆的三成, 4家里面有1家: tells both of one clause.
  if (claimed.derived || /占|[里当其]?[面中]有/u.test(claimed.figure.phrase)) return false;
  // 省级那六类……给50万元: the sum of another level is none of this one.
  if (isOfOtherLevel(claimed, rival) && !isOfOtherLevel(claimed, equal)) return false;
  return rival.score > equal.score + margin(claimed, rival, equal);
}

/** Holds a figure of a draft against the clauses its sentence cites; where it cites none, against all. */
export function checkFigure(ground: Ground, claimed: Claimed): FigureFinding {
  const { cited } = claimed;
  const strict = cited.length > 0;
  const matches = matchFigure(ground, claimed, strict ? cited : ground.clauses);
  const { equal, rival } = rivalsIn(matches, claimed);
  const unrelated =
    equal !== undefined && !strict && (equal.score < RELATED || strays(ground, claimed, { equal, rival }));
  if (equal === undefined || unrelated) return absent(ground, claimed, rival);
  if (rival !== undefined && isMeant(claimed, rival, equal)) {
    const finding = contradicted([place(rival)], `此处应为另一数字：${says(rival)}`);
    return { ...finding, home: rival.figure.of, near: rival.near, stands: true, text: equal.figure };
  }
  const wording = checkWording(claimed, equal.figure);
  const finding =
    wording === undefined
      ? supported([place(equal)])
      : contradicted([place(equal)], `${wording}；${says(equal)}`);
  return { ...finding, home: equal.figure.of, near: equal.near, stands: true, text: equal.figure };
}
