import { joinedSpans, touch } from '../../text/spans.ts';
import type { Term } from '../../text/terms.ts';
import type { Extent } from './known-word.ts';
import { JOINTS } from './parts.ts';
import type { PolicyText } from './policy-text.ts';
import type { Question } from './question.ts';

/** The content of a question, parted as a text lets it be parted. */
export interface Parted {
  /** Two characters, or a Latin word, that stand so in the text. */
  readonly pairs: readonly Term[];
  /** The stretches that these make up. */
  readonly phrases: readonly Extent[];
  /** What is left beside them, without what only joins words. */
  readonly left: readonly Extent[];
  /** What of it can be told as a word: 2 to 6 characters that are not the end or the beginning of some longer word. */
  readonly alone: readonly Extent[];
}

/**
 * Parts the content of a question by what of it stands in a text.
 * @param content the folded question, with blanks for what says nothing here.
 * @param question all its pairs of characters and Latin words, and its parts.
 */
export function parted(
  content: string,
  { pairs: own, parts }: Pick<Question, 'pairs' | 'parts'>,
  text: PolicyText,
): Parted {
  const pairs = own.filter(
    ({ text: pair, start, end }) =>
      !content.slice(start, end).includes(' ') && (text.having(pair) > 0 || text.folded.includes(pair)),
  );
  const stretches = joinedSpans(pairs);
  const rest = stretchesOf(blanked(content, stretches, HERE));
  const isLonger = (word: Extent, tail: Extent) =>
    isTailOf(tail, word) &&
    !PERSON.test(content.slice(tail.start, tail.end)) &&
    !isPaid(content.slice(word.start, tail.end), text);
  const isStory = ({ start, end }: Extent) =>
    content.length > SHORT &&
    !parts.some(
      (part) => part.asks && part.start <= start && end <= part.end && part.end - part.start <= SHORT,
    );
  const longer = rest.flatMap((tail) => stretches.filter((word) => isLonger(word, tail) && !isStory(word)));
  const words = stretches
    .filter((word) => longer.includes(word))
    .map(({ start, end }) => ({ start, end: end + 1 }));
  const alone = rest.filter(
    ({ start, end }) =>
      end - start >= 2 &&
      end - start <= 6 &&
      !stretches.some((other) => other.end === start || other.start === end),
  );
  return {
    pairs: pairs.filter((pair) => !longer.some((word) => touch(word, pair))),
    phrases: stretches.filter((word) => !longer.includes(word)),
    left: [...rest, ...longer],
    alone: [...alone, ...words].toSorted((a, b) => a.start - b.start),
  };
}

/** In a longer question, which tells a story, but where it is short and asks, the character behind a word is as likely a verb. */
const SHORT = 18;

/**
 * 金 behind 失业 is no word: 失业金 is, and a text that has only 失业 (失业保险) does not have it. Behind more than two
 * characters a single one is a word of its own.
 */
function isTailOf(tail: Extent, word: Extent): boolean {
  return tail.start === word.end && tail.end - tail.start === 1 && word.end - word.start === 2;
}

/** 大专生 and 脱贫户 are those of whom a text says 大专 and 脱贫. */
const PERSON = /^[生户员者]$/u;

/** 安家费 is what a text calls 安家补贴. */
function isPaid(word: string, { folded }: PolicyText): boolean {
  const what = /^(.+)[费金款钱]$/u.exec(word)?.[1];
  return what !== undefined && PAID_WORDS.some((paid) => folded.includes(what + paid));
}

const PAID_WORDS = ['补贴', '补助', '奖励', '奖补'];

/** The text with the spans covered by `mark`, unit for unit. */
export function blanked(text: string, spans: readonly Extent[], mark = ' '): string {
  return spans.reduce(
    (rest, { start, end }) => rest.slice(0, start) + mark.repeat(end - start) + rest.slice(end),
    text,
  );
}

const HERE = '\0';

/** What is left between the stretches that are taken out (`HERE`) and the joints. */
function stretchesOf(content: string): readonly Extent[] {
  const words = content.replace(JOINTS, (joint) => HERE.repeat(joint.length));
  return [...words.matchAll(/[^\0]+/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
}
