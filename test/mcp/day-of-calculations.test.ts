import { describe, expect, test } from 'vitest';
import { verifyAnswer } from '../../src/answer/verify-answer.ts';
import { shelf } from '../answer/library.ts';
import { day } from '../day.ts';
import { call } from './call.ts';

const FACTS = {
  planned_investment: '1000万元',
  equipment_invoices: '430万元',
  conforms_to_industrial_policy: true,
};
const SAYS = '发票430万元，按10%计算可得43万元';
const draft = (says: string, calculation: object) => ({
  answer: `${says}。`,
  claims: [{ says, basis: 'calculation' as const, calculation: 0 }],
  calculations: [{ award: '5', facts: FACTS, ...calculation }],
});

describe('calculations 里的日期与多余的字段', () => {
  test.each([
    ['as_of', { as_of: '2026-06-30' }, 'supported', [], []],
    ['on 读作 as_of', { on: '2026-06-30' }, 'supported', ['calculations[0].on'], []],
    ['on 只写月份', { on: '2026年5月' }, 'supported', ['calculations[0].on'], []],
    ['on 在有效期外', { on: '2025-01-01' }, 'contradicted', ['calculations[0].on'], []],
    ['两个都写，以 as_of 为准', { as_of: '2026-06-30', on: '2025-01-01' }, 'supported', [], ['on']],
    ['as_of 为空', { as_of: null, on: '2025-01-01' }, 'contradicted', ['calculations[0].on'], []],
    [
      '不认识的字段',
      { as_of: '2026-06-30', date: '2026-05-01', 备注: '' },
      'supported',
      [],
      ['date', '备注'],
    ],
    [
      '整份结果',
      { as_of: '2026-06-30', receipt: { award: '5', facts: FACTS, as_of: '2026-06-30' } },
      'supported',
      [],
      [],
    ],
  ])('%s', async (...[, calculation, verdict, read, ignored]) => {
    const { text, data } = await call('verify_answer', draft(SAYS, calculation));
    expect(data).toMatchObject({ verdict });
    expect(data.read.map(({ fact }) => fact)).toEqual(read);
    expect(data.ignored).toEqual(ignored.map((key) => `calculations[0].${key}`));
    if (ignored.length > 0) expect(text).toContain('没有用到的参数：calculations[0].');
  });
});

describe('政策今天不在有效期内', () => {
  test.each([
    ['没有写日期，说的是有效期内的数', SAYS, '2028-01-15', {}, 'incomplete', '请写明事情发生的日期（as_of）'],
    ['没有写日期，政策还没有施行', SAYS, '2025-03-01', {}, 'incomplete', '请写明事情发生的日期（as_of）'],
    ['没有写日期，数也不对', '发票430万元，按10%计算可得34万元', '2028-01-15', {}, 'contradicted', '34万元'],
    ['写了有效期内的日期', SAYS, '2028-01-15', { as_of: '2026-06-30' }, 'supported', ''],
    ['写了有效期外的日期', SAYS, '2028-01-15', { as_of: '2028-01-10' }, 'contradicted', '已过有效期'],
    ['写了今天', SAYS, '2026-11-28', { as_of: '2028-01-10' }, 'contradicted', '已过有效期'],
  ])('%s', (...[, says, today, calculation, verdict, note]) => {
    const found = verifyAnswer(draft(says, calculation), { ...shelf, today: day(today) });
    expect(found.verdict).toBe(verdict);
    expect(found.pairs[0]?.note).toContain(note);
  });
});
