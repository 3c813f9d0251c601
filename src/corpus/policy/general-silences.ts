import { fold } from '../../text/fold.ts';
import type { GeneralSilence } from '../common.ts';
import type { Fault } from '../fault.ts';
import { type DeclaredSilence, type Silence, silence } from '../silence.ts';
import { lexiconData } from './people-words.ts';
import { findPhrase, longerWordIn, OFFICIAL_GAP } from './phrase.ts';
import { silencePhrases } from './silence-phrases.ts';

/** What decides which general silences a policy has, and with which of their words. */
interface Beside {
  readonly general: readonly GeneralSilence[];
  /** What the policy's own data quotes the text on. */
  readonly quoted: Readonly<Partial<Record<NonNullable<GeneralSilence['of']>, unknown>>>;
  /** The policy's text, folded. */
  readonly text: string;
  /** Folded phrases that the policy's own words have another use for. */
  readonly taken: ReadonlySet<string>;
}

/** A policy's silences in full, and what is wrong with those that it declares. */
export interface Silences {
  readonly silences: readonly Silence[];
  readonly faults: readonly Omit<Fault, 'file'>[];
}

/**
 * The silences that a policy declares, each with what the general one of the same id says and has of words, then the
 * general ones of which its text does not speak. A word that stands in the text by itself (材料, not 新材料) or means
 * something else here is left out.
 */
export function silencesWith(declared: readonly DeclaredSilence[], beside: Beside): Silences {
  const own = declared.map((each, i) => completed(each, i, beside));
  const ids = declared.map(({ id }) => id);
  const untouched = beside.general
    .filter(({ id, of }) => !ids.includes(id) && (of === undefined || beside.quoted[of] === undefined))
    .filter(
      ({ words, spoken_of: spoken }) =>
        !words.filter(isSure).some((word) => stands(word, beside)) &&
        !spoken.some((word) => stands(word, beside, OFFICIAL_GAP)),
    )
    .map((each) => inherited(each, beside))
    .filter(({ words }) => words.length > 0);
  return {
    silences: [...own.flatMap((each) => ('id' in each ? each : [])), ...untouched],
    faults: own.flatMap((each) => ('id' in each ? [] : each)),
  };
}

function completed(own: DeclaredSilence, i: number, beside: Beside): Silence | Omit<Fault, 'file'> {
  const general = beside.general.find(({ id }) => id === own.id);
  const before = general === undefined ? undefined : inherited(general, beside);
  const parsed = silence.safeParse({
    ...before,
    ...own,
    words: [...(before?.words ?? []), ...(own.words ?? [])],
  });
  if (parsed.success) return parsed.data;
  const lacking = [...new Set(parsed.error.issues.map(({ path }) => path.join('.')))];
  return {
    field: `silences.${i}`,
    found: `事项“${own.id}”没有 ${lacking.join('、')}，common/silences.json 里也没有这个事项`,
    fix: '补上这些字段，或改用 common/silences.json 里的 id',
  };
}

function inherited({ spoken_of: _spoken, of: _of, ...general }: GeneralSilence, beside: Beside): Silence {
  const isFree = (word: string) =>
    !stands(word, beside) || (!isSure(word) && longerWordIn(fold(word).text, beside.text) !== undefined);
  const usable = general.words.filter((word) => isFree(word) && !beside.taken.has(fold(word).text));
  return { ...general, words: usable };
}

/** Two characters may stand for something else in a text: 搬迁 of 设备搬迁, 线上 of 线上销售. */
function isSure(word: string): boolean {
  return word.length > 2;
}

function stands(word: string, { text }: Beside, gap?: number): boolean {
  return findPhrase(fold(word).text, text, gap) !== undefined;
}

/** The folded phrases of a policy's own silences and lexicon, which no general silence takes from it. */
export function ownPhrases(declared: readonly DeclaredSilence[], lexicon: unknown): ReadonlySet<string> {
  const entries = lexiconData.safeParse(lexicon).data?.entries ?? [];
  const silent = declared.flatMap(({ words = [], before }) =>
    silencePhrases(before === undefined ? { words } : { words, before }),
  );
  return new Set([...entries.flatMap(({ words }) => words.map((word) => fold(word).text)), ...silent]);
}
