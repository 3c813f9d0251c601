import { describe, expect, test } from 'vitest';
import { both, firm, nobody, other, person, said } from './said-of-payee.ts';

type Payee = object;
const platform = (is: string) => ({ type: 'platform', quote: is });
const typed = (type: string, is: string) => ({ type, is, quote: is });
const list = (type: string, ...is: readonly string[]) => ({ type, is, quote: is.join('、') });
const NOBODY = nobody('10万元');

/** A provision, whom a reader takes for paid, and whom he does not. */
const PROVISIONS: readonly (readonly [law: string, right: readonly Payee[], wrong: readonly Payee[]])[] = [
  [
    '对获得认定的企业或个人,给予10万元奖励。',
    [firm('企业'), person('个人'), { type: 'other', is: ['企业', '个人'], quote: '企业或个人' }],
    [other('认定'), NOBODY],
  ],
  [
    '对参赛获奖的团队(个人),给予10万元奖励。',
    [
      person('个人'),
      other('团队'),
      { type: 'individual', is: '团队(个人)', quote: '团队(个人)' },
      { type: 'other', is: ['团队', '个人'], quote: '团队(个人)' },
    ],
    [firm('获奖'), NOBODY],
  ],
  [
    '对参赛获奖的个人(团队),给予10万元奖励。',
    [person('个人'), { type: 'other', is: '个人(团队)', quote: '个人(团队)' }].slice(0, 1),
    [NOBODY],
  ],
  [
    '对经认定的平台/运营机构,给予10万元奖励。',
    [
      platform('平台'),
      other('运营机构'),
      { type: 'other', is: ['平台', '运营机构'], quote: '平台/运营机构' },
    ],
    [person('认定')],
  ],
  [
    '对作出贡献的科学家及团队,给予10万元奖励。',
    [
      { type: 'other', is: ['科学家', '团队'], quote: '科学家及团队' },
      { type: 'individual', is: ['科学家', '团队'], quote: '科学家及团队' },
    ],
    [typed('enterprise', '科学家'), other('科学家'), NOBODY],
  ],
  [
    '对技能大赛的获奖者,给予10万元奖励。',
    [other('获奖者'), typed('individual', '获奖者'), person('获奖者')],
    [typed('enterprise', '获奖者'), typed('platform', '获奖者'), NOBODY],
  ],
  [
    '对获奖者给予10万元奖励。',
    [other('获奖者'), person('获奖者')],
    [typed('organisation', '获奖者'), NOBODY],
  ],
  [
    '对经认定的A、B、C类人才,给予10万元奖励。',
    [person('A、B、C类人才'), list('individual', 'A', 'B', 'C类人才')],
    [typed('enterprise', 'C类人才'), NOBODY],
  ],
  [
    '对入选计划的学者、获得者、专家等,给予10万元奖励。',
    [person('专家'), list('individual', '学者', '获得者', '专家')],
    [firm('计划'), typed('enterprise', '学者'), NOBODY],
  ],
  [
    '在基地入驻企业就业满1年的港澳青年,给予10万元补贴。',
    [typed('individual', '港澳青年'), other('港澳青年')],
    [platform('基地'), firm('企业')],
  ],
  [
    '基地入驻企业实习的在读青年,给予10万元补贴。',
    [typed('individual', '在读青年'), person('在读青年')],
    [platform('基地'), firm('企业')],
  ],
  [
    '对新落户的酒店,给予10万元奖励。',
    [other('酒店'), typed('enterprise', '酒店')],
    [person('酒店'), typed('individual', '酒店'), typed('platform', '酒店'), NOBODY],
  ],
  [
    '对符合条件的经销商,给予10万元奖励。',
    [other('经销商'), typed('enterprise', '经销商')],
    [typed('individual', '经销商'), NOBODY],
  ],
  [
    '支持企业建设培训基地,给予10万元经费支持。',
    [firm('支持企业建设培训基地'), firm('企业')],
    [person('培训')],
  ],
  [
    '支持企业、研究院所、校友会等组织机构建立海外站点,给予10万元资助。',
    [both('企业', '研究院所', '校友会')],
    [firm('企业'), other('校友会')],
  ],
  [
    '支持高校院所、企业等建设人才孵化基地,给予10万元资助。',
    [both('高校院所', '企业')],
    [person('人才'), other('人才孵化基地')],
  ],
  [
    '对国内外学术机构、行业组织、企业举办符合方向和人才需求的会议的,给予10万元补贴。',
    [both('学术机构', '行业组织', '企业')],
    [person('人才'), firm('企业'), NOBODY],
  ],
  ['对帮助企业解决难题的科技副总,给予10万元奖励。', [other('科技副总')], [person('难题')]],
  [
    '对成功推荐人才的机构或人才,给予10万元奖励。',
    [person('机构或人才'), other('机构'), { type: 'other', is: ['机构', '人才'], quote: '机构或人才' }],
    [firm('推荐'), NOBODY],
  ],
  [
    '对引进人才的用人单位,给予10万元补贴。',
    [other('用人单位'), typed('enterprise', '用人单位')],
    [person('人才'), typed('individual', '用人单位'), NOBODY],
  ],
  [
    '对牵头制定标准的,当年给予企 业10万元奖励。',
    [firm('企 业'), firm('给予企 业10万元')],
    [person('标准'), NOBODY],
  ],
  ['对企业新引进的技师,给予10万元补贴。', [person('技师')], [firm('企业'), NOBODY]],
  ['对引进技师的企业,给予10万元补贴。', [firm('企业')], [person('技师'), NOBODY]],
  [
    '对返乡创业的农民,给予10万元补贴。',
    [typed('individual', '农民'), other('农民')],
    [typed('enterprise', '农民'), NOBODY],
  ],
  [
    '对新认定的院士工作站,给予10万元经费。',
    [other('院士工作站'), typed('platform', '院士工作站')],
    [typed('individual', '院士工作站'), person('院士')],
  ],
  [
    '对新获批的实验室、工程中心,给予10万元经费。',
    [platform('实验室、工程中心'), platform('实验室')],
    [person('实验室'), NOBODY],
  ],
  [
    '对企业开展的技术改造,给予10万元补助。',
    [firm('企业')],
    [person('改造'), typed('individual', '技术改造')],
  ],
  [
    '对在库的个体工商户,给予10万元奖励。',
    [other('个体工商户'), typed('enterprise', '个体工商户'), typed('individual', '个体工商户')],
    [typed('platform', '个体工商户')],
  ],
  [
    '对种粮大户和合作社,给予10万元奖励。',
    [both('种粮大户', '合作社')].map((one) => ({ ...one, quote: '种粮大户和合作社' })),
    [other('合作社'), firm('种粮')],
  ],
  [
    '对承办活动的单位,给予10万元补助。',
    [other('单位'), typed('event_organiser', '单位')],
    [typed('individual', '单位'), NOBODY],
  ],
  [
    '按引进人数给予承办单位10万元奖励。',
    [{ type: 'event_organiser', quote: '承办单位' }],
    [firm('引进'), NOBODY],
  ],
  [
    '对获得认证的会展企业,给予10万元奖励。',
    [firm('会展企业'), firm('对获得认证的会展企业')],
    [other('会展'), person('认证'), NOBODY],
  ],
  [
    '对县级以上龙头企业和家庭农场,给予10万元奖励。',
    [{ type: 'other', is: ['龙头企业', '家庭农场'], quote: '龙头企业和家庭农场' }],
    [other('家庭农场'), person('家庭农场'), NOBODY],
  ],
  [
    '企业或协会组织参展的,给予10万元补助。',
    [
      firm('企业'),

      { type: 'other', is: ['企业', '协会'], quote: '企业或协会' },
    ],
    [person('参展')],
  ],
  ['对辖区内企业年销售增长10%以上的,给予10万元奖励。', [firm('企业')], [person('年销售')]],
  [
    '对首次入规的企业,给予企业负责人10万元奖励。',
    [typed('individual', '负责人'), other('企业负责人')],
    [firm('首次入规的企业'), NOBODY],
  ],
  [
    '对村集体经济组织,给予10万元补助。',
    [{ type: 'organisation', quote: '村集体经济组织' }],
    [typed('individual', '村集体经济组织'), NOBODY],
  ],
  ['获得认定的,给予10万元奖励。', [NOBODY], [other('奖励'), other('10万元奖励')]],
  ['对展会首次取得认证的,给予10万元奖励。', [NOBODY, other('展会')], [firm('认证'), person('认证')]],
  ['对出口产品检测费用,给予10万元支持。', [NOBODY], [firm('产品'), other('10万元支持')]],
];

describe('一项一项读：该收的都说得，不该收的都说不得', () => {
  const each = PROVISIONS.flatMap(([law, right, wrong]) => [
    ...right.map((payee) => [law, true, payee] as const),
    ...wrong.map((payee) => [law, false, payee] as const),
  ]);
  test.each(each)('%s %s %o', (law, isRight, payee) => {
    expect(said(law, payee).length === 0).toBe(isRight);
  });
});
