import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suggest } from '../../src/text/suggest.ts';

const entry = (id: string, label: string, words?: string) => ({ id, label, words });
const ENTRIES = [
  entry('1', '园林绿化养护补助', '绿化条例'),
  entry('2a', '河道清淤补助'),
  entry('2b', '河道护岸奖励'),
  entry('tree_count', '新种的树有多少棵'),
  entry('annual_rainfall', '全年降雨量'),
  entry('水务', '市水务和河湖管理局'),
  entry('q', '种树花了钱，能补多少'),
];

const typed = (words: string, n = 8) => suggest(ENTRIES, words, { n }).map(({ id }) => id);

describe('边打边提示', () => {
  test.each([
    ['开头', '河道', ['2a', '2b']],
    ['开头的一个字', '园', ['1']],
    ['名称中间', '清淤', ['2a']],
    ['编号', '2a', ['2a']],
    ['编号开头', '2', ['2a', '2b']],
    ['英文名开头', 'tree', ['tree_count']],
    ['英文名打了一半', 'annual_rain', ['annual_rainfall']],
    ['英文名中间的词打了一半', 'rainf', ['annual_rainfall']],
    ['另有的叫法', '条例', ['1']],
    ['全角', '２Ａ', ['2a']],
    ['简称：字都在，次序也对', '水务局', ['水务']],
  ])('%s：%s → %j', (_what, words, first) => {
    expect(typed(words).slice(0, first.length)).toEqual(first);
  });

  test.each([
    ['错一个字', '河到清淤', '2a'],
    ['头一个字就错', '和道清淤', '2a'],
    ['少一个字', '河清淤', '2a'],
    ['多一个字', '河道的清淤', '2a'],
    ['字母错一个', 'anual_rainfall', 'annual_rainfall'],
    ['只打了一个词，错一个字母', 'rainfoll', 'annual_rainfall'],
    ['字母换了次序', 'annaul_rainfall', 'annual_rainfall'],
    ['用连字符', 'tree-count', 'tree_count'],
    ['整句里有一半是', '我们去年种树花了三万能补吗', 'q'],
  ])('%s：%s → %s', (_what, words, first) => {
    expect(typed(words)[0]).toBe(first);
  });

  test.each(['', '  ', '？！', '电', '我们单位', '公积金', 'xyz'])('“%s”什么也不像，就不提示', (words) => {
    expect(typed(words)).toEqual([]);
  });

  test('至多 n 个，只要许可的', () => {
    expect(typed('补助', 1)).toHaveLength(1);
    const only = ({ id }: { id: string }) => id !== '2a';
    expect(suggest(ENTRIES, '河道', { n: 8, only }).map(({ id }) => id)).toEqual(['2b']);
  });
});

test('打全了名称，那一个在最前；打出开头，它在其中；次序不随问第几遍变', () => {
  const name = fc.string({ unit: fc.constantFrom(...'甲乙丙丁戊ab12 '), minLength: 1, maxLength: 8 });
  const names = fc.uniqueArray(
    name.map((text) => text.trim()).filter((text) => text !== ''),
    {
      minLength: 1,
      maxLength: 12,
    },
  );
  fc.assert(
    fc.property(names, fc.nat(), fc.nat(), (labels, pick, cut) => {
      const entries = labels.map((label, at) => ({ id: `编号${at}`, label }));
      const label = labels[pick % labels.length] ?? '';
      const begun = label.slice(0, 1 + (cut % label.length)).trim();
      const n = entries.length;
      expect(suggest(entries, label, { n })[0]?.label).toBe(label);
      const found = suggest(entries, begun, { n });
      expect(found.map((each) => each.label)).toContain(label);
      expect(suggest(entries, begun, { n })).toEqual(found);
    }),
  );
});
