import { recordedAs } from '../../award/said/index.ts';
import { readQuestion } from '../../search/question/index.ts';
import { foreignMoneyOf } from '../../text/unit.ts';
import { rulesOf } from '../context.ts';
import { type Offered, phrasesOf, saidOf, type Unassigned } from '../said.ts';
import { asksOf } from './asks.ts';
import { onItsDay } from './day.ts';
import type { Ears, Found, Request } from './ears.ts';
import { adds, awardNamed, goesOn, supposes } from './goes-on.ts';
import { itemsTold } from './items.ts';
import { namesElse, namesNoOther } from './names.ts';
import type { Sentence } from './sentence.ts';
import { type About, type Heard, rulesAbout, type Topic } from './topic.ts';

/** What a sentence is heard as: by itself, or with the question that it follows. */
export async function placed<F extends Found>(
  request: Request,
  sentence: Sentence,
  { ears, topic }: { readonly ears: Ears<F>; readonly topic: Topic<F> | undefined },
): Promise<Heard<F>> {
  const alone = await onItsDay(request, request.query, ears);
  if (topic === undefined)
    return (await heardAfter(request, ears, alone)) ?? { found: alone, follows: false };
  const about = { ears, topic };
  const isElse =
    request.policy !== undefined ||
    ears.context.library.policies.length < 2 ||
    alone.policy_choice.status === 'named';
  const found = isElse ? alone : await onItsDay({ ...request, policy: topic.policy.id }, request.query, ears);
  if (await onlyTells(sentence, found, about))
    return { found: await toldOf(request, sentence, about), follows: true };
  const own = byItself(found, sentence, about);
  if (own !== undefined) return own;
  const joined = await heardWith(request, { found, sentence }, about);
  // What only comes near is no answer, where the words name what the open clause gives.
  if (joined?.found.coverage.near !== undefined && awardNamed(request.query, about) !== undefined)
    return { found: await toldOf(request, sentence, about), follows: true };
  return joined ?? { found, follows: false };
}

/**
 * A sentence that is heard by itself: it leads somewhere and does not go on with what is open, or comes near something else that
 * it names; or it names another award of the open clause (全年呢), and goes on with that.
 */
function byItself<F extends Found>(found: F, sentence: Sentence, about: About<F>): Heard<F> | undefined {
  if (!stands(found)) return namesElse(found, about) ? { found, follows: false } : undefined;
  const isOpen = found.hits[0]?.clause === about.topic.hit.clause;
  if (isOpen && awardNamed(sentence.words, about) !== undefined) return { found, follows: true };
  return goesOn(found, sentence, about) ? undefined : { found, follows: false };
}

/**
 * Whether a sentence tells something of what is open and asks no more than that: what somebody takes to be due, what was paid,
 * what kind of customer one of them is, that it is somebody else who asks; or asks who is in charge of it, or is paid. What its
 * words are searched for tells nothing then.
 */
async function onlyTells<F extends Found>(sentence: Sentence, found: F, about: About<F>): Promise<boolean> {
  const { tells, party, words, asks, count } = sentence;
  if (tells === 'parts' || asks === 'office' || asks === 'payee' || count?.alike) return true;
  if (tells !== undefined) return namesNoOther(found, words, about);
  if (party !== undefined && asksOf(readQuestion(party.rest)) === 'result') return true;
  return (await itemsTold(sentence, about)).length > 0;
}

/** The open clause, with what a sentence says of it. */
async function toldOf<F extends Found>(
  request: Request,
  { question, words }: Sentence,
  about: About<F>,
): Promise<F> {
  const { ears, topic } = about;
  const { policy, hit } = topic;
  const asked = { ...request, query: topic.question, policy: policy.id };
  const found = await onItsDay(asked, words, ears);
  const hits = [hit, ...found.hits.filter(({ clause }) => clause !== hit.clause)];
  return ofTopic({ ...found, hits, ...(await toldIn(question, about, found)) }, about);
}

/** What a sentence says by itself that the awards of the open policy ask for. */
async function toldIn<F extends Found>(question: Sentence['question'], about: About<F>, { guide }: Found) {
  const { ears, topic } = about;
  const phrases = await phrasesOf(question, topic.policy, ears.context);
  const meant = ears.call.award ?? guide?.award;
  return saidOf(phrases, rulesOf(ears.context, topic.policy), { meant, near: rulesAbout(about) });
}

/** What a question that leads nowhere says together with one that led nowhere either: 不是我个人，是公司. Undefined where both do not. */
async function heardAfter<F extends Found>(
  request: Request,
  ears: Ears<F>,
  alone: F,
): Promise<Heard<F> | undefined> {
  const { asked } = ears.call;
  if (asked === '' || stands(alone)) return undefined;
  const query = together(asked, request.query);
  const found = await onItsDay({ ...request, query }, request.query, ears);
  return found.coverage.status !== 'not_covered' && found.guide !== undefined
    ? { found, follows: false }
    : undefined;
}

/** As much as a search takes. */
const LONGEST = 500;

function together(before: string, now: string): string {
  return `${before.slice(0, Math.max(0, LONGEST - now.length - 1))}，${now}`;
}

/** What a question says together with the one that it follows; undefined where that leads elsewhere. */
async function heardWith<F extends Found>(
  request: Request,
  { found, sentence }: { readonly found: F; readonly sentence: Sentence },
  about: About<F>,
): Promise<Heard<F> | undefined> {
  const { ears, topic } = about;
  const query = together(topic.question, request.query);
  const joined = await onItsDay({ ...request, query, policy: topic.policy.id }, request.query, ears);
  const same = joined.hits.find(({ clause }) => clause === topic.hit.clause);
  const isOurs = adds(found, request.query, about) || supposes(request.query, topic);
  const hit = same ?? (isOurs ? topic.hit : undefined);
  if (hit === undefined || joined.coverage.status === 'not_covered') return undefined;
  const hits = [hit, ...joined.hits.filter((each) => each !== same)];
  const whole = onlyNew({ ...joined, hits }, topic.question);
  const told = withOwn(whole, await toldIn(sentence.question, about, joined));
  return { found: ofTopic(told, about), follows: true };
}

/**
 * With what the sentence says by its own words, where the question before it tells of something else in its place: what a sum is
 * of, another title.
 */
function withOwn<F extends Found>(found: F, own: Pick<Found, 'said'>): F {
  const { said = [], unassigned = [] } = found;
  const isNamed = ({ words, figure, fact, label }: Offered) =>
    figure === undefined
      ? !said.some((other) => other.fact === fact && other.label === label)
      : unassigned.some((other) => other.words === words);
  const named = (own.said ?? []).filter(isNamed);
  const left = unassigned.filter(({ words }) => !named.some((each) => each.words === words));
  return { ...found, said: [...said, ...named], unassigned: left };
}

/**
 * What was said as far as the open clause asks for it, or it was recorded in this call; a figure that was read for another award is
 * heard and used for nothing.
 */
function ofTopic<F extends Found>(found: F, { ears: { call }, topic: { hit } }: About<F>): F {
  const { said = [], unassigned = [] } = found;
  const own = said.filter(
    ({ awards, fact, label }) =>
      awards.length === 0 ||
      awards.some((award) => hit.awards.includes(award) || recordedAs(award, fact, label) in call.answers),
  );
  const others = said.flatMap(({ words, figure, unit_unsaid: isUnsaid, beside }): readonly Unassigned[] => {
    if (!figure?.endsWith('元') || own.some((each) => each.words === words)) return [];
    const currency = foreignMoneyOf(figure);
    return [
      {
        words,
        value: figure,
        ...(currency === undefined ? {} : { currency }),
        ...(isUnsaid ? { unit_unsaid: isUnsaid } : {}),
        ...(beside === undefined ? {} : { beside }),
      },
    ];
  });
  return { ...found, said: own, unassigned: [...unassigned, ...others] };
}

/**
 * Whether a question leads somewhere by itself: to a clause that answers it, be it that this leaves open what is asked (各出几成),
 * or to what is known not to be in the text.
 */
function stands({ coverage: { status, silences, near }, guide, hits: [best] }: Found): boolean {
  const isLeftOpen = near === undefined && best?.awards.length === 0;
  return (
    silences.length > 0 ||
    status === 'covered' ||
    (status === 'partly' && (guide !== undefined || isLeftOpen))
  );
}

/** What was said before is known or was declined: only what is said now is offered. */
function onlyNew<F extends Found>(found: F, before: string): F {
  // 再给200 is told with the 万 that it was meant in.
  const isOld = (words: string) =>
    before.includes(words) || before.includes(words.replace(/(?<=\d)万(?=\D?$)/u, ''));
  // The items of a list are told together, each in its own words.
  const isNew = ({ words }: { readonly words: string }) => !words.split('，').every(isOld);
  return {
    ...found,
    said: (found.said ?? []).filter(isNew),
    unassigned: (found.unassigned ?? []).filter(isNew),
    claimed: (found.claimed ?? []).filter(isNew),
  };
}
