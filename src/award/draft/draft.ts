import type { Clause } from '../../corpus/clause.ts';
import type { Common } from '../../corpus/common.ts';
import { TODO } from '../../corpus/todo.ts';
import { spansIn } from '../../text/figure/index.ts';
import { type ClauseFigure, type Licences, licencesOf, licensedTag, saysOfSum } from '../check/index.ts';
import { amountOf } from './amount.ts';
import { conditionsOf, type DraftConditions, NO_CONDITIONS } from './conditions.ts';
import type { DraftFact } from './fact.ts';
import { phraseOf } from './limit.ts';
import { type Provision, phraseEnd, phraseStart, provisionsOf, unreadIn } from './provisions.ts';
import { type Quoted, quoted } from './quoted.ts';

/** A text and the words that its library shares. */
interface Text {
  readonly clauses: readonly Clause[];
  readonly common: Common;
}

/** A skeleton of one award, as its file would be. */
export interface Draft {
  readonly id: string;
  readonly clause: string;
  /** The words it was made from. */
  readonly words: string;
  readonly json: object;
}

/** The drafts of a text, and the words that give money and could not be read. */
interface Drafts {
  readonly drafts: readonly Draft[];
  readonly unencoded: readonly (Quoted & { readonly why: string })[];
}

/**
 * A skeleton for each provision of a text: its figures, bounds, lists and payee with their quotes. What a person must
 * decide begins with TODO or stands in a list of that name, and `check` refuses it until it is decided.
 * @example draftsOf(policy).drafts.at(-1)?.id // → '3-6-13-1'
 */
export function draftsOf({ clauses, common }: Text): Drafts {
  const licences = licencesOf(common.licences);
  const each = clauses.map((clause) => ({ clause, provisions: provisionsOf(clause) }));
  return {
    drafts: each.flatMap(({ provisions }) =>
      provisions.map((provision, i) => draftOf(provision, i + 1, licences)),
    ),
    unencoded: each.flatMap(({ clause, provisions }) =>
      unreadIn(clause, provisions).map((words) => ({ ...whole(clause, words), why: `${TODO}：${UNREAD}` })),
    ),
  };
}

const UNREAD = '有数额而没有读出给什么：录成奖项（docs/forms.md），或写明为什么不录入；不是奖补的删去这一项';

function whole(clause: Clause, words: string): Quoted {
  const start = clause.text.indexOf(words);
  return quoted(clause, { start, end: start + words.length });
}

function draftOf(provision: Provision, n: number, licences: Licences): Draft {
  const { clause, start, end } = provision;
  const id = `${clause.key.toLowerCase().replaceAll('.', '-')}-${n}`;
  const asked = conditionsOf(provision);
  const paid = amountOf(provision, licences);
  const facts = { ...asked.facts, ...paid.facts };
  const conditions = [...asked.conditions, ...paid.conditions];
  const words = clause.text.slice(start, end);
  const left = leftOf(provision, [...asked.taken, ...paid.taken], {
    licences,
    none: conditions.length === 0,
    counted: 'each' in paid.amount,
  });
  const json = {
    $schema: '../../schema/award.json',
    id,
    name: nameOf(provision, words, asked.facts),
    clause: clause.id,
    payee: payeeOf(provision, licences),
    facts,
    conditions,
    amount: paid.amount,
    open: [],
    overlaps: [],
    funding: fundingOf(clause),
    assumptions: [],
    not_stated: [],
    aims: [],
    cases: casesOf(facts, paid.kind),
    ...(left.length === 0 ? {} : { TODO: left }),
  };
  return { id, clause: clause.id, words, json };
}

const BENEFIT = /奖励|补助|补贴|资助|奖补|贴息|扶持|返还|减免|支持/u;

/** What the last condition says somebody is, or the clause's title, and what is given; without figures. */
function nameOf(provision: Provision, words: string, facts: DraftConditions['facts']): string {
  const said = Object.values(facts).findLast(({ type }) => type === 'bool')?.label ?? '';
  const noun = said.length >= 2 && said.length <= 16 ? said : provision.clause.title;
  const name = `${noun}${BENEFIT.exec(words)?.[0] ?? '奖补'}`.replace(/[\d%]/gu, '');
  return noun === '' ? `${TODO}：奖项名称` : name;
}

/** Who is paid, by the noun that stands nearest before the giving or in its own phrase. */
function payeeOf({ clause, start, gives, end }: Provision, licences: Licences): object {
  const { text } = clause;
  const phrases = text.slice(start, gives).split(/(?<=[,，])/u);
  let at = start;
  const spans = phrases.map((phrase) => {
    const span = { start: at, end: at + phrase.replace(/[,，\s]+$/u, '').length };
    at += phrase.length;
    return span;
  });
  const own = { start: gives, end: phraseEnd(text, gives, end) };
  const found = [own, ...spans.toReversed()]
    .map((span) => ({ span, type: kindOf(text.slice(span.start, span.end), licences) }))
    .find(({ type }) => type !== undefined);
  if (found?.type !== undefined) return { type: found.type, ...quoted(clause, found.span) };
  const last = spans.at(-1);
  const beside = last !== undefined && last.end - last.start > 1 ? last : own;
  const hint =
    '给谁：企业 enterprise、个人 individual 等；原文另有称呼的写 other 和 is；没有写明的写 not_stated';
  return { type: `${TODO}：${hint}`, ...quoted(clause, beside) };
}

function kindOf(words: string, licences: Licences): string | undefined {
  const listed = licences.payee.filter(([type]) => type === 'organisation');
  return licensedTag(listed, words) ?? licensedTag(licences.payee, words);
}

const SHARED =
  /[^,，。;；]*([市省])(?:级)?[、和与]([区县])(?:级|\(市、区\))?[^,，。;；]{0,8}?(?:按照?)?(\d+)[:：](\d+)[^,，。;；]*/u;

function fundingOf(clause: Clause): object {
  const found = SHARED.exec(clause.text);
  const [, first = '', second = '', a = '', b = ''] = found ?? [];
  if (found === null) return { funds: [], borne_by: 'not_stated', notes: [] };
  const parts = [
    { by: first, of: Number(a) },
    { by: second, of: Number(b) },
  ];
  const span = { start: found.index, end: found.index + found[0].length };
  return { funds: [], borne_by: 'shared', notes: [], share: { parts, ...quoted(clause, span) } };
}

/** Three cases: what each must come to is worked out by a person, by the text. */
function casesOf(facts: Readonly<Record<string, DraftFact>>, kind: string): readonly object[] {
  const given = Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, example(fact)]));
  const asked = Object.entries(facts).find(([, { type }]) => type === 'bool' || type === 'enum');
  const failing =
    asked === undefined ? `${TODO}：换成有一项不符合的数` : asked[1].type === 'bool' ? false : 'none';
  const failed = { [asked?.[0] ?? Object.keys(facts)[0] ?? 'fact']: failing };
  const sum = `${TODO}：按原文手算，以元计，如 500000`;
  const expected: Readonly<Record<string, object>> = {
    exact: { value: sum },
    up_to: { max: sum },
    at_least: { min: sum },
    range: { min: sum, max: sum },
  };
  return [
    { name: '各项都符合', facts: given, expect: { eligibility: 'eligible', kind, ...expected[kind] } },
    { name: '有一项不符合', facts: failed, expect: { eligibility: 'not_eligible', kind: 'none' } },
    { name: '什么都没说', facts: {}, expect: { eligibility: 'undetermined', kind: 'not_determined' } },
  ];
}

function example({ type, unit, options }: DraftFact): unknown {
  switch (type) {
    case 'bool':
      return true;
    case 'enum':
      return Object.keys(options ?? {})[0];
    case 'int':
      return 2;
    case 'quantity':
      return `${TODO}：一个数，如 100${unit ?? ''}`;
    default:
      return `${TODO}：一个金额，如 100万元`;
  }
}

interface Seen {
  readonly licences: Licences;
  /** Whether no condition was read. */
  readonly none: boolean;
  /** Whether the sum is counted by something. */
  readonly counted: boolean;
}

/** What was seen and not read, a line each. */
function leftOf(
  provision: Provision,
  taken: readonly ClauseFigure[],
  { licences, none, counted }: Seen,
): readonly string[] {
  const { clause, gives, start, end, figures } = provision;
  const words = clause.text.slice(start, end);
  const giving = clause.text.slice(gives, end);
  const isLost = (figure: ClauseFigure) =>
    (figure.unit === '元' || figure.unit === '%') && figure.word !== true;
  const lost = figures
    .filter((figure) => isLost(figure) && !taken.includes(figure))
    .map((figure) => `“${wordsAt(provision, figure)}”没有用到：写进金额、上限、条件，与奖项无关的引入 aims`);
  const years =
    [...spansIn(giving, 'year', 0), ...spansIn(giving, 'month', 0)].length > 0 || /每月|按月/u.test(giving);
  return [
    ...(none ? [NO_CONDITIONS.replace(/^TODO：/u, '')] : []),
    ...lost,
    ...(years
      ? ['有年数或按月：按年数各有所得的写 schedule，每人每月的写 each.also，最多计几年的写 most']
      : []),
    ...(saysOfSum(licences, 'added', giving) || saysOfSum(licences, 'uplift', giving)
      ? ['有“另外、再、提高”之类：另加的写 supplements，不是另加的删去这一行']
      : []),
    ...(!counted &&
    /每(?![年月家户]|个?年度|新|增|满|人均)/u.test(
      clause.text.slice(phraseStart(clause.text, start, gives), end),
    )
      ? ['有“每…”：按个数、数量计的写 each，只是说上限按什么计的删去这一行']
      : []),
    ...(saysOfSum(licences, 'top_up', words) ? ['有“补差”：写 top_up'] : []),
    ...(/等(?!级|额|奖|值|于|次|同|候)/u.test(clause.text.slice(start, gives))
      ? ['有“等”：列举未尽的写进条件的 open，不影响条件的删去这一行']
      : []),
    ...(/(?:其中之一|或者?|任一)/u.test(clause.text.slice(start, gives))
      ? ['有“或”：其一即可的条件合成一个 kind 为 any 的条件']
      : []),
  ];
}

function wordsAt({ clause, ...provision }: Provision, figure: ClauseFigure): string {
  const { start, end } = phraseOf({ clause, ...provision }, figure);
  return clause.text.slice(start, end).trim();
}
