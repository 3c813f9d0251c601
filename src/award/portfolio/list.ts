import { z } from 'zod';
import { clauseLabel } from '../../corpus/clause.ts';
import type { Policy } from '../../corpus/library.ts';
import { halfWidth } from '../../text/half-width.ts';
import { remembered } from '../../text/remembered.ts';
import { kindOf, sumInWords } from '../result/index.ts';
import { type PayeeType, paidType, payeeLabel, type Rule } from '../rule/index.ts';

/** One line of the catalogue. */
export const listedAward = z.object({
  award: z.string(),
  name: z.string(),
  policy: z.string(),
  clause: z.string(),
  payee: z.object({ type: paidType, label: z.string() }).readonly(),
  /** `按合同执行金额的5%，每家客户最高10万元` */
  sum: z.string(),
  kind: z.string(),
  /** Bodies in charge of the clause. */
  lead: z.array(z.string()).readonly(),
  /** Names of the funds that bear the city's part. */
  funds: z.array(z.string()).readonly(),
});
export type Listed = Readonly<z.infer<typeof listedAward>>;

/** What the catalogue is narrowed by; what is left out does not narrow. */
export interface Filter {
  readonly payee?: PayeeType | undefined;
  /** Part of a department's name. */
  readonly department?: string | undefined;
  /** Words of the award's name, its clause, or the clause's number. */
  readonly keyword?: string | undefined;
}

/**
 * The awards of a policy in the order of its text, narrowed.
 * @example list(policy, rules, { keyword: '晋档补差' }).map(({ award }) => award) // → ['6a', '6b', '6c', '6d']
 */
export function list(policy: Policy, rules: readonly Rule[], filter: Filter = {}): readonly Listed[] {
  return rules.filter((rule) => fits(policy, rule, filter)).map((rule) => listed(policy, rule));
}

function fits(policy: Policy, rule: Rule, { payee, department, keyword }: Filter): boolean {
  const { data } = rule;
  return (
    (payee === undefined || data.payee.type === payee) &&
    (department === undefined || leadOf(policy, rule).some((body) => body.includes(department))) &&
    (keyword === undefined || hasWord(wordsOf(policy)(rule), halfWidth(keyword).trim()))
  );
}

function hasWord({ own, clause }: { readonly own: string; readonly clause: string }, word: string): boolean {
  return own.includes(word) || clause.includes(word);
}

/** The words by which an award is found: its own, and those of its clause. */
export const wordsOf = remembered((policy: Policy) =>
  remembered((rule: Rule) => {
    const { id, name, clause } = rule.data;
    return {
      own: halfWidth([id, name, clause, clauseLabel(clause)].join(' ')),
      clause: halfWidth(clauseOf(policy, rule)?.text ?? ''),
    };
  }),
);

function listed(policy: Policy, rule: Rule): Listed {
  const { data } = rule;
  return {
    award: data.id,
    name: data.name,
    policy: policy.id,
    clause: data.clause,
    payee: { type: data.payee.type, label: payeeLabel(data.payee) },
    sum: sumInWords(data),
    kind: kindOf(data.amount),
    lead: leadOf(policy, rule),
    funds: data.funding.funds.map(({ fund }) => policy.data.funds[fund]?.name ?? fund),
  };
}

function clauseOf(policy: Policy, { data }: Rule): Policy['clauses'][number] | undefined {
  return policy.clauses.find(({ id }) => id === data.clause);
}

function leadOf(policy: Policy, rule: Rule): readonly string[] {
  return clauseOf(policy, rule)?.departments.lead ?? [];
}
