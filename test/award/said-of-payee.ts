import { expect } from 'vitest';
import { verifyRules } from '../../src/award/check/index.ts';
import { readRules } from '../../src/award/rule/read-rules.ts';
import { segment } from '../../src/corpus/segment/segment.ts';
import { common, fact, policyWith } from './made-up.ts';

/** What is said of the payee of an award of 10万元, or of a sum that the words give. */
export function said(
  law: string,
  payee: object,
  [value, quote]: readonly [string, string] = ['10万元', '10万元'],
): readonly string[] {
  const source = `测试市若干措施\n一、支持政策\n鼓励企业招才引智。\n1.第一项。${law}\n2.第二项。对新建的职业学校给予3万元补贴。\n3.第三项。建站奖励的对象为工作站。\n(1)新建项目的,给予2万元奖励。\n二、附则\n本措施所称企业,是指在本市注册的公司。\n`;
  const award = (id: string, clause: string, parts: object) => ({
    ...common,
    id,
    name: '奖补',
    clause,
    facts: { done: fact('bool', '符合') },
    conditions: [{ kind: 'fact', id: 'done', fact: 'done', clause, quote: '项' }],
    ...parts,
  });
  const sum = (clause: string, [of, words]: readonly [string, string]) => ({
    form: { kind: 'fixed', sum: { value: of, clause, quote: words } },
    caps: [],
    frequency: { value: 'not_stated' },
  });
  const policy = {
    ...policyWith({
      own: award('own', '一.1', { payee: { clause: '一.1', ...payee }, amount: sum('一.1', [value, quote]) }),
      school: award('school', '一.2', {
        payee: { type: 'other', is: '职业学校', clause: '一.2', quote: '职业学校' },
        amount: sum('一.2', ['3万元', '给予3万元补贴']),
      }),
      station: award('station', '一.3.(1)', {
        payee: { type: 'other', is: '工作站', clause: '一.3', quote: '工作站' },
        amount: sum('一.3.(1)', ['2万元', '给予2万元奖励']),
      }),
    }),
    source,
    clauses: segment(source).clauses,
  };
  const { rules, faults } = readRules(policy);
  expect(faults).toEqual([]);
  return verifyRules(policy, rules)
    .filter(({ field, file }) => field.startsWith('payee') && file.endsWith('/own.json'))
    .map(({ found }) => found);
}

export const firm = (quote: string, more: object = {}) => ({ type: 'enterprise', quote, ...more });
export const person = (quote: string, is?: string) => ({
  type: 'individual',
  quote,
  ...(is === undefined ? {} : { is }),
});
export const other = (is: string) => ({ type: 'other', is, quote: is });
export const both = (...is: readonly string[]) => ({ type: 'other', is, quote: is.join('、') });
export const nobody = (quote: string) => ({ type: 'not_stated', quote });
