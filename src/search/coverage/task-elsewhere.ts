import type { Clause } from '../../corpus/clause.ts';
import { givesFigure, givesMoney } from '../../corpus/gives-money.ts';
import { fold } from '../../text/fold.ts';
import { remembered } from '../../text/remembered.ts';
import type { SearchHit } from '../hit.ts';
import type { Reading, Words } from '../question/index.ts';

/** Something that money is asked for and that one clause alone names, which only sets a task. */
export interface OnlyTask {
  readonly subject: string;
  readonly task: SearchHit;
  /** The clause that fits best, which gives money and does not name it. */
  readonly best: SearchHit;
}

/** So many clauses behind the best one are near enough to be what is asked for. */
const NEAR = 2;

/**
 * Whether what is asked for stands in a task alone while the best clause gives money for something else: 广交会 stands in
 * a task, 展位费 in the clause on exhibitions. Of a clause that is named by its number nothing of the kind is asked.
 */
export function onlyTask(
  { asks, asksAround, named }: Reading & { readonly named: boolean },
  hits: readonly SearchHit[],
  { subjects }: Words,
): OnlyTask | undefined {
  const [best, ...others] = hits;
  if (!asks.money || asksAround || named || best === undefined || !givesFigure(best.clause.text))
    return undefined;
  const stands = (word: string, { clause }: SearchHit) => foldedText(clause).includes(word);
  const elsewhere = subjects.filter((names) => !names.some((word) => stands(word, best))).flat();
  const found = elsewhere.flatMap((subject) => {
    const task = others.slice(0, NEAR).find((hit) => stands(subject, hit));
    return task === undefined || givesMoney(task.clause.text) ? [] : [{ subject, task, best }];
  });
  return found.toSorted((a, b) => b.subject.length - a.subject.length)[0];
}

const foldedText = remembered(({ text }: Clause) => fold(text).text);
