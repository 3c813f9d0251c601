import { expect, test } from 'vitest';
import { plainCharacters } from '../../src/text/half-width.ts';

test.each([
  ['⼀⼈⼾⼝⽉', '一人户口月'],
  ['⼈⺠币⻓期⻚⻅⻔⻣', '人民币长期页见门骨'],
  ['没有部首的字不变，①', '没有部首的字不变，①'],
])('%s', (written, meant) => {
  expect(plainCharacters(written)).toBe(meant);
  expect(plainCharacters(written)).toHaveLength(written.length);
});
