import { paidFacts } from '../../award/rule/index.ts';
import { isSupposed } from '../../award/said/index.ts';
import type { Offered, Unassigned } from '../said.ts';
import { changing } from './changes.ts';
import { besideTitles, chosen, paidAnew } from './choose.ts';
import type { Ears, Found } from './ears.ts';
import { awardNamed } from './goes-on.ts';
import { countSaid, itemsTold } from './items.ts';
import type { OpenCall } from './open-call.ts';
import { otherFirm } from './other-firm.ts';
import { openRule } from './recorded.ts';
import type { Sentence } from './sentence.ts';
import { asRecorded, toldBefore } from './told-before.ts';
import { type About, type Heard, rulesAbout, type Topic } from './topic.ts';

/** What was said as it changes what is recorded, a level that was named as it chooses, and the sums that are left. */
export async function offeredIn<F extends Found>(
  {
    found: {
      said = [],
      unassigned = [],
      hits: [best],
    },
    follows,
  }: Heard<F>,
  sentence: Sentence,
  { ears, topic }: { readonly ears: Ears<F>; readonly topic: Topic<F> | undefined },
): Promise<{ readonly said: Offered[]; readonly unassigned: Unassigned[] }> {
  const firm = otherFirm(sentence.party, ears.call);
  // What is said of another firm changes nothing that was recorded of the first.
  const isSame = best?.policy.id === topic?.policy.id && firm === undefined;
  const own = isSame ? ears.call : { ...ears.call, answers: {} };
  const does = (each: Offered) => changing(each, sentence.words, own);
  if (topic === undefined) return { said: [firm ?? [], said.flatMap(does)].flat(), unassigned };
  const about = { ears: { ...ears, call: own }, topic };
  const rules = rulesAbout(about);
  const changed = said.flatMap((each) => asRecorded(each, own, rules)).flatMap(does);
  const isPaidTold = changed.some(({ fact }) => rules.some(({ data }) => paidFacts(data).includes(fact)));
  const anew = (each: Offered) => (isPaidTold ? each : paidAnew(each, own, rules));
  const titled = changed
    .flatMap((each) => besideTitles(each, sentence.words, { call: own, rules }))
    .map(anew);
  const first = [firm ?? [], titled].flat();
  if (!follows && best?.clause !== topic.hit.clause) return { said: first, unassigned };
  const isNamed = changed.some(({ figure, fact }) => figure === undefined && fact !== 'as_of');
  const level = isNamed || !follows ? [] : chosen(sentence.words, own, rules).map(asTold(sentence)).map(anew);
  const { offers, left } = toldBefore(unassigned, callOfNamed(sentence, about), rules);
  const items = changed.length > 0 ? [] : await ofItems(sentence, about, does);
  return { said: [first, level, offers.flatMap(does), items].flat(), unassigned: [...left] };
}

/** 那我们自己开大会，花了一百五十万: a sum that is told with another award of the open clause is of that. */
function callOfNamed<F extends Found>({ words }: Sentence, about: About<F>): OpenCall {
  const { call } = about.ears;
  const named = awardNamed(words, about);
  return named === undefined ? call : { ...call, award: named.data.id };
}

/** 要是国家级的呢 only supposes it. */
function asTold({ question: { phrases } }: Sentence): (offer: Offered) => Offered {
  const supposed = phrases.some((_, at) => isSupposed(phrases, at));
  return (offer) => (supposed ? { ...offer, supposed } : offer);
}

/** What a sentence tells of items and counts without a sum. */
async function ofItems<F extends Found>(
  sentence: Sentence,
  about: About<F>,
  does: (each: Offered) => readonly Offered[],
): Promise<readonly Offered[]> {
  const { call } = about.ears;
  const rule = openRule(rulesAbout(about), call);
  const count = sentence.count && countSaid(sentence.count, { rule, call });
  return [...(await itemsTold(sentence, about)), ...(count === undefined ? [] : does(count))];
}
