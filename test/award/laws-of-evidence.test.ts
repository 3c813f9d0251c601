import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculate } from '../../src/award/calculate.ts';
import { recheck } from '../../src/award/recheck.ts';
import { type AwardResult, awardResult } from '../../src/award/result/result.ts';
import { payeeType } from '../../src/award/rule/payee.ts';
import { displayMoney } from '../../src/text/money.ts';
import { partlyKnown, without } from './facts-arbitrary.ts';
import { award, IN_FORCE, policy, rules } from './nanchang.ts';
import { replay } from './replay.ts';

/** Per award; there are 27. */
const RUNS = { numRuns: 150 };

const day = fc.constantFrom('2024-06-30', '2025-05-01', '2025-08-16', '2026-06-30', '2028-01-01');
const applicant = fc.option(fc.constantFrom(...payeeType.options), { nil: undefined });

const SUM = /\d+(?:\.\d+)?[万亿]?元/gu;
const QUOTED = /“[^”]*”(?:［[^］]+］)?/gu;

/** Every sum that a result shows outside its answer. */
function shownSums({
  trace,
  eligibility,
  open_readings,
  amount,
  amount_if_eligible,
}: AwardResult): ReadonlySet<string> {
  const texts = [
    ...trace.flatMap(({ text, result }) => [text, result]),
    ...eligibility.conditions.flatMap(({ given, required, shortfall }) => [given, required, shortfall]),
    ...open_readings.flatMap(({ others }) => others.map((other) => other.amount?.display)),
  ].join(' ');
  const due = [amount, amount_if_eligible].flatMap((a) => (a === null ? [] : [a.value, a.min, a.max]));
  const bounds = due.flatMap((sum) => (sum === null ? [] : [displayMoney(sum)]));
  return new Set([...(texts.match(SUM) ?? []), ...bounds]);
}

/** What the working of a result comes to. */
function worked({ eligibility, amount, amount_if_eligible }: AwardResult): string | undefined {
  if (eligibility.status === 'not_eligible') return undefined;
  const { kind, value, min, max } = amount_if_eligible ?? amount;
  if (kind === 'exact') return value ?? undefined;
  if (kind === 'up_to') return max ?? undefined;
  return kind === 'range' ? `${min}..${max}` : undefined;
}

/** Words without which a sum of each kind would be taken for another. */
const MUST_SAY: Readonly<Record<AwardResult['amount']['kind'], readonly string[]>> = {
  exact: ['按文本计算'],
  up_to: ['上限', '不能当作确定金额'],
  at_least: ['下限', '不能当作确定金额'],
  range: ['具体数额原文没有规定'],
  not_determined: [],
  none: ['不符合'],
};

/** Nothing due because the ceiling was paid out before. */
const USED_UP = ['上限', '没有余额'];

/** An enterprise is the usual asker: that the district is paid is said to it even when it did not say who it is. */
function paysAnother({ is_applicant, type }: AwardResult['payee']): boolean {
  return is_applicant === null ? type === 'district_government' : !is_applicant;
}

/** Of a ceiling that is itself still open, the upper end. */
function ceilingOf({ amount, amount_if_eligible }: AwardResult, worth: string): string | undefined {
  return (amount_if_eligible ?? amount).kind === 'up_to' ? worth.split('..').at(-1) : worth;
}

describe.each(rules.map((rule) => ({ id: rule.data.id, rule })))('$id', ({ id, rule }) => {
  const cases = fc.record({ known: partlyKnown(rule), on: day, by: applicant }).map(({ known, on, by }) => {
    const facts = without(known.facts, known.dropped);
    return { facts, on, by, result: award(id, facts, { on, by }) };
  });

  it('结果合乎约定的结构', () => {
    fc.assert(
      fc.property(cases, ({ result }) => {
        expect(awardResult.parse(result)).toEqual(result);
      }),
      RUNS,
    );
  });

  it('每条引文就是原文那一段，每个编号都有引文', () => {
    fc.assert(
      fc.property(cases, ({ result }) => {
        for (const { start, end, quote } of result.citations)
          expect(policy.source.slice(start, end)).toBe(quote);
        const cited = [
          result.payee.citation,
          ...result.eligibility.conditions.map(({ citation }) => citation),
          ...result.trace.flatMap(({ citations }) => citations),
        ];
        const numbers = result.citations.map(({ n }) => n);
        expect(numbers).toEqual(numbers.map((_, i) => i + 1));
        expect(numbers).toEqual(expect.arrayContaining([...new Set(cited)]));
      }),
      RUNS,
    );
  });

  it('照算式重算一遍，得到同一个数', () => {
    fc.assert(
      fc.property(cases, ({ result }) => {
        const sum = worked(result);
        if (result.trace.length === 0) expect(sum).toBeUndefined();
        else if (sum === undefined) expect(() => replay(result.trace)).not.toThrow();
        else expect(ceilingOf(result, replay(result.trace))).toBe(sum);
      }),
      RUNS,
    );
  });

  it('答复中的每个数都有来处，后面紧跟条款', () => {
    fc.assert(
      fc.property(cases, ({ result }) => {
        const plain = result.answer.replace(QUOTED, '');
        const sums = plain.match(SUM) ?? [];
        const shown = shownSums(result);
        if (result.in_force === 'in_force') {
          for (const sum of sums) expect(shown).toContain(sum);
        } else expect(sums).toEqual([]);
        const asked = plain.slice(0, plain.search(/请补充|须由主管|$/u));
        expect(asked.match(/\d+(?:\.\d+)?[万亿]?元(?!［)/gu)).toBeNull();
      }),
      RUNS,
    );
  });

  it('从不许诺：不说可以拿到；上限不说成确数；付给别人的先说明', () => {
    fc.assert(
      fc.property(cases, ({ result }) => {
        const { answer, amount, payee, in_force } = result;
        expect(/^本项款项付给[^。]*不付给/u.test(answer)).toBe(paysAnother(payee));
        expect(answer).not.toMatch(/一定|可以拿到|可获得|能拿|您/u);
        const must = amount.kind === 'none' && amount.net_of ? USED_UP : MUST_SAY[amount.kind];
        expect(must.every((words) => in_force !== 'in_force' || answer.includes(words))).toBe(true);
      }),
      RUNS,
    );
  });

  it('同样的提问得到同样的凭证，键的次序无关；重算一致', () => {
    fc.assert(
      fc.property(cases, ({ facts, on, by, result }) => {
        const reversed = Object.fromEntries(Object.entries(Object(facts)).reverse());
        expect(award(id, reversed, { on, by }).receipt.sha256).toBe(result.receipt.sha256);
        const shelf = { policies: [policy], rules: new Map([[policy.id, rules]]) };
        const stored: unknown = JSON.parse(JSON.stringify(result.receipt));
        expect(recheck(shelf, stored)).toEqual({
          same: true,
          differences: [],
          changed: [],
          reason: '重算结果与凭证完全一致。',
        });
      }),
      RUNS,
    );
  });

  it('日期是不是提问人给的，如实说明', () => {
    const ask = (asOfGiven: boolean) => calculate(policy, rule, { facts: {}, asOf: IN_FORCE, asOfGiven });
    expect([ask(true).as_of_given, ask(false).as_of_given]).toEqual([true, false]);
  });
});

it('申报人报的数和由它算出的差额，不记在条款名下', () => {
  const { answer } = award('5', { planned_investment: '两百五十万', equipment_invoices: '800万元' });
  expect(answer).toContain('，所报的是250万元［所报］，相差250万元［计算］');
});
