import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/answer/claim.ts';
import { verify } from './library.ts';

const EACH =
  '对汽车制造设备企业,每新配套一家整车及零部件企业,给予合同执行金额5%最高20万元奖励,每家企业最高不超过100万元。(牵头单位:市工业和信息化局)';

describe('请来电人去问哪个单位：只说了单位，引文里的其余各项不必带上', () => {
  test.each([
    '建议向牵头单位市工业和信息化局确认',
    '口径请向牵头单位市工信局问清',
    '具体金额可以问牵头单位市工业和信息化局',
    '请与牵头单位市工业和信息化局确认',
    '建议问市工业和信息化局，它是牵头单位',
    '牵头单位是市工业和信息化局',
  ])('%s', (says) => {
    const found = verify(`${says}。`, [{ says, basis: 'text', quotes: [EACH] }]);
    expect(found.pairs.map(({ status }) => status)).toEqual(['holds']);
    expect(found.still_to_say).toEqual([]);
  });

  test.each([
    ['别的单位', '建议向牵头单位市商务局确认'],
    ['还说了别的', '牵头单位是市工业和信息化局，二手设备也能报'],
    ['单位说了的', '市工业和信息化局确认二手设备算数'],
    ['问过的', '二手设备算数，已向市工业和信息化局确认'],
    ['要问的里说了的', '二手设备也算，可以问市工业和信息化局'],
    ['许诺', '可以直接领钱，找市工业和信息化局问就行'],
    ['不是去问', '请向市工业和信息化局领钱'],
    ['说了多久一次', '建议每月向市工业和信息化局确认'],
  ])('%s：%s', (_, says) => {
    expect(verify(`${says}。`, [{ says, basis: 'text', quotes: [EACH] }]).verdict).not.toBe('supported');
  });
});

const calculated = (says: string, planned_investment: string, conforms?: boolean) => {
  const claim: Claim = { says, basis: 'calculation', calculation: 0 };
  const facts = {
    planned_investment,
    equipment_invoices: '400万元',
    ...(conforms === undefined ? {} : { conforms_to_industrial_policy: conforms }),
  };
  return verify(`${says}。`, [claim], [{ award: '5', facts, as_of: '2026-06-30' }]).pairs[0]?.status;
};

describe('没有数的结论，对照测算', () => {
  test.each([
    ['按现在的情况够不上', '480万元', true, 'holds'],
    ['按现在的情况够不上', '800万元', true, 'contradicted'],
    ['两条都够', '800万元', true, 'holds'],
    ['两条都够', '480万元', true, 'contradicted'],
    ['外地企业有的', '800万元', true, 'unchecked'],
    ['下个月就够', '800万元', true, 'unchecked'],
    ['能补一部分的', '800万元', true, 'holds'],
    ['可以补的', '480万元', true, 'contradicted'],
    ['这个不补的', '480万元', true, 'holds'],
    ['能不能补', '800万元', true, 'unchecked'],
    ['就这样的', '800万元', true, 'unchecked'],
    ['两条都够', '800万元', undefined, 'unchecked'],
    ['都达到了', '800万元', true, 'holds'],
    ['有的', '800万元', true, 'holds'],
    ['有的', '480万元', true, 'contradicted'],
    ['40万元已经定下来了，等着拨付就行', '800万元', undefined, 'contradicted'],
  ])('%s（%s，导向 %s）：%s', (...[says, invested, conforms, status]) => {
    expect(calculated(says, invested, conforms)).toBe(status);
  });
});

describe('原文一句里的别的目标不必都说；最高、也算不因测算省去', () => {
  const TARGETS =
    '到2027年,力争汽车产业规模以上营业收入突破1500亿元,年均增长20%以上;汽车产量达到80万辆,年均增长19%左右,其中新能源汽车产量25万辆';
  test('只说一个目标', () => {
    const says = '到2027年，力争汽车产量达到80万辆，年均增长19%左右';
    expect(verify(`${says}。`, [{ says, basis: 'text', quotes: [TARGETS] }]).verdict).toBe('supported');
  });

  test('封顶的数，转述原文时还要说最高', () => {
    const facts = {
      planned_investment: '9000万元',
      equipment_invoices: '6000万元',
      conforms_to_industrial_policy: true,
    };
    const quotes = ['按年度购买软、硬件设备发票额的10%,给予最高不超过500万元的补助'];
    const status = (says: string) =>
      verify(`${says}。`, [{ says, basis: 'text', quotes }], [{ award: '5', facts, as_of: '2026-06-30' }])
        .pairs[0]?.status;
    expect(status('按年度购买软、硬件设备发票额的10%，给予最高不超过500万元的补助')).toBe('holds');
    expect(status('按年度购买软、硬件设备发票额的10%，给予500万元的补助')).not.toBe('holds');
  });

  test.each([
    ['如果符合产业政策导向，400万元发票按10%算为40万元', 'holds'],
    ['如果符合产业政策导向，二手设备也可以算，按10%算为40万元', 'unchecked'],
  ])('%s：%s', (says, status) => {
    expect(calculated(says, '800万元')).toBe(status);
  });
});
