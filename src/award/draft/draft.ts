import { z } from 'zod';
import type { Clause } from '../../corpus/clause.ts';
import type { Common } from '../../corpus/common.ts';
import { TODO } from '../../corpus/todo.ts';
import type { Span } from '../../text/spans.ts';
import { type Licences, licencesOf, licensedTag } from '../check/index.ts';
import { mayBe, type Named, unbroken, type Whom, whomIn } from '../payee/index.ts';
import { amountOf } from './amount.ts';
import { conditionsOf, type DraftConditions } from './conditions.ts';
import type { DraftFact } from './fact.ts';
import { leftOf } from './left.ts';
import { type PolicyWide, policyWideIn } from './policy-wide.ts';
import { leftIn, type Provision, phraseEnd, phrasesWithin, provisionsOf, unreadIn } from './provisions.ts';
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
  /** Where in the source they stand, and where among them what is given begins. */
  readonly at: Span & { readonly gives: number };
  /** Whether the words give a figure. */
  readonly sure: boolean;
  readonly json: object;
}

/** The drafts of a text, and the words that give money and could not be read. */
interface Drafts {
  readonly drafts: readonly Draft[];
  readonly unencoded: readonly (Quoted & { readonly why: string })[];
  /** Words that say something of all awards or of another document, for `policy.json`. */
  readonly policyWide: readonly PolicyWide[];
  /** Words that speak of giving and that none of these take up, so that nothing is missed without a word. */
  readonly left: readonly (Quoted & { readonly say: string })[];
}

/**
 * A skeleton for each provision of a text: its figures, bounds, lists and payee with their quotes. What a person must
 * decide begins with TODO or stands in a list of that name, and `check` refuses it until it is decided.
 * @example draftsOf(policy).drafts.at(-1)?.id // → '3-6-13-1'
 */
export function draftsOf({ clauses, common }: Text): Drafts {
  const licences = licencesOf(common.licences);
  const each = clauses.map((clause) => ({ clause, provisions: provisionsOf(clause) }));
  const policyWide = each.map(({ clause, provisions }) => policyWideIn(clause, provisions.length > 0));
  const unread = each.map(({ clause, provisions }) => unreadIn(clause, provisions));
  return {
    drafts: each.flatMap(({ provisions }) =>
      provisions.map((provision, i) =>
        draftOf(provision, i + 1, { licences, above: above(provision.clause, clauses) }),
      ),
    ),
    unencoded: each.flatMap(({ clause }, i) =>
      (unread[i] ?? []).map((words) => ({ ...whole(clause, words), why: `${TODO}：${UNREAD}` })),
    ),
    policyWide: policyWide.flat(),
    left: each.flatMap(({ clause, provisions }, i) => {
      const own = ({ start, end }: Span) => ({ start: start - clause.start, end: end - clause.start });
      const words = (unread[i] ?? []).map((each) => spanOf(clause, each));
      const taken = [...provisions, ...words, ...(policyWide[i] ?? []).map(({ at }) => own(at))];
      return leftIn(clause, taken).map((span) => ({ ...quoted(clause, span), say: LEFT }));
    }),
  };
}

/** The clauses around one, the nearest first. */
function above({ parent }: Clause, clauses: readonly Clause[]): readonly Clause[] {
  const outer = clauses.find(({ id }) => id === parent);
  return outer === undefined ? [] : [outer, ...above(outer, clauses)];
}

/** What stands around a provision: the words that the library shares, and the clauses that hold it. */
interface Around {
  readonly licences: Licences;
  readonly above: readonly Clause[];
}

const UNREAD = '有数额而没有读出给什么：录成奖项（docs/forms.md），或写明为什么不录入；不是奖补的删去这一项';

const LEFT =
  '说到了奖励、补贴、享受而没有读出给谁什么：给的录成奖项（docs/forms.md）或写进 unencoded，怎样兑现写 stages，申报、核定的办法不用录';

function spanOf({ text }: Clause, words: string): Span {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

function whole(clause: Clause, words: string): Quoted {
  return quoted(clause, spanOf(clause, words));
}

function draftOf(provision: Provision, n: number, around: Around): Draft {
  const { licences } = around;
  const { clause, start, end } = provision;
  const id = `${clause.key.toLowerCase().replaceAll('.', '-')}-${n}`;
  const paid = amountOf(provision, licences);
  const asked = conditionsOf(provision, paid.taken);
  const facts = { ...asked.facts, ...paid.facts };
  const conditions = [...asked.conditions, ...paid.conditions];
  const words = clause.text.slice(start, end);
  const left = leftOf(provision, [...asked.taken, ...paid.taken], {
    licences,
    none: conditions.length === 0,
    counted: 'each' in paid.amount || 'step' in Object(Object(paid.amount).form),
  });
  const json = {
    $schema: '../../schema/award.json',
    id,
    name: nameOf(provision, words, asked.facts),
    clause: clause.id,
    payee: payeeOf(provision, around),
    facts,
    conditions,
    amount: paid.amount,
    open: [],
    overlaps: [],
    funding: fundingOf(clause),
    assumptions: [],
    not_stated: [],
    aims: [],
    cases: casesOf(facts, conditions, paid.kind),
    ...(left.length === 0 ? {} : { TODO: left }),
  };
  const from = clause.start;
  const at = { start: from + start, gives: from + provision.gives, end: from + end };
  return { id, clause: clause.id, words, at, sure: paid.kind !== 'not_determined', json };
}

const BENEFIT = /奖励|补助|补贴|资助|奖补|贴息|扶持|返还|减免|支持/u;

/** When something is given, or what else is: no name of an award. */
const NO_NAME = /\d|^(?:第|与|连续)|(?:后|时|内|奖励|补助|补贴)$/u;

/** What the last condition says somebody is, or the clause's title, and what is given; without figures. */
function nameOf(provision: Provision, words: string, facts: DraftConditions['facts']): string {
  const said = Object.values(facts).findLast(({ type }) => type === 'bool')?.label ?? '';
  const noun = said.length >= 2 && said.length <= 16 && !NO_NAME.test(said) ? said : provision.clause.title;
  const name = `${noun}${BENEFIT.exec(words)?.[0] ?? '奖补'}`.replace(/[\d%]/gu, '');
  return noun === '' ? `${TODO}：奖项名称` : name;
}

/** Who is paid, as the words that give the sum say it, or behind 对 in a clause around it; what they leave open is left to a person. */
function payeeOf(
  { clause, start, gives, end, leads }: Provision,
  { licences, above: outer }: Around,
): object {
  const { text } = clause;
  const own = { start: gives, end: phraseEnd(text, gives, end) };
  const spans = [
    own,
    ...phrasesWithin(text, { start, end: gives })
      .map((span) => trimmed(text, span))
      .toReversed(),
  ];
  const whom = whomIn(text, { unit: { start, end }, at: own }, licences);
  const all = whom === undefined ? [] : namedIn(whom);
  const span = spans.find(
    (one) =>
      all.length > 0 &&
      all.every(({ text: name }) => unbroken(text.slice(one.start, one.end)).includes(name)),
  );
  const known = span === undefined ? undefined : knownPayee(all, whom?.sure === true, licences);
  if (span !== undefined && known !== undefined) return { ...known, ...quoted(clause, span) };
  const [above] =
    whom === undefined || all.length === 0
      ? [
          ...leads.toReversed().flatMap((lead) => ledWhom(clause, lead, licences)),
          ...outer.flatMap((one) => outerWhom(one, licences)),
        ]
      : [];
  if (above !== undefined) return above;
  const beside = spans.slice(1).find((one) => one.end - one.start > 1) ?? own;
  const hint =
    '给谁：企业 enterprise、个人 individual 等；原文另有称呼的写 other 和 is；没有写明的写 not_stated';
  return { type: `${TODO}：${hint}`, ...quoted(clause, beside) };
}

/** The first reading that the library knows somebody in; else the first. */
function namedIn({ readings }: Whom): readonly Named[] {
  return readings.find((all) => all.some(({ kind }) => kind !== undefined)) ?? readings[0] ?? [];
}

/** Those named, by the kind that they share, or by their names where nobody else can be meant. */
function knownPayee(all: readonly Named[], sure: boolean, licences: Licences): object | undefined {
  const [kind, ...others] = [...new Set(all.map((named) => kindOfName(named, licences)))];
  const is = all.map(({ text }) => text);
  if (kind === undefined || others.length > 0) return sure ? { type: 'other', is } : undefined;
  return all.every((named) => named.kind !== undefined) ? { type: kind } : { type: kind, is };
}

/** 获奖者 is a person by the ending alone. */
function kindOfName(named: Named, { endings }: Licences): string | undefined {
  const [kind, ...others] = mayBe(named, endings);
  return named.kind ?? (kind === 'individual' && others.length === 0 ? kind : undefined);
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end).replace(/[,，\s]+$/u, '');
  return { start, end: start + words.length };
}

/** 对在本区注册的股权投资企业、管理企业可享受：: whom what leads in is about. */
function ledWhom(clause: Clause, { start, end }: Span, licences: Licences): readonly object[] {
  const words = clause.text.slice(start, end).replace(/(?:可以?(?:享受|申请))?[:：\s]*$/u, '');
  const name = /[^,，。;；:：的对]*$/u.exec(words)?.[0] ?? '';
  const type = kindOf(name, licences);
  const at = start + words.length - name.length;
  return type === undefined ? [] : [{ type, ...quoted(clause, { start: at, end: at + name.length }) }];
}

/** 对外贸出口企业,以海关核实数据为准: whom the items below are for. */
function outerWhom(clause: Clause, licences: Licences): readonly object[] {
  return Array.from(clause.text.matchAll(/对[^,，。;；:：\n(（]{2,40}/gu), ({ 0: words, index }) => {
    const type = kindOf(words, licences);
    const span = { start: index, end: index + words.length };
    return type === undefined ? [] : [{ type, ...quoted(clause, span) }];
  }).flat();
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
function casesOf(
  facts: Readonly<Record<string, DraftFact>>,
  conditions: readonly object[],
  kind: string,
): readonly object[] {
  const bounds = new Map(conditions.flatMap(boundIn));
  const given = Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, bounds.get(name) ?? example(fact)]),
  );
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

/** The bound that a fact alone is compared with: a case on it is the first that is tried. */
function boundIn(condition: object): readonly (readonly [string, string])[] {
  const read = threshold.safeParse(condition);
  return read.success && read.data.of === undefined && read.data.measure.minus === undefined
    ? [[read.data.measure.fact, read.data.bound.value]]
    : [];
}

const threshold = z.looseObject({
  measure: z.looseObject({ fact: z.string(), minus: z.string().optional() }),
  of: z.string().optional(),
  bound: z.looseObject({ value: z.string() }),
});

/** A round number to calculate with by hand. */
function example({ type, unit, options }: DraftFact): unknown {
  switch (type) {
    case 'bool':
      return true;
    case 'enum':
      return Object.keys(options ?? {})[0];
    case 'int':
      return 2;
    case 'quantity':
      return `100${unit ?? ''}`;
    default:
      return '100万元';
  }
}
