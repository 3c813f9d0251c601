import { addDecimals, subtractDecimals } from '../../src/text/decimal.ts';
import { displayMoney } from '../../src/text/money.ts';
import { readNumeral } from '../../src/text/numeral.ts';
import { asEntered, type Entered, type Row } from '../parts/schema.ts';
import type { Beside, Said } from './contract.ts';

/** What was recorded with what was said beside it: titles and items join, sums and counts are added or taken off. Undefined where it cannot be worked out. */
export function changed(before: Entered, value: unknown, change: Beside | undefined): Entered | undefined {
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

/** Two sums or counts as one; undefined where they are not exact, or not of one kind. */
export function reckoned(before: string, now: string, change: Beside): string | undefined {
  const [one, other] = [numberIn(before), numberIn(now)];
  if (one === undefined || other === undefined || isSum(before) !== isSum(now)) return undefined;
  const all = change === 'more' ? addDecimals(one, other) : subtractDecimals(one, other);
  if (all.startsWith('-')) return undefined;
  return isSum(before) ? displayMoney(all) : all;
}

/** What was said as it changes what is recorded: 还有一块 省级工程研究中心 is told with the one before. */
export function besides(said: Said, before: Entered | undefined): Said {
  const all = before === undefined ? undefined : changed(before, said.value, said.beside);
  if (all === undefined) return said;
  const told =
    typeof all === 'string' ? `连同先前的共${all}` : `${said.told}，加在先前的${before?.length ?? 0}项上`;
  const value = typeof all === 'string' ? all : all.map((row) => ('' in row ? row[''] : row));
  return {
    ...said,
    value,
    told: said.beside === 'less' ? told.replace('连同先前的共', '从先前的减去后为') : told,
  };
}

function isSum(words: string): boolean {
  return /[万亿元]/u.test(words);
}

function numberIn(words: string): string | undefined {
  return readNumeral(words.replace(/元$/u, ''));
}
