import { fold } from '../../text/fold.ts';
import type { Policy } from '../library.ts';
import { regionOf } from '../place/index.ts';
import { numberFinder } from './written-numbers.ts';
import { type Zone, zoneFinder } from './zones.ts';

/** What tells the policies of a library apart, by name. */
export interface Directory {
  /** Codes of the places that policies are of. */
  readonly regions: ReadonlySet<string>;
  readonly byRegion: ReadonlyMap<string, readonly Policy[]>;
  /** The policies whose number, title or issuer stands in a folded text. */
  readonly named: (by: 'number' | 'title' | 'issuer', folded: string) => Named;
  /** The zones (开发区, 新区 …) in a folded text that policies themselves name. */
  readonly zones: (folded: string) => readonly Zone[];
}

interface Named {
  readonly words: readonly string[];
  readonly policies: readonly Policy[];
}

/** Names and the policies that have them, found in a text by their first characters. */
type Names = ReadonlyMap<string, readonly Policy[]>;

/** From how many characters on a title between 《》 may stand for a longer one. */
const TITLE_PART = 6;

/** Makes the directory of a library; work grows with its text, so it is made once. */
export function directoryOf(policies: readonly Policy[]): Directory {
  const byRegion = groupedBy(policies, (policy) => regionOf(policy.data)?.code);
  const names = {
    title: groupedBy(policies, ({ data }) => plainName(data.title.value)),
    issuer: groupedBy(policies, ({ data }) => plainName(data.issuer.value)),
  };
  const runs = runsOf(names.title);
  const numbersIn = numberFinder(policies);
  return {
    regions: new Set(byRegion.keys()),
    byRegion,
    named(by, folded) {
      if (by === 'number') return numbersIn(folded);
      const text = plainName(folded);
      const whole = inText(names[by], text);
      if (by !== 'title' || whole.policies.length > 0) return whole;
      const quoted = quotedTitle(names.title, folded);
      return quoted.policies.length > 0 ? quoted : runOfTitle(runs, text);
    },
    zones: zoneFinder(policies),
  };
}

/** Brackets are written in many ways around the year of a number, and left out around (试行). */
export function plainName(text: string): string {
  return fold(text).text.replace(/[\s〔〕[\]()【】《》]/gu, '');
}

function groupedBy(policies: readonly Policy[], key: (policy: Policy) => string | undefined): Names {
  const map = new Map<string, Policy[]>();
  for (const policy of policies) {
    const name = key(policy);
    if (name === undefined || name === '') continue;
    const known = map.get(name);
    if (known === undefined) map.set(name, [policy]);
    else known.push(policy);
  }
  return map;
}

/** The longest names that stand in a text: an issuer's office (…办公室) hides the issuer it is the office of. */
function inText(names: Names, text: string): Named {
  const found = [...names].filter(([name]) => text.includes(name));
  const longest = found.filter(([name]) => !found.some(([other]) => other !== name && other.includes(name)));
  return { words: longest.map(([name]) => name), policies: longest.flatMap(([, policies]) => policies) };
}

/** 《…》 holds part of a title, or more than one. */
function quotedTitle(titles: Names, folded: string): Named {
  const quoted = [...folded.matchAll(/《([^《》]+)》/gu)].map((match) => plainName(match[1] ?? ''));
  const parts = quoted.filter((words) => words.length >= TITLE_PART);
  const found = [...titles].filter(([title]) =>
    parts.some((words) => title.includes(words) || words.includes(title)),
  );
  return { words: parts, policies: found.flatMap(([, policies]) => policies) };
}

/** So long a run of a title in a text names it, with or without 《》, where no other policy's title has it. */
const TITLE_RUN = 8;

/** The runs of titles that a single policy has. */
function runsOf(titles: Names): ReadonlyMap<string, Policy> {
  const having = new Map<string, Policy | undefined>();
  for (const [title, [policy, ...others]] of titles) {
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
