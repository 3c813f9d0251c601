import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BASES, type Basis, type Claim } from '../../src/answer/claim.ts';
import { verifyAnswer } from '../../src/answer/verify-answer.ts';
import { InputError } from '../../src/text/input-error.ts';
import { library, shelfOf, verify } from './library.ts';

const words = fc.constantFrom(
  ...[
    '三、(二)5',
    '500万元',
    '：-100万元',
    '合计',
    '×',
    '=',
    '10%',
    '洪府办发〔2022〕147号',
    '2028年1月1日',
    '“',
    '”',
  ],
  ...[
    '。',
    '\n',
    '- ',
    '| ',
    '最高',
    '市科技局',
    '技术改造',
    '**',
    '（',
    '）',
    '分别',
    '、',
    '不',
    '> ',
    '#',
    'RMB 5 million',
  ],
);
const draft = fc.array(words, { maxLength: 40, size: 'max' }).map((parts) => parts.join(''));
const claim = fc.record({
  says: draft.filter((text) => text !== ''),
  basis: fc.constantFrom(...BASES),
  quotes: fc.array(draft, { maxLength: 2 }),
  sum: draft,
  topic: draft,
});

const FIVE = {
  award: '5',
  facts: { planned_investment: '800万元', equipment_invoices: '800万元' },
  as_of: '2026-06-30',
};

test('无论什么稿、什么声明：核对两次结果相同，每一处就是稿中的原字', () => {
  fc.assert(
    fc.property(draft, fc.array(claim, { maxLength: 6 }), (answer, claims: readonly Claim[]) => {
      const found = verify(answer, claims, [FIVE]);
      expect(verify(answer, claims, [FIVE])).toEqual(found);
      expect(found.pairs).toHaveLength(claims.length);
      for (const { text, start, end } of [...found.literal, ...found.unmarked])
        expect(answer.slice(start, end).length).toBeGreaterThanOrEqual(text.length > 0 ? 1 : 0);
      if (found.verdict === 'supported') {
        expect(found.unmarked).toEqual([]);
        expect(found.still_to_say).toEqual([]);
      }
    }),
    { numRuns: 500 },
  );
});

describe('最长的合法调用', () => {
  /** CPU of the shape at its full length, in ms; what is refused is refused within the same. */
  function cpu(answer: string, claims: readonly Claim[] = []): number {
    const before = process.cpuUsage();
    try {
      verify(
        answer,
        claims,
        Array.from({ length: 30 }, () => FIVE),
      );
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
    }
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  }

  const numbered = (shape: (i: number) => string, most: number) =>
    Array.from({ length: most }, (_, i) => shape(i))
      .join('')
      .slice(0, 20_000);
  const SHAPES: readonly (readonly [string, string])[] = [
    ['0元1元2元', numbered((i) => `${i}元`, 6000)],
    ['四百个金额', numbered((i) => `${i}元，`.padEnd(48, '按年度购买软硬件设备发票额'), 400)],
    ['条款和金额', numbered((i) => `第${i % 60}条最高${i}万元（三、(二)${i % 20}）；`, 1200)],
    ['只有条款', numbered((i) => `第${(i % 60) + 1}条`, 5000)],
    ['三百九十个条款', numbered((i) => `第${(i % 60) + 1}条`.padEnd(50, '按年度购买软硬件设备，'), 390)],
    ...[
      '（',
      '“',
      '”',
      '“。',
      '|',
      '| 万元',
      '- ',
      '> ',
      '\n',
      '《',
      '市',
      '不',
      '，',
      '=',
      '1+',
      '×5%',
      '**',
      '<a',
      '一',
      '一十',
      '可以',
      '原文',
      'a ',
      '。',
      '给企业',
    ].map((piece) => [piece, piece.repeat(Math.floor(20_000 / piece.length))] as const),
    ['表格', numbered((i) => `| 企业${i % 7} | 有 | 无 |\n`, 1500)],
    [
      '引文',
      numbered((i) => `原文写明“按年度购买软、硬件设备发票额${i % 9 === 0 ? '' : '的'}比例补助企业”。`, 900),
    ],
  ];

  test.each(SHAPES)('%s：不因长度而慢', (_, answer) => {
    cpu(answer.slice(0, 2000));
    // Generous, for a machine under load: a pattern that backtracks without end takes minutes.
    expect(cpu(answer)).toBeLessThan(2500);
  });

  test('两百项声明', () => {
    const says = '按年度购买软、硬件设备发票额的10%给予最高不超过500万元的补助';
    const quotes = Array.from(
      { length: 10 },
      () => '按年度购买软、硬件设备发票额的10%,给予最高不超过500万元的补助',
    );
    const claims = Array.from(
      { length: 190 },
      (_, i): Claim => ({ says, basis: BASES[i % 5] ?? 'text', quotes, topic: says, sum: '1+1=2' }),
    );
    expect(cpu(`${says}。`.repeat(150), claims)).toBeLessThan(2500);
  });

  test.each<Basis>([...BASES])('一段长话，三倍于稿的声明：%s', (basis) => {
    const long = numbered((i) => `第${i}个项目二手设备叠着拿的${i % 3 === 0 ? `${i}万元` : ''}，`, 390);
    const claims = Array.from({ length: 28 }, (_, i): Claim => {
      const from = (i % 9) * 600;
      return {
        says: long.slice(from, from + 2000),
        basis,
        quotes: [long],
        topic: long,
        sum: '1+1=2',
        calculation: 0,
      };
    });
    expect(cpu(long, claims)).toBeLessThan(2500);
  });

  test('声明加倍，去读政策的次数也只加倍：不是每项声明同每项声明去比', () => {
    const [policy] = library.policies;
    if (policy === undefined) throw new Error('an empty library');
    const long = policy.clauses
      .flatMap((clause) => clause.sentences.map(({ text }) => text))
      .filter((words) => words.length > 8);
    /** How often a call of so many claims reads something of the policy: no clock, so no load, is in it. */
    const reads = (count: number) => {
      let read = 0;
      const counted = new Proxy(policy, {
        get: (own, name) => {
          read += 1;
          return Reflect.get(own, name);
        },
      });
      const says = Array.from({ length: count }, (_, i) =>
        (long[i % long.length] ?? '').slice(Math.floor(i / long.length) * 2, 95),
      );
      const claims = says.map((words, i): Claim => {
        const quotes = Array.from({ length: 5 }, (_, k) => (long[(i + k) % long.length] ?? '').slice(0, 120));
        return { says: words, basis: 'text', quotes };
      });
      const answer = says.join('。\n').slice(0, 20_000);
      verifyAnswer({ answer, claims, calculations: [] }, shelfOf([counted]));
      return read;
    };
    // Twice is linear, four times would be each against each.
    expect(reads(190) / reads(95)).toBeLessThan(2.5);
  });

  test('超过四百个数字，不作核对就回话', () => {
    expect(() => verify('500万元，'.repeat(401))).toThrow('最多核对 400 个');
  });
});
