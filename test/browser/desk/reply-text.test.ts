import { describe, expect, it } from 'vitest';
import { withoutCaller } from '../../../src/text/caller/index.ts';
import { copiedWords, offered, type Reply, textOf } from '../../../ui/desk/reply-text.ts';

const PLACE = '洪府办规发〔2025〕9号 三、(二)5';
const replyOf = (sum: string, base: string): Reply => ({
  parts: [`按文本计算为${sum}。`, '', `依据：\n1. ${PLACE}：“10%”`, '牵头单位：某局'],
  figures: { '5 sum': sum, '5 step 1': sum, '5 given base': base },
  places: [PLACE],
});
const SIXTY = replyOf('60万元', '600万元');
const FIFTY_ONE = replyOf('51万元', '510万元');
const fresh = { text: '', offered: undefined, newest: undefined };

describe('答复稿跟着台上的数走', () => {
  it('没有动过的稿换成新的', () => {
    const first = offered(fresh, SIXTY);
    expect(first.text).toBe(textOf(SIXTY));
    expect(offered(first, FIFTY_ONE).text).toBe(textOf(FIFTY_ONE));
  });

  it.each([
    ['前面加了称呼', (text: string) => `王女士您好。${text}`, '王女士您好。按文本计算为51万元。'],
    ['改写了那一句', (text: string) => text.replace('按文本计算为', '大概能拿'), '大概能拿51万元。'],
    ['只剩一句话', () => '您报的设备600万元，可拿60万元。', '您报的设备510万元，可拿51万元。'],
    [
      '别的数不动',
      () => '可拿60万元，另一项160万元照旧，0.60万元也照旧。',
      '可拿51万元，另一项160万元照旧，0.60万元也照旧。',
    ],
  ])('%s：金额改了，稿里的也改', (_what, edit, begins) => {
    const first = offered(fresh, SIXTY);
    const edited = { ...first, text: edit(first.text) };
    expect(offered(edited, FIFTY_ONE).text.startsWith(begins)).toBe(true);
    const back = offered(offered(edited, FIFTY_ONE), SIXTY);
    expect(back.text).toBe(edited.text);
  });

  it('台上还有这个数，就不动它', () => {
    const first = offered(fresh, SIXTY);
    const both = { ...FIFTY_ONE, figures: { ...FIFTY_ONE.figures, '6 sum': '60万元' } };
    expect(offered({ ...first, text: '可拿60万元' }, both).text).toBe('可拿60万元');
  });

  it('只有稿里真有出处，才说含出处', () => {
    const first = offered(fresh, SIXTY);
    expect(copiedWords(first)).toBe('已复制，含出处。');
    expect(copiedWords({ ...first, text: '能拿60万元。' })).toBe('已复制。稿里没有写出处。');
  });
});

it.each([
  ['我姓王，设备花了800万', '我姓…，设备花了800万'],
  ['我叫张三的，电话13812345678', '我叫…的，电话…'],
  ['电话0791-88886666，销售35,000,000元', '电话…，销售35,000,000元'],
  ['南昌某某电池有限公司买了9000000元设备', '某公司买了9000000元设备'],
  ['信用代码91360100MA35ABCD12能查吗', '信用代码…能查吗'],
  ['李女士问第7条', '…女士问第7条'],
  ['今年卖了5个亿，2025年8月16日以后', '今年卖了5个亿，2025年8月16日以后'],
])('地址里不留来电人：%s', (question, kept) => {
  expect(withoutCaller(question)).toBe(kept);
});
