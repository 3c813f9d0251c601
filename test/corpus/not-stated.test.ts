import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { load, pins } from '../../src/corpus/load.ts';
import { dayOf } from '../../src/corpus/policy/index.ts';
import { segment } from '../../src/corpus/segment/segment.ts';
import { policyMarkdown } from '../../src/mcp/present/markdown.ts';

const TITLE = '测试县支持企业若干措施';
const LAW = '一、奖励。对企业给予10万元奖励。\n二、附则。本措施自2026年2月1日起施行。\n';

/** A library of one policy whose issuer and day of issue are said to be in no text. */
function libraryOf(source: string) {
  const folder = mkdtempSync(join(tmpdir(), 'youju-not-stated-'));
  const { sha256, clauses } = pins({ source, clauses: segment(source).clauses });
  const data = {
    title: { value: TITLE, quote: TITLE },
    number: null,
    issuer: 'not_stated',
    issued: 'not_stated',
    copy: { from: '县政府网站', url: null, verified: '2026-02-01', sha256 },
    in_force: { from: { value: '2026-02-01', quote: '自2026年2月1日起施行' }, to: 'not_stated' },
    repeals: [],
    transitions: [],
    funds: {},
    silences: [],
    clauses,
  };
  mkdirSync(join(folder, 'one'));
  writeFileSync(join(folder, 'one', 'source.txt'), source);
  writeFileSync(join(folder, 'one', 'policy.json'), JSON.stringify(data));
  return load(folder);
}

test('发文单位、成文日期原文未载，写 not_stated，照实说出来', () => {
  const { library, faults } = libraryOf(`${TITLE}\n${LAW}`);
  expect(faults).toEqual([]);
  const [policy] = library.policies;
  if (policy === undefined) throw new Error('no policy');
  expect(policy.data.issuer.value).toBe('原文未载');
  expect(dayOf(policy.data, 'issued')).toBe('原文未载');
  expect(policyMarkdown(policy)).toContain('发文单位原文未载，印发日期原文未载');
});

test.each([
  ['issuer', `测试县人民政府关于印发${TITLE}的通知\n${TITLE}\n${LAW}`, '测试县人民政府'],
  ['issued', `${TITLE}\n2026年1月5日\n${LAW}`, '2026-01-05'],
])('原文写有的 %s 不能说没有', (field, source, value) => {
  const { faults } = libraryOf(source);
  expect(faults.map((fault) => [fault.field, fault.fix])).toEqual([
    [field, expect.stringContaining(`"value": "${value}"`)],
  ]);
});
