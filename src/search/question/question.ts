import { citationsIn, type NumberedReference } from '../../corpus/reference/index.ts';
import { type FoundDate, findDates } from '../../text/date.ts';
import { fold } from '../../text/fold.ts';
import type { Term } from '../../text/terms.ts';
import { type Asks, asksOf } from './asks.ts';
import { type Part, partsOf } from './parts.ts';
import { figuresOf, tenthsIn } from './policy-text.ts';
import { type SpokenTime, spokenTime } from './spoken-period.ts';

/** A question read once, before any policy is looked at; everything that follows reads this. */
export interface Question {
  /** As it was asked, with digits where they are spelled out before letters (五G). */
  readonly query: string;
  /** The same in one writing (`fold`). */
  readonly folded: string;
  /** Words that the caller expects the official text to use. */
  readonly keywords: readonly string[];
  /** The dates in it; offsets are into `folded`. */
  readonly dates: readonly FoundDate[];
  /** The sums of ten thousand and more and the rates in it, each in one writing; offsets are into `folded`. */
  readonly figures: readonly Term[];
  /** Where it names clauses by number; offsets are into `query`. Which clauses these are is each policy's to say. */
  readonly references: readonly NumberedReference[];
  /** The one year, month or day that it speaks of, told by name or counted back. */
  readonly time: SpokenTime | undefined;
  /** What is asked for. */
  readonly asks: Asks;
  /** What it says and asks one after the other; offsets are into `folded`. */
  readonly parts: readonly Part[];
}

/**
 * Reads a question once.
 * @param asked 1–500 characters in the asker's own words.
 * @param keywords words that the official text is expected to use.
 * @example readQuestion('技术改造最高补多少').asks.money // → true
 */
export function readQuestion(asked: string, keywords: readonly string[] = []): Question {
  const query = withDigits(asked);
  const folded = fold(query).text;
  return {
    query,
    folded,
    keywords,
    dates: findDates(folded),
    figures: [...figuresOf(folded), ...tenthsIn(folded)],
    references: citationsIn(query),
    time: spokenTime(folded),
    asks: asksOf(folded),
    parts: partsOf(folded),
  };
}

const SPELLED = '零一二三四五六七八九';

/** 五G, 四A as they are written: a digit that is heard before a letter is part of its name. */
function withDigits(query: string): string {
  return query.replace(/[零一二三四五六七八九](?=[A-Za-z])/gu, (digit) => String(SPELLED.indexOf(digit)));
}
