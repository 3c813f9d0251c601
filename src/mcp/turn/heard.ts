import { readQuestion } from '../../search/question/index.ts';
import { askedOf, asksOfOpen } from './asked-of.ts';
import type { Ears, FollowUp, Found, Request } from './ears.ts';
import { offeredIn } from './offered.ts';
import { placed } from './placed.ts';
import { sentenceIn } from './sentence.ts';
import type { Topic } from './topic.ts';

/**
 * What the policy has on a sentence of an open call, and what it does to that call. What names no policy is asked of the one
 * that the call is about, and what leads nowhere by itself (财务查了，157万3) is heard with the question that it follows.
 * What was recorded and is told anew is offered as all that it may do to it.
 */
export async function heard<F extends Found>(
  request: Request,
  ears: Ears<F>,
): Promise<{ readonly found: F; readonly follow: FollowUp }> {
  const topic = topicOf(ears);
  const about = topic && { ears, topic };
  const read = sentenceIn(readQuestion(request.query));
  const sentence = { ...read, asks: about && asksOfOpen(read, about) };
  const { found, follows } = await placed(request, sentence, { ears, topic });
  const offered = await offeredIn({ found, follows }, sentence, { ears, topic });
  // How all of a policy's funds are shared is asked of the clause that says so, and whether something counts of what gives for it.
  const isOpen = follows || (sentence.asks === 'shares' && found.hits[0]?.clause === topic?.hit.clause);
  const isOfOpen = isOpen || (sentence.asks !== 'shares' && sentence.asks !== 'counts');
  const asks = isOfOpen ? sentence.asks : undefined;
  if (about === undefined || asks === undefined)
    return { found: { ...found, ...offered }, follow: { follows } };
  const { told, ...days } = askedOf(sentence, about);
  return {
    found: { ...found, ...offered, ...days },
    follow: { follows, asks, ...(told === undefined ? {} : { told }) },
  };
}

function topicOf<F extends Found>({ call, context, hitOn }: Ears<F>): Topic<F> | undefined {
  const { topic } = call;
  const policy = context.library.policies.find(({ id }) => id === topic?.policy);
  const clause = policy?.clauses.find(({ id }) => id === topic?.clause);
  return topic === undefined || policy === undefined || clause === undefined
    ? undefined
    : { question: topic.question, policy, hit: hitOn(policy, clause) };
}
