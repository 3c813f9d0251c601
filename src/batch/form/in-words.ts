import type { Question } from './question.ts';

/**
 * What is wrong with a row, as the one reader of facts says it, in the words of a sheet: a fact by the heading of its
 * column, an example as it is typed into a cell.
 */
export function inWordsOfSheet(message: string, questions: readonly Question[]): string {
  return message
    .replace(/参数 (as_of|applicant_type) ?/gu, (_, key: string) => `“${headingOf(questions, key)}”`)
    .replace(/facts\.[\w.-]+(?:\[\d+\](?:\.\w+)?)?/gu, (path) => `“${headingOf(questions, path.slice(6))}”`)
    .replace(/例：\{"[^"]+":"?(.*?)"?\}(?=$|\n)/gmu, '例：$1');
}

const ABOUT_FIRM: Readonly<Record<string, string>> = {
  applicant_type: '申报人类型',
  as_of: '事情发生的日期',
};

/** What people call a fact: `new_customers[0].first_supply` is 新配套客户1·新配套. */
export function headingOf(questions: readonly Question[], path: string): string {
  const { key = path, at, field } = PATH.exec(path)?.groups ?? {};
  const own = questions.find((each) => each.key === key);
  const [question, ...others] = questions.filter((each) => each.key.endsWith(`.${key}`));
  const found = own ?? question;
  if (found === undefined) return ABOUT_FIRM[key] ?? key;
  const { fact, heading } = found;
  const item = at === undefined ? '' : String(Number(at) + 1);
  const label = field === undefined || fact.type !== 'list' ? undefined : fact.fields[field]?.label;
  const name = own === undefined && others.length > 0 ? fact.label : heading;
  return name + item + (label === undefined ? '' : `·${label}`);
}

const PATH = /^(?<key>[^[]+)(?:\[(?<at>\d+)\](?:\.(?<field>\w+))?)?$/u;
