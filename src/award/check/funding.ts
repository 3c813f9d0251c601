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

/** Words by which those named bear what is paid; what is only shared out among them (按50%分配) is no cost. */
const BEARS = /分担|承担|负担|分摊|共担|配套|出资|列支|支付|安排|解决|各半|对半/u;
/** Each of them the same. */
const ALIKE = /各半|对半|平均|均摊|各[^,，;；。\d]{0,6}(?:一半|[1一]\/[2二]|二分之一)/u;

/** 市、区财政按照1:1的比例分担, 园区与镇各承担50%: who, and how many parts each, in the order of the words. */
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
  const areAlike = parts.every(({ of }) => of === parts[0]?.of);
  const [only] = numbers;
  const isEach = numbers.length === 1 && only !== undefined && only * parts.length === 100;
  const isListed = parts.every(({ of }, i) => numbers[i] === of) && numbers.length === parts.length;
  const fits = inOrder && (isListed || (areAlike && (isEach || (numbers.length === 0 && ALIKE.test(quote)))));
  if (!BEARS.test(quote)) {
    const found = `引文“${quote}”没有说奖补的钱由谁承担`;
    const fix =
      '引用写有“分担、承担、负担”的原文；分的是税收、收入而不是奖补的，写进 policy.json 的 unencoded';
    return [{ field, found, fix }];
  }
  return [
    ...tagFault({ field: 'funding.borne_by', tag: borneBy, licensed: 'shared', words: quote }),
    ...(fits
      ? []
      : [
          {
            field,
            found: `写作 ${told}，引文“${quote}”没有这样写`,
            fix: '各方的名称（by）逐字、份数（of）按引文的次序照抄：“市、区按3:7”写 3、7，“镇、园区各承担50%”各写 1',
          },
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
