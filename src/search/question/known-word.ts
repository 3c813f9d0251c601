import type { Silence } from '../../corpus/silence.ts';
import { fold } from '../../text/fold.ts';
import { remembered } from '../../text/remembered.ts';

/** A stretch of a folded question, end exclusive. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** What a word that people use leads to. */
export interface Meaning {
  /** Words of the text. */
  readonly means: readonly string[];
  /** The topic it belongs to that the text does not touch. */
  readonly silence: Silence | undefined;
  /** Whether it is what is asked rather than what it is asked about. */
  readonly asks: boolean;
  /** Whether it asks until when something holds, which may be something other than the policy. */
  readonly holds?: boolean;
}

/** A word of a question that is known, by its place in the folded question. */
export interface KnownWord extends Meaning, Extent {
  /** Where a blank of its phrase stands for other words: they may be known as well. */
  readonly hole: Extent | undefined;
  /** Its own words, without what stands in the blank of its phrase: 设备 and 花 of 设备搬迁费花. */
  readonly own: readonly Extent[];
  /** The text's words for shorter words inside it: 充电桩 in 充电桩补. */
  readonly inside: readonly string[];
}

/** Whether a phrase stands around a word, in its blank: 专精特新 补 around 买设备. */
export function wraps({ hole }: KnownWord, { start, end }: Extent): boolean {
  return hole !== undefined && start >= hole.start && end <= hole.end;
}

/** Whether two words touch no character of each other; a word in the blank of another's phrase does not. */
export function isApart(word: Extent, other: KnownWord): boolean {
  return wraps(other, word) || word.end <= other.start || word.start >= other.end;
}

/** What a known word means, in one writing: what the words of a text are held against. */
export function meantBy({ means }: Meaning): readonly string[] {
  return inOneWriting(means);
}

/** Words of data in one writing, each list once. */
export const inOneWriting = remembered((words: readonly string[]) => words.map((word) => fold(word).text));
