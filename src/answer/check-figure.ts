import { checkWording } from './check-wording.ts';
import type { Finding } from './claim.ts';
import type { Ground, GroundClause } from './ground.ts';
import { coverage, pairsOf } from './likeness.ts';
import { type Claimed, type Match, matchFigure, sameValue } from './match-figure.ts';
import { contradicted, notFound, placeOf, supported } from './place.ts';

/** By how much another figure's words must fit better before the right number counts as the wrong one. */
const CLEARLY = 0.9;
const SLIGHTLY = 0.35;
/** Below this a figure of the text has nothing to do with the one in the draft. */
const RELATED = 1.6;

/** Figures in the same words (每家企业最高不超过…) of two parts of a clause are told apart by their subjects alone. */
function margin(rival: Match, equal: Match): number {
  const words = ({ figure }: Match) => figure.phrase.replace(figure.text, '').replace(/[,;。]$/u, '');
  return rival.figure.of === equal.figure.of && words(rival) === words(equal) ? SLIGHTLY : CLEARLY;
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
  /** How well the words right at the draft's figure fit the best figure of the text: 0 to 1. */
  readonly near: number;
}

/** A figure that stands nowhere in what the sentence rests on: it may stand elsewhere, or should be another. */
function absent(ground: Ground, claimed: Claimed, rival: Match | undefined): FigureFinding {
  const resting = claimed.cited.length + claimed.nearby.length > 0;
  const others = resting ? matchFigure(ground, claimed, ground.clauses) : [];
  const elsewhere = others.find(({ figure, score }) => sameValue(figure, claimed.figure) && score >= RELATED);
  const known = rival !== undefined && (resting || rival.score >= RELATED) ? rival : undefined;
  const where = { home: known?.figure.of, near: known?.near ?? 0 };
  if (elsewhere !== undefined) {
    const note = `所引条款没有这一数字；它在${place(elsewhere).label}“${elsewhere.figure.phrase.trim()}”`;
    return { ...contradicted([place(elsewhere)], note), ...where };
  }
  if (known !== undefined)
    return { ...contradicted([place(known)], `数字与原文不符：${says(known)}`), ...where };
  return { ...notFound('原文和所给回执中都没有这一数字'), ...where };
}

/** Without a citation of its own, a figure may stand in another clause than those cited around it: its words must say so. */
function strays(ground: Ground, { nearby, figure: { part } }: Claimed, { figure, near }: Match): boolean {
  if (nearby.length === 0 || nearby.includes(figure.of)) return false;
  const said = pairsOf(part);
  const likenessTo = (clause: GroundClause) => coverage(said, clause.words, ground.weights);
  return near < 0.5 && likenessTo(figure.of) < Math.max(...nearby.map(likenessTo)) + 0.15;
}

/** Holds a figure of a draft against the clauses its sentence cites; where it cites none, against all. */
export function checkFigure(ground: Ground, claimed: Claimed): FigureFinding {
  const strict = claimed.cited.length > 0;
  const matches = matchFigure(ground, claimed, strict ? claimed.cited : ground.clauses);
  const equal = matches.find(({ figure }) => sameValue(figure, claimed.figure));
  const rival = matches.find(({ figure }) => !sameValue(figure, claimed.figure));
  const unrelated =
    equal !== undefined && !strict && (equal.score < RELATED || strays(ground, claimed, equal));
  if (equal === undefined || unrelated) return absent(ground, claimed, rival);
  if (rival !== undefined && rival.score > equal.score + margin(rival, equal)) {
    const finding = contradicted([place(rival)], `此处应为另一数字：${says(rival)}`);
    return { ...finding, home: rival.figure.of, near: rival.near };
  }
  const wording = checkWording(claimed, equal.figure);
  const finding =
    wording === undefined
      ? supported([place(equal)])
      : contradicted([place(equal)], `${wording}；${says(equal)}`);
  return { ...finding, home: equal.figure.of, near: equal.near };
}
