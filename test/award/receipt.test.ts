import { describe, expect, it } from 'vitest';
import { canonical, fingerprint } from '../../src/award/fingerprint.ts';
import { recheck } from '../../src/award/recheck.ts';
import type { Receipt } from '../../src/award/result/result.ts';
import { award, policy, rules } from './nanchang.ts';
import { replay } from './replay.ts';

const facts = {
  planned_investment: '800万元',
  conforms_to_industrial_policy: true,
  equipment_invoices: '800万元',
};
const shelf = { policies: [policy], rules: new Map([[policy.id, rules]]) };
const { receipt } = award('5', facts);

/** The receipt with other content, and a hash that fits it. */
function reissued(change: Partial<Receipt>): Receipt {
  const { sha256: _, ...content } = { ...receipt, ...change };
  return { ...content, sha256: fingerprint(content) };
}

describe('凭证', () => {
  it('任何一项变了，校验值就变', () => {
    const others = [
      award('5', { ...facts, equipment_invoices: '800.01万元' }),
      award('5', facts, { on: '2026-07-01' }),
      award('5', facts, { by: 'enterprise' }),
    ].map((result) => result.receipt.sha256);
    expect(new Set([receipt.sha256, ...others]).size).toBe(4);
  });

  it('改动一个字，就说被改过', () => {
    const { same, reason } = recheck(shelf, { ...receipt, as_of: '2026-07-01' });
    expect([same, reason]).toEqual([false, '凭证自身的校验值不符：内容被改动过，不能作为依据。']);
  });

  it.each([
    {
      name: '规则变了，结果没变',
      change: { rule_sha256: '0' },
      fields: ['rule_sha256'],
      same: true,
      changed: ['rule'],
      said: '奖项规则有改动，结果没有变',
    },
    {
      name: '政策变了',
      change: { policy_sha256: '0' },
      fields: ['policy_sha256'],
      same: true,
      changed: ['policy'],
      said: '政策文本或其登记信息有改动',
    },
    {
      name: '规则和结果都变了',
      change: { rule_sha256: '0', result: { ...receipt.result, value: '1' } },
      fields: ['result', 'rule_sha256'],
      same: false,
      changed: ['rule'],
      said: '结果随之改变',
    },
    {
      name: '只有结果不同',
      change: { result: { ...receipt.result, value: '1' } },
      fields: ['result'],
      same: false,
      changed: ['program'],
      said: '请核对程序版本',
    },
  ])('$name', ({ change, fields, same, changed, said }) => {
    const { differences, reason, ...rest } = recheck(shelf, reissued(change));
    expect(rest).toEqual({ same, changed });
    expect(differences.map(({ field }) => field)).toEqual(fields);
    expect(reason).toContain(said);
  });

  it.each([
    ['不是凭证', {}, '不是完整的凭证'],
    ['奖项不存在', reissued({ award: '99' }), '没有政策 nanchang-2025-9 的奖项 99'],
    ['政策不存在', reissued({ policy: 'x' }), '没有政策 x'],
  ])('%s：拒绝', (_, given, said) => {
    expect(() => recheck(shelf, given)).toThrow(said);
  });

  it('键的次序不影响校验值，值的次序影响', () => {
    expect(canonical({ b: [1, { d: null, c: 'x' }], a: undefined })).toBe('{"b":[1,{"c":"x","d":null}]}');
    expect(fingerprint({ a: 1, b: 2 })).toBe(fingerprint({ b: 2, a: 1 }));
    expect(fingerprint([1, 2])).not.toBe(fingerprint([2, 1]));
  });
});

describe('重走算式', () => {
  const { trace } = award('5', facts);
  const [first] = trace;

  it('得到结果', () => {
    expect(replay(trace)).toBe('800000');
  });

  it('改了一步就走不通', () => {
    expect(() => replay([])).toThrow();
    if (first === undefined) throw new Error('no step');
    expect(() => replay([{ ...first, value: '1' }])).toThrow();
    expect(() => replay([{ ...first, n: 2 }])).toThrow();
    expect(() => replay([{ ...first, of: ['#1', '0.1'] }])).toThrow();
  });
});

describe('凭证里的日期', () => {
  it.each(['2026-06-31', '2026-06-31 假', '2026-02-29', '2026/06/30', '二〇二六年六月三十日', ''])(
    '“%s”不是一天：拒绝，不重算',
    (as_of) => {
      expect(() => recheck(shelf, reissued({ as_of }))).toThrow(/as_of.*2026-06-30/u);
    },
  );

  it('通过的是日历上有的那一天', () => {
    expect(recheck(shelf, reissued({ as_of: '2028-02-29' })).reason).toContain('结果不同');
  });
});
