import { remembered } from '../../text/remembered.ts';
import { escaped, type Span, touch } from '../../text/spans.ts';
import type { Policy } from '../library.ts';

/** A department named in a text. Offsets are into the half-width text given. */
export interface NamedDepartment extends Span {
  readonly text: string;
  /** Its name in the official text; undefined when the text knows no such body. */
  readonly name: string | undefined;
}

const UNKNOWN =
  '(?:市|省)(?!场|级|里|民|区|直|值|政|内|外|面|辖|属|委市|委、|先进|财政安排|本级)\\p{Script=Han}{1,12}?(?:管理局|局|委员会|委(?![员托派])|办公室|金融办|厅)';

/** 责任单位是市商务局、南昌海关: what a list of those in charge names, whether or not it looks like a bureau. */
const LIST = /(?:责任|牵头|配合)(?:单位|部门)(?:有|是|为|包括|:|\s)+([^。;,()\n]{2,80})/gu;
const BODY = /^\p{Script=Han}{2,12}(?:海关|银行|公司|中心|政府|学会|协会|联合会|集团|学院|大学|[局厅署])$/u;

function listedBodies(text: string): readonly NamedDepartment[] {
  return Array.from(text.matchAll(LIST)).flatMap(({ 0: whole, 1: list = '', index }) => {
    let at = index + whole.length - list.length;
    return list.split(/(?<=[、和及])/u).flatMap((item) => {
      const words = item.replace(/[、和及]$/u, '').trim();
      const start = at;
      at += item.length;
      return BODY.test(words) ? [{ start, end: start + words.length, text: words, name: undefined }] : [];
    });
  });
}

/** Every writing of a body's name: with the city, without 市, as people shorten it. */
function writings(name: string, policy: Policy): readonly string[] {
  const city = cityOf(policy);
  const own = name.replace(/^市/u, '');
  const short = policy.common.departments
    .filter(({ name: long }) => own.endsWith(long))
    .flatMap(({ name: long, short: all }) => all.map((each) => own.replace(long, each)));
  const bare = [own, ...short];
  const all = name.startsWith('市')
    ? bare.flatMap((n) => [`${city}市${n}`, `市${n}`, ...(n.length > 2 ? [n] : [])])
    : [name];
  return all.flatMap(governments);
}

/** 各县(区)政府 is 各县(区)人民政府, and may be written without brackets. */
function governments(name: string): readonly string[] {
  const body = name.replace(/(?:人民)?政府$/u, '');
  if (body === name) return [name];
  const bodies = new Set([body, body.replaceAll(/[()]/gu, '')]);
  return [name, ...[...bodies].flatMap((each) => [`${each}人民政府`, `${each}政府`])];
}

function cityOf(policy: Policy): string {
  return /^(.{2,4}?)市/u.exec(policy.data.issuer.value)?.[1] ?? '';
}

type DepartmentFinder = (text: string) => readonly NamedDepartment[];

/**
 * Makes what finds the departments named in a half-width text, by any writing; bureaus and commissions that
 * the official texts do not know are found too. Made once for the policies served, for search and for drafts.
 * @example departmentFinder(policies)('找市工信局').map(({ name }) => name) // → ['市工业和信息化局']
 */
export const departmentFinder = remembered((policies: readonly Policy[]): DepartmentFinder => {
  const names = new Map<string, string>();
  for (const policy of policies) {
    const bodies = policy.clauses.flatMap(({ departments: { lead, also } }) => [...lead, ...also]);
    for (const name of [...bodies, policy.data.issuer.value])
      for (const writing of writings(name, policy)) if (!names.has(writing)) names.set(writing, name);
  }
  const stands = (words: string) => policies.some(({ source }) => source.includes(words));
  const known = [...names.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const pattern = new RegExp([...known, UNKNOWN].join('|'), 'gu');
  return (text) => {
    const found = Array.from(text.matchAll(pattern), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      name: names.get(match[0]) ?? (stands(match[0]) ? match[0] : undefined),
    }));
    const listed = listedBodies(text).filter((body) => !found.some((each) => touch(each, body)));
    return [...found, ...listed].sort((a, b) => a.start - b.start);
  };
});
