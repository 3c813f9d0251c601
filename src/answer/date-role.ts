/** What a date is said to be: the day something starts, ends or was issued, or a day before or after which it holds. */
export type DateRole = 'start' | 'end' | 'issue' | 'before' | 'after' | 'unsaid';

const ROLES: readonly (readonly [DateRole, RegExp, RegExp])[] = [
  [
    'issue',
    /(?:印发|发布|成文|公布|发文|出台|落款)(?:日期|时间|日)?(?:为|是|于|在|:)*\s*$/u,
    /^(?:由[^,。]{0,14})?(?:印发|发布|公布|成文|出台|发文)/u,
  ],
  [
    'start',
    /(?:自|从|(?:施行|生效|实施|执行|起始)(?:日期|时间|日)?(?:为|是|于|:)*)\s*$/u,
    /^(?:当日|当天)?(?:起|才|开始|正式|生效|施行|实施|执行|以来)|^ ?(?:至|到(?!期)|~|-|—|–)/u,
  ],
  ['before', /(?!)/u, /^(?:及|\(含\))?(?:以前|之前|前)/u],
  ['after', /(?!)/u, /^(?:以后|之后|后)/u],
  [
    'end',
    /(?:至|到|截止|止于|(?:有效期|失效|到期|截止|终止)(?:日期|时间|日)?(?:到|至|为|是|:)*)\s*$/u,
    /^(?:止|到期|截止|届满|失效|终止|为止|结束)/u,
  ],
];

/** Reads the role of a date from the half-width words right before and behind it. */
export function dateRole(before: string, behind: string): DateRole {
  return ROLES.find(([, left, right]) => left.test(before) || right.test(behind))?.[0] ?? 'unsaid';
}
