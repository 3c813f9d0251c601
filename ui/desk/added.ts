import { addDecimals, subtractDecimals } from '../../src/text/decimal.ts';
import { displayMoney } from '../../src/text/money.ts';
import { readNumeral } from '../../src/text/numeral.ts';
import { asEntered, type Entered, type Row } from '../parts/schema.ts';
import type { Said } from './contract.ts';

/** 里头有七百万是水泵, 要减掉退运的: a part that is taken off what was told before. */
const LESS = /其中|里[头面]|当中|[扣减剔]|退|不[算含]/u;
/** 还有一块牌子, 再评了一个, 后面还要加一百万: told beside what was told before. */
const MORE = /还有|[再又加]|追[投签]|另有/u;
/** 不是…是…, 改成, 说错了: told in its place. */
const INSTEAD = /不是|改[成口为]|更正|不对|[说讲记报]错/u;

/** What somebody says of what he told before; undefined where it is no part of it, and no more of it. */
export function changeIn(words: string): 'less' | 'more' | undefined {
  if (INSTEAD.test(words)) return undefined;
  if (LESS.test(words)) return 'less';
  return MORE.test(words) ? 'more' : undefined;
}

/** What was recorded with what was said beside it: titles and items join, sums and counts are added or taken off. Undefined where it cannot be worked out. */
export function changed(before: Entered, value: unknown, words: string): Entered | undefined {
  const change = changeIn(words);
  const now = asEntered(value);
  if (before.length === 0 || change === undefined) return undefined;
  if (typeof before === 'string' && typeof now === 'string') return reckoned(before, now, change);
  return typeof before === 'string' || typeof now === 'string' || change === 'less'
    ? undefined
    : joined(before, now);
}

/** Items behind those before; a title that is there is not had twice. */
function joined(before: readonly Row[], now: readonly Row[]): readonly Row[] {
  const known = new Set(before.map((row) => row['']));
  return [...before, ...now.filter((row) => row[''] === undefined || !known.has(row['']))];
}

function reckoned(before: string, now: string, change: 'less' | 'more'): string | undefined {
  const [one, other] = [numberIn(before), numberIn(now)];
  if (one === undefined || other === undefined || isSum(before) !== isSum(now)) return undefined;
  const all = change === 'more' ? addDecimals(one, other) : subtractDecimals(one, other);
  if (all.startsWith('-')) return undefined;
  return isSum(before) ? displayMoney(all) : all;
}

/** What was said as it changes what is recorded: 还有一块 省级工程研究中心 is told with the one before. */
export function besides(said: Said, before: Entered | undefined, question: string): Said {
  const words = INSTEAD.test(question) ? question : said.words;
  const all = before === undefined ? undefined : changed(before, said.value, words);
  if (all === undefined) return said;
  const told =
    typeof all === 'string' ? `连同先前的共${all}` : `${said.told}，加在先前的${before?.length ?? 0}项上`;
  const value = typeof all === 'string' ? all : all.map((row) => ('' in row ? row[''] : row));
  return {
    ...said,
    value,
    told: changeIn(words) === 'less' ? told.replace('连同先前的共', '从先前的减去后为') : told,
  };
}

function isSum(words: string): boolean {
  return /[万亿元]/u.test(words);
}

function numberIn(words: string): string | undefined {
  return readNumeral(words.replace(/元$/u, ''));
}
