import type { Policy } from '../../corpus/library.ts';
import { TODO } from '../../corpus/todo.ts';
import { findDates } from '../../text/date.ts';
import { findQuantities } from '../../text/quantity.ts';
import { touch, withoutBrackets } from '../../text/spans.ts';
import { accountOf, contentOf, otherWords, unaccounted } from '../../text/wording/index.ts';
import type { Fact } from '../rule/index.ts';
import { askedIn, DOES, type LabelFault, type Named, OF_MEASURES, saysOf, type Worded } from './asked.ts';
import { otherHead } from './head.ts';
import { CHOSEN, isMostly, optionFaults, otherChoice, unlisted } from './options.ts';
import { turnedRound } from './polarity.ts';
import { questionFaults } from './question.ts';
import { otherTime, startFaults } from './when-asked.ts';

/** A label that says what somebody is: 是链主企业, 工业企业. */
export const KIND = /^是|(?:企业|公司|单位|机构|组织)$/u;

/**
 * Facts that ask for something else than their words say: a name that the clause does not have, a question without its
 * name, a number, a grade or what narrows (首次, 全职) left out or another one told, another noun than that of the measure.
 */
export function verifyLabels(wording: Worded, policy: Policy): readonly LabelFault[] {
  const all = askedIn(wording);
  const named = all.filter(({ fact }) => !fact.label.startsWith(TODO));
  const known = [...new Map(named.map((asked) => [`${asked.field} ${asked.holder.quote}`, asked])).values()];
  const faults = known.flatMap((asked) => [
    // Of two said of one field the later is told: it is the plainer one.
    ...questionFaults(asked, policy),
    ...otherTime(asked),
    ...turnedRound(asked),
    ...otherHead(asked),
    ...strange(asked, policy),
    ...(asked.fact.type === 'enum' ? otherChoice(asked.field, asked.fact, policy) : unasked(asked, policy)),
    ...(asked.isWhole === true ? [] : ofMeasure(wording, asked, { all, policy })),
  ]);
  const first = new Map(
    [...faults, ...startFaults(wording, policy), ...optionFaults(wording), ...unlisted(wording)].map(
      (fault) => [fault.field, fault],
    ),
  );
  return [...first.values()];
}

interface Among {
  readonly all: readonly Named[];
  readonly policy: Policy;
}

/** What a name takes otherwise than its quote: what it measures, which grade, which number. */
function ofMeasure(wording: Worded, asked: Named, { all, policy }: Among): readonly LabelFault[] {
  return [
    ...(asked.less === true
      ? lessOtherwise(asked)
      : [...gradeFaults(asked), ...exchanged(asked, besideOf(wording, asked, all))]),
    ...(asked.noun === undefined ? [] : otherNoun(asked, asked.noun, policy)),
    ...(asked.noun === undefined && asked.less !== true ? numberFaults(wording, asked) : []),
  ];
}

/** A name that has words which the clause has not. */
function strange(
  { fact, field, holder, noun, less, isWhole, beside = [], texts }: Named,
  policy: Policy,
): readonly LabelFault[] {
  const words = withoutBrackets(fact.label).replace(DOES, '');
  const isMeasure = noun !== undefined || less === true || isWhole === true;
  const accounts = [
    ...texts,
    holder.quote,
    ...(isMeasure ? [OF_MEASURES] : []),
    ...(less === true || isWhole === true ? beside : []),
    ...(fact.type === 'enum' ? [CHOSEN, ...Object.values(fact.options)] : []),
  ];
  const account = accountOf(accounts);
  const left = unaccounted({ words, exact: false }, [account], policy.common);
  // The name of a choice is made for it (载体 of parks and warehouses), but not of something else.
  const isMade = fact.type === 'enum' && !isMostly(left, words);
  const [word] = isMade ? [] : left;
  return word === undefined
    ? []
    : [
        {
          field: `${field}.label`,
          found: `名称“${fact.label}”里的“${word}”，${holder.clause} 里说本项的原文没有`,
          fix: `名称用引文的词：“${holder.quote}”`,
        },
      ];
}

/** What is taken off, where the words say so: 不含个人所得税区级留成部分. */
const TAKEN_OFF = /(?:不含|不包括|扣除|剔除|减去)(?<what>\p{Script=Han}{2,20})/u;
/** What narrows a measure. */
const PART = /固定|实际|其他|其它|新增|净|上一?年|同期|部分/gu;

/** 企业所得税 taken off for 个人所得税, 上年的 for all: what is taken off is what the words take off, no less. */
function lessOtherwise({ fact, field, holder, beside = [], texts: own }: Named): readonly LabelFault[] {
  const what = TAKEN_OFF.exec(holder.quote)?.groups?.what;
  const texts = [...own, ...beside].join('\n');
  const isCompared = /上年|上一年|同比|增量|增长|增加|增速|增幅|新增|基数/u.test(texts);
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

function notInQuestion(field: string, { ask, label }: Fact, words: string): LabelFault {
  return {
    field: `${field}.ask`,
    found: `问句“${ask}”没有问到名称“${label}”里的“${words}”`,
    fix: '问的与名称说的是同一件事',
  };
}

/** What else is asked in the same words. */
function besideOf({ place }: Worded, { fact, holder }: Named, all: readonly Named[]): string {
  const own = place(holder);
  return all
    .filter((other) => other.fact !== fact && touch(place(other.holder), own))
    .map((other) => saysOf(other.fact))
    .join('\n');
}

/** A part of what is counted: 超过2000吨的部分. */
const BOUNDED = /超过|超出|高于|以外|部分/u;

/** 外贸吞吐量 for 内贸吞吐量, 重箱 told as 箱, 新增贡献 for 贡献: a name that takes other words than its quote. */
function exchanged({ fact, field, holder, noun, texts: own }: Named, beside: string): readonly LabelFault[] {
  if (fact.type === 'enum') return [];
  const texts = own.join('\n');
  const bound = noun === undefined ? undefined : BOUNDED.exec(fact.label)?.[0];
  const latin = (fact.label.match(/[A-Za-z]{2,}/gu) ?? []).find((word) => !texts.includes(word));
  const days = findDates(texts).map(({ value }) => value);
  const day = findDates(saysOf(fact)).find(({ value }) => !days.includes(value))?.text;
  // A term that is defined elsewhere is made of what defines it.
  const isDefined = own.slice(1).some((text) => text.includes(fact.label));
  const isAdded = bound !== undefined && !holder.quote.includes(bound) && !isDefined;
  const added = isAdded ? bound : (latin ?? day);
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
function unasked({ fact, field }: Named, { common }: Policy): readonly LabelFault[] {
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

function gradeFaults({ fact, field, holder }: Named): readonly LabelFault[] {
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
  { fact, field, holder, beside = [] }: Named,
  noun: string,
  { common }: Policy,
): readonly LabelFault[] {
  const accounts = [accountOf([saysOf(fact), ...beside, OF_MEASURES])];
  const [left] = unaccounted({ words: noun, exact: false }, accounts, common);
  if (left === undefined) return [];
  const found = `引文“${holder.quote}”说的是“${noun}”，事实叫“${fact.label}”，没有“${left}”`;
  return [{ field: `${field}.label`, found, fix: `名称写上原文的“${noun}”，说的不是它的换成另一项事实` }];
}

/** 满1年, 签订3年以上合同: a number of the words is told by the question, or compared or calculated with. */
function numberFaults(wording: Worded, { fact, field, holder }: Named): readonly LabelFault[] {
  const place = wording.place(holder);
  const used = wording.figures.map((figure) => ({
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
