import { escaped } from '../../text/spans.ts';
import type { Calculated } from '../recalculate.ts';
import { payeeLabel } from '../rule/index.ts';

/** What a calculation has to be told with, and how to see that it was told. */
export interface ToBeTold {
  readonly kind:
    | 'validity'
    | 'payee'
    | 'condition'
    | 'authority'
    | 'not_eligible'
    | 'ceiling'
    | 'reading'
    | 'overlap'
    | 'recorded';
  readonly text: string;
  /** Official words or a question: words that quote them, or share enough of them, tell it. */
  readonly words: readonly string[];
  /** Words by which it can also be told. */
  readonly told?: RegExp;
}

/** Whether both can be had, told as open. */
const STACKING =
  /^(?=.*(?:同时|叠加|都|两项|两个|重复|重叠|累加|相加|兼得|一并|另一项|both|together))(?=.*(?:能否|是否|能不能|可不可以|没有?(?:写|说|规定|明确)|未(?:写|说|规定|明确)|不能|不得|不可|不重复|就高|择|问|确认|为准|whether|not ))/su;

/** What must be told with a calculation, beside the others of one reply: what is open, who is paid, what it may exclude. */
export function toBeTold(calculated: Calculated, all: readonly Calculated[]): readonly ToBeTold[] {
  const recorded: readonly ToBeTold[] = calculated.differs
    ? [
        {
          kind: 'recorded',
          text: `${name(calculated)}：凭证所记的结果与现在重算的不同，以重算的为准`,
          words: [],
        },
      ]
    : [];
  if (calculated.result.in_force !== 'in_force') return [...recorded, outOfForce(calculated)];
  return [
    ...recorded,
    ...payee(calculated),
    ...conditions(calculated),
    ...ceiling(calculated),
    ...readings(calculated),
    ...overlaps(calculated, all),
  ];
}

function name({ rule: { data } }: Calculated): string {
  return data.name;
}

function outOfForce({ result, policy }: Calculated): ToBeTold {
  const day = policy.data.transitions.flatMap(({ quotes, say }) => [...quotes, say]);
  const own = [policy.data.in_force.from.quote, policy.data.in_force.to.quote];
  return { kind: 'validity', text: result.answer, words: [...day, ...own] };
}

function payee({ rule, result, ...rest }: Calculated): readonly ToBeTold[] {
  const { type, is_applicant } = result.payee;
  if (is_applicant === true || (is_applicant === null && type === 'enterprise')) return [];
  if (type === 'not_stated') return [];
  const label = payeeLabel(rule.data.payee);
  const nouns = label.replace(/（.*$|所在|有关|活动/gu, '').split('、');
  // 企业、事业单位、机关: a firm that asks is one of them.
  if (is_applicant === null && type === 'other' && nouns.some((noun) => /^企/u.test(noun))) return [];
  const text = `${name({ rule, result, ...rest })}付给${label}`;
  const told = new RegExp(nouns.map(escaped).join('|'), 'u');
  return [{ kind: 'payee', text, words: [rule.data.payee.quote], told }];
}

/** A condition told in another language cannot be held against its words. */
const IN_ENGLISH = /^(?=.*\b(?:if|provided|subject to|once)\b)\P{Script=Han}*$/isu;

function conditions({ rule, result }: Calculated): readonly ToBeTold[] {
  const { status, conditions: all } = result.eligibility;
  if (status === 'eligible') return [];
  if (status === 'not_eligible') {
    const failed = all.filter((one) => one.status === 'not_met').map(({ text }) => text);
    const told =
      /不(?:能|太)?(?:符合|归|满足|给|享受)|不够|够不上|不行|[拿达]不到|没达到|没有资格|只差|还差|不归|not/iu;
    return [
      { kind: 'not_eligible', text: `${rule.data.name}不符合条件：${failed[0] ?? ''}`, words: failed, told },
    ];
  }
  const authority = result.missing.some(({ state }) => state === 'needs_authority');
  return all
    .filter((one) => one.status === 'unknown')
    .map(({ text }): ToBeTold => {
      // 电动汽车、混动汽车等产业链关键环节项目 is told by what all of them are called.
      const words = [text, ...(/、.*等(?<called>[^、等]{4,})$/u.exec(text)?.slice(1) ?? [])];
      const whether = `${rule.data.name}：还不能确定是否“${text}”`;
      return authority
        ? { kind: 'authority', text: `${whether}，须由主管部门认定`, words, told: IN_ENGLISH }
        : { kind: 'condition', text: whether, words, told: IN_ENGLISH };
    });
}

function ceiling({ rule, result: { amount, amount_if_eligible } }: Calculated): readonly ToBeTold[] {
  const { kind, display } = amount_if_eligible ?? amount;
  if (kind === 'at_least') {
    const text = `${rule.data.name}原文只有下限（${display}），不能当作确定的数`;
    return [{ kind: 'ceiling', text, words: [], told: /最低|至少|不少于|不低于|下限|at least/iu }];
  }
  if (kind !== 'up_to') return [];
  const text = `${rule.data.name}原文只有上限（${display}），不能当作确定的数`;
  return [
    {
      kind: 'ceiling',
      text,
      words: [],
      told: /最高|最多|不超过|上限|封顶|顶格|天花板|以内|cap|up to|at most/iu,
    },
  ];
}

function readings({ rule, result }: Calculated): readonly ToBeTold[] {
  return result.open_readings
    .filter(({ pays_differently }) => pays_differently)
    .map(({ question, taken, others }): ToBeTold => {
      const other = others.find(({ amount }) => amount !== null);
      const pays = other?.amount?.display ?? '';
      const words = [question, taken, ...others.map(({ reading }) => reading)];
      const text = `${rule.data.name}：${question}采用“${taken}”；另一种读法“${other?.reading}”，${pays}`;
      const bare = pays.replace(/^不超过/u, '');
      return {
        kind: 'reading',
        text,
        words,
        ...(bare === '' ? {} : { told: new RegExp(bare.replaceAll('.', '\\.'), 'u') }),
      };
    });
}

function overlaps({ rule, policy, n, result }: Calculated, all: readonly Calculated[]): readonly ToBeTold[] {
  if (result.amount.kind === 'none') return [];
  return all
    .filter((other) => other.n > n && other.policy.id === policy.id && other.result.amount.kind !== 'none')
    .flatMap((other) => {
      const entry =
        rule.data.overlaps.find(({ with: ids }) => ids.includes(other.rule.data.id)) ??
        other.rule.data.overlaps.find(({ with: ids }) => ids.includes(rule.data.id));
      if (entry === undefined) return [];
      const text = `${rule.data.name}与${other.rule.data.name}能否同时享受，原文没有写：${entry.reason}`;
      const words = policy.data.overlap === undefined ? [] : [policy.data.overlap.quote];
      return [{ kind: 'overlap' as const, text, words, told: STACKING }];
    });
}
