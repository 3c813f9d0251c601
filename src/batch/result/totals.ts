import type { WorkedOut } from '../../award/calculate.ts';
import type { Rule } from '../../award/rule/index.ts';
import { type Decimal, decimal, plain, ZERO } from '../../text/decimal.ts';
import { type Cell, type Column, numberCell } from '../sheet/index.ts';

/** Sums of a list: what is exact, what is only a ceiling and what is open are never added up. */
export const TOTAL_COLUMNS: readonly Column[] = [
  { header: '项目', width: 36, kind: 'text' },
  { header: '确数：家数', width: 10, kind: 'count' },
  { header: '确数：合计（元）', width: 18, kind: 'yuan' },
  { header: '只有上限：家数', width: 10, kind: 'count' },
  { header: '只有上限：上限合计（元，不是确数）', width: 20, kind: 'yuan' },
  { header: '未定：家数', width: 10, kind: 'count' },
  { header: '不符合：家数', width: 10, kind: 'count' },
  { header: '当日不适用：家数', width: 10, kind: 'count' },
  { header: '付给申报人以外：家数（不计入前列）', width: 14, kind: 'count' },
];

type Group = 'exact' | 'ceiling' | 'open' | 'failed' | 'outside' | 'others';

/** Running sums of the awards of a list. */
export interface Totals {
  add(result: WorkedOut['result']): void;
  /** One row for each award, as `TOTAL_COLUMNS` has them. */
  rows(): readonly (readonly Cell[])[];
}

/** Sums that are kept while rows pass. */
export function totalsOf(rules: readonly Rule[]): Totals {
  const counts = new Map<string, number>();
  const sums = new Map<string, Decimal>();
  return {
    add(result) {
      const key = `${result.award} ${groupOf(result)}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      const { value, max } = result.amount;
      sums.set(key, (sums.get(key) ?? ZERO).plus(decimal(value ?? max ?? '0')));
    },
    rows: () =>
      rules.map(({ data: { id, name } }) => {
        const count = (group: Group) => counts.get(`${id} ${group}`) ?? 0;
        const sum = (group: Group) => numberCell(plain(sums.get(`${id} ${group}`) ?? ZERO));
        const last = (['open', 'failed', 'outside', 'others'] as const).map(count);
        return [`${id} ${name}`, count('exact'), sum('exact'), count('ceiling'), sum('ceiling'), ...last];
      }),
  };
}

function groupOf({ in_force, eligibility, amount, payee }: WorkedOut['result']): Group {
  if (in_force !== 'in_force') return 'outside';
  if (eligibility.status === 'not_eligible') return 'failed';
  if (eligibility.status !== 'eligible') return 'open';
  if (payee.is_applicant === false) return 'others';
  if (amount.kind === 'exact') return 'exact';
  return amount.kind === 'up_to' || amount.kind === 'range' || amount.net_of !== undefined
    ? 'ceiling'
    : 'open';
}
