import type { Pair, Unmarked, Verification } from '../../answer/claim.ts';
import type { Policy } from '../../corpus/library.ts';
import { noteLine, notesOn } from '../../corpus/policy/index.ts';
import { isInside, sentencesOf, touch } from '../../text/spans.ts';
import { pairsOf } from '../../text/wording/index.ts';

/** A sentence rests on a note that has so much of it … */
const MOSTLY = 0.5;
/** … and so many pairs of characters that the policy does not have. */
const OF_ITS_OWN = 4;

/** What an office says, and the pairs of characters by which it is known. */
interface Known {
  readonly line: string;
  readonly all: ReadonlySet<string>;
  /** Those that the policy itself does not have. */
  readonly own: ReadonlySet<string>;
}

/**
 * Tells what of a draft rests on what an office says: that is no policy and bears nothing out, whatever it was declared
 * as. What the policy or a calculation bears out stays as it is.
 * @param day ISO: what an office says for a time that is past is nobody's.
 */
export function withNotesTold(
  found: Verification,
  {
    answer,
    policies,
    day,
  }: { readonly answer: string; readonly policies: readonly Policy[]; readonly day: string },
): Verification {
  const known = policies.flatMap((policy) => knownOf(policy, day));
  if (known.length === 0) return found;
  const pairs = found.pairs.map((pair) => pairTold(pair, known));
  const borne = pairs.filter(({ status, start }) => status !== 'unchecked' && start >= 0);
  const told = pairs.filter((pair, i) => pair !== found.pairs[i] && pair.start >= 0);
  const marked = [...borne, ...told];
  const resting = restingIn(answer, known).filter((each) => !marked.some((pair) => touch(pair, each)));
  const unmarked = [
    ...resting,
    ...found.unmarked.filter((each) => !resting.some((over) => isInside(each, over))),
  ];
  const isClear = resting.length === 0 && told.length === 0;
  const verdict = isClear || found.verdict === 'contradicted' ? found.verdict : 'incomplete';
  return { ...found, verdict, pairs, unmarked: unmarked.toSorted((a, b) => a.start - b.start) };
}

function knownOf({ data, source }: Policy, day: string): readonly Known[] {
  const notes = data.silences.flatMap((silence) => notesOn(silence, day));
  if (notes.length === 0) return [];
  const official = pairsOf(source);
  return notes.map((note) => {
    const all = pairsOf(note.text);
    return { line: noteLine(note), all, own: new Set([...all].filter((pair) => !official.has(pair))) };
  });
}

/** The note that words rest on; undefined for words that are the policy's, or the writer's. */
function noteBehind(words: string, known: readonly Known[]): string | undefined {
  const said = [...pairsOf(words)];
  return known.find(({ all, own }) => {
    const shared = said.filter((pair) => all.has(pair)).length;
    return shared >= said.length * MOSTLY && said.filter((pair) => own.has(pair)).length >= OF_ITS_OWN;
  })?.line;
}

/** A claim that nothing but a note could bear out holds no more than an unmarked sentence. */
function pairTold(pair: Pair, known: readonly Known[]): Pair {
  const isBorne = pair.official !== '' && pair.status !== 'contradicted';
  const line = isBorne ? undefined : noteBehind(pair.draft, known);
  if (line === undefined) return pair;
  const status = pair.status === 'contradicted' ? pair.status : 'unchecked';
  return { ...pair, status, note: [pair.note, `这是${line}`].filter((part) => part !== '').join('；') };
}

function restingIn(answer: string, known: readonly Known[]): readonly Unmarked[] {
  return sentencesOf(answer).flatMap(({ words: text, ...span }) => {
    const note = noteBehind(text, known);
    return note === undefined ? [] : [{ text, ...span, nearest: '', note }];
  });
}
