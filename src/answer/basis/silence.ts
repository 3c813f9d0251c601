import { rolesOf } from '../../award/known-figures.ts';
import { leftOpen } from '../../award/telling/index.ts';
import { policyFinderOf } from '../../corpus/choice/index.ts';
import type { Policy } from '../../corpus/library.ts';
import { silenceIn } from '../../corpus/policy/index.ts';
import { kindsNamed, spokenOf, topicsIn } from '../../corpus/standing/index.ts';
import { sameFigure } from '../../text/figure/index.ts';
import { cut } from '../../text/spans.ts';
import { chineseFor, isHadTold, pairsOf } from '../../text/wording/index.ts';
import type { Finding } from '../claim.ts';
import type { Stretch } from '../draft.ts';
import type { Evidence } from './evidence.ts';
import { findingOf, unchecked } from './finding.ts';

/** Holds that the text does not speak of a topic: a declared silence, an open reading, or words that stand nowhere. */
export function checkSilence(stretch: Stretch, evidence: Evidence): Finding {
  const topic = stretch.claim.topic ?? '';
  if (topic.trim() === '') return unchecked('依据是原文没有写（silence），要有 topic：没有写的是什么');
  const parts = partsOf(topic, evidence);
  if (parts.length === 0) return unchecked('topic 请用中文写（如 申报时间），才能到原文里去找');
  if (!isTold(stretch, topic)) return unchecked(`这一段说的不是 topic 所写的“${cut(topic, 30)}”`);
  if (isHadTold(stretch.text)) return unchecked('这一段还说了别的，请单独声明依据');
  const strange = stretch.figures.find((figure) => !isKnown(figure, stretch, evidence));
  if (strange !== undefined) return unchecked(`${strange.text}另有依据，请单独声明`);
  const open = leftOpen(topic, evidence.calculations);
  if (open !== undefined) {
    const official = `原文没有说定：${open.words}`;
    return findingOf({ against: [] }, { official, place: open.policy.data.number.value });
  }
  const named = policyFinderOf(evidence.about)(stretch.sentence).policies;
  // A topic that another policy is silent on says nothing of this one.
  const found = named.flatMap(
    (policy) => namedSilence(policy, topic) ?? parts.map((part) => lookUp(part, policy)),
  );
  const spoken = found.find(({ spoken: is }) => is);
  if (spoken === undefined)
    return findingOf({ against: [] }, found.find(({ place }) => place !== '') ?? NOWHERE);
  const note = `请人工核对：${spoken.place}写到了“${cut(spoken.official)}”`;
  return findingOf({ against: [], open: [note] }, spoken);
}

interface LookedUp extends Pick<Finding, 'official' | 'place'> {
  readonly spoken: boolean;
}

const NOWHERE: LookedUp = { official: '原文没有这些词', place: '', spoken: false };

/** What a topic names; of one in English, what each word may be in Chinese, as far as that is known. */
function partsOf(
  topic: string,
  { policies }: Evidence,
): readonly (string | readonly (readonly string[])[])[] {
  if (/\p{Script=Han}/u.test(topic)) return topicsIn(topic);
  const [words] = policies.flatMap(({ common }) => [chineseFor(topic, common.english)]);
  return words === undefined ? [] : [words];
}

function lookUp(part: ReturnType<typeof partsOf>[number], policy: Policy): LookedUp {
  const silent =
    typeof part === 'string'
      ? (namedSilence(policy, part) ?? told(policy, silenceIn(policy, part)))
      : undefined;
  const words = silent === undefined ? spokenOf(policy, part) : undefined;
  return (
    silent ?? (words === undefined ? NOWHERE : { official: words.words, place: words.label, spoken: true })
  );
}

/** A silence of a policy that is named by its id or its topic. */
function namedSilence(policy: Policy, words: string): LookedUp | undefined {
  return told(
    policy,
    policy.data.silences.find(({ id, topic }) => id === words || topic === words),
  );
}

function told({ data }: Policy, silence: ReturnType<typeof silenceIn>): LookedUp | undefined {
  return silence && { official: silence.say, place: data.number.value, spoken: false };
}

/** Whether a stretch may speak of the topic: in other words it may, but not of a provision that the topic leaves out. */
function isTold({ text, sentence }: Stretch, topic: string): boolean {
  const told = pairsOf(sentence);
  const named = kindsNamed(topic);
  return (
    kindsNamed(text).every((kind) => named.includes(kind)) ||
    [...pairsOf(topic)].some((pair) => told.has(pair))
  );
}

/** What a silence is of may be named by a sum; no sum rests on one. */
function isKnown(figure: Stretch['figures'][number], { claim }: Stretch, evidence: Evidence): boolean {
  if (figure.unit !== '元' && figure.unit !== '%') return true;
  const pool = [...evidence.quoted, ...evidence.told];
  return (
    (claim.topic ?? '').includes(figure.text) ||
    pool.some((each) => sameFigure(each, figure)) ||
    rolesOf(figure, evidence.calculations).size > 0
  );
}
