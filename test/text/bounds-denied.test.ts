import { expect, test } from 'vitest';
import { boundsDenied } from '../../src/text/bound/index.ts';

const CAPPED = '给予合同执行金额5%最高10万元奖励,每家企业最高不超过50万元';
const ASKED = '对企业计划投资额在500万元及以上的技术改造,按发票额的10%给予补助';

test.each([
  ['按5%奖励，不封顶', CAPPED, '最高'],
  ['按5%奖励，上不封顶', CAPPED, '最高'],
  ['没有上限', CAPPED, '最高'],
  ['不设最高额', CAPPED, '最高'],
  ['5% with no cap', CAPPED, '最高'],
  ['5% without any upper limit', CAPPED, '最高'],
  ['技改没有投资门槛', ASKED, '及以上'],
  ['There is no minimum investment', ASKED, '及以上'],
  // 另一边：没有到、没有写、问有没有、否定的否定，说的都不是没有。
  ['没有碰到50万元的上限', CAPPED, undefined],
  ['不是不封顶', CAPPED, undefined],
  ['有没有上限，看第3条', CAPPED, undefined],
  ['最高10万元封顶', CAPPED, undefined],
  ['不封顶', ASKED, undefined],
  ['no more than the cap', CAPPED, undefined],
])('说没有上限、没有门槛：%s', (says, official, bound) => {
  expect(boundsDenied(says, official).map((note) => /“(?<words>[^”]+)”/u.exec(note)?.groups?.words)).toEqual(
    bound === undefined ? [] : [bound],
  );
});
