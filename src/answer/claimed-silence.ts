import type { Policy } from '../corpus/library.ts';
import { byFirst, findPhrase, silencePhrases } from '../corpus/policy/index.ts';
import { fold } from '../text/fold.ts';
import type { Leftover } from './leftovers.ts';
import type { Work } from './work.ts';

/** A phrase that shows a topic on which the texts are silent. */
interface Silent {
  readonly topic: string;
  readonly phrase: string;
}

/** The phrases by their first character. */
export type Silences = ReadonlyMap<string, readonly Silent[]>;

/** The draft itself says that it is not in the text, leaves it open, or sends people on. */
const OPEN =
  /没有?|未|无|不(?!含税|计税|得|予)|是否|如何|怎么|吗|[?]|咨询|询问|请(?:向|与|以|联系|留意|见)|问|为准|另行|以后|后续|等|待|建议|如果|若|可能|关注|确认|核实|您|你|莫|需要/u;

/** What policies declare they do not touch; other cities and other documents are no topics of their own. */
export function silencesIn(policies: readonly Policy[]): Silences {
  const all = policies
    .flatMap(({ data }) => data.silences.filter(({ kind }) => kind !== 'elsewhere' && kind !== 'partial'))
    .flatMap((silence) => silencePhrases(silence).map((phrase) => ({ topic: silence.topic, phrase })));
  return byFirst(all);
}

/** How far behind a label its value stands: 截止时间:2027年12月31日. */
const WITHIN = 4;

/** The topic on which the texts are silent and of which these words speak: 发票额明确为不含税金额. */
function topicOf(words: string, silences: Silences): string | undefined {
  const folded = fold(words).text;
  const near = [...new Set(folded)].flatMap((first) => silences.get(first) ?? []);
  return near.find(({ phrase }) => findPhrase(phrase, folded) !== undefined)?.topic;
}

const PHRASE = /[^,;。:!?]+/gu;

/** Where a draft says something of what the texts do not touch: nothing can bear it out, but a claim that was found in them. */
export function findClaimedSilences({ ties, ground, found }: Work): readonly Leftover[] {
  return ties.flatMap(({ statement }) => {
    if (OPEN.test(statement.text)) return [];
    return Array.from(statement.text.matchAll(PHRASE)).flatMap(({ 0: words, index }) => {
      const start = statement.start + index;
      const end = start + words.length;
      const topic = topicOf(words, ground.silences);
      const known = () =>
        found.some(
          (f) =>
            f.status === 'supported' &&
            (f.kind === 'date' || f.kind === 'quote') &&
            f.start < end + WITHIN &&
            start < f.end,
        );
      return topic === undefined || known()
        ? []
        : [{ start, end, note: `原文没有涉及${topic}，这句话没有依据可以核对` }];
    });
  });
}
