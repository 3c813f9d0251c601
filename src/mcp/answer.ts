import { z } from 'zod';
import { isRecord } from '../award/facts/index.ts';
import type { Policy } from '../corpus/library.ts';
import { validity } from '../corpus/policy/index.ts';
import type { IsoDay, Period } from '../text/date.ts';
import { cut } from '../text/spans.ts';
import type { Context } from './context.ts';
import type { Echo } from './read/index.ts';

/** What a tool answers: text a person can be read, and the same as data. Both are complete. */
export interface Answer<T> {
  readonly text: string;
  readonly data: T;
  /** What the tool itself read otherwise than it was written: a name for an id, a month for its ends, 3家 for 3. */
  readonly read?: readonly Echo[];
  /** What the tool itself did not use of what it was given. */
  readonly ignored?: readonly string[];
  /** The policies that the result is about: one that is not in force today is never told without saying so. */
  readonly about?: readonly Policy[];
  /** What is told besides to who asked for it in the request's own `_meta`. */
  readonly meta?: Readonly<Record<string, unknown>>;
  /** The same with less of it, where this is more than a host gives a model to read. */
  readonly shorter?: () => Answer<T>;
}

/** What every result may carry besides: what was read otherwise than written, and arguments that no tool has. */
export const besides = {
  read: z.array(z.unknown()).optional().describe('读法与写法不同的'),
  ignored: z.array(z.string()).optional().describe('没有用到的参数'),
};

/** What a result of another day is about: where today is meant, the result itself says how the policy stands. */
export function besideToday(
  policies: readonly Policy[],
  { first, last }: Pick<Period, 'first' | 'last'>,
  today: IsoDay,
): Pick<Answer<unknown>, 'about'> {
  return first <= today && today <= last ? {} : { about: policies };
}

/** The answer with what has to be said of policies that are not in force today, first in its text, and as data. */
export function withStanding<T>(answer: Answer<T>, today: IsoDay): Answer<T> {
  const out = (answer.about ?? []).flatMap(({ id, data }) => {
    const { state, say } = validity(data, today);
    return state === 'in_force'
      ? []
      : [
          {
            policy: id,
            in_force: state,
            text: `《${data.title.value}》今天${state === 'not_addressed' ? '是否适用，原文没有写' : '不在有效期内'}：${say}`,
          },
        ];
  });
  return out.length === 0
    ? answer
    : {
        ...answer,
        text: [...out.map(({ text }) => `注意：${text}`), answer.text].join('\n'),
        data: { ...answer.data, not_in_force: out },
      };
}

/** The answer with what was read otherwise than written, and what was left aside: in its text, and as data. */
export function withEchoes(
  { text, data, read: own = [], ignored: unused = [] }: Answer<Record<string, unknown>>,
  read: readonly Echo[],
  { ignored: strange, takesFacts }: { readonly ignored: readonly string[]; readonly takesFacts: boolean },
): Answer<Record<string, unknown>> {
  const ignored = [...strange, ...unused];
  const all: readonly Echo[] = [...read, ...own];
  if (all.length + ignored.length === 0) return { text, data };
  const echoes = asLongAs(all.map(short), ECHOED);
  const names = ignored.slice(0, IGNORED).map(nameOf);
  const told = echoes.map(echoInWords);
  const lines = [
    text,
    ...(told.length > 0 ? [`读法：${told.join('；')}${andMore(all, told, '处')}。`] : []),
    ...(names.length > 0
      ? [
          `没有用到的参数：${names.join('、')}${andMore(ignored, names, '个')}${takesFacts ? '（事实要写在 facts 里）' : ''}。`,
        ]
      : []),
  ];
  return {
    text: lines.join('\n'),
    data: {
      ...data,
      ...(echoes.length > 0 ? { read: echoes } : {}),
      ...(names.length > 0 ? { ignored: names } : {}),
    },
  };
}

/** Characters of what was read otherwise, and arguments that no tool has, that are told: more than anybody writes by hand. */
const [ECHOED, IGNORED] = [2000, 10];
/** Characters by which a value, and an argument, are known again. */
const [VALUE, NAME] = [120, 40];

function short({ fact, given, read }: Echo): Echo {
  return { fact: cut(fact, VALUE), given: cut(given, VALUE), read: cut(read, VALUE) };
}

function nameOf(argument: string): string {
  return cut(argument, NAME);
}

/** What was read of what was given, as it is told. */
export function echoInWords({ fact, given, read }: Echo): string {
  return `${fact}“${given}”读作 ${read}`;
}

/** The first of all as long as they take no more than so many characters. */
function asLongAs(all: readonly Echo[], most: number): readonly Echo[] {
  let left = most;
  return all.filter((echo) => {
    left -= echoInWords(echo).length;
    return left >= 0;
  });
}

function andMore(all: readonly unknown[], told: readonly unknown[], measure: string): string {
  return all.length > told.length ? ` 等 ${all.length} ${measure}` : '';
}

/**
 * The data of a result with the generation of the library that it comes from, on its receipt too: replicas may serve
 * different ones for a while. The receipt's own hash does not cover it, since another generation may come to the same.
 */
export function withGeneration(
  data: Readonly<Record<string, unknown>>,
  published: Context['published'],
): Record<string, unknown> {
  if (published === undefined) return { ...data };
  const { generation } = published;
  const { receipt } = data;
  return { ...data, ...(isRecord(receipt) ? { receipt: { ...receipt, generation } } : {}), generation };
}
