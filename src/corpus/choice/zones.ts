import { fold } from '../../text/fold.ts';
import type { Span } from '../../text/spans.ts';
import type { Policy } from '../library.ts';
import { namesOfDepartments } from '../named.ts';

/** A stretch of a text, with its words. */
interface Stretch extends Span {
  readonly text: string;
}

/** A zone (开发区, 新区 …) that a text names, and the policies that name it too. */
export interface Zone extends Stretch {
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
 * The zones of a folded text that policies name: no division lists them, so the policies' own issuers, departments and
 * words do. A policy whose issuer or departments are of a zone comes before those that only speak of it.
 */
export function zoneFinder(policies: readonly Policy[]): (folded: string) => readonly Zone[] {
  const naming = new Map<string, Set<Policy>>();
  for (const policy of policies) {
    for (const name of (policy.listing?.zones ?? zoneNamesOf(policy)).map(plainZone))
      naming.set(name, (naming.get(name) ?? new Set()).add(policy));
  }
  const isNamed = ({ text }: Stretch) => naming.has(plainZone(text));
  return (folded) => {
    const zones = windowsIn(folded).map((window) => window.find(isNamed));
    return [...zones, ...bodiesIn(folded).map((window) => window.find(isNamed))].flatMap((found) =>
      found === undefined ? [] : [{ ...found, policies: ofZone(plainZone(found.text), naming) }],
    );
  };
}

/** 小蓝经济技术开发区 and 小蓝经开区 are one. */
function plainZone(name: string): string {
  return name.replace(/经济(?:技术)?开发区$/u, '经开区').replace(/高新技术产业开发区$/u, '高新区');
}

/** The policies of a zone, else those that speak of it. */
function ofZone(zone: string, naming: ReadonlyMap<string, ReadonlySet<Policy>>): readonly Policy[] {
  const all = [...(naming.get(zone) ?? [])];
  const own = all.filter((policy) => bodiesOf(policy).some((body) => plainZone(body).includes(zone)));
  return own.length > 0 ? own : all;
}

function bodiesOf(policy: Policy): readonly string[] {
  return [policy.data.issuer.value, ...namesOfDepartments([policy]).map(({ label }) => label)];
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

/** For each body in charge of an area (…管理局) what may be its whole name. */
function bodiesIn(folded: string): readonly (readonly Stretch[])[] {
  return [...folded.matchAll(/管理局/gu)].map(({ index }) => {
    const end = index + 3;
    const starts = NAME.map((length) => index - length).filter((start) => start >= 0);
    return starts.map((start) => ({ start, end, text: folded.slice(start, end) }));
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
