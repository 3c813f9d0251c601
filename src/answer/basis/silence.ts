import type { Policy } from '../../corpus/library.ts';
import { findPhrase, silencePhrases } from '../../corpus/policy/index.ts';
import { labelOf, likeness, pairsOf } from '../../corpus/standing/index.ts';
import { fold } from '../../text/fold.ts';
import { halfWidth } from '../../text/half-width.ts';
import { remembered } from '../../text/remembered.ts';
import { cut, type Finding } from '../claim.ts';
import type { Stretch } from '../draft.ts';
import { findingOf, unchecked } from './finding.ts';
import type { Ground } from './ground.ts';

/** Holds that the text does not speak of a topic: a declared silence, an open reading, or words that stand nowhere. */
export function checkSilence({ claim }: Stretch, ground: Ground): Finding {
  const topic = claim.topic ?? '';
  if (topic.trim() === '') return unchecked('依据是原文没有写（silence），要有 topic：没有写的是什么');
  if (!/\p{Script=Han}/u.test(topic)) return unchecked('topic 请用中文写，才能到原文里去找');
  const declared = declaredSilence(topic, ground) ?? openReading(topic, ground);
  if (declared !== undefined) return findingOf({ against: [] }, declared);
  const spoken = ground.policies.flatMap((policy) => spokenOf(policy, topic) ?? [])[0];
  if (spoken === undefined) return findingOf({ against: [] }, { official: '原文没有这些词', place: '' });
  const note = `请人工核对：${spoken.label}写到了“${cut(spoken.words)}”`;
  return findingOf({ against: [], open: [note] }, { official: spoken.words, place: spoken.label });
}

type Official = Pick<Finding, 'official' | 'place'>;

const topicsOf = remembered(({ data }: Policy) =>
  data.silences.map((silence) => ({
    silence,
    phrases: silence.kind === 'elsewhere' ? [] : silencePhrases(silence),
  })),
);

function declaredSilence(topic: string, { policies }: Ground): Official | undefined {
  const folded = fold(topic).text;
  for (const policy of policies) {
    const found = topicsOf(policy).find(
      ({ silence: { id, topic: own }, phrases }) =>
        id === topic || own === topic || phrases.some((phrase) => findPhrase(phrase, folded) !== undefined),
    );
    if (found !== undefined) return { official: found.silence.say, place: policy.data.number.value };
  }
  return undefined;
}

/** So much of the words of a question must stand in the topic, or of the topic in the question. */
const ALIKE = 0.4;

function openReading(topic: string, { calculations }: Ground): Official | undefined {
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

interface Phrase {
  readonly words: string;
  readonly label: string;
}

const phrasesOf = remembered((policy: Policy): readonly Phrase[] =>
  policy.clauses.flatMap((clause) =>
    halfWidth(clause.text)
      .split(/[;。\n]/u)
      .map((words) => ({ words, label: labelOf({ policy, clause }) })),
  ),
);

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
function spokenOf(policy: Policy, topic: string): Phrase | undefined {
  const words = halfWidth(topic)
    .split(CONNECTING)
    .filter((word) => word.length > 1);
  if (words.length === 0) return undefined;
  const kinds = KINDS.filter(([named]) => named.test(topic));
  const plain = words.filter((word) => !kinds.some(([named]) => named.test(word)));
  const rest = words
    .filter((word) => !plain.includes(word))
    .map((word) => word.replace(/上限|封顶|最高额|限额|门槛|下限|比例|有效期|牵头单位|责任单位/gu, ''));
  const needed = [...plain, ...rest.filter((word) => word.length > 1)];
  if (needed.some((word) => !sourceOf(policy).includes(word))) return undefined;
  return phrasesOf(policy).find(
    (phrase) =>
      needed.every((word) => phrase.words.includes(word)) &&
      kinds.every(([, written]) => written.test(phrase.words)),
  );
}
