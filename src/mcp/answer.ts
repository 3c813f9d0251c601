import { z } from 'zod';
import { isRecord } from '../award/facts/index.ts';
import type { Policy } from '../corpus/library.ts';
import { validity } from '../corpus/policy/index.ts';
import type { IsoDay, Period } from '../text/date.ts';
import type { Context } from './context.ts';
import type { Echo } from './read/index.ts';

/** What a tool answers: text a person can be read, and the same as data. Both are complete. */
export interface Answer<T> {
  readonly text: string;
  readonly data: T;
  /** What the tool itself read otherwise than it was written: a name for an id, a month for its ends, 3家 for 3. */
  readonly read?: readonly Echo[];
  /** The policies that the result is about: one that is not in force today is never told without saying so. */
  readonly about?: readonly Policy[];
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
      : [{ policy: id, in_force: state, text: `《${data.title.value}》今天不在有效期内：${say}` }];
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
  { text, data, read: own = [] }: Answer<Record<string, unknown>>,
  read: readonly Echo[],
  { ignored, takesFacts }: { readonly ignored: readonly string[]; readonly takesFacts: boolean },
): Answer<Record<string, unknown>> {
  const all = [...read, ...own];
  if (all.length + ignored.length === 0) return { text, data };
  const echoes = all.map(({ fact, given, read: as }) => `${fact}“${given}”读作 ${as}`);
  const lines = [
    text,
    ...(echoes.length > 0 ? [`读法：${echoes.join('；')}。`] : []),
    ...(ignored.length > 0
      ? [
          `没有用到的参数：${ignored.map((key) => key.slice(0, 40)).join('、')}${takesFacts ? '（事实要写在 facts 里）' : ''}。`,
        ]
      : []),
  ];
  return {
    text: lines.join('\n'),
    data: {
      ...data,
      ...(all.length > 0 ? { read: all } : {}),
      ...(ignored.length > 0 ? { ignored: [...ignored] } : {}),
    },
  };
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
