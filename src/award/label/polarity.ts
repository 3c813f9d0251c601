import { negationsIn, withoutBounds } from '../../text/negation.ts';
import { withoutBrackets } from '../../text/spans.ts';
import type { LabelFault, Named } from './asked.ts';

/** A question that leaves open which: 是不是, 有没有, 交齐了没有？ */
const WHETHER = /(?<verb>\p{Script=Han})[不没]\k<verb>|有没有|是否|能否|没有?(?=[？?]|$)/gu;
/** What says no, and the words that it denies. */
const DENIED = /(?:没有|[不未没无非])(?<what>\p{Script=Han}{2})/gu;

/** How often words say no, but for what only bounds a figure and what only asks. */
const denials = (words: string) => negationsIn(withoutBounds(words.replace(WHETHER, '')));

/**
 * A yes or no that is asked the other way than its name tells it, or than its words do: 没有参展吗 for 参加展会, 就业 for 未就业.
 * It counts for an award where it is answered with yes.
 */
export function turnedRound({ fact, field, holder }: Named): readonly LabelFault[] {
  if (fact.type !== 'bool') return [];
  const [label, ask] = [fact.label, fact.ask].map((words) => denials(withoutBrackets(words)));
  const told = denials(holder.quote);
  const fix = `条件成立是回答“是”：名称、问句照引文“${holder.quote}”正着写，引文说“不”“未”的才写“不”“未”`;
  if ((label ?? 0) % 2 !== (ask ?? 0) % 2)
    return [{ field: `${field}.ask`, found: `名称“${fact.label}”和问句“${fact.ask}”说的正好相反`, fix }];
  if ((label ?? 0) > told)
    return [{ field: `${field}.label`, found: `名称“${fact.label}”说“不”，引文没有`, fix }];
  const said = `${fact.label}${fact.ask}`;
  const turned =
    denials(said) > 0
      ? undefined
      : Array.from(holder.quote.matchAll(DENIED)).find(({ groups }) => said.includes(groups?.what ?? '\n'));
  return turned === undefined
    ? []
    : [{ field: `${field}.label`, found: `引文写的是“${turned[0]}”，名称和问句没有说“不”`, fix }];
}
