import { describe, expect, test } from 'vitest';
import type { Policy } from '../../src/corpus/library.ts';
import { verifyLexicon } from '../../src/search/verify-words.ts';
import { shipped } from './nanchang.ts';

const [shippedPolicy] = shipped.library.policies;
if (shippedPolicy === undefined) throw new Error('发布的政策库是空的');
const base: Policy = shippedPolicy;

const silence = {
  id: 'tax',
  kind: 'subject' as const,
  topic: '税收',
  words: ['所得税'],
  say: '原文没有税收规定。',
};
/** The shipped policy with other words around its text. */
function having(more: {
  entries?: unknown[];
  empty?: string[];
  asked?: object;
  silences?: (typeof silence & { before?: string[] })[];
}): Policy {
  return {
    ...base,
    lexicon: { file: 'p/lexicon.json', json: { entries: more.entries ?? [], empty: more.empty ?? [] } },
    asked: { file: 'p/asked.json', json: { asked: more.asked ?? {} } },
    data: { ...base.data, silences: more.silences ?? [silence] },
  };
}

test('发布的词典、问法和未涉及事项都有去处', () => {
  expect(shipped.library.policies.flatMap(verifyLexicon)).toEqual([]);
});

test('没有词典和问法的政策没有可错之处', () => {
  expect(verifyLexicon({ ...having({}), lexicon: undefined, asked: undefined })).toEqual([]);
});

const entry = { words: ['技改'], means: ['技术改造'], reason: '简称' };
describe('没有去处的，一处一个错', () => {
  test.each<[string, Parameters<typeof having>[0], string]>([
    ['所指的词不在原文', { entries: [{ ...entry, means: ['技术革新'] }] }, '原文没有“技术革新”'],
    [
      '指向没有声明的事项',
      { entries: [{ words: ['退税'], silence: 'levy', reason: '税' }] },
      '没有声明事项“levy”',
    ],
    ['既无原文的词又无事项', { entries: [{ words: ['技改'], reason: '简称' }] }, '没有去处'],
    ['一个词两处', { entries: [entry, { ...entry, words: ['技改'] }] }, '“技改”出现了两次'],
    ['词典与事项抢一个词', { entries: [{ ...entry, words: ['所得税'] }] }, '“所得税”出现了两次'],
    ['多出的字段', { entries: [{ ...entry, weight: 3 }] }, 'weight'],
    ['空词不在原文', { empty: ['新疆'] }, '原文没有“新疆”'],
    ['空词本来就是', { empty: ['产业', '项目'] }, '“项目”在 common/words.json 里已有'],
    ['空词写两次', { empty: ['产业', '产业'] }, '“产业”出现了两次'],
    ['问法在没有的条款下', { asked: { '三.(九).1': ['补多少'] } }, '没有条款“三.(九).1”'],
    ['一问两条', { asked: { '三.(二).5': ['补多少'], '三.(二).6': ['补多少'] } }, '“补多少”出现了两次'],
    ['事项的词就在原文里', { silences: [{ ...silence, words: ['技术改造'] }] }, '原文有“技术改造”'],
    ['隔着几个字也算', { silences: [{ ...silence, words: ['技术 造'] }] }, '原文有“技术改造”'],
    [
      '接在别的词后面才在原文里',
      { silences: [{ ...silence, before: ['技术'], words: ['改造'] }] },
      '原文有“技术改造”',
    ],
    ['没写的事项指名了单位', { silences: [{ ...silence, say: '原文没有写税；请问税务部门。' }] }, '税务部门'],
    ['局也是单位', { silences: [{ ...silence, say: '原文没有写税；请问市税务局。' }] }, '税务局'],
    ['事项重名', { silences: [silence, { ...silence, words: ['退税'] }] }, '“tax”出现了两次'],
  ])('%s', (_name, broken, found) => {
    const faults = verifyLexicon(having(broken));
    expect(faults).toHaveLength(1);
    expect(faults[0]?.found).toContain(found);
    expect(faults[0]?.fix).not.toBe('');
  });

  test('事项旁的词不在原文', () => {
    const near = { ...silence, near: ['税收优惠'] };
    expect(verifyLexicon(having({ silences: [near] }))).toMatchObject([
      { file: 'nanchang-2025-9/policy.json', field: 'silences.0.near', found: '原文没有“税收优惠”' },
    ]);
  });
});
