import { groupedBy } from '../../text/grouped.ts';
import { remembered } from '../../text/remembered.ts';
import type { Policy } from '../library.ts';
import { plainName } from '../named.ts';
import { countiesIn, type Place, regionOf, shortsIn } from '../place/index.ts';
import { type Names, namesOf, PART } from './names.ts';
import { numberFinder } from './written-numbers.ts';
import { type Zone, zoneFinder } from './zones.ts';

/** What tells the policies of a library apart, by name. */
export interface Directory {
  /** Codes of the places that policies are of. */
  readonly regions: ReadonlySet<string>;
  readonly byRegion: ReadonlyMap<string, readonly Policy[]>;
  /** The policies of that number or title; else those of which it is a part. */
  readonly called: (word: string) => { readonly whole: readonly Policy[]; readonly part: readonly Policy[] };
  /** The policies whose number, title or issuer stands in a folded text. */
  readonly named: (by: 'number' | 'title' | 'issuer', folded: string) => Named;
  /** The zones (开发区, 新区 …) in a folded text that policies themselves name. */
  readonly zones: (folded: string) => readonly Zone[];
  /** Whether the short name of a county stands in the text of a policy. */
  readonly isWord: (county: string) => boolean;
  /** Places of policies by the characters by which their own texts call them; read when first asked for. */
  readonly shorts: () => ReadonlyMap<string, readonly Place[]>;
}

/** The characters by which a policy's text calls its own place. */
export function shortsOf(policy: Policy): readonly string[] {
  const region = regionOf(policy.data);
  return policy.listing?.shorts ?? (region === undefined ? [] : shortsIn(policy.source, region));
}

interface Named {
  readonly words: readonly string[];
  readonly policies: readonly Policy[];
}

/** From how many characters on a title between 《》 may stand for a longer one. */
const TITLE_PART = 6;

/** The directory of a library; work grows with it, so it is made once and nothing of it is gone through again. */
export const directoryOf: (policies: readonly Policy[]) => Directory = remembered(makeDirectory);

function makeDirectory(policies: readonly Policy[]): Directory {
  const byRegion = groupedBy(policies, ({ data }) => [regionOf(data)].flatMap((place) => place?.code ?? []));
  const numbers = namesOf(policies, ({ data }) => plainName(data.number.value));
  const names = {
    title: namesOf(policies, ({ data }) => plainName(data.title.value)),
    issuer: namesOf(policies, ({ data }) => plainName(data.issuer.value)),
  };
  const runs = runsOf(names.title);
  const numbersIn = numberFinder(policies);
  let words: ReadonlySet<string> | undefined;
  let shorts: ReadonlyMap<string, readonly Place[]> | undefined;
  const counties = () => {
    words ??= new Set(policies.flatMap((policy) => policy.listing?.counties ?? countiesIn(policy.source)));
    return words;
  };
  return {
    regions: new Set(byRegion.keys()),
    byRegion,
    called(word) {
      const plain = plainName(word);
      const having = (find: (names: Names) => readonly string[]) => [
        ...new Set([numbers, names.title].flatMap((all) => policiesOf(all, find(all)))),
      ];
      return {
        whole: having(() => [plain]),
        part: plain.length < PART ? [] : having(({ around }) => around(plain)),
      };
    },
    named(by, folded) {
      if (by === 'number') return numbersIn(folded);
      const text = plainName(folded);
      const whole = inText(names[by], text);
      if (by !== 'title' || whole.policies.length > 0) return whole;
      const quoted = quotedTitle(names.title, folded);
      return quoted.policies.length > 0 ? quoted : runOfTitle(runs, text);
    },
    zones: zoneFinder(policies),
    isWord: (county) => counties().has(county),
    shorts() {
      shorts ??= placesByShort(policies);
      return shorts;
    },
  };
}

function placesByShort(policies: readonly Policy[]): ReadonlyMap<string, readonly Place[]> {
  const map = new Map<string, Place[]>();
  for (const policy of policies) {
    const region = regionOf(policy.data);
    if (region === undefined) continue;
    for (const short of shortsOf(policy)) {
      const places = map.get(short) ?? [];
      if (!places.includes(region)) map.set(short, [...places, region]);
    }
  }
  return map;
}

function policiesOf({ all }: Names, names: readonly string[]): readonly Policy[] {
  return names.flatMap((name) => all.get(name) ?? []);
}

/** The longest names that stand in a text: an issuer's office (…办公室) hides the issuer it is the office of. */
function inText(names: Names, text: string): Named {
  const found = names.within(text);
  const longest = found.filter((name) => !found.some((other) => other !== name && other.includes(name)));
  return { words: longest, policies: policiesOf(names, longest) };
}

/** 《…》 holds part of a title, or more than one. */
function quotedTitle(titles: Names, folded: string): Named {
  const quoted = [...folded.matchAll(/《([^《》]+)》/gu)].map((match) => plainName(match[1] ?? ''));
  const parts = quoted.filter((words) => words.length >= TITLE_PART);
  const found = new Set(parts.flatMap((words) => [...titles.around(words), ...titles.within(words)]));
  return { words: parts, policies: policiesOf(titles, [...found]) };
}

/** So long a run of a title in a text names it, with or without 《》, where no other policy's title has it. */
const TITLE_RUN = 8;

/** The runs of titles that a single policy has. */
function runsOf({ all }: Names): ReadonlyMap<string, Policy> {
  const having = new Map<string, Policy | undefined>();
  for (const [title, [policy, ...others]] of all) {
    const own = others.length === 0 ? policy : undefined;
    for (let at = 0; at + TITLE_RUN <= title.length; at += 1) {
      const run = title.slice(at, at + TITLE_RUN);
      having.set(run, !having.has(run) || having.get(run) === own ? own : undefined);
    }
  }
  return new Map(
    [...having].flatMap(([run, policy]) => (policy === undefined ? [] : [[run, policy] as const])),
  );
}

function runOfTitle(runs: ReadonlyMap<string, Policy>, text: string): Named {
  const words: string[] = [];
  const policies = new Set<Policy>();
  for (let at = 0; at + TITLE_RUN <= text.length; at += 1) {
    const run = text.slice(at, at + TITLE_RUN);
    const policy = runs.get(run);
    if (policy === undefined) continue;
    policies.add(policy);
    words.push(run);
  }
  return { words, policies: [...policies] };
}
