import { InputError } from '../../text/input-error.ts';
import { columnName, type Row, type Table, textOf } from '../sheet/index.ts';
import { type Meaning, meaningOf } from './heading.ts';
import type { Question } from './question.ts';

/** What the columns of a list hold. */
export interface Header {
  /** The row it stands in. */
  readonly n: number;
  readonly columns: readonly { readonly words: string; readonly meaning: Meaning }[];
}

/** Titles and notes may stand above the header, so many rows at most. */
const MOST_ABOVE = 10;

/**
 * The header of a list: of its first rows the one that names most of what is asked.
 * @throws InputError when none names any of it, or when one question has two columns.
 */
export async function readHeader(table: Table, questions: readonly Question[]): Promise<Header> {
  const found: Header[] = [];
  for await (const row of table()) {
    found.push(headerIn(row, questions));
    if (found.length === MOST_ABOVE) break;
  }
  const best = found.reduce<Header | undefined>(
    (most, next) => (answersIn(next) > answersIn(most) ? next : most),
    undefined,
  );
  if (best === undefined) throw new InputError(noneNamed(questions));
  refuseTwice(best);
  return best;
}

function headerIn({ n, cells }: Row, questions: readonly Question[]): Header {
  return {
    n,
    columns: cells.map(textOf).map((words) => ({ words, meaning: meaningOf(words, questions) })),
  };
}

function answersIn(header: Header | undefined): number {
  return header?.columns.filter(({ meaning }) => meaning.kind === 'answer').length ?? 0;
}

function noneNamed(questions: readonly Question[]): string {
  const headings = questions.slice(0, 12).map(({ heading }) => heading);
  return `前 ${MOST_ABOVE} 行里没有一行是表头：没有找到要测算的列。列名应为：${headings.join('、')}${questions.length > headings.length ? '等' : ''}。例：企业名称、${headings[0] ?? ''}`;
}

function refuseTwice({ columns }: Header): void {
  const places = new Map<string, readonly string[]>();
  for (const [i, { words, meaning }] of columns.entries()) {
    const key = identityOf(meaning);
    if (key !== undefined) places.set(key, [...(places.get(key) ?? []), `${columnName(i)} 列“${words}”`]);
  }
  const twice = [...places.values()].find((all) => all.length > 1);
  if (twice !== undefined) {
    throw new InputError(`${twice.join('与')}问的是同一件事，请只留一列，再重新提交。`);
  }
}

/** What no two columns may hold. */
function identityOf(meaning: Meaning): string | undefined {
  if (meaning.kind === 'own' || meaning.kind === 'name') return undefined;
  if (meaning.kind !== 'answer') return meaning.kind;
  const { question, item } = meaning;
  return item === undefined ? question.key : `${question.key} ${item.n} ${item.field}`;
}
