import { expect, it } from 'vitest';
import { groupedBy } from '../../src/text/grouped.ts';

const groups = (...words: readonly string[]) => [...groupedBy(words, (word) => word)];

it('各在自己的每一个键下，按先后', () => {
  expect(groups('甲乙', '乙')).toEqual([
    ['甲', ['甲乙']],
    ['乙', ['甲乙', '乙']],
  ]);
});

it('同一个键只算一次；没有键的不在里面', () => {
  expect(groups('甲甲', '')).toEqual([['甲', ['甲甲']]]);
});
