import { fold } from '../../text/fold.ts';
import type { Policy } from '../library.ts';

/** A zone (开发区, 新区 …) that a text names, and the policies that name it too. */
export interface Zone {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly policies: readonly Policy[];
}

/** What a zone is, behind its own name. */
const KIND = /工业园区?|经济技术开发区|高新技术产业开发区|经济开发区|经开区|高新区|保税区|开发区|新区/gu;
/** How long the own name of a zone is: 小蓝, 郑东, 大榭岛. */
const NAME = [4, 3, 2];
/** A body in charge of an area, told in one breath with governments: 县(区)政府、开发区管委会、湾里管理局. */
const AREA_BODY = /管理局$/u;
const GOVERNMENT = /政府$|管委会$/u;
/** Names of every place's own bureaus begin with the level they are of. */
const LEVEL = /^(?:国家|省|市|县|区)/u;

/**
 * The zones of a folded text that policies name: no division lists them, so the policies' own words and departments
 * do. A name that policies of several places have (开发区 behind the same two characters) tells nothing.
 */
export function zoneFinder(policies: readonly Policy[]): (folded: string) => readonly Zone[] {
  const naming = new Map<string, Set<Policy>>();
  for (const policy of policies) {
    for (const name of policy.listing?.zones ?? zoneNamesOf(policy))
      naming.set(name, (naming.get(name) ?? new Set()).add(policy));
  }
  return (folded) => {
    const known = (text: string) => [...(naming.get(text) ?? [])];
    const zones = windowsIn(folded).map((window) => window.find(({ text }) => known(text).length > 0));
    return [...zones, ...bodiesIn(folded, naming)].flatMap((found) =>
      found === undefined ? [] : [{ ...found, policies: known(found.text) }],
    );
  };
}

interface Stretch {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** For each kind of zone in a text what may be its whole name, the longest first. */
function windowsIn(text: string): readonly (readonly Stretch[])[] {
  return [...text.matchAll(KIND)].map(({ 0: kind, index }) =>
    NAME.filter((length) => index >= length)
      .map((length) => ({
        start: index - length,
        end: index + kind.length,
        text: text.slice(index - length, index + kind.length),
      }))
      .filter((stretch) => /^[\u4e00-\u9fff]+$/u.test(stretch.text)),
  );
}

function bodiesIn(folded: string, naming: ReadonlyMap<string, unknown>): readonly Stretch[] {
  return [...folded.matchAll(/管理局/gu)].flatMap(({ index }) => {
    const end = index + 3;
    const stretches = NAME.map((length) => ({
      start: index - length,
      end,
      text: folded.slice(index - length, end),
    }));
    return stretches.find(({ start, text }) => start >= 0 && naming.has(text)) ?? [];
  });
}

/** What a policy calls zones, and bodies in charge of an area, each once. */
export function zoneNamesOf({ source, clauses }: Policy): readonly string[] {
  // 修水(九江)工业园 is called 九江工业园.
  const zones = windowsIn(fold(source).text.replace(/[()]/gu, '')).flatMap((window) =>
    window.map(({ text }) => text),
  );
  const lists = clauses.flatMap(({ departments: { lead, also } }) => [lead, also]);
  const bodies = lists.filter((list) => list.some((body) => GOVERNMENT.test(body))).flat();
  return [...new Set([...zones, ...bodies.filter((body) => AREA_BODY.test(body) && !LEVEL.test(body))])];
}
