import { isShared } from '../../award/facts/index.ts';
import { type Fact, paidFacts, type Rule, type SimpleFact } from '../../award/rule/index.ts';

/** One fact that a list is asked for. */
export interface Question {
  /** As `calculate` and `match` take it: `annual_revenue`, `3a.already_awarded`. */
  readonly key: string;
  /** What stands above its column, unlike any other question's. */
  readonly heading: string;
  readonly fact: Fact;
  /** The awards that ask for it. */
  readonly rules: readonly Rule[];
}

/** One column of the form: a question, or one field of one item of a question whose answer is a list. */
export interface FormColumn {
  readonly heading: string;
  readonly question: Question;
  readonly fact: Fact;
}

/** Items that the empty form has columns for; more are read where somebody adds them. */
const ITEMS = 3;

/**
 * What one award asks, or all of them: a fact that several ask for is one question; what was paid
 * belongs to each alone, as does what several ask by one name that is not the same thing.
 * @example questionsOf([rule('5')]).map(({ heading }) => heading)[0] // → '计划投资额'
 */
export function questionsOf(rules: readonly Rule[]): readonly Question[] {
  const asked = rules.flatMap((rule) =>
    Object.entries(rule.data.facts).map(([name, fact]) => ({ rule, fact, key: keyOf(rules, rule, name) })),
  );
  const keys = [...new Set(asked.map(({ key }) => key))];
  const questions = keys.flatMap((key) => {
    const all = asked.filter((each) => each.key === key);
    const [first] = all;
    return first === undefined ? [] : [{ key, fact: first.fact, rules: all.map(({ rule }) => rule) }];
  });
  return questions.map((question) => ({ ...question, heading: headingOf(question, questions) }));
}

function keyOf(rules: readonly Rule[], { data }: Rule, name: string): string {
  const owners = rules.filter((rule) => paidFacts(rule.data).includes(name));
  const isOwn = isShared(rules, name) || (owners.length > 1 && paidFacts(data).includes(name));
  return isOwn ? `${data.id}.${name}` : name;
}

type Unnamed = Omit<Question, 'heading'>;

/** Its label; where several questions have the same one, with the awards that it is for. */
function headingOf({ key, fact: { label }, rules }: Unnamed, all: readonly Unnamed[]): string {
  const alike = all.some((other) => other.key !== key && other.fact.label === label);
  return alike ? `${label}〔${rules.map(({ data }) => data.id).join('、')}〕` : label;
}

/** The columns of the empty form. */
export function formColumns(question: Question): readonly FormColumn[] {
  const { heading, fact } = question;
  if (fact.type !== 'list') return [{ heading: withUnit(heading, fact), question, fact }];
  return Array.from({ length: ITEMS }, (_, i) => i + 1).flatMap((n) =>
    Object.values(fact.fields).map((field) => ({
      heading: withUnit(`${heading}${n}·${field.label}`, field),
      question,
      fact: field,
    })),
  );
}

/** The unit stands above the column, so that a plain number below it says all. */
function withUnit(heading: string, fact: SimpleFact | Fact): string {
  if (fact.type === 'money') return `${heading}（万元）`;
  return fact.type === 'quantity' ? `${heading}（${fact.unit}）` : heading;
}
