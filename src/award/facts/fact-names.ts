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

/**
 * The names that a word may mean: the name itself, however its words are joined (plannedInvestment), or every one that
 * has it as its Chinese label, however that is joined (是否汽车及零部件企业).
 */
export function namesFor(
  labels: readonly (readonly [name: string, label: string])[],
  word: string,
): readonly string[] {
  if (labels.some(([name]) => name === word)) return [word];
  const ways: readonly (readonly [wanted: string, of: (label: readonly [string, string]) => string])[] = [
    [unjoined(word), ([name]) => unjoined(name)],
    [folded(word), ([, label]) => folded(label)],
    [joined(word), ([, label]) => joined(label)],
    [inEnglish(word), ([name]) => inEnglish(name)],
  ];
  for (const [wanted, of] of ways.filter(([wanted]) => wanted !== '')) {
    const found = labels.filter((label) => of(label) === wanted).map(([name]) => name);
    if (found.length > 0) return [...new Set(found)];
  }
  return [];
}

/** planned_investment, planned-investment, plannedInvestment. */
function unjoined(name: string): string {
  return name.replace(/[-_\s]/gu, '').toLowerCase();
}

/** English words that say of a fact no more than that it is one, or that it is measured. */
const SAYS_NOTHING =
  /^(?:a|an|the|of|for|in|our|is|are|has|have|whether|we|amount|total|sum|value|number|count|rmb|cny|yuan)$/u;

/** The words of an English name in any order and number: number of upgraded suppliers, amount of equipment invoice. */
function inEnglish(name: string): string {
  if (!/^[\x20-\x7e]+$/u.test(name)) return '';
  const words = name
    .replace(/(?<=[a-z\d])(?=[A-Z])/gu, ' ')
    .toLowerCase()
    .split(/[^a-z\d]+/u);
  const telling = words.filter((word) => word !== '' && !SAYS_NOTHING.test(word));
  return telling
    .map((word) => word.replace(/(?<=[a-z]{2})s$/u, ''))
    .toSorted()
    .join(' ');
}

/** Without width, blanks, quotes, the 是否 that a label may begin with, and what a question ends with. */
function folded(text: string): string {
  return halfWidth(text)
    .replace(/[\s"“”()、,:?？吗]/gu, '')
    .replace(/^(?:是否|是不是|[是为])/u, '')
    .replace(/[是有]多少$/u, '');
}

/** Without the words that only join: 汽车及零部件企业, 汽车零部件的企业. */
function joined(text: string): string {
  return folded(text).replace(/(?<=.)[和与及或的之](?=.)/gu, '');
}
