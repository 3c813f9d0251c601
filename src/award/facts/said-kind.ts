import type { Fact } from '../rule/index.ts';
import { isOfAsker } from './of-asker.ts';
import { isDenied, plain } from './said-value.ts';

/** A shorter name of a kind of firm stands in half of all questions. */
const TELLING = 4;

/** A phrase as far as it tells what the asker is. */
interface Heard {
  /** Without blanks and marks. */
  readonly said: string;
  /** Official words in place of what the asker says of himself. */
  readonly own: readonly string[];
  readonly denies: boolean;
}

/** A kind of firm that the asker says he is, or is not. */
export interface Kind {
  readonly name: string;
  readonly value: boolean;
}

/**
 * The names of what one is or does where that is asked; of one of two kinds those of either, as they are asked for.
 * @example kindsOf({ label: '是甲类或乙类工厂', ask: '贵单位是甲类或乙类的工厂吗？' })[1] // → '甲类工厂'
 */
export function kindsOf({ label, ask }: Pick<Fact, 'label' | 'ask'>): readonly string[] {
  const whole = plain(label).replace(/^[是有为]/u, '');
  const [, one, other, head] = /^贵单位是([^，]+)或([^，]+)的([^，的]+)吗/u.exec(ask) ?? [];
  const [short = ''] = whole.split('或');
  return head === undefined
    ? [whole]
    : [...new Set([whole, ...[short, one, other].map((kind) => plain(`${kind}${head}`))])];
}

/** Which of the names of a kind of firm a phrase tells as the asker's own, the longest: he may deal with one. */
export function kindIn(names: readonly string[], { said, own, denies }: Heard): Kind | undefined {
  const told = names.flatMap((name): readonly Kind[] => {
    if (name.length < TELLING) return [];
    const before = beforeOwn(said, name);
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
function beforeOwn(said: string, name: string): string | undefined {
  const core = name.replace(/(?:企业|单位|机构)$/u, '');
  const found = [name, core].flatMap((words) => {
    const at = said.indexOf(words);
    const before = said.slice(0, Math.max(0, at));
    const after = said.slice(at + words.length);
    const isOwn = at >= 0 && isOfAsker(before, after);
    return isOwn && (words === name || before !== '' || after === '') ? [before] : [];
  });
  return found[0];
}
