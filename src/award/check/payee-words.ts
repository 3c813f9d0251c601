import type { Span } from '../../corpus/clause.ts';
import { givesFigure } from '../../corpus/gives-money.ts';
import { cut } from '../../text/spans.ts';
import { type Plain, payeeNouns, plainForms, type Rule, type RuleData } from '../rule/index.ts';
import { licensedTag, tagFault } from './licence.ts';
import type { Licences } from './shared-licences.ts';
import { type Tag, tagsIn } from './who-is-paid.ts';
import type { RuleFault, Wording } from './wording.ts';

/** What stands beside one award: the text, and the policy's awards. */
interface Among {
  readonly source: string;
  readonly rules: readonly Rule[];
}

/** Who an award says is paid, held against the noun of its quote and against whom the words pay that give the sum. */
export function verifyPayee(wording: Wording, among: Among): readonly RuleFault[] {
  const faults = nounFaults(wording);
  return faults.length > 0 ? faults : placeFaults(wording, among);
}

/** A list of organisations may end in a centre; otherwise the last noun of the quote is the payee. */
function nounFaults({ data: { payee }, licences }: Wording): readonly RuleFault[] {
  const nouns = payeeNouns(payee);
  const absent = nouns.filter((noun) => !payee.quote.includes(noun));
  if (absent.length > 0) {
    const found = `is 写作“${absent.join('、')}”，引文“${payee.quote}”里没有`;
    return [{ field: 'payee.is', found, fix: 'is 照引文逐字写：引文“对引进会议的酒店”写 "is": "酒店"' }];
  }
  const listed = licences.payee.filter(([type]) => type === 'organisation');
  const kindOf = (words: string) => licensedTag(listed, words) ?? licensedTag(licences.payee, words);
  const kinds = [...new Set(nouns.map((noun) => kindOf(noun) ?? 'other'))];
  const licensed = nouns.length === 0 ? kindOf(payee.quote) : kinds.length === 1 ? kinds[0] : 'other';
  const faults = tagFault({ field: 'payee.type', tag: payee.type, licensed, words: payee.quote });
  return licensed === undefined ? faults.map((fault) => ({ ...fault, fix: UNKNOWN })) : faults;
}

const UNKNOWN =
  '引文里要有收款方的名称；原文另有称呼的写 "type": "other", "is": "酒店"（逐字）；给钱的话没有写付给谁的写 "type": "not_stated"';

/** Whom words pay. */
interface Paid {
  readonly words: string;
  readonly nouns: readonly Tag[];
  /** Whether nobody else can be meant, and so it is not true that nobody is named. */
  readonly sure: boolean;
}

function placeFaults(wording: Wording, { source, rules }: Among): readonly RuleFault[] {
  const { data, place, licences } = wording;
  const { payee } = data;
  const givings = givingsIn(data).map(place);
  const own = givings.map((at) => unitAround(source, at));
  const paid = givings.map((at, i) => paidIn(source, { unit: own[i] ?? at, at }, licences));
  const [first] = paid;
  if (first !== undefined && !paid.some((each) => each === undefined || isPaid(wording, each)))
    return [
      {
        field: 'payee',
        found: `写作 ${payee.type}“${payee.quote}”，给钱的原文写的是“${cut(first.words)}”`,
        fix: `引给钱的这一句里的收款方：“${cut(first.words)}”${kindsTold(first)}`,
      },
    ];
  const said = own.map(({ start, end }) => source.slice(start, end)).join('\n');
  const isNamed =
    payee.type === 'not_stated' || tagsIn(said, licences.payee).some(({ value }) => value === payee.type);
  const other = isNamed || said.includes(payee.quote) ? undefined : otherOf(wording, { source, rules });
  if (other === undefined) return [];
  const found = `引文“${payee.quote}”说的是${other}付给谁，本项给钱的是“${cut(said)}”`;
  return [
    {
      field: 'payee.quote',
      found,
      fix: '引给钱的这一句，或管到它的话，如前面的“鼓励企业……”；都没有写付给谁的，type 写 not_stated',
    },
  ];
}

/** What else is given where a payee is quoted from: in the same stretch, or in another clause or below it. */
function otherOf({ data, place }: Wording, { source, rules }: Among): string | undefined {
  const { payee } = data;
  const { start, end } = unitAround(source, place(payee));
  if (givesFigure(source.slice(start, end))) return '另一项奖补';
  if (givingsIn(data).some(({ clause }) => isIn(clause, payee.clause))) return undefined;
  const other = rules.find((rule) => givingsIn(rule.data).some(({ clause }) => isIn(clause, payee.clause)));
  return other === undefined ? undefined : `奖项 ${other.data.id} `;
}

/** Whether a clause is another one, or lies in it. */
function isIn(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(`${outer}.`);
}

function kindsTold({ nouns }: Paid): string {
  const kinds = [...new Set(nouns.map(({ value }) => value))];
  return kinds.length === 0 ? '，type 写 other，is 写原文的称呼' : `，type 写 ${kinds.join(' 或 ')}`;
}

/** The words that give each sum of an award. */
function givingsIn({ amount: { form } }: RuleData) {
  return plainForms(form).map(givingOf);
}

function givingOf(form: Plain) {
  switch (form.kind) {
    case 'fixed':
    case 'floor':
    case 'step':
      return form.sum;
    case 'rate':
      return form.rate;
    case 'range':
      return form.min;
    case 'ceiling':
      return form.limit;
    case 'unstated':
      return form;
  }
}

const MARK = /[。；;\n]/u;

/** What stands between semicolons and full stops around a place. */
function unitAround(source: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from > 0 && !MARK.test(source.charAt(from - 1))) from -= 1;
  while (to < source.length && !MARK.test(source.charAt(to))) to += 1;
  return { start: from, end: to };
}

/** The nouns by which an award calls its payee. */
function claimed({ data: { payee }, licences }: Wording): readonly string[] {
  const nouns = payeeNouns(payee);
  if (nouns.length > 0) return nouns;
  return tagsIn(payee.quote, licences.payee)
    .filter(({ value }) => value === payee.type)
    .map(({ text }) => text);
}

function isPaid(wording: Wording, { words, nouns, sure }: Paid): boolean {
  const { payee } = wording.data;
  if (payee.type === 'not_stated') return !sure;
  const own = claimed(wording);
  return payeeNouns(payee).length > 0
    ? own.some((noun) => words.includes(noun))
    : nouns.some(({ value, text }) => value === payee.type && own.includes(text));
}

const GIVES = /给予|予以|奖励给?|补助给?|补贴给?|资助|[奖付发拨]给|发放给|拨付给/gu;
/** What is given, by which a noun before it may only say what for: 人才补贴. */
const BENEFIT = /奖励|补助|补贴|资金|经费|支持|扶持|资助|奖补/u;
/** A sum, and what may stand before it. */
const SUM = /^(?:分别|最高|最多|不超过|不低于|不少于|一次性|[各共总]|每[人家户名个年月项])*\d/u;
/** Whom no kind fits, where a sum follows. */
const BODY =
  /^[^\d]{0,10}?(?:单位|机构|团队|团体|院校)(?=(?:分别|最高|最多|不超过|不低于|不少于|一次性|[各共总])*\d)/u;
/** Where the words about whom end and those about how much begin. */
const AMOUNT =
  /给予|予以|分别|分档|按照?(?!规定|时|期)|一次性|可实行|进行奖励|(?:奖励|补助|补贴|资助|扶持)(?=\d|最高|每)/u;
/** 对……的企业, at the beginning of a phrase. */
const TO = /(?<=^|[,，:：)）.、\s])对(?!应)/gu;

/** Whom the words of a provision pay; undefined where they name nobody. */
export function paidIn(
  source: string,
  { unit, at }: { readonly unit: Span; readonly at: Span },
  licences: Licences,
): Paid | undefined {
  const before = source.slice(unit.start, at.end);
  const from = unit.start + (Array.from(before.matchAll(TO)).at(-1)?.index ?? 0);
  const rest = source.slice(from, unit.end);
  const topic = rest.startsWith('对') ? rest.slice(0, AMOUNT.exec(rest)?.index ?? rest.length) : '';
  const given = givenTo(rest.slice(topic.length), at.end - from - topic.length, licences);
  if (given?.sure === true) return given;
  const nouns = tagsIn(topic, licences.payee);
  const heads = nouns.filter((noun) => isHead(topic, noun));
  const things = heads.every(({ value }) => value === 'platform');
  const named = heads.length === 0 || things ? nouns : heads;
  const all = [...named, ...(given?.nouns ?? [])];
  const words = `${topic.replace(/[,，]$/u, '')}${given === undefined ? '' : `……${given.words}`}`;
  return all.length === 0 ? undefined : { words, nouns: all, sure: heads.length > 0 };
}

/** A noun with which a phrase ends that says more of it: 对招用脱贫劳动力的企业. */
function isHead(topic: string, { start, end }: Tag): boolean {
  return (
    topic.slice(0, start).includes('的') &&
    /^(?:$|[,，、(（和或及与]|等|的?(?:[,，]|$))/u.test(topic.slice(end))
  );
}

/** Whom the giving nearest to a figure names; where no giving stands before it, the first behind: 按每家50万元给予承办单位奖励. */
function givenTo(behind: string, figure: number, licences: Licences): Paid | undefined {
  const all = Array.from(behind.matchAll(GIVES), ({ 0: verb, index }) => ({ verb, at: index + verb.length }));
  const before = all.filter(({ at }) => at <= figure);
  const near = before.length > 0 ? before.toReversed() : all.slice(0, 1);
  for (const { verb, at } of near) {
    const found = whomIn(
      behind
        .slice(at)
        .split(/[,，。;；:：、()（）]/u)[0]
        ?.slice(0, 24) ?? '',
      licences,
    );
    if (found !== undefined) return { ...found, words: verb + found.words };
  }
  return undefined;
}

/** 企业所在辖区限额奖励: of the nouns that belong together the last is paid. */
function whomIn(words: string, licences: Licences): Paid | undefined {
  const body = BODY.exec(words);
  if (body !== null && !BENEFIT.test(body[0])) return { words: body[0], nouns: [], sure: true };
  const whom = words.split(/\d/u)[0]?.split(BENEFIT)[0] ?? '';
  const [first, ...rest] = tagsIn(whom, licences.payee);
  if (first === undefined) return undefined;
  const last = rest.reduce(
    (head, noun) => (/^(?:的|所在的?)?$/u.test(whom.slice(head.end, noun.start)) ? noun : head),
    first,
  );
  const sure = SUM.test(words.slice(last.end)) || !['individual', 'platform'].includes(last.value);
  return { words: words.slice(0, last.end), nouns: [last], sure };
}
