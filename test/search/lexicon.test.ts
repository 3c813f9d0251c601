import { expect, test } from 'vitest';
import type { Policy } from '../../src/corpus/library.ts';
import { lexiconOf } from '../../src/search/question/lexicon.ts';
import { shipped } from './nanchang.ts';

const entries = [
  { words: ['车贷'], means: ['汽车消费信贷'], reason: '简称' },
  { words: ['买车贷款'], means: ['汽车消费信贷'], reason: '口头' },
  { words: ['买车', 'OEM'], means: ['整车企业'], asks: true, reason: '口头' },
  { words: ['换 设备'], means: ['技术改造'], reason: '口头' },
  { words: ['设备厂'], means: ['整车企业'], reason: '口头' },
];
const policies = shipped.library.policies.map(
  (policy): Policy => ({ ...policy, lexicon: { file: 'lexicon.json', json: { entries } } }),
);
const known = (question: string) =>
  policies
    .flatMap((policy) => lexiconOf(policy)?.(question) ?? [])
    .map(({ start, end }) => question.slice(start, end));

test.each([
  ['长词在先，短词不拆它', '买车贷款', ['买车贷款']],
  ['各在各处', '买车，再办车贷', ['买车', '车贷']],
  ['字母先折成小写', 'oem', ['oem']],
  ['空格最多隔六个字', '换一二三四五六设备', ['换一二三四五六设备']],
  ['隔七个字不算', '换一二三四五六七设备', []],
  ['不跨标点', '换，设备', []],
  ['隔开的词不切开后面的长词', '换个设备厂', ['设备厂']],
  ['政策未涉及的事项也认得', '所得税', ['所得税']],
  ['没有认得的', '火星', []],
])('%s：%s', (_name, question, words) => {
  expect(known(question)).toEqual(words);
});

test.each([
  ['别的城市接着所问', '赣州补多少', ['赣州补']],
  ['来本市的不算', '赣州来南昌补多少', []],
])('只在某些词后面才算的：%s', (_name, question, words) => {
  const elsewhere = {
    id: 'elsewhere',
    kind: 'elsewhere' as const,
    topic: '别的城市',
    before: ['赣州', '合肥'],
    words: [' 补'],
    unless: ['来南昌'],
    say: '本库没有。',
  };
  const found = policies.flatMap((policy) => {
    const data = { ...policy.data, silences: [elsewhere] };
    const common = { ...policy.common, lexicon: [] };
    return lexiconOf({ ...policy, lexicon: undefined, data, common })?.(question) ?? [];
  });
  expect(found.map(({ start, end }) => question.slice(start, end))).toEqual(words);
});

test('没有词也没有未涉及事项的政策没有词典', () => {
  for (const policy of policies) {
    const data = { ...policy.data, silences: [] };
    const bare: Policy = { ...policy, lexicon: undefined, data, common: { ...policy.common, lexicon: [] } };
    expect(lexiconOf(bare)).toBeUndefined();
  }
});

test('不合格式的词典当作没有', () => {
  for (const policy of policies) {
    const find = lexiconOf({ ...policy, lexicon: { file: 'lexicon.json', json: { entries: 3 } } });
    expect(find?.('车贷')).toEqual([]);
  }
});
