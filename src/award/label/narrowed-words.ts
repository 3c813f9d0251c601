import type { Policy } from '../../corpus/library.ts';
import { findQuantities } from '../../text/quantity.ts';
import { withoutBrackets } from '../../text/spans.ts';
import { accountOf, contentOf, NARROWS, narrowsUnsaid, unaccounted } from '../../text/wording/index.ts';
import { type Anchor, anchorsIn, endsOf, type Fact, type Parts, partsIn } from '../rule/index.ts';
import {
  type Asked,
  allOf,
  askedIn,
  DOES,
  type LabelFault,
  OF_MEASURES,
  saysOf,
  type Worded,
} from './asked.ts';
import { KIND, notInQuestion } from './labels.ts';

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
  { data }: Worded,
  { fact, field, holder, noun, less, whole = [] }: Asked,
  policy: Policy,
): readonly LabelFault[] {
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

/** 其他企业 are those that were not named before; 甲、乙及其他企业 are all. What is for one's own use is no other's. */
const NARROWING = new RegExp(
  `${NARROWS}|自[用有建购营筹](?![^(（)）]*[)）])|(?<![、和及与或等])其[他它余](?=\\p{Script=Han}{2})`,
  'gu',
);

/** 首次, 全职, 新, 合同使用面积: whatever quotes it, somebody is asked for it in these words. */
export function notNarrowed(wording: Worded, policy: Policy): readonly LabelFault[] {
  const { data, place } = wording;
  const own = partsIn(data, 'award');
  const asked = askedIn(wording, own).filter(({ isWhole }) => isWhole !== true);
  const tells = [
    ...asked.map(({ fact, holder }) => ({ says: saysOf(fact), ...place(holder) })),
    ...listsAsked(wording, own),
    ...datesAsked(wording, own),
    ...runningIn(own).map((holder) => ({ says: holder.quote, ...place(holder) })),
  ];
  const says = Object.values(data.facts).map(allOf).join('\n');
  const narrowed = anchorsIn({
    conditions: data.conditions,
    items: data.items ?? {},
    amount: data.amount,
  }).flatMap(({ field, holder }) => {
    const { start } = place(holder);
    // 新增部分 is told by what is taken off.
    const words = 'minus' in holder ? holder.quote.replace(/新增/gu, '  ') : holder.quote;
    const open = Array.from(words.matchAll(NARROWING)).find(({ 0: word, index }) => {
      const at = start + index;
      return !tells.some((one) => one.start <= at && at < one.end && one.says.includes(word));
    });
    return open === undefined ? [] : [notAsked(`${field}.quote`, holder, open[0])];
  });
  const unsaid = asked.flatMap(({ fact, holder }) => {
    // The name of a count and those of choices are made for them.
    const isMade = fact.type === 'int' || fact.type === 'enum';
    const word = isMade ? undefined : narrowsUnsaid(askingIn(holder.quote), saysOf(fact), says);
    return word === undefined ? [] : [notAsked(`${wording.field(holder)}.quote`, holder, word)];
  });
  // Whom the words pay is asked as well: 新落户船公司 are not all 船公司.
  const paid = narrowsUnsaid(askingIn(data.payee.quote), says, says);
  const only = Array.from(data.payee.quote.matchAll(NARROWING)).find(([word]) => !says.includes(word));
  const unpaid =
    paid === undefined || !/^[新首原老]/u.test(paid) ? [] : [notAsked('payee.quote', data.payee, paid)];
  const all = [
    ...narrowed,
    ...(only === undefined ? [] : [notAsked('payee.quote', data.payee, only[0])]),
    ...unsaid,
    ...unpaid,
    ...asked.flatMap(otherAsked),
    ...asked.flatMap((one) => unheard(wording, one, policy)),
  ];
  return [...new Map(all.map((fault) => [fault.field, fault])).values()];
}

/** A question that has none of its name's words. */
function otherAsked({ fact, field }: Asked): readonly LabelFault[] {
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

function notAsked(field: string, { quote }: Anchor, word: string): LabelFault {
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

/** Lists of which something is counted, or has to be one. */
function listsAsked({ data, place }: Worded, { conditions, eaches }: Parts) {
  return [...conditions, ...eaches].flatMap((holder) => {
    const fact = 'of' in holder && 'quote' in holder ? data.facts[holder.of ?? ''] : undefined;
    return fact === undefined ? [] : [{ says: allOf(fact), ...place(holder) }];
  });
}

/** Days that something must lie after or before, each with the question for it. */
function datesAsked({ fact, place }: Worded, { conditions }: Parts) {
  return conditions.flatMap((test) => {
    const found = test.kind === 'date' ? fact(test.on) : undefined;
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
