import { expect, test } from 'vitest';
import { licencesFor } from '../../src/award/check/index.ts';
import { newPersons, paysPeople, whoIsPaid } from '../../src/award/payee/index.ts';
import { library } from '../answer/library.ts';

const licences = licencesFor(library.policies);

test.each([
  ['参加车展的个人补50%', '对参加车展的企业给予50%的展位费补助', ['原文没有说“个人”']],
  ['参加车展的企业补50%', '对参加车展的企业给予50%的展位费补助', []],
  ['给辖区，不是个人', '给予所在辖区50%的资金补助', []],
  ['毕业生给5000元', '对创业的高校毕业生给予5000元的一次性创业补贴', []],
])('原文没有说到人：%s ↔ %s', (says, official, added) => {
  expect(newPersons(says, official, licences)).toEqual(added);
});

test.each([
  ['新招入的县外务工人员在县内企业连续就业2年以上的,给予一次性安家补贴3000元', true],
  ['对招用脱贫劳动力的企业给予每人每年1000元吸纳奖补', false],
  ['个人可以申请3000元', true],
])('这一句的钱给人：%s', (sentence, paid) => {
  expect(paysPeople(sentence, licences)).toBe(paid);
});

test.each([
  ['10万元会打到您个人账户', 'individual'],
  ['打到企业账户', 'enterprise'],
  ['奖金发到选手手里', 'individual'],
  ['资金拨付到辖区', 'district_government'],
  ['不是打到个人卡上', undefined],
  ['奖补资金落实到位，发放到位', undefined],
  ['材料转到下一个部门', undefined],
])('钱到谁那里：%s', (says, who) => {
  expect(whoIsPaid(says, licences)?.value).toBe(who);
});
