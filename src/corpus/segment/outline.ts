import { KINDS, type Kind, type Marker } from '../marker/index.ts';

/** A marker that may open a node, on the line `line` (an index the caller knows). */
export interface Candidate {
  readonly line: number;
  /** The ways to read it; at most one is taken. */
  readonly markers: readonly Marker[];
  /** Whether the numbered line before it announces a list (…分为:), which may count like one further out. */
  readonly announced: boolean;
}

/** A node of the outline that was read out of the candidates. */
export interface OutlineNode {
  readonly line: number;
  readonly marker: Marker;
  /** Index of the node above; -1 at the root. */
  readonly parent: number;
}

interface Open {
  readonly kind: Kind;
  readonly number: number;
  readonly node: number;
}

interface Chain {
  readonly node: OutlineNode;
  readonly before: Chain | undefined;
}

/** One reading of the candidates so far: what it cost, which nodes are open, how far each kind has counted. */
interface Hypothesis {
  readonly cost: number;
  readonly open: readonly Open[];
  readonly counted: Readonly<Partial<Record<Kind, number>>>;
  readonly nodes: Chain | undefined;
  readonly size: number;
}

/** How much it costs to pass over a marker, by how surely it is one. */
const PASSING = { surely: 4, likely: 2.5, maybe: 1, hardly: 0 } as const;
/** How much it costs to open a list with it: a doubtful marker must be borne out by the ones that follow. */
const OPENING = { surely: 0.5, likely: 0.8, maybe: 1.5, hardly: 1.8 } as const;
/** A counter that comes back to 1 among its siblings, a number that comes twice, other kinds side by side, … */
const RESTART = { outer: 3, inner: 1.5 } as const;
const REPEATED = 2.6;
const MIXED = 1;
const INVERTED = 1.5;
/** … a list inside one that counts alike. */
const NESTED = 0.5;
/** Readings kept alive from candidate to candidate. */
const BEAM = 16;

const START: Hypothesis = { cost: 0, open: [], counted: {}, nodes: undefined, size: 0 };

/**
 * The outline that explains the candidates best. A line start is no node because it looks like one, but
 * because its counter goes on from where the document is: each reading pays for markers passed over, for
 * gaps, repetitions and restarts of counters, and the cheapest reading of the whole is taken (a beam search;
 * deterministic). Nesting is found, not presumed: 第X条 below 一、 and (一) below 第X条 are both read.
 */
export function readOutline(candidates: readonly Candidate[]): readonly OutlineNode[] {
  let beam: readonly Hypothesis[] = [START];
  for (const candidate of candidates) beam = prune(beam.flatMap((h) => extend(h, candidate)));
  const nodes: OutlineNode[] = [];
  for (let chain = beam[0]?.nodes; chain !== undefined; chain = chain.before) nodes.push(chain.node);
  return nodes.reverse();
}

/** Whether `marker` carries on a list that is open at the end of `nodes` (so that nothing has ended there). */
export function continues(nodes: readonly OutlineNode[], marker: Marker): boolean {
  for (let at = nodes.at(-1); at !== undefined; at = nodes[at.parent]) {
    if (at.marker.kind === marker.kind && marker.number === at.marker.number + 1) return true;
  }
  return false;
}

function extend(h: Hypothesis, { line, markers, announced }: Candidate): readonly Hypothesis[] {
  const passing = Math.max(...markers.map((m) => PASSING[m.certainty]));
  const passed = { ...h, cost: h.cost + passing };
  const nested = announced ? markers.flatMap((marker) => nest(h, line, marker)) : [];
  return [...markers.flatMap((marker) => asNode(h, line, marker)), ...nested, passed];
}

/** The hypotheses in which `marker` is a node: the next sibling of an open one, or the first of its kind here. */
function asNode(h: Hypothesis, line: number, marker: Marker): readonly Hypothesis[] {
  const like = h.open.flatMap((open, depth) => (open.kind === marker.kind ? [{ ...open, depth }] : []));
  if (like.length > 0) {
    return like
      .filter(({ depth }) => prefixFits(h.open.slice(0, depth), marker))
      .map(({ depth, number }) => take(h, { line, marker, depth, cost: stepCost(number, marker) }));
  }
  return Array.from({ length: h.open.length + 1 }, (_, depth) => depth).flatMap((depth) => {
    const above = h.open.slice(0, depth);
    if (!prefixFits(above, marker)) return [];
    return [take(h, { line, marker, depth, cost: openCost(h, above, marker) })];
  });
}

/** The hypothesis in which a 1 begins an announced list below an innermost node of another kind, though its kind is open above. */
function nest(h: Hypothesis, line: number, marker: Marker): readonly Hypothesis[] {
  const innermost = h.open.at(-1)?.kind;
  const open = h.open.some(({ kind }) => kind === marker.kind);
  if (marker.number !== 1 || !open || innermost === marker.kind) return [];
  return [take(h, { line, marker, depth: h.open.length, cost: OPENING[marker.certainty] + NESTED })];
}

/** 2.3.1 stands below 2.3, which stands below 2. */
function prefixFits(above: readonly Open[], marker: Marker): boolean {
  const tail = above.slice(above.length - marker.prefix.length).map((open) => open.number);
  return above.length >= marker.prefix.length && marker.prefix.every((number, i) => number === tail[i]);
}

/** From one sibling to the next. */
function stepCost(last: number, marker: Marker): number {
  const { number, inserted, kind } = marker;
  if (inserted > 0 && number === last) return 0;
  if (number > last) return gapCost(number - last);
  if (number > 1 || last === 1) return REPEATED;
  return rank(kind) < rank('item') ? RESTART.outer : RESTART.inner;
}

/** A first node of its kind below `above`; what stood there until now is closed. */
function openCost(h: Hypothesis, above: readonly Open[], marker: Marker): number {
  const parent = above.at(-1);
  const mixed = h.open.length > above.length ? MIXED : 0;
  const inverted = parent !== undefined && isInverted(parent.kind, marker.kind) ? INVERTED : 0;
  return openingCost(h.counted[marker.kind], marker) + mixed + inverted;
}

/** What its number costs a first node: 1 begins a list, a later one must run on from an earlier list. */
function openingCost(counted: number | undefined, { number, certainty }: Marker): number {
  if (number === 1) return OPENING[certainty];
  return counted !== undefined && number > counted ? gapCost(number - counted) : late(number);
}

/** Numbers left out on the way to the next one. */
function gapCost(step: number): number {
  return step === 1 ? 0 : Math.min(0.6 + 0.4 * step, 3);
}

/** A list whose first numbers are not there. */
function late(number: number): number {
  return Math.min(2 + 0.3 * (number - 1), 3.5);
}

/** Articles may stand below 一、 and (一) as well as above them, but not below 1. */
function isInverted(above: Kind, below: Kind): boolean {
  return rank(above) > rank(below === 'article' ? 'subheading' : below);
}

function rank(kind: Kind): number {
  return KINDS.indexOf(kind);
}

function take(h: Hypothesis, at: { line: number; marker: Marker; depth: number; cost: number }): Hypothesis {
  const above = h.open.slice(0, at.depth);
  const { marker, line } = at;
  const node = { line, marker, parent: above.at(-1)?.node ?? -1 };
  return {
    cost: h.cost + at.cost,
    open: [...above, { kind: marker.kind, number: marker.number, node: h.size }],
    counted: { ...h.counted, [marker.kind]: marker.number },
    nodes: { node, before: h.nodes },
    size: h.size + 1,
  };
}

/** The best readings, one for each state of the counters: from there on all that share it go the same way. */
function prune(hypotheses: readonly Hypothesis[]): readonly Hypothesis[] {
  const seen = new Set<string>();
  return hypotheses
    .toSorted((a, b) => a.cost - b.cost)
    .filter((h) => {
      if (seen.size >= BEAM) return false;
      const before = seen.size;
      seen.add(stateOf(h));
      return seen.size > before;
    });
}

/** What the rest of a reading depends on. */
function stateOf({ open, counted }: Hypothesis): string {
  const kinds = open.map(({ kind, number }) => `${kind}${number}`).join();
  return `${kinds} ${KINDS.map((kind) => counted[kind] ?? '').join()}`;
}
