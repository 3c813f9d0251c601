import type { Clause } from '../../corpus/clause.ts';
import { TODO } from '../../corpus/todo.ts';
import { findDayBounds } from '../../text/bound/index.ts';
import type { Span } from '../../text/spans.ts';
import { eventIn } from '../check/index.ts';
import type { DraftFact } from './fact.ts';
import { quoted } from './quoted.ts';

/** The time in which a phrase says that something must lie, and what else the phrase asks. */
export interface DayAsked {
  readonly fact: DraftFact;
  readonly condition: (on: string, id: string) => object;
  /** The phrase behind the days where it begins with them: 认定的企业 in 2025年1月1日以后认定的企业. */
  readonly rest: Span;
}

/** 2025年认定的 is when it happened; 2023年一季度营业收入 is of which time a figure is. */
const ACT = /^新?\p{Script=Han}{2,4}[的为]/u;

/** The days that a phrase asks for, with the words that give them; undefined where it gives none, or one side twice. */
export function dayAskedIn(clause: Clause, phrase: Span): DayAsked | undefined {
  const words = clause.text.slice(phrase.start, phrase.end);
  const bounds = findDayBounds(words);
  const [from, ...laterFrom] = bounds.filter(({ side }) => side === 'from');
  const [to, ...laterTo] = bounds.filter(({ side }) => side === 'to');
  if ((from ?? to) === undefined || laterFrom.length + laterTo.length > 0) return undefined;
  const start = Math.min(...bounds.map((bound) => bound.start));
  const end = Math.max(...bounds.map((bound) => bound.end));
  const { event, behind } = eventIn(words.slice(0, start), words.slice(end));
  if (from?.start === to?.start && !ACT.test(behind)) return undefined;
  const ends = { from, to };
  return {
    fact: dateOf(event),
    condition: (on, id) => ({
      kind: 'date',
      id,
      on,
      ...Object.fromEntries(
        Object.entries(ends).flatMap(([side, bound]) =>
          bound === undefined
            ? []
            : [[side, { day: bound.day, edge: bound.edge, ...quoted(clause, phrase) }]],
        ),
      ),
    }),
    rest: start === 0 ? { start: phrase.end - behind.length, end: phrase.end } : phrase,
  };
}

function dateOf(event: string): DraftFact {
  const isKnown = /\p{Script=Han}{2}/u.test(event);
  return {
    type: 'date',
    label: isKnown ? `${event}日期` : `${TODO}：这一天发生了什么，如 认定日期`,
    ask: isKnown ? `${event}日期是哪一天？` : `${TODO}：问这一天的一句话`,
    settled_by: 'applicant',
  };
}
