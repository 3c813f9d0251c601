import type { Departments } from '../../corpus/clause.ts';

/** Who is in charge, in one line that can be read out; says so where the text names nobody. */
export function departmentsLine({ lead, also }: Pick<Departments, 'lead' | 'also'>): string {
  const first = leadLine(lead);
  return also.length > 0 ? `${first}；同时由${also.join('、')}落实` : first;
}

/** Who leads; says so where the text names nobody. */
export function leadLine(lead: readonly string[]): string {
  return lead.length > 0 ? `牵头（责任）单位：${lead.join('、')}` : '原文没有写明责任单位';
}

/**
 * A titled list of lines; nothing when there are none.
 * @example section('条件', ['甲', '乙']) // → '条件：\n- 甲\n- 乙'
 */
export function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${title}：\n${lines.map((line) => `- ${line}`).join('\n')}`;
}
