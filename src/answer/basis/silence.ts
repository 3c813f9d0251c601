import { rolesOf } from '../../award/known-figures.ts';
import { leftOpen } from '../../award/telling/index.ts';
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
  const declared =
    open === undefined
      ? silenceOf(topic, evidence, () => undefined)
      : { official: `原文没有说定：${open.words}`, place: open.policy.data.number.value };
  if (declared !== undefined) return findingOf({ against: [] }, declared);
  const found = parts.map((part) => lookUp(part, evidence));
  const spoken = found.find(({ spoken: is }) => is);
  const [first = NOWHERE] = found;
  if (spoken === undefined) return findingOf({ against: [] }, first);
  const note = `请人工核对：${spoken.place}写到了“${cut(spoken.official)}”`;
  return findingOf({ against: [], open: [note] }, spoken);
}

type Official = Pick<Finding, 'official' | 'place'>;
const NOWHERE: Official = { official: '原文没有这些词', place: '' };

/** What a topic names; of one in English, what each word may be in Chinese, as far as that is known. */
function partsOf(
  topic: string,
  { policies }: Evidence,
): readonly (string | readonly (readonly string[])[])[] {
  if (/\p{Script=Han}/u.test(topic)) return topicsIn(topic);
  const [words] = policies.flatMap(({ common }) => [chineseFor(topic, common.english)]);
  return words === undefined ? [] : [words];
}

function lookUp(
  part: ReturnType<typeof partsOf>[number],
  evidence: Evidence,
): Official & { readonly spoken: boolean } {
  const silent = typeof part === 'string' ? silenceOf(part, evidence, silenceIn) : undefined;
  const words = evidence.policies.flatMap((policy) => spokenOf(policy, part) ?? [])[0];
  if (silent !== undefined || words === undefined) return { ...NOWHERE, ...silent, spoken: false };
  return { official: words.words, place: words.label, spoken: true };
}

/** A silence that is named by its id or its topic, or that other words touch. */
function silenceOf(words: string, { policies }: Evidence, touched: typeof silenceIn): Official | undefined {
  for (const policy of policies) {
    const named = policy.data.silences.find(({ id, topic }) => id === words || topic === words);
    const found = named ?? touched(policy, words);
    if (found !== undefined) return { official: found.say, place: policy.data.number.value };
  }
  return undefined;
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
