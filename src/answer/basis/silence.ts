import type { Policy } from '../../corpus/library.ts';
import { silenceIn } from '../../corpus/policy/index.ts';
import { likeness, pairsOf, phrasesOf } from '../../corpus/standing/index.ts';
import { halfWidth } from '../../text/half-width.ts';
import { remembered } from '../../text/remembered.ts';
import { cut, type Finding } from '../claim.ts';
import type { Stretch } from '../draft.ts';
import type { Evidence } from './evidence.ts';
import { findingOf, unchecked } from './finding.ts';

/** Holds that the text does not speak of a topic: a declared silence, an open reading, or words that stand nowhere. */
export function checkSilence({ claim }: Stretch, evidence: Evidence): Finding {
  const topic = claim.topic ?? '';
  if (topic.trim() === '') return unchecked('依据是原文没有写（silence），要有 topic：没有写的是什么');
  if (!/\p{Script=Han}/u.test(topic)) return unchecked('topic 请用中文写，才能到原文里去找');
  const declared = declaredSilence(topic, evidence) ?? openReading(topic, evidence);
  if (declared !== undefined) return findingOf({ against: [] }, declared);
  const spoken = evidence.policies.flatMap((policy) => spokenOf(policy, topic) ?? [])[0];
  if (spoken === undefined) return findingOf({ against: [] }, { official: '原文没有这些词', place: '' });
  const note = `请人工核对：${spoken.label}写到了“${cut(spoken.words)}”`;
  return findingOf({ against: [], open: [note] }, { official: spoken.words, place: spoken.label });
}

type Official = Pick<Finding, 'official' | 'place'>;

function declaredSilence(topic: string, { policies }: Evidence): Official | undefined {
  for (const policy of policies) {
    const named = policy.data.silences.find(({ id, topic: own }) => id === topic || own === topic);
    const found = named ?? silenceIn(policy, topic);
    if (found !== undefined) return { official: found.say, place: policy.data.number.value };
  }
  return undefined;
}

/** So much of the words of a question must stand in the topic, or of the topic in the question. */
const ALIKE = 0.4;

function openReading(topic: string, { calculations }: Evidence): Official | undefined {
  const pairs = pairsOf(topic);
  for (const { rule, policy } of calculations) {
    const open = rule.data.open.map(({ question }) => question);
    const found = [...open, ...rule.data.not_stated].find(
      (words) => likeness(pairs, pairsOf(words)) >= ALIKE,
    );
    if (found !== undefined) return { official: `原文没有说定：${found}`, place: policy.data.number.value };
  }
  return undefined;
}

/** Words of a topic that name a kind of provision, and how official texts write it. */
const KINDS: readonly (readonly [RegExp, RegExp])[] = [
  [/上限|封顶|最高额|限额|天花板/u, /最高|不超过|限额/u],
  [/门槛|下限/u, /以上|不低于|不少于/u],
  [/比例|百分比/u, /%|‰/u],
  [/有效期|施行日期|期限/u, /有效期|施行/u],
  [/牵头单位|责任单位|负责单位/u, /牵头单位|责任单位/u],
];
const CONNECTING =
  /的|和|与|及|或|是否|如何|怎么|怎样|什么|多少|哪些?|还是|能否|有没有|由谁|具体|规定|情况|方面|办法|标准|问题|[^\p{Script=Han}a-z\d%]/giu;

const sourceOf = remembered(({ source }: Policy) => halfWidth(source));

/** The official words that hold every word of the topic. */
function spokenOf(
  policy: Policy,
  topic: string,
): { readonly words: string; readonly label: string } | undefined {
  const words = halfWidth(topic)
    .split(CONNECTING)
    .filter((word) => word.length > 1);
  if (words.length === 0) return undefined;
  const kinds = KINDS.filter(([named]) => named.test(topic));
  const stands = kinds.length > 0 ? mostOf(topic) : allOf(words, policy);
  return (
    stands &&
    phrasesOf(policy).find((phrase) => {
      const official = halfWidth(phrase.words);
      return stands(official) && (kinds.length === 0 || kinds.some(([, written]) => written.test(official)));
    })
  );
}

type Test = ((official: string) => boolean) | undefined;

/** Every word of the topic; none, where one of them stands nowhere. */
function allOf(words: readonly string[], policy: Policy): Test {
  const source = sourceOf(policy);
  return words.every((word) => source.includes(word))
    ? (official) => words.every((word) => official.includes(word))
    : undefined;
}

/** So much of a topic beside its kind of provision must stand in the words. */
const MOST = 0.6;

/** Most of what the topic names beside a kind of provision: 技术改造补助 of 技术改造补助的上限. */
function mostOf(topic: string): Test {
  const rest = KINDS.reduce((left, [named]) => left.replace(new RegExp(named, 'gu'), ' '), topic);
  const pairs = [...pairsOf(rest.replaceAll(/\d+[万亿]?元?|的/gu, ' '))];
  const few = pairs.length * MOST;
  return pairs.length === 0
    ? () => true
    : (official) => pairs.filter((pair) => official.includes(pair)).length >= few;
}
