import type { GeneralSilence } from '../../corpus/common.ts';
import { findPhrase, phraseEnd } from '../../corpus/policy/index.ts';
import { fold } from '../../text/fold.ts';
import { remembered } from '../../text/remembered.ts';
import { byBeginning } from '../../text/spans.ts';
import type { SearchHit } from '../hit.ts';
import type { Reading, Vocabulary } from '../question/index.ts';
import { WINDOW } from './silence.ts';

/**
 * What callers ask of any policy and this one's text speaks of somewhere, so that it is silent on none of it: of which of
 * these the clause that is to answer says nothing. That one award is applied for at the park says nothing of another.
 */
export function unsaidIn(
  best: SearchHit | undefined,
  { folded, asks }: Pick<Reading, 'folded' | 'asks'>,
  vocabulary: Vocabulary,
): readonly string[] {
  if (best === undefined) return [];
  const closing = asks.closing ? vocabulary.policy.common.silences.filter(({ id }) => id === WINDOW) : [];
  const topics = [...new Set([...asked(folded, vocabulary), ...closing])];
  if (topics.length === 0) return [];
  const words = fold(around(best).join('\n')).text;
  return topics.filter((topic) => !speaksOf(topic, words)).map(({ topic }) => topic);
}

/** A clause with what holds for all items of its list: their lead, and the paragraph behind them (以上奖励由企业向园区申报). */
function around({ policy, clause: { id, text, heading } }: SearchHit): readonly string[] {
  const above = id.slice(0, Math.max(0, id.lastIndexOf('.')));
  const shared = policy.clauses.filter((other) => other.id === above || other.id.startsWith(`${above}.尾`));
  return [text, ...heading, ...shared.map((other) => other.text)];
}

function speaksOf({ words, spoken_of: spoken }: GeneralSilence, text: string): boolean {
  // Two characters may stand for something else in a text: 到账 of 到账外资金额.
  return [...words.filter((word) => word.length > 2), ...spoken].some(
    (word) => findPhrase(fold(word).text, text) !== undefined,
  );
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

function asked(folded: string, vocabulary: Vocabulary): readonly GeneralSilence[] {
  const beginningAt = topicsOf(vocabulary);
  return Array.from({ length: folded.length }, (_, at) =>
    beginningAt(folded, at).filter(({ phrase }) => phraseEnd(phrase, folded, at) !== undefined),
  )
    .flat()
    .map(({ topic }) => topic);
}
