import { remembered } from '../../text/remembered.ts';
import type { Policy } from '../library.ts';

/** A department named in a text. Offsets are into the half-width text given. */
export interface NamedDepartment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Its name in the official text; undefined when the text knows no such body. */
  readonly name: string | undefined;
}

/** How people shorten the names of bureaus; each on the right may stand for the words on the left. */
const SHORT: readonly (readonly [string, readonly string[]])[] = [
  ['工业和信息化局', ['工信局', '工业与信息化局', '工信委', '工信部门']],
  ['发展改革委', ['发改委', '发展和改革委员会', '发展改革委员会', '发改部门']],
  ['人力资源社会保障局', ['人社局', '人力资源和社会保障局', '人社部门']],
  ['自然资源规划局', ['自规局', '资规局', '自然资源和规划局']],
  ['市场监管局', ['市场监督管理局', '市监局']],
  ['交通运输局', ['交通局', '交运局']],
  ['国资委', ['国有资产监督管理委员会']],
  ['科技局', ['科学技术局', '科技部门']],
  ['财政局', ['财政部门']],
  ['商务局', ['商务部门']],
  ['委金融办', ['金融办', '委金融委员会办公室']],
  ['中小企业局', ['中小企业服务局']],
];

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

/** Every writing of a body's name: with the city, without 市, shortened. */
function writings(name: string, city: string): readonly string[] {
  const own = name.replace(/^市/u, '');
  const short = SHORT.filter(([long]) => own.endsWith(long)).flatMap(([long, all]) =>
    all.map((s) => own.replace(long, s)),
  );
  const bare = [own, ...short];
  return name.startsWith('市')
    ? bare.flatMap((n) => [`${city}市${n}`, `市${n}`, ...(n.length > 2 ? [n] : [])])
    : [name];
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
      for (const writing of writings(name, cityOf(policy))) if (!names.has(writing)) names.set(writing, name);
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
    const listed = listedBodies(text).filter(
      (body) => !found.some(({ start, end }) => start < body.end && body.start < end),
    );
    return [...found, ...listed].sort((a, b) => a.start - b.start);
  };
});

/** `words` as a pattern that matches just them: whatever a regular expression reads otherwise is escaped. */
function escaped(words: string): string {
  return words.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
