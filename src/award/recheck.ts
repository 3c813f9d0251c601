import { policyOfId } from '../corpus/choice/index.ts';
import type { Policy } from '../corpus/library.ts';
import { type IsoDay, isIsoDay } from '../text/date.ts';
import { InputError, shown } from '../text/input-error.ts';
import { calculate } from './calculate.ts';
import { canonical, fingerprint } from './fingerprint.ts';
import { type Receipt, receipt } from './result/index.ts';
import type { Rule } from './rule/index.ts';

/** Policies and their rules, by policy id. */
export interface Shelf {
  readonly policies: readonly Policy[];
  readonly rules: Pick<ReadonlyMap<string, readonly Rule[]>, 'get'>;
}

/** What a receipt says against what is found now. */
export interface Rechecked {
  /** Whether the same result comes out now, whatever else has changed. */
  readonly same: boolean;
  readonly differences: readonly { readonly field: string; readonly receipt: string; readonly now: string }[];
  /** What has changed since: the text or what is registered of it, the rule, or the program that calculates. */
  readonly changed: readonly ('policy' | 'rule' | 'program')[];
  /** One Chinese sentence. */
  readonly reason: string;
}

/**
 * Does a receipt's calculation again.
 * @throws InputError when it is no receipt, holds no day of the calendar, or names a policy or award that is not served.
 * @example
 * const shelf = { policies, rules: new Map([[policy.id, rules]]) };
 * const { receipt } = calculate(policy, rule('5'), { facts: {}, asOf: '2026-06-30', asOfGiven: true });
 * recheck(shelf, receipt).same // → true
 * recheck(shelf, {}) // → throws 不是完整的凭证
 */
export function recheck({ policies, rules }: Shelf, given: unknown): Rechecked {
  const parsed = receipt.safeParse(given);
  if (!parsed.success) {
    throw new InputError(
      `receipt 不是完整的凭证；请原样给出测算结果中的 receipt 对象。${exampleTold({ policies, rules })}`,
      'receipt',
    );
  }
  const old = parsed.data;
  const { sha256, ...content } = old;
  if (fingerprint(content) !== sha256) {
    const differences = [{ field: 'sha256', receipt: sha256, now: fingerprint(content) }];
    return {
      same: false,
      differences,
      changed: [],
      reason: '凭证自身的校验值不符：内容被改动过，不能作为依据。',
    };
  }
  const asOf = dayOf(old);
  const policy = policyOfId(policies, old.policy);
  const rule = rules.get(old.policy)?.find(({ data }) => data.id === old.award);
  if (policy === undefined || rule === undefined) {
    throw new InputError(
      `没有政策 ${old.policy} 的奖项 ${old.award}，无法重算。${exampleTold({ policies, rules })}`,
      'receipt',
    );
  }
  const applicantType = old.applicant_type ?? undefined;
  const inquiry = { facts: old.facts, asOf, asOfGiven: true, applicantType };
  return compared(old, calculate(policy, rule, inquiry).receipt);
}

/** A receipt that can be checked: of the first award, on the first day of its policy, with nothing known. */
export function exampleReceipt({ policies, rules }: Shelf): Receipt | undefined {
  for (const policy of policies) {
    const [rule] = rules.get(policy.id) ?? [];
    const asOf = policy.data.in_force.from.value;
    if (rule !== undefined && isIsoDay(asOf)) {
      return calculate(policy, rule, { facts: {}, asOf, asOfGiven: true }).receipt;
    }
  }
  return undefined;
}

function exampleTold(shelf: Shelf): string {
  const receipt = exampleReceipt(shelf);
  return receipt === undefined ? '' : `例：${JSON.stringify({ receipt })}`;
}

/** Days are compared as text, so what only looks like one would be calculated with: a receipt holds a day of the calendar. */
function dayOf({ as_of: day }: Receipt): IsoDay {
  if (isIsoDay(day)) return day;
  throw new InputError(
    `receipt.as_of 读到 ${shown(day)}，不是一个存在的日期，无法重算。应为 2026-06-30 这样的写法；请原样给出测算结果中的 receipt 对象。`,
    'receipt',
  );
}

const FIELDS = ['result', 'policy_sha256', 'rule_sha256'] as const;

function compared(old: Receipt, now: Receipt): Rechecked {
  const differences = FIELDS.map((field) => ({
    field,
    receipt: canonical(old[field]),
    now: canonical(now[field]),
  })).filter((pair) => pair.receipt !== pair.now);
  const differs = (field: (typeof FIELDS)[number]) => differences.some((pair) => pair.field === field);
  const known = [
    ...(differs('policy_sha256') ? ['policy' as const] : []),
    ...(differs('rule_sha256') ? ['rule' as const] : []),
  ];
  const same = !differs('result');
  const changed = known.length === 0 && !same ? ['program' as const] : known;
  return { same, differences, changed, reason: reasonFor(same, changed) };
}

const CHANGED = { policy: '政策文本或其登记信息', rule: '奖项规则', program: '程序' } as const;

function reasonFor(same: boolean, changed: Rechecked['changed']): string {
  if (changed.length === 0) return '重算结果与凭证完全一致。';
  if (changed.includes('program')) return '政策和规则没有变，但结果不同：请核对程序版本。';
  const what = changed.map((each) => CHANGED[each]).join('和');
  return `出具凭证之后，${what}有改动，${same ? '结果没有变。' : '结果随之改变。'}`;
}
