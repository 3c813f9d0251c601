import type { Fact } from '../rule/index.ts';
import { isOfAsker } from './of-asker.ts';
import { isDenied, plain } from './value.ts';

/** So many characters tell a kind of firm. */
const TELLING = 4;

/** A phrase as far as it tells what the asker is. */
interface Heard {
  /** Without blanks and marks. */
  readonly said: string;
  /** Official words in place of what the asker says of himself. */
  readonly own: readonly string[];
  readonly denies: boolean;
}

/** A name of a kind of firm, without blanks and marks, whole and without what any firm is called. */
export interface KindName {
  readonly name: string;
  readonly core: string;
}

/** A kind of firm that the asker says he is, or is not. */
export interface Kind {
  readonly name: string;
  readonly value: boolean;
}

/**
 * The names of what one is or does where that is asked; of one of two kinds those of either, as they are asked for.
 * Shorter ones stand in half of all questions.
 * @example kindsOf({ label: '是甲类或乙类工厂', ask: '贵单位是甲类或乙类的工厂吗？' })[1].name // → '甲类工厂'
 */
export function kindsOf({ label, ask }: Pick<Fact, 'label' | 'ask'>): readonly KindName[] {
  const whole = plain(label).replace(/^[是有为]/u, '');
  const [, one, other, head] = /^贵单位是([^，]+)或([^，]+)的([^，的]+)吗/u.exec(ask) ?? [];
  const [short = ''] = whole.split('或');
  const names =
    head === undefined ? [whole] : [whole, ...[short, one, other].map((kind) => plain(`${kind}${head}`))];
  return [...new Set(names)]
    .filter((name) => name.length >= TELLING)
    .map((name) => ({ name, core: name.replace(/(?:企业|单位|机构)$/u, '') }));
}

/** Which of the names of a kind of firm a phrase tells as the asker's own, the longest: he may deal with one. */
export function kindIn(names: readonly KindName[], { said, own, denies }: Heard): Kind | undefined {
  const told = names.flatMap(({ name, core }): readonly Kind[] => {
    const before = beforeOwn(said, name) ?? beforeOwn(said, core, name);
    if (before !== undefined) return [{ name, value: !isDenied(before) }];
    return own.includes(name) ? [{ name, value: !denies }] : [];
  });
  return told.toSorted((a, b) => b.name.length - a.name.length)[0];
}

/** 新能源汽车零部件企业 is a narrower kind than 汽车零部件企业, which is not meant where that is said. */
export function isNarrower({ name }: Kind, than: Kind): boolean {
  return name !== than.name && name.endsWith(than.name);
}

/**
 * What stands before a kind of firm that is the asker's own; by its shorter name where he says that he is it or does it,
 * or says nothing else: 我们是链主, 做汽车零部件的.
 */
function beforeOwn(said: string, words: string, whole = words): string | undefined {
  const at = said.indexOf(words);
  if (at < 0) return undefined;
  const before = said.slice(0, at);
  const after = said.slice(at + words.length);
  const isOwn = isOfAsker(before, after) && (words === whole || before !== '' || after === '');
  return isOwn ? before : undefined;
}
