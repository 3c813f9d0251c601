import { describe, expect, test } from 'vitest';
import type { OpenCall } from '../../../src/mcp/turn/index.ts';
import { heard } from '../heard.ts';
import { encodedPolicies, THERE } from './three-policies.ts';

function opened(policy: string, [question, clause]: readonly [string, string]): OpenCall {
  return { asked: question, topic: { question, policy, clause }, answers: {} };
}

const ALLOWANCE = opened('xiushui-2022', ['新引进一个硕士，生活补助一个月多少', '三.(五).1.(1)']);
const SPOUSE = opened('xiushui-2022', ['我老婆没有工作，有没有生活补贴', '三.(五).7']);
const GROWTH = opened('wuhan-2023-zhuti', [
  '工业企业一季度营收做了一亿六，上年同期一亿三，奖多少',
  '四.(十三)',
]);

const context = THERE ? encodedPolicies() : undefined;

describe.skipIf(context === undefined)(
  '追问说的名目只在另一条有，就是另一条的；这一条有的，还是这一条的',
  () => {
    test.each<readonly [OpenCall, string, readonly string[]]>([
      [ALLOWANCE, '租房子另外有没有', ['另一条 三.(五).5.(2)']],
      [ALLOWANCE, '他自己在外面租房子，有没有补贴', ['另一条 三.(五).5.(2)']],
      [ALLOWANCE, '买车呢', ['另一条 三.(五).8']],
      [ALLOWANCE, '博士呢', []],
      [SPOUSE, '一个月补多少', []],
      [SPOUSE, '给三个月', ['answers months="三个月"']],
      [ALLOWANCE, '补贴发几年', ['问 often', '“全日制学历人才生活补助”给多久，原文写的是“三年内”。']],
      // 这一条自己写了怎么分担，念这一条的。
      [GROWTH, '市跟区怎么分', ['问 shares']],
      [GROWTH, '这钱市里出还是区里出', ['问 shares']],
      [GROWTH, '那全年呢，全年增了一亿两千万', ['还没用 1.2亿元']],
    ])('%#', async (call, sentence, does) => {
      if (context !== undefined) expect(await heard(context, call, sentence)).toEqual(does);
    });
  },
);
