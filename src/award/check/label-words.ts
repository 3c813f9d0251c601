import type { Policy } from '../../corpus/library.ts';
import { TODO } from '../../corpus/todo.ts';
import { findDates } from '../../text/date.ts';
import { findQuantities } from '../../text/quantity.ts';
import { touch, withoutBrackets } from '../../text/spans.ts';
import {
  accountOf,
  contentOf,
  NARROWS,
  narrowsUnsaid,
  otherWords,
  unaccounted,
} from '../../text/wording/index.ts';
import {
  type Anchor,
  anchorsIn,
  type Base,
  endsOf,
  type Fact,
  type Form,
  type Measure,
  type Parts,
  partsIn,
  type SimpleFact,
} from '../rule/index.ts';
import { KIND } from './condition-words.ts';
import { figureClaims } from './figure-claims.ts';
import { HIGHER, LOWER } from './licence.ts';
import { factOf, type RuleFault, type Wording } from './wording.ts';

/** A fact, and the words of the text that it is asked for. */
interface Asked {
  readonly fact: SimpleFact;
  readonly field: string;
  readonly holder: Anchor;
  /** What is measured, as the words call it; undefined where something is asked with yes or no or by choice. */
  readonly noun?: string;
  /** What else is said of it by the facts that it is compared with. */
  readonly beside?: readonly string[];
  /** What it is divided by or a share of. */
  readonly whole?: readonly string[];
  /** Whether it is what is taken off. */
  readonly less?: boolean;
}

/**
 * Facts that ask for something else than their words say: a name that the clause does not have, a question without its
 * name, a number, a grade or what narrows (首次, 全职) left out or another one told, another noun than that of the measure.
 */
export function verifyLabels(wording: Wording, policy: Policy): readonly RuleFault[] {
  const own = partsIn(wording.data, 'award');
  const all = [...tested(wording, own), ...measured(wording, own), ...counted(wording, own)];
  const named = all.filter(({ fact }) => !fact.label.startsWith(TODO));
  const known = [...new Map(named.map((asked) => [`${asked.field} ${asked.holder.quote}`, asked])).values()];
  const faults = known.flatMap((asked) => [
    ...strange(asked, policy),
    ...unasked(asked, policy),
    ...(asked.less === true
      ? lessOtherwise(asked, policy)
      : [...gradeFaults(asked), ...exchanged(asked, policy, besideOf(wording, asked, all))]),
    ...(asked.noun === undefined ? [] : otherNoun(asked, asked.noun, policy)),
    ...(asked.noun === undefined && asked.less !== true ? numberFaults(wording, own, asked) : []),
  ]);
  const first = new Map(faults.map((fault) => [fault.field, fault]));
  return [...first.values()];
}

function tested(wording: Wording, { conditions }: Parts): readonly Asked[] {
  return conditions.flatMap((test) => {
    if (!('fact' in test)) return [];
    const found = factOf(wording.data, test.fact);
    return found === undefined || !['bool', 'enum'].includes(found.fact.type)
      ? []
      : [{ ...found, holder: test }];
  });
}

/** What is counted, and what there has to be one of. */
function counted(wording: Wording, { conditions, eaches }: Parts): readonly Asked[] {
  const holders = [
    ...conditions.flatMap((test) => (test.kind === 'some' ? [test] : [])),
    ...eaches.flatMap((each) => [each, ...(each.also ?? [])]),
  ];
  return holders.flatMap((holder) => {
    const found = factOf(wording.data, holder.of);
    return found === undefined ? [] : [{ ...found, holder, noun: '' }];
  });
}

/** What is measured, with what it is held against. */
type Measured = Measure & Partial<Pick<Base, 'lower' | 'higher'>>;

function measured(wording: Wording, { conditions, forms }: Parts): readonly Asked[] {
  const of = (measure: Measured & { readonly of?: string | undefined }, holder: Anchor, noun: string) => {
    const found = factOf(wording.data, measure.fact);
    const saying = (names: readonly (string | undefined)[]) =>
      names.flatMap((name) => {
        const other = name === undefined ? undefined : factOf(wording.data, name);
        return other === undefined ? [] : [saysOf(other.fact)];
      });
    const whole = saying([measure.by, measure.of]);
    const others = [...saying([measure.minus, measure.lower?.fact, measure.higher?.fact]), ...whole];
    const less = measure.minus === undefined ? undefined : factOf(wording.data, measure.minus);
    if (found === undefined) return [];
    const taken = less === undefined ? [] : [{ ...less, holder, less: true, beside: [saysOf(found.fact)] }];
    return [{ ...found, holder, noun, beside: others, whole }, ...taken];
  };
  return [
    ...conditions.flatMap((test) => {
      if (test.kind !== 'threshold') return [];
      const { measure, of: whole, bound } = test;
      return of({ ...measure, of: whole }, bound, nounBefore(bound.quote, bound.value));
    }),
    ...forms.flatMap((form) =>
      'base' in form && form.base ? of(form.base, form.base, baseNoun(form, form.base.quote)) : [],
    ),
  ];
}

/** What leads up to a base, and what tells that it is counted from one figure to another or in part. */
const LEADING = /^.*(?:按照?|以|依|给予|予以|奖励|补助|补贴|最高|不超过|一次性|对|其|获得|每)/u;
const OUT = /(?:在|为|达到?|超过|突破|不低于|不少于|不足|低于|的)+$/u;

/** The words before a figure; none where they only go on (且同比增长15%以上). */
function nounBefore(quote: string, value: string): string {
  const at = quote.indexOf(value.replace(/[元%‰倍]$/u, ''));
  return at < 0
    ? ''
    : withoutBrackets(quote.slice(0, at)).replace(LEADING, '').replace(/^.*占/u, '').replace(OUT, '');
}

/** Which of two numbers is taken names neither. */
const EITHER_OF = new RegExp(`${LOWER.source}|${HIGHER.source}`, 'gu');

/** Of 租金减半, 免费提供 the words tell no more than what is halved. */
function baseNoun(form: Form, quote: string): string {
  if (form.kind !== 'rate') return '';
  const value = form.rate.value.replace(/[%‰倍]$/u, '');
  const noun = quote.includes(value) ? nounBefore(quote, form.rate.value) : '';
  return noun.replace(EITHER_OF, '').replace(/[的按为]+$/u, '');
}

function saysOf(fact: SimpleFact): string {
  const options = fact.type === 'enum' ? Object.values(fact.options) : [];
  return [fact.label, fact.ask, ...options].join('，');
}

/** Words of measures that name no thing: how it moved, which part, how it is told. */
const OF_MEASURES =
  '增量，增长额，增加额，增速，增幅，额度，总额，金额，部分，同比增长，比上年，较上年，上年度，比例，比重，占比，规模，达到，超过，实际，以上，以下，排名，名次，居，位列，年度，期末，期初，上年，同期，基期，不计入，其中，数量，面积，人数，万元，亿元，美元';

/** Verbs by which somebody does what the words only name: 生产所列产品. */
const DOES = /^(?:是|为|有|已|在|生产|经营|运营|从事|开展|发生|实施|享受)/u;

function textsOf({ clauses }: Policy, { clause }: Anchor): readonly string[] {
  const own = clauses.find(({ id }) => id === clause);
  return own === undefined ? [] : [own.text, own.title, ...own.heading];
}

/** A name that has words which the clause has not. */
function strange(
  { fact, field, holder, noun, less, beside = [] }: Asked,
  policy: Policy,
): readonly RuleFault[] {
  if (fact.type === 'enum') return [];
  const words = withoutBrackets(fact.label).replace(DOES, '');
  const accounts = [
    ...textsOf(policy, holder),
    holder.quote,
    ...(noun === undefined && less !== true ? [] : [OF_MEASURES, ...(less === true ? beside : [])]),
  ];
  const [word] = unaccounted({ words, exact: false }, [accountOf(accounts)], policy.common);
  return word === undefined
    ? []
    : [
        {
          field: `${field}.label`,
          found: `名称“${fact.label}”里的“${word}”，${holder.clause} 的原文没有`,
          fix: `名称用引文的词：“${holder.quote}”`,
        },
      ];
}

/** What is taken off, where the words say so: 不含个人所得税区级留成部分. */
const TAKEN_OFF = /(?:不含|不包括|扣除|剔除|减去)(?<what>\p{Script=Han}{2,20})/u;
/** What narrows a measure. */
const PART = /固定|实际|其他|其它|新增|净|上一?年|同期|部分/gu;

/** 企业所得税 taken off for 个人所得税, 上年的 for all: what is taken off is what the words take off, no less. */
function lessOtherwise({ fact, field, holder, beside = [] }: Asked, policy: Policy): readonly RuleFault[] {
  const what = TAKEN_OFF.exec(holder.quote)?.groups?.what;
  const texts = [...textsOf(policy, holder), ...beside].join('\n');
  const isCompared = /上年|上一年|同比|增量|增长|增加|新增|基数/u.test(texts);
  const narrows = (fact.label.match(PART) ?? []).find(
    (word) => !texts.includes(word) && !(isCompared && /年|同期|部分/u.test(word)),
  );
  const lacks =
    what === undefined || /[税年]$/u.test(what.slice(0, 1))
      ? undefined
      : lackedBy({ words: what, says: [fact.label, fact.ask] });
  const found =
    narrows !== undefined
      ? `名称“${fact.label}”里的“${narrows}”，${holder.clause} 的原文没有`
      : lacks !== undefined
        ? `减去的是“${what}”，名称、问句没有都写上“${lacks}”`
        : undefined;
  return found === undefined
    ? []
    : [{ field: `${field}.label`, found, fix: `减去什么，名称和问句照引文的词：“${holder.quote}”` }];
}

/** The characters of words that each of some texts has to say and one does not; undefined where all do. */
function lackedBy({ words, says }: { readonly words: string; readonly says: readonly string[] }) {
  const all = Array.from(words).filter((character) => contentOf(character).length > 0);
  return says
    .map((text) => all.filter((character) => !text.includes(character)).join(''))
    .find((rest) => rest !== '');
}

/** What gives, and how something is told: no thing that is asked about. */
const TOLD = /(?:全额|全部|等额|减半|免费|给予|予以|提供|奖励|补助|补贴|扶持|激励|\d[\d.]*[%元万亿]*).*$/u;
/** What of a sum is there already: a promised one is another. */
const PAID_IN = /到位|到账|实缴|实收|固定/gu;
const isSum = ({ type }: Fact) => type === 'money' || type === 'quantity';

/** What somebody does with what is asked about, and names that a quote puts in marks. */
const DOING = /必要条件[为是]?|采取|建立|开展|评选|充分发挥|“[^”]*”/gu;

/** What becomes of an award where it is not so: 骗取资金的,将取消资助. */
const AS_A_RESULT = /[,，](?:一律|将|则|应)?(?:取消|不予|不再|追回).*$/u;

/** 区级留成部分 asked for as 税收, 高管、特殊人才 as 员工: what a quote says that none of those who quote it asks for. */
function unheard(
  { data }: Wording,
  { fact, field, holder, noun, less, whole = [] }: Asked,
  policy: Policy,
): readonly RuleFault[] {
  // The name of a count and those of choices are made for them.
  if (fact.type === 'enum' || fact.type === 'int' || less === true) return [];
  const { conditions } = partsIn(data, 'award');
  const isKind = noun === undefined && KIND.test(fact.label);
  const known = [
    saysOf(fact),
    ...whole,
    // Another sum is no name for this one.
    ...Object.values(data.facts).flatMap((other) =>
      noun === undefined || !isSum(other) ? [allOf(other)] : [],
    ),
    ...conditions.flatMap((test) => (test.kind === 'judgement' ? (test.by ?? []) : [])),
    // Who is asked need not be told who he is.
    ...(isKind ? [] : [data.payee.quote]),
    OF_MEASURES,
  ];
  const words = withoutBrackets(holder.quote)
    .replace(AS_A_RESULT, '')
    .replace(DOING, ' ')
    .replace(noun === undefined ? /$^/u : TOLD, '');
  const [dropped] = [
    ...(noun === undefined
      ? []
      : (words.match(PAID_IN) ?? []).filter((word) => !saysOf(fact).includes(word))),
    ...unaccounted({ words, exact: false }, [accountOf(known)], policy.common),
  ];
  if (dropped !== undefined) return [notAsked(`${field}.label`, holder, dropped)];
  const named = withoutBrackets(fact.label);
  const [other] =
    noun === undefined
      ? []
      : unaccounted({ words: named, exact: false }, [accountOf([fact.ask])], policy.common);
  return other === undefined ? [] : [notInQuestion(field, fact, other)];
}

function notInQuestion(field: string, { ask, label }: Fact, words: string): RuleFault {
  return {
    field: `${field}.ask`,
    found: `问句“${ask}”没有问到名称“${label}”里的“${words}”`,
    fix: '问的与名称说的是同一件事',
  };
}

/** What else is asked in the same words. */
function besideOf({ place }: Wording, { fact, holder }: Asked, all: readonly Asked[]): string {
  const own = place(holder);
  return all
    .filter((other) => other.fact !== fact && touch(place(other.holder), own))
    .map((other) => saysOf(other.fact))
    .join('\n');
}

/** A part of what is counted: 超过2000吨的部分. */
const BOUNDED = /超过|超出|高于|以外|部分/u;

/** 外贸吞吐量 for 内贸吞吐量, 重箱 told as 箱, 新增贡献 for 贡献: a name that takes other words than its quote. */
function exchanged(
  { fact, field, holder, noun }: Asked,
  policy: Policy,
  beside: string,
): readonly RuleFault[] {
  if (fact.type === 'enum') return [];
  const texts = textsOf(policy, holder).join('\n');
  const bound = noun === undefined ? undefined : BOUNDED.exec(fact.label)?.[0];
  const latin = (fact.label.match(/[A-Za-z]{2,}/gu) ?? []).find((word) => !texts.includes(word));
  const days = findDates(texts).map(({ value }) => value);
  const day = findDates(saysOf(fact)).find(({ value }) => !days.includes(value))?.text;
  const added = bound !== undefined && !holder.quote.includes(bound) ? bound : (latin ?? day);
  const other =
    added !== undefined
      ? `引文没有“${added}”`
      : otherWords({
          name: fact.label,
          asked: `${fact.ask}\n${beside}`,
          official: holder.quote,
          known: `${texts}\n${OF_MEASURES}`,
          isDone: noun === undefined && !KIND.test(fact.label),
        });
  return other === undefined
    ? []
    : [
        {
          field: `${field}.label`,
          found: `名称“${fact.label}”与引文“${holder.quote}”不同：${other}`,
          fix: '名称和问句照引文的词写',
        },
      ];
}

/** A question that does not ask for what the name says. */
function unasked({ fact, field }: Asked, { common }: Policy): readonly RuleFault[] {
  if (fact.type === 'enum') return [];
  const words = withoutBrackets(fact.label).replace(DOES, '');
  const left = unaccounted({ words, exact: false }, [accountOf([fact.ask])], common);
  const isOther = left.join('').length * 2 > words.length;
  return isOther ? [notInQuestion(field, fact, left.join('、'))] : [];
}

/** 三类, II期, 省级: which of several. */
const GRADE =
  /[一二三四五六七八九十]+[类级等期档批星](?!以)|(?<![\dA-Za-z])(?:\d|[A-Z]{1,4})[类级期星]|国家级|省部级|省级|市级|县级|区级|国际性|全国性|全省性|区域性/gu;

/** Of which year something is: 上一年度, 本年度. */
const YEAR = /上一?年|本年|当年|次年/gu;

function gradeFaults({ fact, field, holder }: Asked): readonly RuleFault[] {
  if (fact.type === 'enum') return [];
  const both = [GRADE, YEAR].map((of) => ({
    told: wordsOf(of, fact.label),
    given: wordsOf(of, holder.quote),
  }));
  const wrong = both.find(
    ({ told, given }) => given.length > 0 && told.some((word) => !given.includes(word)),
  );
  const other = wrong?.told.find((word) => !wrong.given.includes(word));
  if (wrong === undefined || other === undefined) return [];
  const { given } = wrong;
  const found = `名称“${fact.label}”说的是${other}，引文“${holder.quote}”说的是${given.join('、')}`;
  return [{ field: `${field}.label`, found, fix: '名称、问句与引文说同一级、同一类' }];
}

function wordsOf(pattern: RegExp, words: string): readonly string[] {
  return (words.match(pattern) ?? []).map((word) => word.replace('上一年', '上年'));
}

/** 设备投资额 asked for as 新增投资额: what the words measure stands in the name, in the question or in what it is compared with. */
function otherNoun(
  { fact, field, holder, beside = [] }: Asked,
  noun: string,
  { common }: Policy,
): readonly RuleFault[] {
  const accounts = [accountOf([saysOf(fact), ...beside, OF_MEASURES])];
  const [left] = unaccounted({ words: noun, exact: false }, accounts, common);
  if (left === undefined) return [];
  const found = `引文“${holder.quote}”说的是“${noun}”，事实叫“${fact.label}”，没有“${left}”`;
  return [{ field: `${field}.label`, found, fix: `名称写上原文的“${noun}”，说的不是它的换成另一项事实` }];
}

/** 满1年, 签订3年以上合同: a number of the words is told by the question, or compared or calculated with. */
function numberFaults(wording: Wording, own: Parts, { fact, field, holder }: Asked): readonly RuleFault[] {
  const place = wording.place(holder);
  const used = figureClaims(own).map(({ holder: figure }) => ({
    place: wording.place(figure),
    value: figure.value.replace(/元$/u, ''),
  }));
  const says = saysOf(fact);
  const dropped = findQuantities(holder.quote)
    .filter(({ text }) => !/^一[家个户项名位]/u.test(text) && !says.includes(text) && !/[元%‰]/u.test(text))
    .filter(({ text }) => !used.some((figure) => text.includes(figure.value) && touch(figure.place, place)));
  return dropped.slice(0, 1).map(({ text }) => ({
    field: `${field}.ask`,
    found: `引文“${holder.quote}”里的“${text}”，问句没有问，也没有条件比较它`,
    fix: `问句写上“${text}”，或另写一个 threshold`,
  }));
}

/** 首次, 全职, 新, 合同使用面积: whatever quotes it, somebody is asked for it in these words. */
export function notNarrowed(wording: Wording, policy: Policy): readonly RuleFault[] {
  const { data, place } = wording;
  const own = partsIn(data, 'award');
  const asked = [...tested(wording, own), ...measured(wording, own), ...counted(wording, own)];
  const tells = [
    ...asked.map(({ fact, holder }) => ({ says: saysOf(fact), ...place(holder) })),
    ...listsAsked(wording, own),
    ...datesAsked(wording, own),
    ...runningIn(own).map((holder) => ({ says: holder.quote, ...place(holder) })),
  ];
  const narrowed = anchorsIn({
    conditions: data.conditions,
    items: data.items ?? {},
    amount: data.amount,
  }).flatMap(({ field, holder }) => {
    const { start } = place(holder);
    const open = Array.from(holder.quote.matchAll(new RegExp(NARROWS, 'gu'))).find(({ 0: word, index }) => {
      const at = start + index;
      return !tells.some((one) => one.start <= at && at < one.end && one.says.includes(word));
    });
    return open === undefined ? [] : [notAsked(`${field}.quote`, holder, open[0])];
  });
  const says = Object.values(data.facts).map(allOf).join('\n');
  const unsaid = asked.flatMap(({ fact, holder }) => {
    // The name of a count and those of choices are made for them.
    const isMade = fact.type === 'int' || fact.type === 'enum';
    const word = isMade ? undefined : narrowsUnsaid(askingIn(holder.quote), saysOf(fact), says);
    return word === undefined ? [] : [notAsked(`${wording.field(holder)}.quote`, holder, word)];
  });
  // Whom the words pay is asked as well: 新落户船公司 are not all 船公司.
  const paid = narrowsUnsaid(askingIn(data.payee.quote), says, says);
  const unpaid =
    paid === undefined || !/^[新首原老]/u.test(paid) ? [] : [notAsked('payee.quote', data.payee, paid)];
  const all = [
    ...narrowed,
    ...unsaid,
    ...unpaid,
    ...asked.flatMap(otherAsked),
    ...asked.flatMap((one) => unheard(wording, one, policy)),
  ];
  return [...new Map(all.map((fault) => [fault.field, fault])).values()];
}

/** A question that has none of its name's words. */
function otherAsked({ fact, field }: Asked): readonly RuleFault[] {
  const words = contentOf(withoutBrackets(fact.label).replace(DOES, ''));
  const isHeard = fact.type === 'enum' || words.some((character) => fact.ask.includes(character));
  return isHeard || words.length === 0
    ? []
    : [
        {
          field: `${field}.ask`,
          found: `问句“${fact.ask}”问的不是名称“${fact.label}”说的`,
          fix: '问句写上名称的词',
        },
      ];
}

function notAsked(field: string, { quote }: Anchor, word: string): RuleFault {
  return {
    field,
    found: `引文“${quote}”里的“${word}”没有问到`,
    fix: `问它的事实（没有的另写一个条件）的名称或问句里写上“${word}”；与它无关的，引文缩短到不含它`,
  };
}

/** The words of a quote that may ask something: what is given, and how much, asks nothing. */
function askingIn(quote: string): string {
  const asking = withoutBrackets(quote)
    .replace(/必要条件[为是]?/u, ' ')
    .replace(/(?:给予|予以|不予|取消|奖励|补助|补贴|贴息|扶持|资助|享受|免费|减半|全额).*$/u, '')
    .replace(new RegExp([NARROWS, ...OF_MEASURES.split('，')].join('|'), 'gu'), ' ');
  return findQuantities(asking).reduce((words, { text }) => words.replace(text, ' '), asking);
}

/** All that a fact asks, what it asks of each item included. */
function allOf(fact: Fact): string {
  const fields = fact.type === 'list' ? Object.values(fact.fields).map(saysOf) : [];
  const options = fact.type === 'enum_list' ? Object.values(fact.options) : [];
  return [fact.type === 'enum' ? saysOf(fact) : `${fact.label}，${fact.ask}`, ...options, ...fields].join(
    '，',
  );
}

/** Lists of which something is counted, or has to be one. */
function listsAsked({ data, place }: Wording, { conditions, eaches }: Parts) {
  return [...conditions, ...eaches].flatMap((holder) => {
    const fact = 'of' in holder && 'quote' in holder ? data.facts[holder.of ?? ''] : undefined;
    return fact === undefined ? [] : [{ says: allOf(fact), ...place(holder) }];
  });
}

/** Days that something must lie after or before, each with the question for it. */
function datesAsked({ data, place }: Wording, { conditions }: Parts) {
  return conditions.flatMap((test) => {
    const found = test.kind === 'date' ? factOf(data, test.on) : undefined;
    if (test.kind !== 'date' || found === undefined) return [];
    return endsOf(test).map((end) => ({ says: saysOf(found.fact), ...place(end) }));
  });
}

/** 连续三年: what says over how long something is given asks nobody whether it was. */
function runningIn({ forms, eaches, limits }: Parts): readonly Anchor[] {
  return [
    ...forms.flatMap((form) => (form.kind === 'schedule' ? form.periods : [])),
    ...eaches.flatMap((each) => [each, ...(each.also ?? [])].flatMap(({ most }) => most ?? [])),
    ...limits.flatMap(({ over }) => over ?? []),
  ];
}
