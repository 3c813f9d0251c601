import type { Rule } from '../../award/rule/index.ts';
import { howOften, whatCounts } from '../../award/telling/index.ts';
import { validity } from '../../corpus/policy/index.ts';
import { thingAsked } from './asks.ts';
import type { FollowUp, Found } from './ears.ts';
import { openRule } from './recorded.ts';
import type { Sentence } from './sentence.ts';
import { type About, rulesAbout } from './topic.ts';

/** What a sentence asks of what is open: nothing that only one award answers, where none is. */
export function asksOfOpen<F extends Found>({ asks }: Sentence, about: About<F>): Sentence['asks'] {
  const isOfOne = asks === 'often' || asks === 'counts';
  return isOfOne && openOf(about) === undefined ? undefined : asks;
}

/** What answers it out of the open award and the days of its policy. */
export function askedOf<F extends Found>(
  { asks, question }: Sentence,
  about: About<F>,
): Pick<FollowUp, 'told'> & Pick<Found, 'validity'> {
  const rule = openOf(about);
  const { ears, topic } = about;
  const { state, say } = validity(topic.policy.data, ears.context.today());
  const stands = { validity: [{ policy: topic.policy.id, in_force: state, text: say }] };
  // A day on which it does not hold is told with every answer.
  const days = state === 'in_force' ? [say] : [];
  if (asks === 'validity') return { ...stands, told: days };
  if (rule === undefined) return {};
  if (asks === 'often') return { ...stands, told: [howOften(rule), ...days] };
  const thing = asks === 'counts' ? thingAsked(question.folded) : undefined;
  return thing === undefined ? {} : { told: whatCounts(rule, thing) };
}

function openOf<F extends Found>(about: About<F>): Rule | undefined {
  return openRule(rulesAbout(about), about.ears.call);
}
