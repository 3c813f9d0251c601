import { halfWidth } from '../half-width.ts';

/** Each two neighbouring characters of a text that say something. */
export function pairsOf(text: string): ReadonlySet<string> {
  const plain = halfWidth(text).replaceAll(/[^\p{Script=Han}a-z\d%]/giu, ' ');
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < plain.length; at += 1) {
    const pair = plain.slice(at, at + 2);
    if (!pair.includes(' ')) pairs.add(pair);
  }
  return pairs;
}

/** How much of the smaller of two sets stands in the other. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return shared / Math.max(1, Math.min(a.size, b.size));
}

/** So much of the smaller of two sets must stand in the other for them to say the same. */
const ALIKE = 0.5;

/**
 * Whether some words are much like those of which the pairs were taken.
 * @example isAlike(pairsOf('符合产业政策导向'), '符合政策导向的项目') // → true
 */
export function isAlike(pairs: ReadonlySet<string>, words: string): boolean {
  return likeness(pairs, pairsOf(words)) >= ALIKE;
}
