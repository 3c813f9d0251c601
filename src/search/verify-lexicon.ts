import type { Fault } from '../corpus/fault.ts';
import { lexiconData } from '../corpus/lexicon.ts';
import type { Policy } from '../corpus/library.ts';
import { schemaFaults } from '../corpus/schema-faults.ts';
import { silencePhrases } from '../corpus/silence-phrases.ts';
import { fold } from '../text/fold.ts';
import { repeated } from './repeated.ts';
import { verifyAsked } from './verify-asked.ts';
import { verifySilences } from './verify-silences.ts';

/**
 * Everything in what a policy's folder says of people's words that leads nowhere: lexicon entries whose
 * meaning stands nowhere in the text, questions under no clause, silences that the text does break.
 */
export function verifyLexicon(policy: Policy): readonly Fault[] {
  return [...verifyEntries(policy), ...verifyAsked(policy), ...verifySilences(policy)];
}

function verifyEntries({ lexicon, source, data }: Policy): readonly Fault[] {
  if (lexicon === undefined) return [];
  const { file, json } = lexicon;
  const parsed = lexiconData.safeParse(json);
  if (!parsed.success) return schemaFaults(file, parsed.error);
  const text = fold(source).text;
  const topics = data.silences.map(({ id }) => id);
  const { entries } = parsed.data;
  const astray = entries.flatMap(({ means = [], silence }, i): readonly Fault[] => [
    ...means
      .filter((word) => !text.includes(fold(word).text))
      .map((word) => ({
        file,
        field: `entries.${i}.means`,
        found: `原文没有“${word}”`,
        fix: '改成原文的词，或用 silence 指明政策未涉及的事项',
      })),
    ...(silence === undefined || topics.includes(silence)
      ? []
      : [
          {
            file,
            field: `entries.${i}.silence`,
            found: `policy.json 没有声明事项“${silence}”`,
            fix: '改成 silences 中的 id',
          },
        ]),
  ]);
  const words = entries.flatMap((entry) => entry.words.map((word) => fold(word).text));
  const twice = repeated([...words, ...silentWords(data)]).map((word) => ({
    file,
    field: 'entries',
    found: `“${word}”出现了两次（含 policy.json 的 silences）`,
    fix: '只留一处，一个词只能有一个去处',
  }));
  return [...astray, ...twice];
}

function silentWords({ silences }: Policy['data']): readonly string[] {
  return silences.flatMap(silencePhrases);
}
