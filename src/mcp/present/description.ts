import { z } from 'zod';
import type { AwardDescription } from '../../award/portfolio/index.ts';
import { paidTo } from '../../award/rule/index.ts';
import { quotesWithPlaces } from '../../corpus/cite.ts';
import { clauseLabel } from '../../corpus/clause.ts';
import { leadLine, section } from './present.ts';

const field = z.looseObject({ description: z.string().optional() });
const property = z.looseObject({
  description: z.string().optional(),
  items: z.looseObject({ properties: z.record(z.string(), field).optional() }).optional(),
});
const properties = z.looseObject({ properties: z.record(z.string(), property) });

/** One award's rules as text: a sentence to read out, then conditions, what to ask, and what the text leaves open. */
export function presentDescription(award: AwardDescription): string {
  return [
    `${award.name}（项目 ${award.award}，${clauseLabel(award.clause)}）：${award.sum.in_words}；${paidTo(award.payee.label)}。`,
    section(
      '条件',
      award.conditions.map(
        ({ text, settled_by: by }) => `${text}${by === 'authority' ? '（须主管部门认定）' : ''}`,
      ),
    ),
    section('计入的', countedBesides(award)),
    section('要问清（事实名：问法）', questions(award.facts)),
    section(
      '上限',
      award.caps.map(({ in_words: words }) => words),
    ),
    section(
      '原文没有说定',
      award.open_readings.map(({ question, taken }) => `${question}采用：${taken}`),
    ),
    section('原文没有写', award.not_stated),
    section(
      '可能重叠',
      award.overlaps.map(({ with: others, reason }) => `${others.join('、')}：${reason}`),
    ),
    section('资金', [
      ...award.funding.funds.map(({ name, for: part }) => (part === null ? name : `${name}（${part}）`)),
      ...award.funding.notes,
    ]),
    leadLine(award.departments.lead),
    section('依据', quotesWithPlaces(award.sum.sources)),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** What is counted, as far as the conditions do not say it already. */
function countedBesides({ counted, conditions }: AwardDescription): readonly string[] {
  const said = conditions.map(({ text }) => text);
  return [...new Set(counted.map(({ text }) => text))].filter((text) => !said.includes(text));
}

function questions(facts: AwardDescription['facts']): readonly string[] {
  const parsed = properties.safeParse(facts);
  return Object.entries(parsed.data?.properties ?? {}).map(
    ([name, { description, items }]) => `${name}：${description ?? ''}${fieldsOf(items?.properties ?? {})}`,
  );
}

/** The fields of one item of a list; their choices stand in their descriptions. */
function fieldsOf(fields: Readonly<Record<string, z.infer<typeof field>>>): string {
  const each = Object.entries(fields).map(([name, { description }]) => `${name} ${description ?? ''}`);
  return each.length === 0 ? '' : `每项写：${each.join('；')}`;
}
