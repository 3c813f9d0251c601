import { aboutWhat } from './about-what.ts';
import { checkClauseRef, type Referred } from './check-clause-ref.ts';
import type { Finding } from './claim.ts';
import type { ClauseRef } from './clause-refs.ts';
import type { GroundClause } from './ground.ts';
import { pairsOf } from './likeness.ts';
import { supported } from './place.ts';
import { type Tied, withBelow } from './tie.ts';
import { type Found, isTaken, type Stretch, type Work } from './work.ts';

/** The stretch between the references beside it that a reference goes with: before it, when it closes in brackets. */
function stretchOf({ statement, refs }: Tied, ref: ClauseRef): Stretch {
  const at = refs.indexOf(ref);
  const offset = ref.start - statement.start;
  const before = statement.text.slice(Math.max(0, offset - 40), offset);
  const opens = /^[\s([【*-]*$/u.test(statement.text.slice(0, (refs[0]?.start ?? 0) - statement.start));
  return !opens && /[([【][^()【】[\]]{0,30}$/u.test(before)
    ? { start: refs[at - 1]?.end ?? statement.start, end: ref.start }
    : { start: ref.end, end: refs[at + 1]?.start ?? statement.end };
}

/** The statement with the one before it in its line, when it says next to nothing itself: (三、(二)5)。 */
function sentenceOf({ ties, ground }: Work, tied: Tied): string {
  const { statement } = tied;
  const before = ties[ties.indexOf(tied) - 1]?.statement;
  const bare = pairsOf(aboutWhat(statement.text, ground)).size < 6;
  return bare && before?.line === statement.line ? before.text + statement.text : statement.text;
}

const NUMBERED = /第?[(]?[\d一二三四五六七八九十]+[)]?(?:部分|[条款项、和及])*/gu;
/** How far from a reference the words can stand that it is there for. */
const REACH = 240;

/** The words that a reference is there for: its own stretch of the sentence, or all of it. */
function topicOf(work: Work, tied: Tied, ref: ClauseRef): ReadonlySet<string> {
  if (tied.refs.length < 2) return pairsOf(aboutWhat(sentenceOf(work, tied), work.ground));
  const { start, end } = stretchOf(tied, ref);
  return pairsOf(aboutWhat(work.draft.plain.text.slice(start, end), work.ground));
}

/** The words between the marks around a reference: commas, or only the end of a sentence. */
function wordsBetween({ draft }: Work, { start }: ClauseRef, marks: RegExp): string {
  const { text } = draft.plain;
  const before =
    text
      .slice(Math.max(0, start - REACH), start)
      .split(marks)
      .at(-1) ?? '';
  return before + (text.slice(start, start + REACH).split(marks)[0] ?? '');
}

/** The words between the commas and colons around a reference; with its label where they are nothing but references. */
function phraseOf(work: Work, ref: ClauseRef): string {
  const own = wordsBetween(work, ref, /[,;。?:\n]/u);
  const said = own.replaceAll(NUMBERED, ',');
  // 一共三条:第1条、第2条和第9条,所需资金由市级全部承担: what is said of them comes behind the comma.
  if (/^[^:]*[一二两三四五六七\d]条:/u.test(wordsBetween(work, ref, /[,;。?\n]/u)))
    return wordsBetween(work, ref, /[;。?\n]/u);
  const bare = pairsOf(said).size === 0;
  return bare ? wordsBetween(work, ref, /[,;。?\n]/u).replaceAll(NUMBERED, ',') : own;
}

/**
 * What was found that rests on this reference and on no other of the sentence: in its line, list or heading; all around
 * it where the statement does nothing but cite.
 */
function restingOn(
  work: Work,
  { only }: Tied,
  { ref, named, beside }: Pick<Referred, 'ref' | 'named' | 'beside'>,
): readonly Found[] {
  return work.found.filter(({ of, home, kind }) => {
    // The same bureau leads many clauses: it tells none of them apart.
    if (kind === 'department' || of === undefined || !of.restsOn.includes(ref)) return false;
    // It may stand in another clause that this statement, or its own, cites as well.
    const elsewhere = home !== undefined && !named.includes(home) && [...beside, ...of.cited].includes(home);
    return !elsewhere && (of.cited.length > 0 || !of.loose || only);
  });
}

/** A draft that tells of a calculation may cite the clauses that the calculation rests on. */
function receivedBy(work: Work, named: readonly GroundClause[]): Finding | undefined {
  const receipt = work.receipts.find(({ clauses }) => named.some(({ clause }) => clauses.has(clause.id)));
  return receipt && supported([{ receipt: receipt.name }]);
}

/** Checks the clause references of a draft. */
export function checkClauseRefs(work: Work): readonly Found[] {
  return work.ties.flatMap((tied) => {
    const sentence = tied.refs.length === 0 ? '' : sentenceOf(work, tied);
    return tied.refs
      .filter((ref) => !isTaken(work, ref))
      .map((ref) => {
        const named = withBelow(work.ground, [ref]);
        const beside = [...tied.cited, ...tied.nearby].filter((clause) => !named.includes(clause));
        const received = receivedBy(work, named);
        const finding =
          received ??
          checkClauseRef(work.ground, {
            ref,
            named,
            beside,
            phrase: phraseOf(work, ref),
            part: wordsBetween(work, ref, /[;。?\n]/u),
            sentence,
            topic: topicOf(work, tied, ref),
            resting: restingOn(work, tied, { ref, named, beside }),
          });
        const { start, end } = ref;
        return { start, end, kind: 'clause_ref', of: tied, home: undefined, ...finding };
      });
  });
}
