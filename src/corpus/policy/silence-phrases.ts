import { fold } from '../../text/fold.ts';
import { remembered } from '../../text/remembered.ts';
import { byBeginning } from '../../text/spans.ts';
import type { Policy } from '../library.ts';
import type { Silence } from '../silence.ts';
import { longerWordIn, phraseEnd } from './phrase.ts';

/** The phrases that show a silence's topic, folded: its words, each behind each of `before` where that is given. */
export function silencePhrases({
  words,
  before = [''],
}: Pick<Silence, 'words' | 'before'>): readonly string[] {
  return before.flatMap((start) => words.map((word) => fold(start + word).text));
}

type Asked = Pick<Policy, 'data' | 'source'>;

const phrasesOf = remembered(({ data, source }: Asked) => {
  const text = fold(source).text;
  const own = data.silences.filter(({ kind }) => kind !== 'elsewhere');
  const phrases = own.flatMap((silence) =>
    silencePhrases(silence).map((phrase) => ({ phrase, silence, longer: longerWordIn(phrase, text) })),
  );
  return byBeginning(phrases, ({ phrase }) => phrase);
});

/** The silence of a policy that a text touches first; what other places' policies say is none. */
export function silenceIn(policy: Asked, text: string): Silence | undefined {
  const folded = fold(text).text;
  const beginningAt = phrasesOf(policy);
  for (let at = 0; at < folded.length; at += 1) {
    const touched = beginningAt(folded, at).find(
      ({ phrase, longer }) =>
        phraseEnd(phrase, folded, at) !== undefined &&
        (longer === undefined || folded.charAt(at - 1) !== longer),
    );
    if (touched !== undefined) return touched.silence;
  }
  return undefined;
}
