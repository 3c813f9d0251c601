import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { openLibrary } from '../../src/command/open-library.ts';
import { run } from '../contract/support/server.ts';

const ROOT = mkdtempSync(join(tmpdir(), 'youju-broken-'));
const P = 'nanchang-2025-9';
const SHIPPED = fileURLToPath(new URL(`../../corpus/${P}`, import.meta.url));

afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

type Break = (at: (path: string) => string) => void;

/** Replaces words that stand exactly once in a file. */
function replace(path: string, words: string, by: string): Break {
  return (at) => {
    const text = readFileSync(at(path), 'utf8');
    expect(text.split(words)).toHaveLength(2);
    writeFileSync(at(path), text.replace(words, by));
  };
}

/** Each way to break the shipped library, and all that is said of it; `@` is the policy's folder. */
const BREAKS: readonly (readonly [name: string, damage: Break, lines: readonly string[]])[] = [
  [
    'JSON 写坏',
    replace(`${P}/awards/5.json`, '"id": "5",', '"id": "5"'),
    [
      '@/awards/5.json：不是合法的 JSON；检查引号、逗号和括号',
      '@/awards/6c.json overlaps：没有奖项 5；改成存在的奖项编号',
    ],
  ],
  [
    '原文改了一个字',
    replace(`${P}/source.txt`, '强化省会引领', '深化省会引领'),
    [
      '@/policy.json copy.sha256：与 source.txt 的内容不一致；若原文确有更正，核对后重新登记校验值：npm run import:policy -- --pin',
      '@/policy.json clauses.一.(一)：该条款的文字与登记的不一致；若原文确有更正，核对后重新登记校验值：npm run import:policy -- --pin',
    ],
  ],
  [
    '登记的条款校验值不符',
    (at) => {
      const path = at(`${P}/policy.json`);
      const data = JSON.parse(readFileSync(path, 'utf8'));
      data.clauses['三.(二).5'] = '0'.repeat(64);
      writeFileSync(path, JSON.stringify(data));
    },
    [
      '@/policy.json clauses.三.(二).5：该条款的文字与登记的不一致；若原文确有更正，核对后重新登记校验值：npm run import:policy -- --pin',
    ],
  ],
  [
    '引文在原文中没有',
    replace(`${P}/awards/5.json`, '符合产业政策导向的技术改造', '符合产业政策导向的技术创新'),
    [
      '@/awards/5.json conditions.1.quote：三.(二).5 中没有“符合产业政策导向的技术创新”；逐字抄录原文，必要时用 prefix 指明是哪一处',
    ],
  ],
  [
    '引文在条款中不止一处',
    replace(`${P}/awards/6b.json`, '"prefix": "最高不超过30万元奖励,",', ''),
    [
      '@/awards/6b.json amount.top_up.quote：“实行晋档补差”在 三.(二).6 中不止一处，请用 prefix 指明；逐字抄录原文，必要时用 prefix 指明是哪一处',
    ],
  ],
  [
    '数字与引文不符',
    replace(`${P}/awards/5.json`, '"value": "10%"', '"value": "15%"'),
    [
      '@/awards/5.json amount.form.rate.value：作定数的 15%，引文“按年度购买软、硬件设备发票额的10%”给出的是 10%；按引文改正数值或单位，或换成给出该数字的引文',
    ],
  ],
  [
    '单位与引文不符',
    replace(`${P}/awards/2.json`, '"value": "5亿元"', '"value": "5万元"'),
    [
      '@/awards/2.json conditions.0.bound.value：作下限，含本数的 5万元，引文“投资规模5亿元(含)以上”给出的是 5亿元；按引文改正数值或单位，或换成给出该数字的引文',
    ],
  ],
  [
    '运算与引文不符',
    replace(`${P}/awards/5.json`, '"op": "gte"', '"op": "gt"'),
    [
      '@/awards/5.json conditions.0.bound.value：作下限，不含本数的 500万元，引文“计划投资额在500万元及以上”给出的是 500万元（下限，含本数）；“及以上”管着它，它是下限：作门槛的 op 写 gte；不是门槛或上限的，不写在这里',
    ],
  ],
  [
    '标签没有原文的词',
    replace(`${P}/awards/5.json`, '"period": "not_stated"', '"period": "per_year"'),
    [
      '@/awards/5.json amount.caps.0.period：写作 per_year，原文“给予最高不超过500万元的补助”写的是 not_stated；改为 not_stated，或引用写明 per_year 的原文（写有“每年、每个年度、年度…额”之类的）',
    ],
  ],
  [
    '原文的词没有标签',
    replace(`${P}/awards/12a.json`, '"period": "per_year"', '"period": "not_stated"'),
    [
      '@/awards/12a.json amount.caps.0.period：写作 not_stated，原文“每年每家企业最高不超过200万元”写的是 per_year；改为 per_year，或引用写明 not_stated 的原文',
    ],
  ],
  [
    '编号重复',
    (at) => cpSync(at(`${P}/awards/5.json`), at(`${P}/awards/50.json`)),
    ['@/awards/50.json id：编号 5 与文件名不同；改成一致'],
  ],
  [
    '少一个奖项',
    (at) => rmSync(at(`${P}/awards/9a.json`)),
    [
      '@/awards 三.(三).9：“200万元”没有任何奖项用到；写成奖项的金额、比例、上限或门槛，与奖项无关的引入 aims',
      '@/awards 三.(三).9：“方机构工作经费,每年最高不超过200”里的“每年”没有奖项写明（period: per_year）；把它写进该奖项相应的字段及引文，与奖项无关的引入 aims',
      '@/awards 三.(三).9：“构工作经费,每年最高不超过200万元。支持”里的“最高不超过”没有奖项写明（任一引文）；把它写进该奖项相应的字段及引文，与奖项无关的引入 aims',
    ],
  ],
  [
    '少了原文',
    (at) => rmSync(at(`${P}/source.txt`)),
    ['@/source.txt：读不到，或不是 UTF-8 文本；补上该文件，存为 UTF-8'],
  ],
  [
    '少了 policy.json',
    (at) => renameSync(at(`${P}/policy.json`), at(`${P}/policy.txt`)),
    ['政策库：没有任何含 policy.json 的政策文件夹；用 --corpus 指定政策库目录'],
  ],
  [
    '多一个没有的键',
    replace(`${P}/awards/5.json`, '"overlaps":', '"rounding": "yuan", "overlaps":'),
    ['@/awards/5.json rounding：没有 rounding 这个字段；删去，或改成相近的字段；各字段见 docs/forms.md'],
  ],
  [
    '数字没有写成文字',
    replace(`${P}/awards/2.json`, '"value": "5亿元"', '"value": 500000000'),
    ['@/awards/2.json conditions.0.bound.value：读到 500000000；应为文字'],
  ],
  [
    '文件不是 UTF-8',
    (at) => writeFileSync(at(`${P}/source.txt`), Buffer.from([0xc4, 0xcf, 0xb2, 0xfd])),
    ['@/source.txt：读不到，或不是 UTF-8 文本；补上该文件，存为 UTF-8'],
  ],
  [
    '条款编号没有着落',
    replace(
      `${P}/awards/5.json`,
      '"payee": { "type": "enterprise", "clause": "三.(二).5"',
      '"payee": { "type": "enterprise", "clause": "三.(九).5"',
    ),
    ['@/awards/5.json payee.quote：没有条款 三.(九).5；逐字抄录原文，必要时用 prefix 指明是哪一处'],
  ],
  [
    '奖项的条款没有着落',
    replace(`${P}/awards/5.json`, '"clause": "三.(二).5",\n  "payee"', '"clause": "三.(九).5",\n  "payee"'),
    ['@/awards/5.json clause：三.(九).5 的原文没有给出本奖项的金额；改为金额原文所在的条款'],
  ],
  [
    '事实名没有着落',
    replace(`${P}/awards/5.json`, '"fact": "equipment_invoices"', '"fact": "equipment_invoice"'),
    [
      '@/awards/5.json amount.form.base：没有事实 equipment_invoice；改成 facts 中类型为 money、int、quantity 的：planned_investment、equipment_invoices',
      '@/awards/5.json facts.equipment_invoices：没有条件或金额用到它；删去，或写出用它的条件',
    ],
  ],
  [
    '枚举值没有着落',
    replace(`${P}/awards/6a.json`, '"values": ["other"]', '"values": ["others"]'),
    [
      '@/awards/6a.json conditions.title：smart_factory_title 没有取值 others；改成本奖项 facts 中有的、类型相符的名称',
      '@/awards/6a.json open.0.others.0.override.conditions.title：smart_factory_title 没有取值 others；改成本奖项 facts 中有的、类型相符的名称',
    ],
  ],
  [
    '资金没有着落',
    replace(`${P}/awards/5.json`, '"fund": "manufacturing"', '"fund": "industry"'),
    ['@/awards/5.json funding.funds：policy.json 没有资金 industry；改成本奖项 facts 中有的、类型相符的名称'],
  ],
  [
    '重叠的奖项没有着落',
    replace(`${P}/awards/5.json`, '"with": ["6c"]', '"with": ["6z"]'),
    [
      '@/awards/5.json overlaps：没有奖项 6z；改成存在的奖项编号',
      '@/awards/6c.json overlaps.0.with：奖项 5 没有写与 6c 重叠；在两个奖项中都写明，或都不写',
    ],
  ],
  [
    '词典条目没有着落',
    (at) => {
      const path = at(`${P}/lexicon.json`);
      const data = JSON.parse(readFileSync(path, 'utf8'));
      data.entries[0].means = ['整台车企业'];
      writeFileSync(path, JSON.stringify(data));
    },
    ['@/lexicon.json entries.0.means：原文没有“整台车企业”；改成原文的词，或用 silence 指明政策未涉及的事项'],
  ],
  [
    '算例与规则不符',
    replace(`${P}/awards/5.json`, '"value": "500000"', '"value": "5000000"'),
    [
      '@/awards/5.json cases.0.expect：算例“恰在门槛”：value 应为 5000000，算得 500000；核对规则与算例，改正不合原文的一方',
    ],
  ],
];

test.each(BREAKS)('%s：不提供服务，逐行说明文件、字段、所见、改法', async (name, damage, lines) => {
  const dir = join(ROOT, name);
  cpSync(SHIPPED, join(dir, P), { recursive: true });
  damage((path) => join(dir, path));
  const { code, stdout, stderr } = await run(['check', '--corpus', dir]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr.trim().split('\n')).toEqual(lines.map((line) => line.replaceAll('@', P)));
});

test('common/ 有错，哪份政策都不提供', async () => {
  const dir = join(ROOT, 'common');
  cpSync(SHIPPED, join(dir, P), { recursive: true });
  mkdirSync(join(dir, 'common'));
  writeFileSync(join(dir, 'common/departments.json'), '{"departments":[{"name":"财政局","short":[]}]}');
  const { code, stdout, stderr } = await run(['check', '--corpus', dir]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain('common/departments.json departments.0.short：');
  const one = await run(['check', '--policy', P, '--json', '--corpus', dir]);
  expect({ code: one.code, stdout: one.stdout }).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('common/departments.json'),
  });
});

describe('一份有错，其余照常', () => {
  const Q = 'other-city-1';
  /** The shipped policy twice, the second broken: two policies as far as serving goes. */
  function twoPolicies(name: string): string {
    const dir = join(ROOT, name);
    for (const id of [P, Q]) cpSync(SHIPPED, join(dir, id), { recursive: true });
    replace(`${Q}/awards/5.json`, '"id": "5",', '"id": "5"')((path) => join(dir, path));
    return dir;
  }

  test('有错的搁下并点名，另一份能查', async () => {
    const dir = twoPolicies('put-aside');
    const opened = openLibrary({ positionals: [], values: { corpus: dir } });
    expect(opened.library.policies.map(({ id }) => id)).toEqual([P]);
    expect(opened.aside).toEqual([
      {
        policy: Q,
        faults: [
          `${Q}/awards/5.json：不是合法的 JSON；检查引号、逗号和括号`,
          `${Q}/awards/6c.json overlaps：没有奖项 5；改成存在的奖项编号`,
        ],
      },
    ]);
  });

  test('--strict 一份有错就不提供服务', () => {
    const dir = twoPolicies('strict');
    expect(() => openLibrary({ positionals: [], values: { corpus: dir, strict: true } })).toThrow(
      `${Q}/awards/5.json：不是合法的 JSON`,
    );
  });

  test('check --policy 只查一份；没有的政策说出最接近的', async () => {
    const dir = twoPolicies('check-one');
    const good = await run(['check', '--policy', P, '--corpus', dir]);
    expect({ code: good.code, stderr: good.stderr }).toEqual({ code: 0, stderr: '' });
    const bad = await run(['check', '--policy', Q, '--corpus', dir]);
    expect({ code: bad.code, stdout: bad.stdout }).toEqual({ code: 1, stdout: '' });
    expect(bad.stderr).toContain(`${Q}/awards/5.json`);
    replace(`${P}/policy.json`, '"repeals"', '"repeal"')((path) => join(dir, path));
    const only = await run(['check', '--policy', Q, '--corpus', dir]);
    expect(only.stderr.split('\n').filter((line) => !line.startsWith(`${Q}/`))).toEqual(['']);
    cpSync(SHIPPED, join(dir, P), { recursive: true });
    const none = await run(['check', '--policy', 'nanchang', '--corpus', dir]);
    expect(none.code).toBe(2);
    expect(none.stderr).toContain(P);
  });
});
