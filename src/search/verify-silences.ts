import type { Fault } from '../corpus/fault.ts';
import type { Policy } from '../corpus/library.ts';
import { findPhrase } from '../corpus/phrase.ts';
import { silencePhrases } from '../corpus/silence-phrases.ts';
import { fold } from '../text/fold.ts';
import { repeated } from './repeated.ts';

/** Silences that the text breaks: a word of the topic stands in it, or the nearest words do not. */
export function verifySilences({ id, data, source }: Policy): readonly Fault[] {
  const file = `${id}/policy.json`;
  const text = fold(source).text;
  const broken = data.silences.flatMap((silence, i): readonly Fault[] => [
    ...silencePhrases(silence).flatMap((word) => {
      const standing = findPhrase(word, text);
      if (standing === undefined) return [];
      const found = `原文有“${standing}”，不能说政策未涉及“${word}”`;
      return [{ file, field: `silences.${i}.words`, found, fix: '删去这个词，或换成原文没有的说法' }];
    }),
    ...(silence.near ?? [])
      .filter((word) => !text.includes(fold(word).text))
      .map((word) => ({
        file,
        field: `silences.${i}.near`,
        found: `原文没有“${word}”`,
        fix: '改成原文的词',
      })),
  ]);
  const twice = repeated(data.silences.map((silence) => silence.id)).map((topic) => ({
    file,
    field: 'silences',
    found: `事项 id“${topic}”出现了两次`,
    fix: '换一个 id',
  }));
  return [...broken, ...twice];
}
