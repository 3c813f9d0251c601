import { halfWidth } from '../../text/half-width.ts';

/** The values that may be chosen, each with its Chinese name. */
export type Options = Readonly<Record<string, string>>;

/**
 * The values that a word may mean, best understood: its code, its Chinese name, both together as they are listed,
 * or words that stand in one name alone. Several when it may mean any of them, none when it means nothing.
 */
export function choicesFor(options: Options, raw: string): readonly string[] {
  const keys = Object.keys(options);
  const word = folded(raw);
  const named = keys.filter((key) => folded(key) === word || folded(options[key] ?? '') === word);
  if (named.length > 0) return named;
  const listed = keys.filter((key) => isListing(word, folded(key), folded(options[key] ?? '')));
  if (listed.length > 0) return listed;
  return word.length < 2 ? [] : keys.filter((key) => folded(options[key] ?? '').includes(word));
}

/** `provincial_advanced（江西省先进级智能工厂）`: a code with its name, as messages and schemas list them. */
function isListing(word: string, key: string, label: string): boolean {
  return word === key + label || word === label + key || word === `是${label}`;
}

/** Without width, case, blanks and marks. */
function folded(text: string): string {
  return halfWidth(text)
    .toLowerCase()
    .replace(/[\s"“”'()（）:：,，.。、]/gu, '');
}
