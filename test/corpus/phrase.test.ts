import { expect, test } from 'vitest';
import { findPhrase } from '../../src/corpus/policy/index.ts';

test.each([
  ['换 设备', '想换一批设备', '换一批设备'],
  ['换 设备', '想换，买了设备', undefined],
  ['不给办', '他们不给办', '不给办'],
  ['不给办', '退税给不给办', undefined],
  ['没通过', '审核没通过', '没通过'],
  ['个人', '个人买车', '个人'],
  ['个人', '一个人一年给多少', undefined],
  ['个人', '每个人给多少', undefined],
])('“%s”在“%s”里：%s', (phrase, text, found) => {
  expect(findPhrase(phrase, text)).toBe(found);
});
