import { readQuestion } from '../../search/question/index.ts';
import { rulesOf } from '../context.ts';
import { phrasesOf, saidOf, type Unassigned } from '../said.ts';
import { asksOf } from './asks.ts';
import { onItsDay } from './day.ts';
import type { Ears, Found, Request } from './ears.ts';
import { adds, goesOn, namesNoOther, supposes } from './goes-on.ts';
import { itemsTold } from './items.ts';
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
  if (stands(found) && !goesOn(found, sentence, about)) return { found, follows: false };
  return (await heardWith(request, found, about)) ?? { found, follows: false };
}

/**
 * Whether a sentence tells something of what is open and asks no more than that: what somebody takes to be due, what was paid,
 * what kind of customer one of them is, that it is somebody else who asks. What its words are searched for tells nothing then.
 */
async function onlyTells<F extends Found>(sentence: Sentence, found: F, about: About<F>): Promise<boolean> {
  const { tells, party, words } = sentence;
  if (tells === 'parts') return true;
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
  const phrases = await phrasesOf(question, policy, ears.context);
  const meant = ears.call.award ?? found.guide?.award;
  const told = saidOf(phrases, rulesOf(ears.context, policy), { meant, near: rulesAbout(about) });
  const hits = [hit, ...found.hits.filter(({ clause }) => clause !== hit.clause)];
  return ofTopic({ ...found, hits, ...told }, topic);
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
  found: F,
  { ears, topic }: About<F>,
): Promise<Heard<F> | undefined> {
  const query = together(topic.question, request.query);
  const joined = await onItsDay({ ...request, query, policy: topic.policy.id }, request.query, ears);
  const same = joined.hits.find(({ clause }) => clause === topic.hit.clause);
  const isOurs = adds(found, request.query, { ears, topic }) || supposes(request.query, topic);
  const hit = same ?? (isOurs ? topic.hit : undefined);
  if (hit === undefined || joined.coverage.status === 'not_covered') return undefined;
  const hits = [hit, ...joined.hits.filter((each) => each !== same)];
  return { found: onlyNew(ofTopic({ ...joined, hits }, topic), topic.question), follows: true };
}

/** What was said as far as the open clause asks for it; a figure that was read for another award is heard and used for nothing. */
function ofTopic<F extends Found>(found: F, { hit }: Topic<F>): F {
  const { said = [], unassigned = [] } = found;
  const own = said.filter(
    ({ awards }) => awards.length === 0 || awards.some((award) => hit.awards.includes(award)),
  );
  const others = said.flatMap(({ words, figure, unit_unsaid: isUnsaid, beside }): readonly Unassigned[] =>
    !figure?.endsWith('元') || own.some((each) => each.words === words)
      ? []
      : [
          {
            words,
            value: figure,
            ...(isUnsaid ? { unit_unsaid: isUnsaid } : {}),
            ...(beside === undefined ? {} : { beside }),
          },
        ],
  );
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
