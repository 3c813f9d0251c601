import { type Anchor, cite } from '../corpus/cite.ts';
import type { Policy } from '../corpus/library.ts';
import type { RuleData } from './rule.ts';
import { tagFault } from './tag-fault.ts';
import type { RuleFault } from './wording.ts';

/** A clause that the words on money name, wholly (第10条款) or in part (第8条中…). */
interface Named {
  readonly clause: string;
  readonly partly: boolean;
}

/** An award's fund and who bears it, where the policy's words on funds name the award's clause or leave it to the rest. */
export function verifyFunding(policy: Policy, { clause, funding }: RuleData): readonly RuleFault[] {
  return [...fundFaults(policy, clause, funding.funds), ...splitFaults(policy, clause, funding.borne_by)];
}

type Funds = RuleData['funding']['funds'];

function fundFaults(policy: Policy, clause: string, funds: Funds): readonly RuleFault[] {
  const named = new Map(
    Object.entries(policy.data.funds).map(([fund, anchor]) => [fund, clausesNamed(policy, anchor)]),
  );
  const all = [...named.values()].flat().filter((name) => name.clause === clause);
  const whole = all.some(({ partly }) => !partly);
  return funds.flatMap(({ fund, for: part }, i) => {
    const field = `funding.funds.${i}.fund`;
    const twice = funds.findIndex((other) => other.fund === fund) < i;
    const found = mistaken({ fund, part, twice, whole, clause }, named.get(fund) ?? []);
    return found === undefined ? [] : [{ field, found, fix: '按 policy.json 中资金的原文改正' }];
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

function splitFaults({ data, ...policy }: Policy, clause: string, borneBy: string): readonly RuleFault[] {
  const { split } = data;
  const city =
    split !== undefined &&
    clausesNamed({ data, ...policy }, split.city).some((name) => name.clause === clause);
  const licensed = split === undefined ? undefined : city ? 'city' : 'shared';
  const words = split === undefined ? '' : city ? split.city.quote : split.shared.quote;
  return tagFault({ field: 'funding.borne_by', tag: borneBy, licensed, words });
}

/** The clauses to which the quote refers. */
function clausesNamed(policy: Policy, anchor: Anchor): readonly Named[] {
  const { start, end } = cite(policy, anchor);
  return policy.clauses
    .flatMap(({ references }) => references)
    .filter((reference) => start < reference.end && reference.end <= end)
    .map((reference) => ({
      clause: reference.clause,
      partly: policy.source.startsWith('中', reference.end),
    }));
}
