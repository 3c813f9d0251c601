import { findQuantities } from '../../text/quantity.ts';
import { withoutBrackets } from '../../text/spans.ts';
import { contentOf, NARROWS, narrowsUnsaid } from '../../text/wording/index.ts';
import { type Anchor, anchorsIn, endsOf, type Parts, partsIn } from '../rule/index.ts';
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
import { notAsked } from './not-asked.ts';
import { unheard } from './unheard.ts';

/** 其他企业 are those that were not named before; 甲、乙及其他企业 are all. What is for one's own use is no other's. */
const NARROWING = new RegExp(
  `${NARROWS}|自[用有建购营筹](?![^(（)）]*[)）])|(?<![、和及与或等])其[他它余](?=\\p{Script=Han}{2})`,
  'gu',
);

/** 首次, 全职, 新, 合同使用面积: whatever quotes it, somebody is asked for it in these words. */
export function notNarrowed(wording: Worded): readonly LabelFault[] {
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
    ...unheard(wording, asked),
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
