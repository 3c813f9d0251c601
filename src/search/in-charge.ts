import { type Clause, clauseLabel } from '../corpus/clause.ts';
import { givesMoney } from '../corpus/gives-money.ts';
import type { Policy } from '../corpus/library.ts';
import { hitOn, type SearchHit } from './hit.ts';
import type { ClauseFilter } from './index/index.ts';
import type { Question } from './question/index.ts';

const PAYS = /奖|补|钱|资金/u;

const LEADS = '牵头';

/**
 * The clauses that departments are in charge of, in the order of the text; those that give money where money is asked for.
 * Where it is asked what they lead, those that call them leading, first those that name them first.
 */
function clausesLedBy({ clauses }: Policy, { departments, question }: InCharge): readonly Clause[] {
  const rank = ({ departments: { lead } }: Clause) => lead.findIndex((name) => departments.includes(name));
  const all = clauses.filter((clause) => clause.leaf && rank(clause) >= 0);
  const leading = all.filter(({ text }) => text.includes(LEADS)).toSorted((a, b) => rank(a) - rank(b));
  const led = question.folded.includes(LEADS) && leading.length > 0 ? leading : all;
  const paying = led.filter(({ text }) => givesMoney(text));
  return PAYS.test(question.folded) && paying.length > 0 ? paying : led;
}

/** What of a question asks for all that departments do, and what bounds it otherwise. */
interface InCharge {
  readonly departments: readonly string[];
  readonly question: Pick<Question, 'folded'>;
  /** Words that say which clause is spoken of; where there are any, not all is asked for. */
  readonly telling: readonly string[];
  readonly filter: Omit<ClauseFilter, 'policies'>;
}

/** All that departments are in charge of, where a question asks for that and nothing else: 工信局负责哪几条. */
export function ledBy(
  policy: Policy,
  asked: InCharge,
): { readonly hits: readonly SearchHit[]; readonly note: string } | undefined {
  const { departments, telling, filter } = asked;
  const more = telling.some((word) => !departments.some((name) => name.includes(word)));
  if (departments.length === 0 || more || Object.keys(filter).length > 0) return undefined;
  const led = clausesLedBy(policy, asked);
  if (led.length === 0) return undefined;
  return { hits: led.map((clause) => hitOn(policy, clause)), note: tellClausesLed(led, departments) };
}

/** All of them by number and title: 市商务局牵头或负责的有 9 条：…. */
function tellClausesLed(clauses: readonly Clause[], departments: readonly string[]): string {
  const named = clauses.map(({ id, title }) => `${clauseLabel(id)}${title === '' ? '' : `“${title}”`}`);
  return `${departments.join('、')}牵头或负责的有 ${clauses.length} 条：${named.join('、')}。`;
}
