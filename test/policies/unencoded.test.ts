import { expect, describe as group, test } from 'vitest';
import { describe } from '../../src/award/portfolio/index.ts';
import { readRules } from '../../src/award/rule/index.ts';
import { run } from '../contract/support/server.ts';
import { encodedLibrary, encodedPolicies, TEXTS } from './encoded.ts';

const POLICY = 'wuhan-2023-zhuti';

group.skipIf(!TEXTS)('有支持而未录入的，处处照实说', () => {
  const library = TEXTS ? encodedLibrary() : '';

  test('check 报出处数', async () => {
    const { stdout, code } = await run(['check', '--policy', POLICY, '--corpus', library]);
    expect(code).toBe(0);
    expect(stdout).toContain('3 处有支持而未录入，全部通过');
  });

  test('查到那一条时说', async () => {
    const { stdout } = await run([
      'search',
      '汽车企业开展购车补贴活动',
      '--policy',
      POLICY,
      '--corpus',
      library,
    ]);
    expect(stdout).toContain('有支持、未录入测算，以原文为准：“支持武汉经开区');
  });

  test('介绍同一条的奖项时说', () => {
    const policy = encodedPolicies().find(({ id }) => id === POLICY);
    if (policy === undefined) throw new Error(`no policy ${POLICY}`);
    const rule = readRules(policy).rules.find(({ data }) => data.id === 'promotion');
    if (rule === undefined) throw new Error('no award promotion');
    expect(describe(policy, rule).not_stated.join()).toContain('同一条另有支持未录入测算');
  });
});
