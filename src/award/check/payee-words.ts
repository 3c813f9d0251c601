import { givesFigure } from '../../corpus/gives-money.ts';
import { cut, isInside, type Span } from '../../text/spans.ts';
import {
  kindsCalled,
  kindsIn,
  mayBe,
  type Named,
  plain,
  tagsIn,
  unbroken,
  type Whom,
  whomIn,
} from '../payee/index.ts';
import {
  type Form,
  PAYEE_LABEL,
  type Plain,
  payeeNouns,
  plainForms,
  type Rule,
  type RuleData,
} from '../rule/index.ts';
import { tagFault } from './licence.ts';
import type { CitedRule, RuleFault, Wording } from './wording.ts';

/** What stands beside one award: the text, and the policy's awards. */
interface Among {
  readonly source: string;
  readonly rules: readonly Rule[];
  /** What leads in to the sums of the award. */
  readonly leads: readonly Span[];
}

/** Who an award says is paid, held against the noun of its quote and against whom the words pay that give the sum. */
export function verifyPayee(wording: Wording, among: Among): readonly RuleFault[] {
  const faults = nounFaults(wording);
  return faults.length > 0 ? faults : placeFaults(wording, among);
}

/** Each noun is of its kind by its end; without nouns the quote has one of the kind. */
function nounFaults({ data: { payee }, licences }: Wording): readonly RuleFault[] {
  const nouns = payeeNouns(payee);
  const absent = nouns.filter((noun) => !payee.quote.includes(noun));
  if (absent.length > 0) {
    const found = `is 写作“${absent.join('、')}”，引文“${payee.quote}”里没有`;
    return [{ field: 'payee.is', found, fix: 'is 照引文逐字写：引文“对引进会议的酒店”写 "is": "酒店"' }];
  }
  const sum = nouns.find((noun) => IS_SUM.test(noun));
  if (sum !== undefined)
    return [{ field: 'payee.is', found: `“${sum}”是给的东西，不是收的人`, fix: UNKNOWN }];
  const field = 'payee.type';
  if (nouns.length > 0) {
    const kinds = kindsCalled(nouns, licences);
    if (kinds.some((kind) => kind === payee.type)) return [];
    return tagFault({ field, tag: payee.type, licensed: kinds[0], words: nouns.join('、') });
  }
  const kinds = kindsIn(payee.quote, licences);
  if (kinds.some((kind) => kind === payee.type)) return [];
  const faults = tagFault({ field, tag: payee.type, licensed: kinds.at(-1), words: payee.quote });
  const found = `写作 ${payee.type}，引文“${payee.quote}”里没有已知是 ${payee.type} 的称呼`;
  return kinds.length > 0 ? faults : faults.map((fault) => ({ ...fault, found, fix: UNKNOWN }));
}

/** What is given, and nobody. */
const IS_SUM = /\d[\d.]*(?:[万亿]?元|%)|(?:奖励|补助|补贴|奖补|资金|经费|资助|扶持|支持)$/u;
const UNKNOWN =
  '引文里有收款方的，照它的称呼逐字写 "type": "other", "is": "酒店"（逐字）；给钱的话没有写付给谁的写 "type": "not_stated"';

function placeFaults(wording: Wording, { source, rules, leads }: Among): readonly RuleFault[] {
  const { data, place, licences } = wording;
  const { payee } = data;
  const givings = givingsIn(data).map(place);
  const own = givings.map((at) => unitAround(source, at));
  const paid = givings.map((at, i) => whomIn(source, { unit: own[i] ?? at, at }, licences));
  const wrong = paid.map((whom) => (whom === undefined ? undefined : otherPaid(wording, whom)));
  const [first] = wrong;
  if (first !== undefined && wrong.every((fault) => fault !== undefined)) return [first];
  const said = own.map(({ start, end }) => source.slice(start, end)).join('\n');
  const isNamed =
    payee.type === 'not_stated' || tagsIn(said, licences.payee).some(({ value }) => value === payee.type);
  const isCarried =
    paid.every((whom) => whom === undefined) &&
    givings.every((at) => isOneSentence(source, place(payee), at));
  const isLed = leads.some((lead) => isInside(place(payee), lead));
  const other =
    isNamed || isCarried || isLed || said.includes(payee.quote) ? undefined : otherOf(wording, rules, source);
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

/** 对青年给予2万元;获奖的再给予5万元: who is spoken of goes on to be, up to the end of the sentence. */
function isOneSentence(source: string, before: Span, { start }: Span): boolean {
  return before.end <= start && !/[。\n]/u.test(source.slice(before.end, start));
}

/** What is wrong where the words that give the sum pay somebody else, or more than are named. */
function otherPaid(wording: Wording, whom: Whom): RuleFault | undefined {
  const { payee } = wording.data;
  const told = `写作 ${payee.type}“${payee.quote}”，给钱的原文写的是“${cut(whom.words)}”`;
  const fix = `引给钱的这一句里的收款方：“${cut(whom.words)}”${kindsTold(whom)}`;
  const other = { field: 'payee', found: told, fix };
  if (payee.type === 'not_stated') return isNobody(whom) ? undefined : other;
  if (isBefore(wording, whom)) return whom.sure ? other : undefined;
  const missed = missedIn(wording, whom);
  if (missed === undefined) return isAbout(wording, whom) ? other : undefined;
  if (missed.left.length === 0) return undefined;
  const all = JSON.stringify(missed.all.map(({ text }) => text));
  return {
    field: 'payee',
    found: `${told}，还有“${missed.left.join('、')}”`,
    fix: `列出的都要写，逐字：is 写 ${all}，type 同类的写这一类，不同类的写 other`,
  };
}

/** 高管、特殊人才 of whom one is paid: a list of names that those of an award cut, where no award beside it pays the rest. */
export function partlyPaid(wording: Wording, rules: readonly CitedRule[]): readonly RuleFault[] {
  const { data, place, words } = wording;
  const nouns = payeeNouns(data.payee);
  const { start, end } = place(data.payee);
  const from = Math.max(0, start - 16);
  const around = words({ start: from, end: end + 16 });
  const beside = nouns.flatMap((noun) => {
    const at = around.indexOf(noun, start - from);
    if (at < 0) return [];
    const before = BEFORE_NAME.exec(around.slice(0, at))?.groups?.who;
    const behind = BEHIND_NAME.exec(around.slice(at + noun.length))?.groups?.who;
    return [before, behind].filter((who) => who !== undefined);
  });
  const isPaid = (who: string) =>
    nouns.some((noun) => noun.includes(who) || who.includes(noun)) ||
    rules.some(({ data: other }) => other.clause === data.clause && payeeNouns(other.payee).includes(who));
  const dropped = beside.find((who) => !isPaid(who));
  return dropped === undefined
    ? []
    : [
        {
          field: 'payee.is',
          found: `写作“${nouns.join('、')}”，原文并列的还有“${dropped}”`,
          fix: '并列的都付给的，is 逐个列出，引文引到每一个；另一项付给它的，录成另一项',
        },
      ];
}

/** Of a list the item before a name, and the one behind it. */
const BEFORE_NAME = /(?<=^|[的对给予、,，。])(?<who>[^的对给予、,，。;；\s]{2,8})(?:、|和)$/u;
const BEHIND_NAME = /^(?:、|和)(?<who>\p{Script=Han}{2,6}?)(?=[、,，。;；的等]|给予|$)/u;

/** 注册在外的企业开通航线的,对港口公司给予: who is told of before others are named is not paid. */
function isBefore({ data: { payee }, place, words }: Wording, whom: Whom): boolean {
  const { start, end } = place(payee);
  const behind = words({ start: end, end: end + 60 }).split(MARK)[0] ?? '';
  const last = whom.readings.flat().at(-1)?.text ?? '';
  return (
    start < end &&
    whom.words.startsWith('对') &&
    behind.includes(whom.words) &&
    last !== '' &&
    !payee.quote.includes(last)
  );
}

/** Whether words leave open who is meant: only behind 对 must it be one of those who are told of, and no part of what is (会议及企业年会). */
function isNobody({ sure, words, readings }: Whom): boolean {
  const isTold = ({ kind, text }: Named) => kind !== undefined && !/[、和与及]/u.test(text);
  return !sure && !(words.startsWith('对') && readings.flat().some(isTold));
}

/** Of the readings that an award takes, by its nouns, or by those of its kind in its quote (个人 is any person), the one with the fewest left out; undefined where it takes none. */
function missedIn({ data: { payee }, licences }: Wording, { readings, clause }: Whom) {
  const nouns = payeeNouns(payee).map((noun) => unbroken(plain(noun)));
  if (nouns.length > 0 && areActing(nouns, clause)) return { all: [], left: [] };
  const { type } = payee;
  const quote = unbroken(payee.quote);
  const quoted = tagsIn(quote, licences.payee).flatMap(({ value, text }) => (value === type ? [text] : []));
  const isOwn = (named: Named) =>
    named.kind === undefined
      ? quote.includes(named.text.slice(-2))
      : quoted.some((noun) => noun === named.noun || noun === PAYEE_LABEL[type]);
  const mayBeOwn = (named: Named) => mayBe(named, licences.endings).some((kind) => kind === type);
  const ownNoun = nounOf({ nouns, type, mayBeOwn });
  return readings
    .filter((all) =>
      nouns.length === 0
        ? all.some((named) => mayBeOwn(named) && isOwn(named))
        : nouns.every((noun) => all.some(({ text }) => isNamed(text, noun))),
    )
    .map((all) => ({ all, left: leftOut(all, ownNoun) }))
    .toSorted((a, b) => a.left.length - b.left.length)[0];
}

/** Whether the words speak of those whom an award calls so: by the noun, or by another of the kind. */
function isAbout({ data: { payee }, licences }: Wording, { sure, words, readings }: Whom): boolean {
  const own = tagsIn(payee.quote, licences.payee).filter(({ value }) => value === payee.type);
  const nouns = payeeNouns(payee).map((noun) => unbroken(plain(noun)));
  const called = nouns.length > 0 ? nouns : own.length > 0 ? own.map(({ text }) => text) : [payee.quote];
  const isOther = readings.flat().some(({ kind }) => kind === payee.type);
  return sure || isOther || called.some((noun) => words.includes(noun));
}

/** 旅行社组织游客, 企业、旅行社组织游客: all who act, where the library does not know them. */
function areActing(nouns: readonly string[], clause: string): boolean {
  const items = clause.split(/[、和与及或]/u);
  const last = items.findLastIndex((item) => nouns.some((noun) => item.startsWith(noun)));
  const listed = items.slice(0, last + 1);
  return (
    nouns.every((noun) => listed.some((item) => item.startsWith(noun) || item.endsWith(noun))) &&
    listed.every((item) => nouns.some((noun) => item.startsWith(noun) || item.endsWith(noun)))
  );
}

function isNamed(text: string, noun: string): boolean {
  return text.endsWith(noun.split('的').at(-1) ?? noun);
}

/** The noun by which an award calls one of those meant; undefined where it calls him none. */
function nounOf({
  nouns,
  type,
  mayBeOwn,
}: {
  readonly nouns: readonly string[];
  readonly type: string;
  readonly mayBeOwn: (named: Named) => boolean;
}) {
  return (named: Named): string | undefined => {
    const { text, noun, kind } = named;
    if (nouns.length > 0) return nouns.find((own) => isNamed(text, own));
    // A centre in a list of organisations is one of them.
    return mayBeOwn(named) || (kind === 'platform' && type === 'organisation') ? noun : undefined;
  };
}

/** Of a list all are paid; what only says which (国家级、省级工作站) is none of them, nor is what somebody does to them. */
function leftOut(all: readonly Named[], ownNoun: (named: Named) => string | undefined): readonly string[] {
  const last = all.at(-1);
  const before = last === undefined ? 0 : last.text.length - (ownNoun(last) ?? last.text).length;
  return all
    .filter((named) => ownNoun(named) === undefined)
    .filter(({ text, kind }) => kind !== undefined || before === 0 || text.length > before + 2)
    .map(({ text }) => text);
}

/** What else is given where a payee is quoted from: in the same stretch, or in another clause or below it. */
function otherOf({ data, place }: Wording, rules: readonly Rule[], source: string): string | undefined {
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

function kindsTold({ readings }: Whom): string {
  const kinds = [...new Set(readings.flat().flatMap(({ kind }) => kind ?? []))];
  return kinds.length === 0 ? '，type 写 other，is 写原文的称呼' : `，type 写 ${kinds.join(' 或 ')}`;
}

/** The words that give each sum of an award. */
function givingsIn({ amount: { form } }: RuleData) {
  return givingsOf(form);
}

/** Of a share the words that give it: the sum that it is of may stand elsewhere. */
function givingsOf(form: Form): readonly ReturnType<typeof givingOf>[] {
  if (form.kind === 'share') return [form.rate];
  return form.kind === 'schedule'
    ? form.periods.flatMap(({ pays }) => givingsOf(pays))
    : plainForms(form).map(givingOf);
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
