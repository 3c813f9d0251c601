import { expect, test } from 'vitest';
import type { Rule } from '../../src/award/rule/index.ts';
import { unquoted } from '../../src/award/unquoted.ts';
import { policy, rules } from './nanchang.ts';

test('录入的政策里，没有引到的只有引出话题和不设条件的话', () => {
  expect(unquoted(policy, rules)).toEqual([
    {
      clause: '二.(一).2',
      words: ['加强链主企业培育,建立重点培育清单,一企一策支持龙头骨干企业做大做强,培育一批链主企业。'],
    },
    {
      clause: '二.(六).15',
      words: ['鼓励引导金融机构采取优先提供授信额度等方式,给予信用授信融资支持。'],
    },
    { clause: '三.(一).1', words: [',用于支持整车企业发展。'] },
    { clause: '三.(一).2', words: ['坚持“项目为要”,优先“招大引强”,对', ',用于支持项目建成投产。'] },
    { clause: '三.(三).7', words: ['用好研发投入后补助政策,'] },
    { clause: '三.(三).8', words: [',并逐步推进'] },
    { clause: '三.(三).9', words: ['市财政安排资金保障'] },
    {
      clause: '三.(四).11',
      words: ['完善检验检测服务体系,', '支持地方新能源汽车监管平台运营,', '给予运营支持,'],
    },
  ]);
});

const conditions = rules.flatMap(({ data, citations }) =>
  data.conditions.flatMap((condition) => {
    const citation = citations.get(condition);
    return citation === undefined ? [] : [{ award: data.id, citation }];
  }),
);

test.each(conditions)('$award 丢了一个条件，它的话就列出来：$citation.quote', ({ citation }) => {
  const left: readonly Rule[] = rules.map((rule) => ({
    ...rule,
    citations: new Map([...rule.citations].filter(([, each]) => !overlap(each, citation))),
  }));
  const words = unquoted(policy, left).flatMap((each) => each.words);
  expect(words.some((piece) => piece.includes(citation.quote))).toBe(true);
});

test('整条没有录入，给钱的那句话列出来', () => {
  const left = rules.filter(({ data }) => data.clause !== '三.(二).5');
  const words = unquoted(policy, left)
    .find(({ clause }) => clause === '三.(二).5')
    ?.words.join('');
  expect(words).toContain('按年度购买软、硬件设备发票额的10%');
});

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}
