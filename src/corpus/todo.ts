import type { Fault } from './fault.ts';

/** Something that a draft leaves to a person: a value that begins with TODO, or a line of a list of that name. */
interface Todo {
  readonly field: string;
  readonly words: string;
}

/** What marks it in a file. */
export const TODO = 'TODO';

/** Everything below `json` that a draft left to a person. */
function todosIn(json: unknown, field = ''): readonly Todo[] {
  if (typeof json === 'string') {
    const [, words] = /^TODO[：:\s]*(.*)$/su.exec(json) ?? [];
    return words === undefined ? [] : [{ field, words }];
  }
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([key, value]): readonly Todo[] => {
    const at = field === '' ? key : `${field}.${key}`;
    return key === TODO && Array.isArray(value)
      ? value.map((line, i) => ({ field: `${at}.${i}`, words: String(line) }))
      : todosIn(value, at);
  });
}

/** The file without its list of what is left to do, as its schema knows it. */
export function withoutTodos(json: unknown): unknown {
  if (typeof json !== 'object' || json === null || Array.isArray(json) || !(TODO in json)) return json;
  return Object.fromEntries(Object.entries(json).filter(([key]) => key !== TODO));
}

/** The file with a day in the place of what is left to a person, so that the rest of it can be read and checked as well. */
export function withStandIns(json: unknown): unknown {
  if (typeof json === 'string') return json.startsWith(TODO) ? '2000-01-01' : json;
  if (Array.isArray(json)) return json.map(withStandIns);
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, withStandIns(value)]));
}

/**
 * What is left to a person, and of the other faults those that do not speak of the same place; where one does, what is
 * legal there is told.
 * @example withTodos('a.json', { why: 'TODO：为什么' }, [])[0]?.found // → '还要人定：为什么'
 */
export function withTodos(file: string, json: unknown, others: readonly Fault[]): readonly Fault[] {
  const todos = todosIn(json);
  const left = todos.map((todo): Fault => {
    const legal = others.find(({ field, fix }) => field === todo.field && !fix.includes('例子见'))?.fix;
    const found = todo.words === '' ? '还没有写' : `还要人定：${todo.words}`;
    return { file, field: todo.field, found, fix: legal ?? fixOf(todo), todo: true };
  });
  return [...left, ...beside(others, left)];
}

/** Faults that do not speak of a place of which it is already told that somebody has to decide it. */
export function beside(others: readonly Fault[], told: readonly Fault[]): readonly Fault[] {
  const left = told.filter(({ todo }) => todo === true);
  return others.filter(
    (fault) =>
      !left.some(
        ({ file, field }) => file === fault.file && (isAt(fault.field, field) || isAt(field, fault.field)),
      ),
  );
}

function isAt(field: string, at: string): boolean {
  return field === at || field.startsWith(`${at}.`);
}

function fixOf({ field }: Todo): string {
  if (/(?:^|\.)TODO\.\d+$/u.test(field)) return '办好以后把这一行从 TODO 里删去';
  if (/^cases\.\d+\.facts/u.test(field)) return '换成这个算例里的一个数，最好恰在门槛或上限上';
  if (/^cases/u.test(field)) return '按原文和这个算例的事实手算，填上得数';
  return '换成原文给出的，写法见 docs/forms.md';
}
