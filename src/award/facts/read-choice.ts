import { findPlaces, levelsNamed } from '../../corpus/place/index.ts';
import { inSimplified } from '../../text/fold.ts';
import { halfWidth } from '../../text/half-width.ts';
import { readNumeral } from '../../text/numeral.ts';

/** The values that may be chosen, each with its Chinese name. */
export type Options = Readonly<Record<string, string>>;

/**
 * The values that a word may mean, best understood: its code, its Chinese name, both together as they are listed,
 * or words that stand in one name alone. Several when it may mean any of them, none when it means nothing.
 * @param question what is asked, whose words may stand behind a name: 江西省先进级智能工厂称号.
 */
export function choicesFor(options: Options, raw: string, question = ''): readonly string[] {
  const word = folded(raw);
  const part = narrowly(options, raw, question) ?? partOf(options, word);
  return part.length > 0 ? part : ofLevel(options, word);
}

/** The values of which a word is the code or the name. */
export function choicesNamed(options: Options, raw: string): readonly string[] {
  return narrowly(options, raw, '') ?? [];
}

function narrowly(options: Options, raw: string, question: string): readonly string[] | undefined {
  const word = folded(raw);
  const all = Object.entries(options).map(([key, label]) => ({
    key,
    code: folded(key),
    name: folded(label),
  }));
  const ways = [
    all.filter(({ code, name }) => code === word || name === word),
    all.filter(({ code, name }) => isListing(word, code, name)),
    all.filter(({ name }) => word.startsWith(name) && folded(question).includes(word.slice(name.length))),
    all.filter(({ name }) => withoutParticles(name) === withoutParticles(word)),
  ];
  return ways.find((found) => found.length > 0)?.map(({ key }) => key);
}

/** The names that a word is part of. The end of a name without what says which one is meant is of others as well. */
function partOf(options: Options, word: string): readonly string[] {
  if (word.length < 2) return [];
  const names = Object.entries(options).map(([key, label]) => ({ key, name: folded(label) }));
  const found = names.filter(({ name }) => name.includes(word));
  const [only, ...others] = found;
  const isAnyOf = only !== undefined && others.length === 0 && isWider(word, only.name);
  return (isAnyOf ? names : found).map(({ key }) => key);
}

/** 省级先进级: part of a name whose level is told in words of its own. */
function ofLevel(options: Options, word: string): readonly string[] {
  const [, level, rest = ''] = /^(国家级|省级|市级)(.{2,})$/u.exec(word) ?? [];
  return Object.keys(options).filter((key) => {
    const name = folded(options[key] ?? '');
    return (
      rest !== '' &&
      name.includes(rest) &&
      !isWider(rest, name) &&
      levelsNamed(name).some((of) => of === level)
    );
  });
}

/** 重点实验室 is wider than 全国重点实验室, 单位 than 承办单位; 先进级智能工厂 is of the same province. */
function isWider(word: string, name: string): boolean {
  const before = name.endsWith(word) ? name.slice(0, -word.length) : '';
  const [place] = findPlaces(before, new Set());
  return before !== '' && place?.text !== before;
}

/** `provincial_advanced（江西省先进级智能工厂）`: a code with its name, as messages and schemas list them. */
function isListing(word: string, key: string, label: string): boolean {
  return word === key + label || word === label + key || word === `是${label}`;
}

/** 首次被认定, 首次认定的. */
function withoutParticles(text: string): string {
  return text.replace(/(?<=.)[被为的了]|[的了]$/gu, '');
}

/** Without width, case, blanks and marks, its numbers in digits: 第一名, 第1名. */
function folded(text: string): string {
  return inSimplified(halfWidth(text))
    .toLowerCase()
    .replace(/[\s"“”'()（）:：,，.。、_-]/gu, '')
    .replace(/[零一二三四五六七八九十百千]+/gu, (numeral) => readNumeral(numeral) ?? numeral);
}
