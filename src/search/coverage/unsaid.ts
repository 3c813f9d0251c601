import type { Clause } from '../../corpus/clause.ts';
import type { GeneralSilence } from '../../corpus/common.ts';
import type { Policy } from '../../corpus/library.ts';
import { findPhrase, OFFICIAL_GAP, phraseEnd } from '../../corpus/policy/index.ts';
import { fold } from '../../text/fold.ts';
import { withoutQuestionWords } from '../../text/question-words.ts';
import { remembered } from '../../text/remembered.ts';
import { byBeginning, type Span, withoutSpans } from '../../text/spans.ts';
import type { SearchHit } from '../hit.ts';
import { type Reading, type Vocabulary, withoutAsking } from '../question/index.ts';
import { WINDOW } from './silence.ts';

/** What callers ask of any policy and this one's text speaks of somewhere, so that it is silent on none of it. */
export interface Unsaid {
  /**
   * Of which of these the clause that is to answer says nothing: that one award is applied for at the park says nothing of
   * another. Where nothing else is asked, those on which there are clauses.
   */
  readonly topics: readonly string[];
  /** The clauses that do: those that the policy's own data quotes for it, if it quotes any. */
  readonly clauses: readonly Clause[];
  /** Whether the policy's own data quotes them. */
  readonly isQuoted: boolean;
  /** Whether there are such clauses and the question names nothing that is asked of them: 什么时候到账. */
  readonly alone: boolean;
}

/** @param best the clause that is to answer. */
export function unsaidIn(
  best: SearchHit | undefined,
  { folded, asks }: Pick<Reading, 'folded' | 'asks'>,
  vocabulary: Vocabulary,
): Unsaid {
  const { policy, text } = vocabulary;
  const closing = asks.closing ? policy.common.silences.filter(({ id }) => id === WINDOW) : [];
  const asked = askedIn(folded, vocabulary);
  const topics = [...new Set([...asked.map(({ topic }) => topic), ...closing])];
  const rest = text.withoutEmptyWords(withoutAsking(withoutQuestionWords(withoutSpans(folded, asked))));
  const alone = rest.split(/\P{L}/u).every((word) => word.length < 2);
  const spoken = topics.filter((topic) => clausesOn(topic, policy).length > 0);
  if (alone && spoken.length > 0) return { ...placed(spoken, policy), alone };
  const words = best === undefined ? undefined : fold(around(best).join('\n')).text;
  const unsaid = topics.filter((topic) => words !== undefined && !speaksOf(topic, words));
  return { ...placed(unsaid, policy), alone: false };
}

function placed(topics: readonly GeneralSilence[], policy: Policy): Omit<Unsaid, 'alone'> {
  return {
    topics: topics.map(({ topic }) => topic),
    clauses: [...new Set(topics.flatMap((topic) => clausesOn(topic, policy)))],
    isQuoted: topics.every((topic) => quotedFor(topic, policy).length > 0),
  };
}

/** The clauses that the policy's data quotes for a topic. */
function quotedFor({ of }: GeneralSilence, { clauses, data }: Policy): readonly Clause[] {
  const ids = of === undefined ? [] : (data[of] ?? []).map(({ clause }) => clause);
  return clauses.filter(({ id }) => ids.includes(id));
}

/** The same, or where it quotes none those that have words which say nothing else. */
function clausesOn(topic: GeneralSilence, policy: Policy): readonly Clause[] {
  const quoted = quotedFor(topic, policy);
  if (quoted.length > 0) return quoted;
  const { clauses } = policy;
  const sure = topic.spoken_of.filter((word) => word.length > 2);
  return clauses.filter(({ leaf, text }) => leaf && hasSome(sure, fold(text).text));
}

/** A clause with what holds for all items of its list: their lead, and the paragraph behind them (以上奖励由企业向园区申报). */
function around({ policy, clause: { id, text, heading } }: SearchHit): readonly string[] {
  const above = id.slice(0, Math.max(0, id.lastIndexOf('.')));
  const shared = policy.clauses.filter((other) => other.id === above || other.id.startsWith(`${above}.尾`));
  return [text, ...heading, ...shared.map((other) => other.text)];
}

function speaksOf({ words, spoken_of: spoken }: GeneralSilence, text: string): boolean {
  // Two characters may stand for something else in a text: 到账 of 到账外资金额.
  return hasSome([...words.filter((word) => word.length > 2), ...spoken], text);
}

function hasSome(words: readonly string[], text: string): boolean {
  return words.some((word) => findPhrase(fold(word).text, text, OFFICIAL_GAP) !== undefined);
}

/** The topics by what people say for them, as far as the text does not use those words for something of its own. */
const topicsOf = remembered(({ policy, text }: Vocabulary) => {
  const silent = new Set(policy.data.silences.map(({ id }) => id));
  const spoken = policy.common.silences.filter(({ id }) => !silent.has(id));
  const phrases = spoken.flatMap((topic) =>
    [topic.topic, ...topic.words]
      .map((word) => ({ phrase: fold(word).text, topic }))
      .filter(({ phrase }) => findPhrase(phrase, text.folded) === undefined),
  );
  return byBeginning(phrases, ({ phrase }) => phrase);
});

/** Where a question has words for a topic. */
function askedIn(
  folded: string,
  vocabulary: Vocabulary,
): readonly (Span & { readonly topic: GeneralSilence })[] {
  const beginningAt = topicsOf(vocabulary);
  return Array.from({ length: folded.length }, (_, start) =>
    beginningAt(folded, start).flatMap(({ phrase, topic }) => {
      const end = phraseEnd(phrase, folded, start);
      return end === undefined ? [] : [{ start, end, topic }];
    }),
  ).flat();
}
