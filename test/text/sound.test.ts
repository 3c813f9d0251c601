import { expect, test } from 'vitest';
import { soundsOf } from '../../src/text/sound.ts';

test.each([
  ['技该', '技改', true],
  ['容合', '融合', true],
  ['平牌', '品牌', true],
  ['南网', '蓝网', true],
  ['花白', '发白', true],
  ['自能', '智能', true],
  ['技该', '技术', false],
  ['驱动', '渠道', false],
])('%s 与 %s 听起来一样：%s', (a, b, same) => {
  expect(soundsOf(a).join(' ') === soundsOf(b).join(' ')).toBe(same);
});
