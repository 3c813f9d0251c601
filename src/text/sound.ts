import { pinyin } from 'pinyin-pro';

/** Sounds that writing tells apart and ears often do not. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/^([zcs])h/u, '$1'],
  [/^n(?=[aeiouv])/u, 'l'],
  [/^hu(?=[ae])/u, 'f'],
  [/^hu$/u, 'fu'],
  [/ng$/u, 'n'],
];

/**
 * How a text of Han is spelt in Latin letters: all syllables together, without tones.
 * @example spelt('南昌') // → 'nanchang'
 */
export function spelt(text: string): string {
  return pinyin(text, { toneType: 'none', type: 'array' }).join('');
}

/**
 * How a text of Han sounds: a syllable a character, without tones, those that ears confuse made one.
 * @example soundsOf('技该').join(' ') // → 'ji gai'
 */
export function soundsOf(text: string): readonly string[] {
  const syllables = pinyin(text, { toneType: 'none', type: 'array', v: true });
  return syllables.map((syllable) =>
    ALIKE.reduce((sound, [pattern, as]) => sound.replace(pattern, as), syllable),
  );
}
