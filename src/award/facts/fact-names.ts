import { halfWidth } from '../../text/half-width.ts';
import { readUnit } from '../../text/unit.ts';

/** `计划投资额（万元）`, `用地面积（单位：亩）`. */
const WITH_UNIT = /^(?<rest>.*\S)\s*\((?:单位:?)?(?<unit>[^()\d]{1,6})\)$/u;

/** A name without the unit that stands behind it, and that unit; the name as it is where none does. */
export function nameAndUnit(word: string): { readonly rest: string; readonly unit?: string } {
  const { rest, unit } = WITH_UNIT.exec(halfWidth(word).trim())?.groups ?? {};
  const measure = unit?.replace(/^[百千]?[万亿]/u, '') ?? '';
  return rest !== undefined && readUnit(measure, 0)?.end === measure.length ? { rest, unit } : { rest: word };
}

/** A figure that ends in a digit is of the unit that its name tells: 800, 约800, 800-900. */
export function inUnit(raw: unknown, unit: string | undefined): unknown {
  const text = typeof raw === 'number' ? String(raw) : raw;
  return unit !== undefined && typeof text === 'string' && /[\d０-９]$/u.test(text) ? text + unit : raw;
}

/** The names that a word may mean: the name itself, however its words are joined (plannedInvestment), or every one that has it as its Chinese label. */
export function namesFor(
  labels: readonly (readonly [name: string, label: string])[],
  word: string,
): readonly string[] {
  if (labels.some(([name]) => name === word)) return [word];
  const joined = labels.filter(([name]) => unjoined(name) === unjoined(word)).map(([name]) => name);
  if (joined.length > 0) return [...new Set(joined)];
  const plain = folded(word);
  return [...new Set(labels.filter(([, label]) => folded(label) === plain).map(([name]) => name))];
}

/** planned_investment, planned-investment, plannedInvestment. */
function unjoined(name: string): string {
  return name.replace(/[-_\s]/gu, '').toLowerCase();
}

/** Without width, blanks, quotes, the 是 that a label may begin with, and what a question ends with. */
function folded(text: string): string {
  return halfWidth(text)
    .replace(/[\s"“”()、,:?？吗]/gu, '')
    .replace(/^是否?/u, '')
    .replace(/[是有]多少$/u, '');
}
