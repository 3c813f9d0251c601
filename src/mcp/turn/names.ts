import { hanPairs } from '../../text/wording/index.ts';
import { rulesOf } from '../context.ts';
import type { Found } from './ears.ts';
import { type About, rulesAbout } from './topic.ts';

/**
 * Whether a sentence names nothing that another award has and the open clause has not, so that the sums it tells are of what is
 * open: 里头有七百万是水泵的.
 */
export function namesNoOther<F extends Found>(found: F, words: string, about: About<F>): boolean {
  return !namesAmong(found, [...hanPairs(words), ...tellingIn(found, about)], about);
}

/** The same of the text's own words alone: 还要加一百万的雷达 is added to what is open, whatever a text may call a 雷达. */
export function saysNoOther<F extends Found>(found: F, words: string, about: About<F>): boolean {
  return !namesAmong(found, hanPairs(words), about);
}

/**
 * Whether what a sentence led to is another clause's award, called by words that the open one has not, though it may only come near
 * it: 他自己在外面租房子, beside a clause on 生活补助.
 */
export function namesElse<F extends Found>(found: F, about: About<F>): boolean {
  const [best] = found.hits;
  const gives = best !== undefined && best.awards.length > 0 && best.policy.id === about.topic.policy.id;
  return gives && best.clause !== about.topic.hit.clause && namesAmong(found, tellingIn(found, about), about);
}

function namesAmong<F extends Found>(
  { hits: [best], said = [], guide }: F,
  named: readonly string[],
  about: About<F>,
): boolean {
  const { ears, topic } = about;
  const { hit, policy } = topic;
  const own = rulesAbout(about).map(({ data: { name, facts } }) => [name, facts]);
  const ours = `${hit.text}${hit.title}${JSON.stringify(own)}${Object.keys(ears.call.answers).join()}`;
  const others = new Set([guide?.award, ...(best?.awards ?? []), ...said.flatMap(({ awards }) => awards)]);
  const names = rulesOf(ears.context, policy)
    .filter(({ data }) => others.has(data.id))
    .map(({ data }) => data.name);
  const theirs = [best?.title ?? '', ...names, ...said.map(({ label }) => label)].join();
  return named.some((word) => theirs.includes(word) && !ours.includes(word));
}

/** The words of the best clause that a sentence led to, its own or the text's for what people call something, without empty ones. */
function tellingIn<F extends Found>({ hits: [best] }: F, { ears, topic: { policy } }: About<F>) {
  const { text } = ears.context.searchable.vocabularyOf(policy);
  const words = text.withoutEmptyWords((best?.matched_terms ?? []).join('\n'));
  return words.split(/[ \n]/u).filter((word) => /\p{Script=Han}{2}/u.test(word));
}
