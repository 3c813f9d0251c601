import { describe, expect, test } from 'vitest';
import { libraryContext } from '../../../src/command/library-context.ts';
import { withSuperseded } from '../../../src/corpus/policy/index.ts';
import { policy, rules } from '../../award/nanchang.ts';
import { day } from '../../day.ts';
import { callOf } from './three-policies.ts';

const QUOTE = '原办法同时废止';

/** The shipped text as two versions of one policy: the second says that the first is repealed. */
function twoVersions(order: readonly string[]) {
  const version = (id: string, from: string) => {
    const told = (value: string) => ({ value, quote: value });
    const to = { ...policy.data.in_force.to, value: day('2027-12-31') };
    const data = {
      ...policy.data,
      title: told(id === 'old' ? '甲乙丙办法（试行）' : '甲乙丙办法'),
      number: told(`试发〔${from.slice(0, 4)}〕1号`),
      in_force: { from: { ...policy.data.in_force.from, value: day(from) }, to },
      repeals: id === 'old' ? [] : [{ policy: 'old', quote: QUOTE }],
      transitions: [],
    };
    return { ...policy, id, data };
  };
  const made = [version('old', '2024-01-01'), version('new', '2026-01-01')];
  const ordered = order.flatMap((id) => made.filter((one) => one.id === id));
  const context = libraryContext(
    withSuperseded(ordered).map((one) => ({ policy: one, rules })),
    [],
  );
  return { ...context, today: () => day('2026-06-30') };
}

const FACTS = {
  planned_investment: '800万元',
  conforms_to_industrial_policy: true,
  equipment_invoices: '700万元',
};

describe.each([
  ['旧版在前', ['old', 'new']],
  ['新版在前', ['new', 'old']],
])('一份政策的两版，%s', (_, order) => {
  const library = twoVersions(order);

  test.each([
    ['calculate_award', { award: '5', facts: FACTS, as_of: '2025-06-30' }, 'old'],
    ['calculate_award', { award: '5', facts: FACTS, as_of: '2025-12-31' }, 'old'],
    ['calculate_award', { award: '5', facts: FACTS, as_of: '2026-01-01' }, 'new'],
    ['calculate_award', { award: '5', facts: FACTS }, 'new'],
    ['match_awards', { facts: FACTS, as_of: '2025-06-30' }, 'old'],
    ['match_awards', { facts: FACTS }, 'new'],
    ['check_validity', { on: '2025-06-30' }, 'old'],
    ['check_validity', { on: '2026-06-30' }, 'new'],
    ['search_clauses', { query: '技术改造补多少', as_of: '2025-06-30' }, 'old'],
    ['search_clauses', { query: '2025年6月技术改造补多少' }, 'old'],
    ['search_clauses', { query: '技术改造补多少' }, 'new'],
    ['read_clause', { ref: '三.(二).5' }, 'new'],
    ['describe_award', { award: '5' }, 'new'],
    ['verify_answer', { answer: '技术改造按设备发票额的10%补助。' }, 'new'],
  ])('%s %j：按 %s 答，不问是哪份', async (tool, args, id) => {
    const { data, text } = await callOf(library, tool, args);
    expect(data.policy_choice).toMatchObject({ status: 'chosen', by: 'day', policy: id });
    expect(text).not.toContain('请用 policy 指明一份');
  });

  test.each(['calculate_award', 'match_awards'])(
    '%s：从前的一天按旧版算，也说它今天已被代替',
    async (tool) => {
      const { data, text } = await callOf(library, tool, { award: '5', facts: FACTS, as_of: '2025-06-30' });
      expect(text).toContain('70万元');
      expect(data.not_in_force).toMatchObject([{ policy: 'old', in_force: 'expired' }]);
      expect(text).toContain(QUOTE);
    },
  );

  test('列出来的两版，说得出哪一版今天有效', async () => {
    const { data } = await callOf(library, 'list_policies', {});
    expect(data.policies).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: 'old', in_force: expect.objectContaining({ today: 'expired' }) }),
        expect.objectContaining({ id: 'new', in_force: expect.objectContaining({ today: 'in_force' }) }),
      ]),
    );
  });
});
