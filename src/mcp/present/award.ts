import type { AwardResult } from '../../award/result/index.ts';
import { quotesWithPlaces } from '../../corpus/cite.ts';
import type { Policy } from '../../corpus/library.ts';
import { departmentsLine, section } from './present.ts';

/**
 * A calculation as text: first what can be read out, then its basis, who is in charge, what to ask, what is not said.
 * @param asked the day in the words of the call, how a fact that is asked for may be answered, and how many steps of the
 * working are left out for their length.
 */
export function presentAward(
  policy: Policy,
  result: AwardResult,
  {
    day,
    ways,
    left,
  }: { readonly day: string; readonly ways: (fact: string) => string; readonly left: number },
): string {
  const clause = policy.clauses.find(({ id }) => id === result.clause);
  return [
    result.answer,
    asOf(result),
    section('条件', result.eligibility.conditions.map(condition)),
    section(
      '算法',
      result.trace.map(({ n, text, result: sum }) => `${n}. ${text} = ${sum}`),
    ),
    left > 0 ? `第 1 步之后另有 ${left} 步没有列出。` : '',
    section(
      '要问清（事实名：写法）',
      result.missing.map(
        ({ fact, ask, state }) =>
          `${ask}${state === 'needs_authority' ? '（须主管部门认定）' : ''}（${fact}：${ways(fact)}）`,
      ),
    ),
    section('原文没有说定', result.open_readings.map(openReading)),
    section('原文没有写', result.not_stated),
    section(
      '距离',
      result.margins.map(({ text, display }) => `${text}${display}`),
    ),
    clause === undefined ? '' : departmentsLine(clause.departments),
    `核对答复时放进 calculations：${left > 0 ? '本次调用的参数，原样' : JSON.stringify(callOf(result, day))}`,
    section('依据', quotesWithPlaces(result.citations)),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function asOf({ as_of: day, as_of_given: given }: AwardResult): string {
  return given ? '' : `按今天（${day}）测算；事情发生在别的日期时，请给出日期重算。`;
}

/** The call itself, as `verify_answer` takes it: a host may show the model nothing but this text. */
function callOf({ policy, award, receipt: { facts, applicant_type } }: AwardResult, as_of: string) {
  return { award, facts, as_of, ...(applicant_type === null ? {} : { applicant_type }), policy };
}

const STATUS = { met: '符合', not_met: '不符合', unknown: '待定' } as const;

function condition({
  status,
  text,
  given,
  required,
  shortfall,
}: AwardResult['eligibility']['conditions'][number]): string {
  const detail =
    given === null
      ? ''
      : `（所报 ${given}，要求 ${required}${shortfall === null ? '' : `，相差 ${shortfall}`}）`;
  return `${STATUS[status]}：${text}${detail}`;
}

function openReading({ question, taken, others }: AwardResult['open_readings'][number]): string {
  const alternatives = others.map(({ reading, amount }) =>
    amount === null ? reading : `${reading} → ${amount.display}`,
  );
  return `${question}本次按“${taken}”；另一种读法：${alternatives.join('；')}`;
}
