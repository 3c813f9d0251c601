import { type Anchor, cite } from '../../corpus/cite.ts';
import type { Policy } from '../../corpus/library.ts';
import type { RuleData } from '../rule/index.ts';
import { tagFault } from './licence.ts';
import type { RuleFault } from './wording.ts';

/** A clause that the words on money name, wholly (第10条款) or in part (第8条中…). */
interface Named {
  readonly clause: string;
  readonly partly: boolean;
}

/**
 * An award's fund and who bears it, where the policy's words on funds name the award's clause or leave it to the
 * rest. Words that name clauses in a way that could not be resolved leave both unchecked.
 */
export function verifyFunding(policy: Policy, { clause, funding }: RuleData): readonly RuleFault[] {
  return [
    ...fundFaults(policy, clause, funding.funds),
    ...(funding.share === undefined
      ? splitFaults(policy, clause, funding.borne_by)
      : shareFaults(funding.borne_by, funding.share)),
  ];
}

type Funds = RuleData['funding']['funds'];

function fundFaults(policy: Policy, clause: string, funds: Funds): readonly RuleFault[] {
  const named = Object.entries(policy.data.funds).map(([fund, anchor]) => ({
    fund,
    clauses: clausesNamed(policy, anchor),
  }));
  if (named.some(({ clauses }) => clauses === undefined)) return [];
  const of = new Map(named.map(({ fund, clauses = [] }) => [fund, clauses]));
  const whole = [...of.values()].flat().some((name) => name.clause === clause && !name.partly);
  return funds.flatMap(({ fund, for: part }, i) => {
    const twice = funds.findIndex((other) => other.fund === fund) < i;
    const found = mistaken({ fund, part, twice, whole, clause }, of.get(fund) ?? []);
    if (found === undefined) return [];
    return [{ field: `funding.funds.${i}.fund`, found, fix: '按 policy.json 中资金的原文改正' }];
  });
}

interface Listed {
  readonly fund: string;
  readonly part: string | undefined;
  readonly twice: boolean;
  /** Whether some fund's words name the whole clause. */
  readonly whole: boolean;
  readonly clause: string;
}

/** A fund whose words name no clause takes what the others leave. */
function mistaken({ fund, part, twice, whole, clause }: Listed, named: readonly Named[]): string | undefined {
  if (twice) return `资金 ${fund} 写了两次`;
  const here = named.find((name) => name.clause === clause);
  if (here === undefined) {
    if (named.length > 0) return `资金 ${fund} 的原文没有写到 ${clause}`;
    return whole ? `${clause} 的资金原文另有指明，不在其余条款之内` : undefined;
  }
  return here.partly && part === undefined
    ? `资金 ${fund} 只承担 ${clause} 的一部分，没有用 for 写明`
    : undefined;
}

function splitFaults(policy: Policy, clause: string, borneBy: string): readonly RuleFault[] {
  const { split } = policy.data;
  const field = 'funding.borne_by';
  if (split === undefined) return tagFault({ field, tag: borneBy, licensed: undefined, words: '' });
  const named = clausesNamed(policy, split.city);
  if (named === undefined) return [];
  const licensed = named.some((name) => name.clause === clause) ? 'city' : 'shared';
  return tagFault({ field, tag: borneBy, licensed, words: split[licensed].quote });
}

/** 市、区财政按照1:1的比例分担: who, and how many parts each, in the order of the words. */
function shareFaults(
  borneBy: string,
  share: NonNullable<RuleData['funding']['share']>,
): readonly RuleFault[] {
  const { parts, quote } = share;
  const field = 'funding.share.parts';
  const numbers = quote.match(/\d+/gu)?.map(Number) ?? [];
  const names = parts.map(({ by }) => quote.indexOf(by));
  const inOrder = names.every((at, i) => at >= 0 && (i === 0 || at >= (names[i - 1] ?? 0)));
  const told = parts.map(({ by, of }) => `${by}${of}`).join('、');
  const fits = inOrder && parts.every(({ of }, i) => numbers[i] === of) && numbers.length === parts.length;
  return [
    ...tagFault({ field: 'funding.borne_by', tag: borneBy, licensed: 'shared', words: quote }),
    ...(fits
      ? []
      : [
          { field, found: `写作 ${told}，引文“${quote}”没有这样写`, fix: '各方的名称和份数按引文的次序照抄' },
        ]),
  ];
}

/** The clauses to which the quote refers; undefined when it names some that could not be told. */
function clausesNamed(policy: Policy, anchor: Anchor): readonly Named[] | undefined {
  const { start, end, quote } = cite(policy, anchor);
  const named = policy.clauses
    .flatMap(({ references }) => references)
    .filter((reference) => start < reference.end && reference.end <= end)
    .map((reference) => ({
      clause: reference.clause,
      partly: policy.source.startsWith('中', reference.end),
    }));
  const spoken = quote.match(/第[\d一二三四五六七八九十百]{1,4}[条项]/gu)?.length ?? 0;
  return named.length < spoken ? undefined : named;
}
