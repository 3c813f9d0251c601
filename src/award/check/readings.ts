import { canonical } from '../fingerprint.ts';
import { type RuleData, underReading } from '../rule/index.ts';
import { bindFigures, type FiguresByClause } from './bind-figures.ts';
import type { CitedRule, RuleFault } from './wording.ts';

/** Other readings that calculate as the one taken, or that lose a figure of the text. */
export function verifyReadings(
  { data, citations }: CitedRule,
  figures: FiguresByClause,
): readonly RuleFault[] {
  const used = (award: RuleData) => usedBy({ data: { ...award, open: [] }, citations }, figures);
  const taken = used(data);
  return data.open.flatMap(({ others }, i) =>
    others.flatMap(({ override }, j) => {
      if (override === undefined) return [];
      const field = `open.${i}.others.${j}.override`;
      const other = { ...data, ...underReading(data, override) };
      const kept = used(other);
      const lost = [...taken].filter(([start]) => !kept.has(start)).map(([, text]) => text);
      return [...(calculated(other) === calculated(data) ? [same(field)] : []), ...lostFault(field, lost)];
    }),
  );
}

/** The text of each figure used, by its place. */
function usedBy(rule: CitedRule, figures: FiguresByClause): ReadonlyMap<number, string> {
  const used = bindFigures(rule, figures).flatMap(({ figure }) => figure ?? []);
  return new Map(used.map(({ start, text }) => [start, text]));
}

function same(field: string): RuleFault {
  const fix = '写出这种读法与采用的读法不同之处，算不出的删去 override';
  return { field, found: '与采用的读法算法相同', fix };
}

function lostFault(field: string, lost: readonly string[]): readonly RuleFault[] {
  if (lost.length === 0) return [];
  return [{ field, found: `丢了原文的 ${lost.join('、')}`, fix: '另一种读法也要用到原文的每个数字' }];
}

function calculated({ items, conditions, amount }: RuleData): string {
  return canonical(withoutWords({ items, conditions, amount }));
}

function withoutWords(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(withoutWords);
  if (typeof data !== 'object' || data === null) return data;
  const kept = Object.entries(data).filter(([key]) => !['clause', 'quote', 'prefix'].includes(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutWords(value)]));
}
