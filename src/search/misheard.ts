import type { Policy } from '../corpus/library.ts';
import { remembered } from '../text/remembered.ts';
import { soundsOf } from '../text/sound.ts';
import { wordsFor } from './question/index.ts';

/** A word of a question that stands nowhere in a policy's text, and one that sounds like it and leads into it. */
export interface Misheard {
  readonly word: string;
  readonly meant: string;
}

/** From so many characters on a stretch of the text that sounds alike is no chance. */
const STRETCH = 3;

/**
 * The first word that was misheard or mistyped: 技该 for 技改. It is told and asked about; what is searched for stays
 * as it was asked. This file is loaded when a question has words that nothing knows.
 * @param words of a question that nothing knows.
 */
export function misheard(words: readonly string[], policy: Policy): Misheard | undefined {
  return words.flatMap((word) => {
    const meant = isHan(word) ? soundingLike(word, policy) : undefined;
    return meant === undefined || meant === word ? [] : [{ word, meant }];
  })[0];
}

function soundingLike(word: string, policy: Policy): string | undefined {
  const sound = soundsOf(word).join(' ');
  const known = soundsOfWords(policy).get(sound);
  return known ?? (word.length < STRETCH ? undefined : stretchOf(policy, sound));
}

/** People's words for what a policy's text has, by their sound. */
const soundsOfWords = remembered((policy: Policy): ReadonlyMap<string, string> => {
  const words = wordsFor(policy).filter(isHan);
  return new Map(words.map((word) => [soundsOf(word).join(' '), word]));
});

/** The runs of Han of a policy's text, each with its sounds. */
const soundsOfText = remembered(({ source }: Policy) =>
  [...source.matchAll(/\p{Script=Han}+/gu)].map(([run]) => ({ run, sounds: soundsOf(run) })),
);

/** A stretch of the text that sounds so. */
function stretchOf(policy: Policy, sound: string): string | undefined {
  const length = sound.split(' ').length;
  for (const { run, sounds } of soundsOfText(policy)) {
    for (let at = 0; at + length <= sounds.length; at += 1) {
      if (sounds.slice(at, at + length).join(' ') === sound) return run.slice(at, at + length);
    }
  }
  return undefined;
}

function isHan(text: string): boolean {
  return /^\p{Script=Han}+$/u.test(text);
}
