import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { verifyAnswer } from '../../src/answer/verify-answer.ts';
import { FALSE_DRAFTS } from './false-drafts.ts';
import { library } from './library.ts';
import { mutantsOf } from './mutate.ts';
import { TRUE_DRAFTS } from './true-drafts.ts';

const verify = (draft: string) => verifyAnswer(draft, library.policies);

/** What the claims of a draft came to: `500万元 amount supported`. */
const claims = (draft: string) => verify(draft).claims.map((c) => `${c.text} ${c.kind} ${c.status}`);

test.each(TRUE_DRAFTS)('真：%s', (_, draft) => {
  const { verdict, claims: found } = verify(draft);
  expect(found.filter(({ status }) => status !== 'supported' && status !== 'unchecked')).toEqual([]);
  expect(verdict).toBe('supported');
});

test.each(FALSE_DRAFTS)('错：%s', (_, draft) => {
  const { verdict, claims: found } = verify(draft);
  expect(verdict).not.toBe('supported');
  expect(found.some(({ status }) => status === 'contradicted' || status === 'not_found')).toBe(true);
});

test('请人去别处问，不算说由谁负责；说成由谁牵头就算', () => {
  const cited = '技术改造按发票额的10%补助（三、(二)5）';
  expect(claims(`${cited}，其他事项请向市商务局咨询。`)).toContain('市商务局 department unchecked');
  expect(claims(`${cited}，由市商务局牵头。`)).toContain('市商务局 department contradicted');
});

describe('真稿只改一处', () => {
  /** Changed and still true, or not told by the words that are left: 原文没有“20%”, 不是800万元那一档. */
  const STILL_TRUE = new Set([
    '否定：2% → 20%',
    '否定：三、(一)2 → 三、(一)1',
    '不写每年：三、(二)5 → 三、(二)6',
    '三写23：20万元 → 800万元',
    '三写23：100万元 → 3000万元',
  ]);
  const mutants = TRUE_DRAFTS.flatMap(([name, draft]) => mutantsOf(draft).map((m) => ({ ...m, name })));
  const judged = mutants.filter(({ name, what }) => !STILL_TRUE.has(`${name}：${what}`));
  const missed = judged.filter(({ draft }) => verify(draft).verdict === 'supported');

  it(`改出 ${judged.length} 份，没有漏网的`, () => {
    expect(judged.length).toBeGreaterThan(600);
    expect(missed.map(({ name, what }) => `${name}：${what}`)).toEqual([]);
  });
});

describe('各种主张', () => {
  it.each<[string, string[]]>([
    ['补助10%（三、(二)5）', ['10% rate supported', '三、(二)5 clause_ref supported']],
    ['补助百分之十（三、（二）5）', ['百分之十 rate supported', '三、（二）5 clause_ref supported']],
    ['补助１０％（三.(二).5）', ['１０％ rate supported', '三.(二).5 clause_ref supported']],
    ['最高**500**万元（3.2.5）', ['500**万元 amount supported', '3.2.5 clause_ref supported']],
    [
      '最高5,000,000元（支持政策第5条）',
      ['5,000,000元 amount supported', '支持政策第5条 clause_ref supported'],
    ],
    [
      '到2027年道路开放500公里以上（二、(二)5）',
      ['2027年 date supported', '500公里 quantity supported', '二、(二)5 clause_ref supported'],
    ],
    ['洪府办规发[2025]9号', ['洪府办规发[2025]9号 document_number supported']],
    ['牵头单位：市工信局（三、(二)5）', ['市工信局 department supported', '三、(二)5 clause_ref supported']],
  ])('%s', (draft, expected) => {
    expect(claims(draft)).toEqual(expected);
  });

  it('没有可核对的内容', () => {
    expect(verify('您好，很高兴为您服务！')).toEqual({
      verdict: 'nothing_to_check',
      claims: [],
      unchecked: [],
    });
  });

  it('对的数字写在错的条款下，说出在哪一条', () => {
    const claim = verify('技术改造按设备发票额的10%补助（三、(二)4）。').claims.find(
      ({ text }) => text === '10%',
    );
    expect(claim?.status).toBe('contradicted');
    expect(claim?.note).toContain('三、(二)5');
    expect(claim?.where).toMatchObject([{ clause: '三.(二).5', quote: '10%' }]);
  });

  it('改错的数字，说出原文', () => {
    const claim = verify('技术改造按设备发票额的15%补助（三、(二)5）。').claims.find(
      ({ text }) => text === '15%',
    );
    expect(claim).toMatchObject({ status: 'contradicted', where: [{ clause: '三.(二).5', quote: '10%' }] });
  });

  it('折合后才一致的引文说明折合过', () => {
    const quote = (draft: string) => verify(draft).claims.find(({ kind }) => kind === 'quote');
    expect(quote('三、(三)7规定“每项给予100-200万元的支持”。')).toMatchObject({
      status: 'supported',
      note: '',
    });
    expect(quote('三、(三)7规定“每项给予１００－２００万元的支持”。')?.note).toContain('折合');
  });

  it('没看过的数字列在 unchecked，不算通过', () => {
    const { verdict, unchecked } = verify('您投资了1000多万元，三、(二)5补助10%，电话0791-8888。');
    expect(verdict).toBe('partly_supported');
    expect(unchecked.map(({ text }) => text).join(' ')).toContain('1000多万');
    expect(unchecked.map(({ text }) => text).join(' ')).toContain('0791');
  });

  it('提问者自己的数字和由它算出的数字，没有凭证不算通过', () => {
    const { verdict, unchecked } = verify('您的设备发票是800万元，800万元×10%=80万元（三、(二)5）。');
    expect(verdict).toBe('partly_supported');
    expect(unchecked.map(({ text }) => text)).toEqual(['800万元', '800万元', '80万元']);
  });

  it('算式不成立', () => {
    expect(claims('800万元×10%=90万元（三、(二)5）。')).toContain('90万元 amount contradicted');
  });
});

describe('无论什么稿', () => {
  const words = fc.constantFrom(
    '三、(二)5',
    '500万元',
    '：-100万元',
    '50万元',
    '相差',
    '合计',
    '×',
    '=',
    '10%',
    '洪府办发〔2022〕147号',
    '2028年',
    '晚了一天',
    '能叠加',
    '“',
    '”',
    '。',
    '\n',
    '- ',
    '| ',
    '最高',
    '2025年8月16日',
    '市科技局',
    '技术改造',
    '**',
    '（',
    '）',
    '分别',
    '、',
    '不',
    '[1]',
    '> ',
    '#',
  );
  const draft = fc.array(words, { maxLength: 40, size: 'max' }).map((parts) => parts.join(''));

  it('每处主张就是稿中的原字，按次序，不重叠；核对两次结果相同', () => {
    fc.assert(
      fc.property(fc.oneof(draft, fc.string({ unit: 'binary' })), (text) => {
        const result = verify(text);
        expect(verify(text)).toEqual(result);
        let past = 0;
        for (const claim of result.claims) {
          expect(text.slice(claim.start, claim.end)).toBe(claim.text);
          expect(claim.start).toBeGreaterThanOrEqual(past);
          past = claim.end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('出处就是政策原文那一段', () => {
    const places = TRUE_DRAFTS.flatMap(([, text]) => verify(text).claims.flatMap(({ where }) => where));
    const quotes = places.flatMap((place) => ('quote' in place ? [place] : []));
    expect(quotes.length).toBeGreaterThan(300);
    for (const { start, end, quote } of quotes)
      expect(library.policies[0]?.source.slice(start, end)).toBe(quote);
  });

  it.each([
    '（',
    '“',
    '三、(',
    '第1、',
    '1',
    '500万元',
    '| ',
    '- ',
    '> ',
    '# ',
    '[1]',
    '市',
    '《',
    '不',
    '，',
    '×5%',
    '**',
    '<a',
    '2025年',
    '一',
  ])('两万字的“%s”读得完', (piece) => {
    // A pattern that backtracks without end would never come back.
    expect(() => verify(piece.repeat(Math.floor(20_000 / piece.length)))).not.toThrow();
  });
});
