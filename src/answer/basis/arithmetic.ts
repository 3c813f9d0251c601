import { type Role, rolesOf } from '../../award/known-figures.ts';
import {
  excludedThere,
  isCapped,
  overlapping,
  partsOfOne,
  rolesAdded,
  sourcesOf,
  stepsOfOne,
} from '../../award/telling/index.ts';
import {
  type Around,
  asWritten,
  countsOf,
  type Equation,
  equationsIn,
  type Figure,
  isOfficial,
  isTerm,
  sameFigure,
  scaleOfWorking,
  type Term,
  tellsCeiling,
  tellsHad,
  termFigure,
  termsOf,
} from '../../text/figure/index.ts';
import { stackedAll } from '../../text/wording/index.ts';
import type { Finding } from '../claim.ts';
import type { Stretch } from '../draft.ts';
import { type Evidence, isConditional, isKnownBeside } from './evidence.ts';
import { findingOf, type Noticed, unchecked } from './finding.ts';

/** Holds a stretch against its working: that it comes out, what it starts from, and what must not be added up. */
export function checkArithmetic(stretch: Stretch, evidence: Evidence): Finding {
  const { sum = '' } = stretch.claim;
  const equations = asWritten(equationsIn(sum), stretch.text);
  if (equations.length === 0)
    return unchecked('依据是计算（arithmetic），要有 sum：写出算式，例 180+260+90=530');
  const shift = scaleOfWorking(stretch.figures, equations, (figure) => isKnown(figure, evidence));
  const worked = equations.slice(0, -1).map(({ result }) => termFigure(result, shift));
  const working = { ...evidence, told: [...evidence.told, ...worked] };
  const parts = equations.map((equation) => checkEquation(equation, { stretch, evidence: working, shift }));
  const terms = equations.flatMap(termsOf);
  const ends = stretch.around.filter((own) => (own.paid || own.had) && isEnd(own, stretch, evidence));
  const strange = stretch.around
    .filter(({ figure, denied }) => !denied && !terms.some((term) => isTerm(term, figure, shift)))
    .filter((own) => !isKnown(own.figure, evidence) || isOfficial(own))
    .filter(({ figure }) => figure.unit === '元' || (figure.unit === '%' && !isKnown(figure, evidence)))
    .filter((own) => !inQuotesOrCaps(own.figure, evidence) && !isKnownBeside(own, stretch, evidence));
  const caps = stretch.around.filter((own) => isNewCap(own, evidence));
  return findingOf(
    {
      against: [
        ...parts.flatMap(({ against }) => against),
        ...ends.map(({ figure }) => `${figure.text}在测算里不是确定的数，只是上限、下限或符合条件时的数`),
        ...strange.map(({ figure }) => `算式里没有${figure.text}`),
      ],
      open: [
        ...parts.flatMap(({ open = [] }) => open),
        ...caps.map(({ figure }) => `${figure.text}这个上限，引文和测算里都没有`),
        // No working says that both can be had.
        ...stackedAll(stretch.text, evidence.calculations.map(rulesOfStacking).join('；')),
      ],
    },
    { official: sum, place: '计算' },
  );
}

/** What a policy says of all its awards that are had beside each other or another's. */
function rulesOfStacking({ policy: { data } }: Evidence['calculations'][number]): string {
  const own = (data.stacking ?? []).filter(({ awards }) => awards === 'all');
  return [...own, ...(data.overlap === undefined ? [] : [data.overlap])].map(({ quote }) => quote).join('；');
}

/** 500万元乘2，最高1000万元: no working makes a ceiling. */
function isNewCap({ figure, told, compared, denied }: Around, evidence: Evidence): boolean {
  const quoted = evidence.quoted.some((each) => sameFigure(each, figure));
  const known = quoted || rolesOf(figure, evidence.calculations).has('most');
  return told === 'ceiling' && !compared && !denied && !known;
}

const NO_RESULT: readonly Role[] = ['most', 'least', 'if_eligible', 'other_reading'];

/** 2×200=400，可得400万元: what comes out is told as had, and a calculation knows it only as an end of what is. */
function isEnd({ figure, told }: Around, stretch: Stretch, { calculations }: Evidence): boolean {
  const roles = [...rolesOf(figure, calculations)];
  const end = roles.length > 0 && roles.every((role) => NO_RESULT.includes(role));
  return end && told === 'plain' && !isConditional(stretch);
}

/** Whether a figure is quoted, told, or known to a calculation. */
export function isKnown(figure: Figure, evidence: Evidence): boolean {
  const pool = [...evidence.quoted, ...evidence.told];
  return pool.some((each) => sameFigure(each, figure)) || rolesOf(figure, evidence.calculations).size > 0;
}

function inQuotesOrCaps(figure: Figure, { quoted, calculations }: Evidence): boolean {
  const roles = [...rolesOf(figure, calculations)];
  return (
    quoted.some((each) => sameFigure(each, figure)) || roles.some((role) => role !== 'fact' && role !== 'day')
  );
}

interface At {
  readonly stretch: Stretch;
  readonly evidence: Evidence;
  readonly shift: number;
}

function checkEquation(equation: Equation, at: At): Noticed {
  const { stretch, evidence, shift } = at;
  if (!equation.holds) return { against: [`算式不成立：${equation.text}`] };
  const rates = equation.terms.filter((term) => term.unit === '%').map((term) => termFigure(term, shift));
  const wrongRate = rates.find((rate) => !inQuotesOrCaps(rate, evidence));
  if (wrongRate !== undefined) return { against: [`${wrongRate.text}不是引文或测算里的比例`] };
  const plain = equation.terms.filter(({ unit }) => unit !== '%');
  const money = plain.map((term) => termFigure(term, shift));
  const isCounted = (term: Term | undefined) =>
    term !== undefined && countsOf(term).some((each) => isKnown(each, evidence));
  const unknown = money.filter((figure, i) => !isKnown(figure, evidence) && !isCounted(plain[i]));
  // 6×3000×12=21.6万元: what is given bears out the one number that nobody else tells.
  const given = { ...evidence, told: [] };
  const isGiven = unknown.length < 2 && isKnown(termFigure(equation.result, shift), given);
  const strange = isConditional(stretch) || isGiven ? undefined : unknown[0];
  return {
    against: wrongTotal(equation, money, at),
    open: strange === undefined ? [] : [`${strange.text}从哪里来，引文、测算和来电人所报里都没有`],
  };
}

const ALTERNATIVE = /如果|若|假如|如按|另一种|\bif\b/iu;

/** What is added up must be due; awards that may exclude each other, and parts of one award, come to no total. */
function wrongTotal(
  equation: Equation,
  money: readonly Figure[],
  { stretch, evidence, shift }: At,
): readonly string[] {
  const adds = equation.operators.every((sign) => sign === '+');
  if (!adds || stretch.around.some(({ denied }) => denied) || ALTERNATIVE.test(stretch.text)) return [];
  const from = money.map((figure) => sourcesOf(figure, evidence.calculations));
  const total = termFigure(equation.result, shift);
  const added = rolesAdded(from, {
    asCeiling: tellsCeiling(stretch.sentence) || isCapped(total, evidence.figures, evidence.calculations),
    asHad:
      stretch.around.some(({ paid, had }) => paid || had) || tellsHad(/^\D*/u.exec(stretch.text)?.[0] ?? ''),
  });
  const roles = money.map((figure, i) => rolesOf(figure, from[i] ?? []));
  const bad = money.find((figure, i) => {
    const quoted = evidence.quoted.some((each) => sameFigure(each, figure));
    return !quoted && roles[i]?.size !== 0 && !added.some((role) => roles[i]?.has(role));
  });
  if (bad !== undefined) return [`${bad.text}不是已经确定应得的数，不能加成一个总数`];
  const homes = [...evidence.placed.values()].flatMap((placed) => placed.homes);
  const provisions = new Set(homes.map(({ provision }) => provision));
  const parts = partsOfOne(money, total, evidence.calculations);
  // What was had of a lower step and what is due of a higher one are both given.
  const given = roles.every((each) => each.has('due') || each.has('fact'));
  const steps = given ? [] : stepsOfOne(money, [...provisions]);
  return [...parts, ...overlapping(from), ...excludedThere(money, homes), ...steps];
}
