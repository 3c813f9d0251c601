import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/answer/claim.ts';
import { objections, verify } from './library.ts';

const CENTRES = '对认定的国家级汽车检验检测中心,给予100万元一次性奖励';
const RESEARCH = { award: '7a', facts: { conducts_rd: true } };

describe('否认的话，不当作它所否认的', () => {
  test.each([
    '不是说花了3000万元就一定有1000万元',
    '不代表花了3000万元就一定能拿1000万元',
    '不等于保证给1000万元',
    '不能说一定有1000万元',
  ])('只有上限的：%s', (says) => {
    expect(
      objections(verify(`${says}。`, [{ says, basis: 'calculation', calculation: 0 }], [RESEARCH])),
    ).toEqual([]);
  });

  test.each(['一定有1000万元', '保证给1000万元', '花了3000万元就一定能拿1000万元'])(
    '只有上限的，说成了一定：%s',
    (says) => {
      const { verdict } = verify(`${says}。`, [{ says, basis: 'calculation', calculation: 0 }], [RESEARCH]);
      expect(verdict).toBe('contradicted');
    },
  );

  test.each([
    ['a one-off award of RMB 1 million, not a monthly payment', true],
    ['a one-off award of RMB 1 million, not an annual one', true],
    ['a monthly award of RMB 1 million', false],
  ])('%s', (says, right) => {
    const claim: Claim = { says, basis: 'text', quotes: [CENTRES] };
    expect(objections(verify(`${says}.`, [claim])).length === 0).toBe(right);
  });
});

const ROADS = {
  award: '9b',
  facts: { opens_test_roads: true, equipment_spend: '700万元', road_construction_spend: '20万元' },
  applicant_type: 'enterprise',
};
const UPGRADE = {
  award: '5',
  facts: {
    planned_investment: '1000万元',
    equipment_invoices: '800万元',
    conforms_to_industrial_policy: true,
  },
  applicant_type: 'enterprise',
};

describe('没有数的结论，测算说的就是它，成立；不是它，不成立', () => {
  test.each([
    ['贵公司不能以自己的名义领取', ROADS, 'holds'],
    ['贵公司不能以自己的名义领取', UPGRADE, 'unchecked'],
    ['目前算不出具体金额', RESEARCH, 'holds'],
    ['目前算不出具体金额', UPGRADE, 'unchecked'],
  ] as const)('%s', (says, call, status) => {
    const { pairs } = verify(`${says}。`, [{ says, basis: 'calculation', calculation: 0 }], [call]);
    expect(pairs.map((pair) => pair.status)).toEqual([status]);
  });
});

describe('算式里的数没有写单位，就是所报的那个数', () => {
  test.each([
    ['800×10%＝80万元', true],
    ['800万×10%＝80万元', true],
    ['900万×10%＝90万元', false],
  ])('%s', (says, right) => {
    const facts = {
      planned_investment: '1000万元',
      equipment_invoices: '800万元',
      conforms_to_industrial_policy: true,
    };
    const verified = verify(
      `${says}。`,
      [{ says, basis: 'calculation', calculation: 0 }],
      [{ award: '5', facts }],
    );
    expect(objections(verified).length === 0).toBe(right);
  });
});

describe('说成条件的，原文要写成条件', () => {
  const GOAL = '并逐步推进年营收5000万元以上工业企业普遍建立研发机构';
  const BASE = '对企业计划投资额在500万元及以上,并符合产业政策导向的技术改造';
  test.each([
    ['申请企业须年营收5000万元以上', GOAL, 'unchecked'],
    ['要拿这笔钱，必须年营收5000万元以上', GOAL, 'unchecked'],
    ['逐步推进年营收5000万元以上的工业企业普遍建立研发机构', GOAL, 'holds'],
    ['计划投资额须在500万元及以上', BASE, 'holds'],
    ['需要说明的是，每家企业每年最高不超过200万元', '每年每家企业最高不超过200万元', 'holds'],
  ])('%s', (says, quote, status) => {
    const { pairs } = verify(`${says}。`, [{ says, basis: 'text', quotes: [quote] }]);
    expect(pairs.map((pair) => pair.status)).toEqual([status]);
  });
});
