import characters from 'opencc-js/dict/TSCharacters';

/** A text as search sees it. */
export interface Folded {
  readonly text: string;
  /** For each unit of `text` the character that it came from; undefined where every unit came from itself. */
  readonly origins: readonly Origin[] | undefined;
}

/** A character of the original, end exclusive. */
interface Origin {
  readonly start: number;
  readonly end: number;
}

interface Characters {
  /** Traditional characters and the simplified one of each (漢 汉), the commonest where there are several. */
  readonly simplified: ReadonlyMap<string, string>;
  /** Any of the traditional ones. */
  readonly traditional: RegExp;
  /** What does not fold to itself for certain: all but simplified Han, lower-case ASCII and Chinese punctuation. */
  readonly other: RegExp;
}

let known: Characters | undefined;

/** Made for the first text, so that no start waits for it. */
function allCharacters(): Characters {
  known ??= charactersOf(characters);
  return known;
}

function charactersOf(pairs: string): Characters {
  const simplified = new Map(
    pairs.split('|').flatMap((pair) => {
      const [traditional = '', own = ''] = pair.split(' ');
      return traditional.length + own.length === 2 ? [[traditional, own]] : [];
    }),
  );
  const all = `[${[...simplified.keys()].join('')}]`;
  const traditional = new RegExp(all, 'gu');
  const other = new RegExp(`[^\\u4e00-\\u9fff\\n -@[-~、。《》【】“”]|${all}`, 'gu');
  return { simplified, traditional, other };
}

/**
 * One writing for what is the same word: traditional characters as simplified ones, full-width forms, compatibility
 * characters (㎡ → m2, ㈠ → (一), ① → 1), ligatures and case. Characters are folded one by one, so that nothing joins across them, and
 * lengths may change: `unfold` leads back to the original. Not for reading the outline: ① would
 * look like an item number.
 */
export function fold(original: string): Folded {
  let isUnitForUnit = true;
  const text = original.replace(allCharacters().other, (character) => {
    const folded = foldedCharacter(character);
    isUnitForUnit &&= character.length === 1 && folded.length === 1;
    return folded;
  });
  return { text, origins: isUnitForUnit ? undefined : originsOf(original) };
}

function foldedCharacter(character: string): string {
  return Array.from(character.normalize('NFKC').toLowerCase(), simplifiedCharacter).join('');
}

/**
 * Traditional characters as simplified ones and nothing else, unit for unit.
 * @example inSimplified('綠色科技產業園 30畝') // → '绿色科技产业园 30亩'
 */
export function inSimplified(text: string): string {
  return text.replace(allCharacters().traditional, simplifiedCharacter);
}

function simplifiedCharacter(character: string): string {
  const { simplified } = allCharacters();
  const once = simplified.get(character) ?? character;
  return simplified.get(once) ?? once;
}

function originsOf(original: string): readonly Origin[] {
  let start = 0;
  return Array.from(original).flatMap((character) => {
    const origin = { start, end: start + character.length };
    start = origin.end;
    return Array.from({ length: foldedCharacter(character).length }, () => origin);
  });
}

/** The stretch of the original that the folded text's `[start, end)` came from; whole characters only. */
export function unfold({ origins }: Folded, start: number, end: number): { start: number; end: number } {
  if (origins === undefined) return { start, end };
  const first = origins[start]?.start ?? 0;
  return { start: first, end: end > start ? (origins[end - 1]?.end ?? first) : first };
}
