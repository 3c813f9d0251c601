import type { MatchResult } from '../../award/portfolio/index.ts';
import { PAYEE_LABEL } from '../../award/rule/index.ts';
import { section } from './present.ts';

/** As many questions as one turn asks. */
const ASKED = 5;

type Entry = Pick<MatchResult['needs_facts'][number], 'award' | 'name' | 'payee' | 'is_applicant'>;

/**
 * A portfolio as text: what is sure, what is only a ceiling, what was begun and what to ask next; the rest on a line.
 * @param ways how a fact that is asked for may be answered.
 */
export function presentMatch(result: MatchResult, ways: (fact: string) => string): string {
  const { eligible, up_to, needs_facts, not_eligible } = result;
  const unasked = needs_facts.filter((award) => !award.begun && isOwn(award));
  const waiting = unasked.filter(({ same_as }) => same_as === undefined);
  return [
    result.answer,
    section('可得确数', eligible.filter(isOwn).map(paying)),
    section('只有上限', up_to.filter(isOwn).map(paying)),
    section('还缺事实', needs_facts.filter((award) => award.begun && isOwn(award)).map(needing)),
    section('同一笔也可能适用、要另问的', unasked.flatMap(sharing)),
    presentQuestions(result, ways),
    section('重叠未定', overlaps(result)),
    section('原文没有数额或没有说定', undecided(result)),
    line('不符合', not_eligible.filter(isOwn).map(failed(result))),
    line('还没有给事实、也可能符合的', waiting.map(named)),
    ...others([...eligible, ...up_to, ...needs_facts].filter((award) => !isOwn(award))),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function needing({ award, name, missing, bounds }: MatchResult['needs_facts'][number]): string {
  return `${award} ${name}：若符合，${boundsInWords(bounds)}；缺 ${missing.join('、')}`;
}

function sharing({
  award,
  name,
  missing,
  same_as: same,
}: MatchResult['needs_facts'][number]): readonly string[] {
  if (same === undefined) return [];
  return [`${award} ${name}（与 ${same.awards.join('、')}：${same.reason}）；缺 ${missing.join('、')}`];
}

/** What to ask next; of several policies at once that none of them needs to be told twice. */
export function presentQuestions(
  { next_questions: all }: MatchResult,
  ways: (fact: string) => string,
): string {
  const asked = all
    .slice(0, ASKED)
    .map(({ ask, awards, fact }) => `${ask}（${fact}：${ways(fact)}；关系到 ${awards.join('、')}）`);
  return section('先问（事实名：写法）', asked);
}

function overlaps({ totals }: MatchResult): readonly string[] {
  return totals.unresolved_overlaps.map(
    ({ awards, reason, readings }) =>
      `${awards.join('与')}：${reason}。${readings.map(({ reading, display }) => `${reading} → ${display}`).join('；')}`,
  );
}

/** Outside the validity every award has the same reason, which the answer gives. */
function undecided({ in_force, not_determined }: MatchResult): readonly string[] {
  if (in_force !== 'in_force') return [];
  return not_determined.map(({ award, name, because }) => `${award} ${name}：${because}`);
}

function failed({ in_force }: MatchResult): (award: MatchResult['not_eligible'][number]) => string {
  return (award) => {
    const words = in_force === 'in_force' ? award.failed.map(({ text }) => `“${text}”`).join('、') : '';
    return named(award) + (words === '' ? '' : `（${words}）`);
  };
}

function isOwn({ is_applicant }: Entry): boolean {
  return is_applicant !== false;
}

function named({ award, name }: Entry): string {
  return `${award} ${name}`;
}

function line(title: string, awards: readonly string[]): string {
  return awards.length === 0 ? '' : `${title}：${awards.join('；')}。`;
}

/** Awards that somebody else is paid, by whom. */
function others(awards: readonly Entry[]): readonly string[] {
  const payees = [...new Set(awards.map(({ payee }) => payee))];
  return payees.map((type) =>
    line(`付给${PAYEE_LABEL[type]}、不付给申报人的`, awards.filter(({ payee }) => payee === type).map(named)),
  );
}

/** What an award comes to if its conditions are met; 不低于0元 says nothing to anybody. */
function boundsInWords({ min, max, display }: MatchResult['needs_facts'][number]['bounds']): string {
  return display === undefined || (min === '0' && max === null) ? '金额要看所缺的事实' : display;
}

function paying({ award, name, clause, amount, reading }: MatchResult['eligible'][number]): string {
  return `${award} ${name}（${clause}）：${amount.display}${reading === undefined ? '' : `（${reading}）`}`;
}
