import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { offered, unassignedSum } from '../../../src/mcp/said.ts';
import { searchClauses } from '../../../src/mcp/tools/index.ts';
import { CALL } from '../../../src/mcp/turn/index.ts';
import { encodedPolicies, THERE } from './three-policies.ts';

const told = z.looseObject({
  said: z.array(offered).default([]),
  unassigned: z.array(unassignedSum).default([]),
});

describe.skipIf(!THERE)('原文按美元算的，美元就是那一项，不折人民币再问', () => {
  const call = {
    asked: '修水出口了两百万美元，有什么扶持',
    topic: {
      question: '修水出口了两百万美元，有什么扶持',
      policy: 'xiushui-2022',
      clause: '三.(四).1.(4)',
    },
    award: 'export-4',
    answers: { 'exports|年总出口额': '两百万美元' },
  };

  test.each<readonly [string, readonly string[]]>([
    ['那要是五百万美元呢', ['corrects 500万美元']],
    ['再加一百万美元呢', ['adds 300万美元']],
    ['里头有五十万美元是退运的，要扣掉', ['takes_off 150万美元']],
    ['五百万美元', ['corrects 500万美元', 'adds 700万美元']],
    ['那要是一千二百万呢', ['corrects 1200万美元']],
    ['只有四十万美元的有没有', ['corrects 40万美元', 'adds 240万美元', 'takes_off 160万美元']],
    // 别国的钱、人民币，都不是原文按美元算的那一项。
    ['那要是五百万欧元呢', ['还没用 500万欧元']],
    ['折下来一千四百万', ['还没用 1400万元']],
  ])('%s', async (query, expected) => {
    const { data } = await searchClauses.answer({ query }, encodedPolicies(), { [CALL]: call });
    const { said, unassigned } = told.parse(data);
    expect([
      ...said.map(({ does, value }) => `${does} ${String(value)}`),
      ...unassigned.map(({ value }) => `还没用 ${value}`),
    ]).toEqual(expected);
  });
});
