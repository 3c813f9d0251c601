import { rolesOf } from '../../award/known-figures.ts';
import { leftOpen } from '../../award/telling/index.ts';
import { silenceIn } from '../../corpus/policy/index.ts';
import { isBare, namesKind, spokenOf } from '../../corpus/standing/index.ts';
import { sameFigure } from '../../text/figure/index.ts';
import { cut } from '../../text/spans.ts';
import { pairsOf } from '../../text/wording/index.ts';
import type { Finding } from '../claim.ts';
import type { Stretch } from '../draft.ts';
import type { Evidence } from './evidence.ts';
import { findingOf, unchecked } from './finding.ts';

/** Holds that the text does not speak of a topic: a declared silence, an open reading, or words that stand nowhere. */
export function checkSilence(stretch: Stretch, evidence: Evidence): Finding {
  const topic = stretch.claim.topic ?? '';
  if (topic.trim() === '') return unchecked('依据是原文没有写（silence），要有 topic：没有写的是什么');
  if (!/\p{Script=Han}/u.test(topic)) return unchecked('topic 请用中文写（如 申报时间），才能到原文里去找');
  if (!isTold(stretch, topic)) return unchecked(`这一段说的不是 topic 所写的“${cut(topic, 30)}”`);
  if (PROMISED.test(stretch.text.replaceAll(ASKED, ''))) return unchecked('这一段还说了别的，请单独声明依据');
  const strange = stretch.figures.find((figure) => !isKnown(figure, stretch, evidence));
  if (strange !== undefined) return unchecked(`${strange.text}另有依据，请单独声明`);
  const open = leftOpen(topic, evidence.calculations);
  const declared =
    open === undefined
      ? silenceOf(topic, evidence, () => undefined)
      : { official: `原文没有说定：${open.words}`, place: open.policy.data.number.value };
  if (declared !== undefined) return findingOf({ against: [] }, declared);
  const found = partsOf(topic).map((part) => lookUp(part, evidence));
  const spoken = found.find(({ spoken: is }) => is);
  const [first = NOWHERE] = found;
  if (spoken === undefined) return findingOf({ against: [] }, first);
  const note = `请人工核对：${spoken.place}写到了“${cut(spoken.official)}”`;
  return findingOf({ against: [], open: [note] }, spoken);
}

/** 全年都能申报: no silence says so; 能不能两项都拿 is asked. */
const PROMISED = /(?:可以|能)(?:[^，,。；;、不否]{0,4}?)(?:享受|获得|拿|领|申请|申报|叠加)/u;
const ASKED =
  /[^，,。；;]*(?:能不能|能否|是否|可不可以|可否|还是|哪|多少|什么|怎么|如何|没有?(?:写|说)|未(?:写|说|规定))[^，,。；;]*/gu;

type Official = Pick<Finding, 'official' | 'place'>;
type Touched = (...asked: Parameters<typeof silenceIn>) => ReturnType<typeof silenceIn>;
const NOWHERE: Official = { official: '原文没有这些词', place: '' };

/** Each thing that a topic names, with what they are of: 技术改造补助的上限、比例. */
function partsOf(topic: string): readonly string[] {
  const parts = topic.split(/、|，|,|；|;|以及|和|与|及/u).map((part) => part.trim());
  const named = parts.filter((part) => part !== '');
  const [first = ''] = named;
  const head = /^.+的/u.exec(first)?.[0] ?? (isBare(first) ? '' : first);
  return named.map((part, i) => (i === 0 || part.includes('的') || !isBare(part) ? part : head + part));
}

function lookUp(part: string, evidence: Evidence): Official & { readonly spoken: boolean } {
  const silent = silenceOf(part, evidence, silenceIn);
  const words = evidence.policies.flatMap((policy) => spokenOf(policy, part) ?? [])[0];
  if (silent !== undefined || words === undefined) return { ...NOWHERE, ...silent, spoken: false };
  return { official: words.words, place: words.label, spoken: true };
}

/** A silence that is named by its id or its topic, or that other words touch. */
function silenceOf(words: string, { policies }: Evidence, touched: Touched): Official | undefined {
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
  return !namesKind(text) || [...pairsOf(topic)].some((pair) => told.has(pair));
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
