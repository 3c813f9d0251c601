import type { Calculated } from './calculations.ts';
import { type Answered, hits, mean, type Question, recalls } from './questions.ts';

/** What is measured of one kind of question, and how good it has to be. */
export interface Bar {
  readonly of: string;
  readonly measure: string;
  readonly questions: number;
  readonly value: number;
  /** At least so much; at most so much where less is better. */
  readonly floor: number;
  readonly reached: boolean;
}

/** The answers to one set of questions, asked without keywords and with them. */
export interface BothWays {
  readonly alone: readonly Answered[];
  readonly withKeywords: readonly Answered[];
}

const isChinese = ({ q }: Question) => /\p{Script=Han}/u.test(q);
const notCovered = ({ status }: Answered) => (status === 'not_covered' ? 1 : 0);
const isPartly = ({ status }: Answered) => (status === 'partly' ? 1 : 0);

/** The bars of a library as it is shipped, with people's words and questions. */
export function barsOf({ alone, withKeywords }: BothWays): readonly Bar[] {
  const [chinese, foreign] = [answerable(alone).filter(isChinese), alone.filter((each) => !isChinese(each))];
  const out = alone.filter(({ kind }) => kind === 'out_of_scope');
  const partly = alone.filter(({ kind }) => kind === 'partly');
  const [plain, helped] = [
    measureOf('Chinese alone', chinese),
    measureOf('with keywords', answerable(withKeywords)),
  ];
  return [
    plain('hit@1', hits, 0.94),
    plain('recall@5', recalls, 0.98),
    plain('wrongly told', notCovered, -0.01),
    helped('hit@1', hits, 0.99),
    helped('wrongly told', notCovered, -0.02),
    measureOf('no Chinese, alone', foreign)(
      'asked for Chinese words',
      ({ status }) => (status === 'asked' ? 1 : 0),
      1,
    ),
    measureOf('out of scope', out)('told apart', ({ status }) => (status === 'covered' ? 0 : 1), 0.95),
    measureOf('partly', partly)('told so', isPartly, 0.75),
  ];
}

/** The bars of the bare text, as a new policy starts: no words and no questions of people's. */
export function bareBarsOf(alone: readonly Answered[]): readonly Bar[] {
  const bare = measureOf('Chinese alone, text only', answerable(alone).filter(isChinese));
  return [bare('hit@1', hits, 0.9), bare('recall@5', recalls, 0.95), bare('wrongly told', notCovered, -0.03)];
}

/** Floors under what was reached on our own questions, so that a change that loses some is seen. */
export function ownBarsOf(answered: readonly Answered[]): readonly Bar[] {
  const withClause = answered.filter(({ clauses }) => clauses.length > 0);
  const out = answered.filter(({ kind }) => kind === 'out_of_scope');
  const inside = answered.filter(({ kind }) => kind !== 'out_of_scope');
  const [found, told] = [measureOf('own questions', withClause), measureOf('own questions', inside)];
  return [
    found('hit@1', hits, 0.96),
    found('recall@5', recalls, 0.99),
    measureOf('own questions', out)('told apart', ({ status }) => (status === 'covered' ? 0 : 1), 0.98),
    told('wrongly told', notCovered, -0.01),
  ];
}

/** Worked cases of the awards: each has to come out to the cent. */
export function calculationBar(calculated: readonly Calculated[]): Bar {
  const value = mean(calculated, ({ agrees }) => (agrees ? 1 : 0));
  const reached = value === 1 || calculated.length === 0;
  return {
    of: 'worked cases',
    measure: 'same result',
    questions: calculated.length,
    value,
    floor: 1,
    reached,
  };
}

/** A bar as a row of the table that is printed. */
export function row({ value, floor, reached, ...bar }: Bar): Record<string, string | number> {
  const bound = floor < 0 ? `≤ ${-floor}` : `≥ ${floor}`;
  return { ...bar, value: value.toFixed(3), bar: bound, reached: reached ? 'yes' : 'NO' };
}

function answerable(answered: readonly Answered[]): readonly Answered[] {
  return answered.filter(({ kind }) => kind === 'answerable');
}

/** @param floor negative where it is a ceiling. */
function measureOf(of: string, answered: readonly Answered[]) {
  return (measure: string, value: (one: Answered) => number, floor: number): Bar => {
    const share = mean(answered, value);
    const reached = answered.length === 0 || (floor < 0 ? share <= -floor : share >= floor);
    return { of, measure, questions: answered.length, value: share, floor, reached };
  };
}
