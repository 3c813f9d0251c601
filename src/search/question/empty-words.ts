import type { Policy } from '../../corpus/library.ts';
import { regionOf } from '../../corpus/place/index.ts';
import { lexiconData } from '../../corpus/policy/index.ts';
import { escaped } from '../../text/spans.ts';

/**
 * Blanks out, unit for unit, the words that say nothing of what a question is about: those of any question, those
 * that all of the policy's text is about, and the name of the place that the policy is of.
 */
export function emptyWordBlanker({ common, lexicon, data }: Pick<Policy, 'common' | 'lexicon' | 'data'>) {
  const own = lexiconData.safeParse(lexicon?.json).data?.empty ?? [];
  return blanker([...common.empty, ...own, ...placeNames({ data })]);
}

/**
 * Blanks out the name of the place that a policy is of: 修水 in 修水的技改 says which policy, not what is asked of it. In the
 * title of a clause (修水(九江)工业园) it says which clause.
 */
export function placeBlanker(policy: Pick<Policy, 'data' | 'clauses'>): (text: string) => string {
  const names = placeNames(policy);
  const titles = policy.clauses.map(({ title }) => title);
  const titled = [...new Set(titles)].filter((title) => names.some((name) => title.includes(name)));
  return names.length === 0 ? (text) => text : blanker(names, titled);
}

function placeNames({ data }: Pick<Policy, 'data'>): readonly string[] {
  const region = regionOf(data);
  return region === undefined ? [] : [region.name, region.short];
}

function blanker(words: readonly string[], kept: readonly string[] = []): (text: string) => string {
  const longest = [...kept, ...words].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longest.map(escaped).join('|'), 'gu');
  return (text) => text.replace(pattern, (word) => (kept.includes(word) ? word : ' '.repeat(word.length)));
}
