import { nameAndUnit, namesFor } from '../../award/facts/index.ts';
import type { Fact } from '../../award/rule/index.ts';
import { halfWidth } from '../../text/half-width.ts';
import type { Question } from './question.ts';

/** What a column holds: who it is, when, who asks, or an answer; anything else is the list's own and carried along. */
export type Meaning =
  | { readonly kind: 'own' | 'name' | 'day' | 'applicant' }
  | {
      readonly kind: 'answer';
      readonly question: Question;
      /** Of a list: which item, from 1, and which of its fields. */
      readonly item?: { readonly n: number; readonly field: string };
      readonly fact: Fact;
      /** What a plain number below it is a number of. */
      readonly unit: string | undefined;
    };

const NAME = /^(?:申[报请])?(?:企业|单位|公司|项目单位)(?:名称|全称)?$|^名称$|^(?:firm|company|name)$/iu;
const DAY = /^(?:事情|事项|事件)?发生的?(?:日期|时间)$|^(?:测算)?日期$|^as_of$/iu;
const APPLICANT = /^(?:申[报请](?:人|单位|主体)|单位)(?:类型|类别|性质)$|^谁来申请$|^applicant_type$/iu;
const ITEM = /^(?<list>.*?\D)\s*(?<n>\d{1,3})\s*[·・.:：/-]\s*(?<field>.+)$/u;

/** What the words above a column say that it holds. */
export function meaningOf(text: string, questions: readonly Question[]): Meaning {
  const plain = halfWidth(text).replace(/[*\s]/gu, '');
  if (NAME.test(plain)) return { kind: 'name' };
  if (DAY.test(plain)) return { kind: 'day' };
  if (APPLICANT.test(plain)) return { kind: 'applicant' };
  const whole = answer(plain, questions);
  if (whole !== undefined) return { kind: 'answer', ...whole, unit: undefined };
  const { rest, unit } = nameAndUnit(plain);
  const measured = unit === undefined ? undefined : answer(rest, questions);
  return measured !== undefined && unit !== undefined && unitsOf(measured.fact).includes(unit)
    ? { kind: 'answer', ...measured, unit }
    : { kind: 'own' };
}

type Answer = Omit<Extract<Meaning, { kind: 'answer' }>, 'kind' | 'unit'>;

function answer(words: string, questions: readonly Question[]): Answer | undefined {
  const whole = questionNamed(words, questions);
  if (whole !== undefined) return { question: whole, fact: whole.fact };
  const { list = '', n, field = '' } = ITEM.exec(words)?.groups ?? {};
  const question = questionNamed(list, questions);
  if (question?.fact.type !== 'list') return undefined;
  const { fields } = question.fact;
  const [name, ...others] = namesFor(labelsOf(fields), field);
  const fact = name === undefined || others.length > 0 ? undefined : fields[name];
  if (name === undefined || fact === undefined) return undefined;
  return { question, item: { n: Number(n), field: name }, fact };
}

/** The one question whose name, heading or label the words are. */
function questionNamed(words: string, questions: readonly Question[]): Question | undefined {
  const [key, ...others] = namesFor(
    questions.flatMap(({ key, heading, fact }) => [[key, heading] as const, [key, fact.label] as const]),
    words,
  );
  return others.length > 0 ? undefined : questions.find((each) => each.key === key);
}

function labelsOf(facts: Readonly<Record<string, Fact>>): readonly (readonly [string, string])[] {
  return Object.entries(facts).map(([name, { label }]) => [name, label] as const);
}

/** The units that an answer may be measured in; a bracket that holds anything else says something else. */
function unitsOf(fact: Fact): readonly string[] {
  if (fact.type === 'money') return ['元', '万元', '亿元'];
  return fact.type === 'quantity' ? [fact.unit] : [];
}
