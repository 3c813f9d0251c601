import { describe, expect, test } from 'vitest';
import { verifyRules } from '../../src/award/check/index.ts';
import { readRules } from '../../src/award/rule/read-rules.ts';
import { segment } from '../../src/corpus/segment/segment.ts';
import { common, fact, policyWith } from './made-up.ts';

/** What is said of the payee of an award of 10万元, or of a sum that the words give. */
function said(
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

const firm = (quote: string, more: object = {}) => ({ type: 'enterprise', quote, ...more });
const person = (quote: string, is?: string) => ({
  type: 'individual',
  quote,
  ...(is === undefined ? {} : { is }),
});
const other = (is: string) => ({ type: 'other', is, quote: is });
const both = (...is: readonly string[]) => ({ type: 'other', is, quote: is.join('、') });
const nobody = (quote: string) => ({ type: 'not_stated', quote });

describe('给钱的话付给谁，奖项就写谁', () => {
  test.each<[law: string, payee: object]>([
    ['对引进人才的企业,给予10万元奖励。', firm('企业')],
    ['对企业引进的人才,给予10万元奖励。', person('人才')],
    ['对引进人才的企业,给予人才补贴10万元。', firm('对引进人才的企业')],
    ['对获奖的选手,给予所在单位10万元奖励。', other('所在单位')],
    ['引进人才的,按照每名10万元的标准,给予企业奖励。', firm('给予企业')],
    ['对企业新获批的重点实验室,给予10万元经费。', firm('对企业新获批')],
    ['对企业新获批的重点实验室,给予10万元经费。', { type: 'platform', quote: '重点实验室' }],
    ['支持企业办展。对新获批的展会,给予10万元奖励。', firm('支持企业')],
    ['获得认定的,给予10万元奖励。', firm('企业', { clause: '二' })],
    ['获得认定的,给予10万元奖励。', nobody('获得认定')],
    ['对新建的酒店,给予10万元奖励。', other('酒店')],
    [
      '对企业和职业学校,给予10万元奖励。',
      { type: 'other', is: ['企业', '职业学校'], quote: '企业和职业学校' },
    ],
    ['对企业利用存量用地建设人才公寓的,给予10万元奖励。', firm('对企业利用存量用地')],
    ['对新引进的博士、硕士,给予10万元奖励。', person('博士')],
    ['对国家级、省级工作站,给予10万元奖励。', { ...other('工作站'), quote: '省级工作站' }],
    ['企业、(商)协会开展促销活动的,给予10万元奖励。', both('企业', '(商)协会')],
    ['旅行社组织市外游客的,给予10万元奖励。', other('旅行社')],
    ['首次被认定为“高新技术企业”的,给予10万元奖励。', firm('高新技术企业')],
    ['对完成工商登记,依法经营的制造企业,给予10万元奖励。', firm('制造企业')],
    ['对新批的示范基地、高新技术企业等平台,给予10万元奖励。', { type: 'platform', quote: '等平台' }],
    ['对规模以上企业,给予企业员工年工资的补贴10万元。', person('给予企业员工')],
    ['对新建的工作站,另给予设站单位10万元经费。', other('设站单位')],
    ['对企业三年内给予10万元奖励。', firm('企业')],
    ['对酒店三年内每年给予10万元奖励。', other('酒店')],
    ['对企业连续两年给予10万元奖励。', firm('企业')],
    ['对酒店自开业之日起三年内给予10万元奖励。', other('酒店')],
    ['对酒店前两年给予10万元奖励。', other('酒店')],
    ['对酒店第一年给予10万元奖励。', other('酒店')],
    ['对企业按租金的50%给予三年补贴,共10万元。', firm('企业')],
    ['对三年内通过认定的企业,给予10万元奖励。', firm('企业')],
    ['对开发新药,年销售额1亿元以上的,单品种奖励企业10万元。', firm('单品种奖励企业')],
    ['由酒店、商会根据税收按50%比例分成,共10万元。', both('酒店', '商会')],
    ['对新设立的酒店给予5万元补贴;获得认定的,再给予10万元奖励。', other('酒店')],
    ['对毕业五年内的博士,给予10万元补贴。', person('博士')],
  ])('%s %o', (law, payee) => {
    expect(said(law, payee)).toEqual([]);
  });

  test.each<[law: string, payee: object, found: RegExp]>([
    ['对引进人才的企业,给予10万元奖励。', person('人才'), /给钱的原文写的是“对引进人才的企业”/u],
    ['对企业引进的人才,给予10万元奖励。', firm('对企业'), /“对企业引进的人才”/u],
    ['对获奖的选手,给予所在单位10万元奖励。', person('选手'), /“给予所在单位”/u],
    ['对企业引进人才的,给予人才10万元奖励。', firm('对企业'), /“给予人才”/u],
    ['引进企业的,按照每家10万元的标准,给予承办单位奖励。', firm('企业'), /“给予承办单位”/u],
    ['对企业给予20万元奖励;对新建的酒店,给予10万元奖励。', firm('企业'), /另一项奖补/u],
    ['对新建的酒店,给予10万元奖励。', { ...other('职业学校'), clause: '一.2' }, /另一项奖补/u],
    [
      '获得认定的,给予10万元奖励。',
      { ...other('职业学校'), clause: '一.2', quote: '新建的职业学校' },
      /另一项奖补/u,
    ],
    ['获得认定的,给予10万元奖励。', { ...other('工作站'), clause: '一.3' }, /奖项 station/u],
    ['对引进人才的企业,给予10万元奖励。', nobody('给予10万元'), /“对引进人才的企业”/u],
    ['对企业新引进技师,给予10万元奖励。', firm('对企业'), /“对企业新引进技师”/u],
    ['对新引进博士的家属,给予10万元补贴。', person('博士'), /“对新引进博士的家属”/u],
    ['企业引进的技师,给予10万元补贴。', firm('企业'), /“企业引进的技师”/u],
    ['对新建人才公寓的企业,给予10万元补贴。', person('人才'), /“对新建人才公寓的企业”/u],
    ['对企业和职业学校,给予10万元奖励。', firm('企业'), /还有“职业学校”/u],
    ['对企业和职业学校,给予10万元奖励。', other('职业学校'), /还有“企业”/u],
    ['对农民专业合作社、家庭农场,给予10万元奖励。', other('家庭农场'), /还有“农民专业合作社”/u],
    [
      '企业、学会开展促销活动的,给予10万元奖励。',
      { ...other('学会'), type: 'organisation' },
      /“企业、学会开展/u,
    ],
    ['对新引进的博士、硕士,给予10万元奖励。', person('硕士', '硕士'), /还有“博士”/u],
    ['对新建的工作站,另给予设站单位10万元经费。', other('工作站'), /“给予设站单位”/u],
    ['对人才三年内给予10万元补贴,由企业申领。', firm('企业'), /“对人才”/u],
  ])('%s %o', (law, payee, found) => {
    expect(said(law, payee)).toEqual([expect.stringMatching(found)]);
  });
});
