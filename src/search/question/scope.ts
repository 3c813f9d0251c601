import { policiesCalled } from '../../corpus/choice/index.ts';
import type { Library, Policy } from '../../corpus/library.ts';
import { namesOfClauses, namesOfDepartments } from '../../corpus/named.ts';
import { resolveIn } from '../../corpus/reference/index.ts';
import type { IsoDay, Period } from '../../text/date.ts';
import { halfWidth } from '../../text/half-width.ts';
import { InputError } from '../../text/input-error.ts';
import { nearest } from '../../text/suggest.ts';
import type { ClauseFilter } from '../index/index.ts';

/** What a caller asks of search. */
export interface SearchRequest {
  /** The question in the asker's own words; 1–500 characters, with at least one letter, digit or Han. */
  readonly query: string;
  /** Words the official text is expected to use, at most 10; they weigh more than the question's own. */
  readonly keywords?: readonly string[];
  /** Id, number, title, issuer or place of policies. Left out, all are searched. */
  readonly policy?: string;
  /** First and last day of what is asked about: of versions of one policy those are searched that were followed then. */
  readonly during?: Pick<Period, 'first' | 'last'>;
  /** The same where the question itself says when, counted from this day; else this day. */
  readonly today?: IsoDay;
  /** A part of the policy, by number or title: `三`, `三.(二)`, `支持政策`. */
  readonly part?: string;
  /** A department, in full or as people shorten it (`市工信局`): clauses it leads or acts in. */
  readonly department?: string;
  /** 1–20, 5 when left out. */
  readonly limit?: number;
}

const MAX_QUERY = 500;
const MAX_KEYWORDS = 10;
const MAX_KEYWORD = 50;
const MAX_LIMIT = 20;
const DEFAULT_LIMIT = 5;
/** The parts of more policies than these are not gone through. */
const FEW = 20;
/** How many legal values an error names. */
const NAMED = 3;

/** What a request may look at and how much it may bring back. */
export interface Scope {
  readonly policies: readonly Policy[];
  readonly filter: ClauseFilter;
  readonly limit: number;
}

/** The scope of a request. Throws `InputError` naming what is wrong with it. */
export function scope(library: Library, request: SearchRequest): Scope {
  const { policy, part, department } = request;
  checkWords(request);
  const policies = policy === undefined ? library.policies : policiesCalled(library.policies, policy);
  return {
    policies,
    filter: {
      ...(policy === undefined ? {} : { policies: policies.map(({ id }) => id) }),
      ...(part === undefined ? {} : { parts: selectParts(policies, part) }),
      ...(department === undefined ? {} : { departments: selectDepartments(policies, department) }),
    },
    limit: checkLimit(request.limit),
  };
}

function checkWords({ query, keywords = [] }: SearchRequest): void {
  if (!/[\p{L}\p{N}]/u.test(query)) {
    throw new InputError('问题是空的或只有标点；请写 1 至 500 字的问题，例如“技术改造能补多少”。', 'query');
  }
  if (query.length > MAX_QUERY) {
    const found = `问题有 ${query.length} 字，最多 ${MAX_QUERY} 字`;
    throw new InputError(`${found}；请只写要查的事项，例如“技术改造能补多少”。`, 'query');
  }
  if (keywords.length > MAX_KEYWORDS) {
    const found = `keywords 有 ${keywords.length} 个，最多 ${MAX_KEYWORDS} 个`;
    throw new InputError(`${found}；例如 ["技术改造","设备发票额"]。`, 'keywords');
  }
  const long = keywords.find((word) => word.length > MAX_KEYWORD);
  if (long !== undefined) {
    const found = `keywords 中“${long.slice(0, MAX_KEYWORD)}…”超过 ${MAX_KEYWORD} 字`;
    throw new InputError(`${found}；请写原文可能用的词，例如“技术改造”。`, 'keywords');
  }
}

function checkLimit(limit = DEFAULT_LIMIT): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= MAX_LIMIT) return limit;
  throw new InputError(
    `limit 读到 ${limit}，应为 1 至 ${MAX_LIMIT} 的整数。例：{"limit":${DEFAULT_LIMIT}}`,
    'limit',
  );
}

/** The ids of the parts that are so numbered or titled. */
function selectParts(policies: readonly Policy[], part: string): readonly string[] {
  if (policies.length > FEW) {
    throw new InputError(
      `库中有 ${policies.length} 份政策，part 只在一份政策里找；请用 policy 指明。例：{"part":"${part}","policy":"${policies[0]?.id}"}`,
      'policy',
    );
  }
  const clauses = policies.flatMap((policy) => policy.clauses);
  const wanted = halfWidth(part).replace(/[\s、]/gu, '');
  // 三、支持政策 is how the text itself writes it, 第三部分 how people do.
  const found = clauses.filter(({ id, key, title }) =>
    [id, key, title, `${id.split('.').at(-1)}${title}`].includes(wanted),
  );
  const named = found.length > 0 ? found : resolveIn(part, policies).map(({ clause }) => clause);
  const ids = [...new Set(named.map(({ id }) => id))];
  if (found.length > 0 || ids.length === 1) return ids;
  const near = nearest(namesOfClauses(policies), part, { n: NAMED });
  const legal = near.map(({ clause, label }) => `${clause}（${label}）`).join('、');
  throw new InputError(
    `没有部分“${part}”；可用编号或标题，最接近的是 ${legal}。例：${JSON.stringify({ part: near[0]?.clause })}`,
    'part',
  );
}

/** The full names that a name people use stands for: `市工信局` is what is left of 市工业和信息化局. */
function selectDepartments(policies: readonly Policy[], department: string): readonly string[] {
  const all = namesOfDepartments(policies).map(({ id }) => id);
  const wanted = halfWidth(department).replace(/\s/gu, '');
  const exact = all.filter((name) => name === wanted);
  if (exact.length > 0) return exact;
  const found = wanted === '' ? [] : all.filter((name) => isShortFor(wanted, name));
  if (found.length > 0) return found;
  const near = nearest(namesOfDepartments(policies), department, { n: NAMED }).map(({ id }) => id);
  throw new InputError(
    `没有条款写明由“${department}”负责；最接近的是 ${near.join('、')}。例：${JSON.stringify({ department: near[0] })}`,
    'department',
  );
}

/** Whether all characters of `short` stand in `full` in the same order. */
function isShortFor(short: string, full: string): boolean {
  const wanted = Array.from(short);
  let at = 0;
  for (const character of full) if (character === wanted[at]) at += 1;
  return at === wanted.length;
}
