import { fold } from '../../text/fold.ts';
import { remembered } from '../../text/remembered.ts';
import type { Policy } from '../library.ts';
import type { Silence } from '../silence.ts';
import { byFirst, findPhrase } from './phrase.ts';

/** The phrases that show a silence's topic, folded: its words, each behind each of `before` where that is given. */
export function silencePhrases({
  words,
  before = [''],
}: Pick<Silence, 'words' | 'before'>): readonly string[] {
  return before.flatMap((start) => words.map((word) => fold(start + word).text));
}

const phrasesOf = remembered(({ data }: Pick<Policy, 'data'>) => {
  const own = data.silences.filter(({ kind }) => kind !== 'elsewhere');
  return byFirst(own.flatMap((silence) => silencePhrases(silence).map((phrase) => ({ phrase, silence }))));
});

/** The silence of a policy that a text touches; what other places' policies say is none. */
export function silenceIn(policy: Pick<Policy, 'data'>, text: string): Silence | undefined {
  const folded = fold(text).text;
  const near = [...new Set(folded)].flatMap((first) => phrasesOf(policy).get(first) ?? []);
  return near.find(({ phrase }) => findPhrase(phrase, folded) !== undefined)?.silence;
}
