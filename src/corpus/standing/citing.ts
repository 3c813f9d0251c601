import { type Span, touch } from '../../text/spans.ts';
import type { Home } from './provision.ts';
import { type Reference, sentencesWith } from './references-in.ts';

/** A claim in its draft, with the places in which the words that it rests on stand. */
export interface Resting extends Span {
  readonly homes: readonly Home[];
}

/** A sentence that names clauses, and the claims that it names them for. */
export interface Citing extends Span {
  readonly references: readonly Reference[];
  readonly beside: readonly Resting[];
  /** It only cites: 依据：……。 */
  readonly only: boolean;
}

const CITES = /依据|出处|来源|根据|详见|参见|均见|以上见|^\W*见/u;

/** The sentences that name clauses, each with the claims of its own; one that only cites, with those before it. */
export function citingIn(
  text: string,
  references: readonly Reference[],
  resting: readonly Resting[],
): readonly Citing[] {
  const sentences = sentencesWith(text, references);
  return sentences.map((sentence, i) => {
    const own = resting.filter((each) => touch(each, sentence));
    const only = own.length === 0 && CITES.test(text.slice(sentence.start, sentence.end));
    const past = sentences[i - 1]?.end ?? 0;
    const before = resting.filter(({ start }) => start >= past && start < sentence.start);
    return { ...sentence, only, beside: only ? before : own };
  });
}
