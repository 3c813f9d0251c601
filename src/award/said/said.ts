import { displayMoney } from '../../text/money.ts';
import { UNPAID } from '../facts/index.ts';
import type { Rule } from '../rule/index.ts';
import { isDoneIn } from './act.ts';
import {
  type Asked,
  andInside,
  askedBy,
  fellowsOf,
  isAct,
  kindsAskedOf,
  paidOf,
  titledOf,
  titlesOf,
} from './asked.ts';
import { timesOf } from './change.ts';
import { type Facts, fittingFacts } from './figure.ts';
import { isItems, itemNamed, timesTold } from './items.ts';
import { isNarrower, kindIn } from './kind.ts';
import type { Fitting } from './near.ts';
import { tellsOthers } from './of-asker.ts';
import {
  asOneOf,
  isBefore,
  isMixed,
  isOtherSum,
  itemsSaid,
  type Offer,
  type Said,
  supposed,
  toldBeside,
} from './offer.ts';
import { besideFigure, figureFor, figureIn, type Phrase } from './phrase.ts';
import { namesAlike, namesInShort, namesSign, namesTitle, type Title } from './title.ts';
import { PAID, tellsPaid } from './told-of.ts';
import { inChinese, isDenied, plain, type SaidValue } from './value.ts';

/** A phrase without blanks and marks, whether it denies what it names, asks for it, or tells what is not so yet. */
interface Heard extends Phrase {
  readonly said: string;
  readonly denies: boolean;
  readonly asks: boolean;
  readonly supposed: boolean;
}

/** What is told as not being so yet: a condition, and what somebody means to do. */
const CONDITION = /如果|假如|要是|假设|万一|倘若/u;

const PLAN = /打算|准备|将来|明年|后年|想[要搞做买建上投申评]/u;

/** A plan ends where something is told as done: 打算投620万，发票开了388万. */
const DONE = /[开花买付投卖签评办建]了/u;

/** It goes on until something is told as being so. */
const ACTUAL = /现在|目前|已经|今年|去年/u;

/** 原来4A，现在升5A了: what was before is not what is told of now. */
const FORMER = /原来|原先|以前|之前|先前/u;

/** A shorter name of a title stands in half of all questions. */
const TELLING = 4;

/** What is asked is not said: 我们算不算整车企业. */
const ASKED = /[吗么]|[不没冇]$|算不算|是不是|是否/u;

/**
 * What a question says that awards ask for: sums and counts by the words beside them, what somebody is, titles by
 * their names, what he did where he tells of the award besides, what he was paid before of the award that is meant. It is
 * offered, never taken: what fits two facts alike is offered for each, what only an authority settles is left out.
 * @param phrases of one question, in its order (`phrasesIn`).
 * @param meant the id of the award that the question points to.
 * @example
 * const [phrase] = phrasesIn('设备的发票额合计800万');
 * saidIn(rules, [{ ...phrase, official: [], own: [] }])[0].value // → '800万'
 */
export function saidIn(rules: readonly Rule[], phrases: readonly Phrase[], meant?: string): readonly Said[] {
  const all = askedBy(rules);
  const titled = titledOf(all);
  const titles = titlesOf(titled);
  const question = phrases.map(({ text }) => plain(text)).join('，');
  const paid = rules.filter(({ data }) => data.id === meant).flatMap(paidOf);
  const facts: Facts<Asked> = {
    all: andInside(all),
    isOfMeant: ({ awards }) => meant !== undefined && awards.includes(meant),
  };
  const heard = phrases.map((phrase, at) => heardIn(phrase, isSupposed(phrases, at)));
  const offersOf = (offered: (phrase: Heard, at: number) => readonly Offer[]) =>
    heard.flatMap((phrase, at) => {
      const offers = offered(phrase, at).map((offer) => toldBeside(offer, phrases, at));
      return phrase.supposed ? offers.map(supposed) : offers;
    });
  const told = offersOf((phrase, at) => [
    ...(tellsPaid(phrase) ? paidSaid(paid, phrase) : figureSaid(facts, phrases, at)),
    ...kindsSaid(kindsAskedOf(all), phrase).map((said): Offer => ({ said, fit: 0 })),
    // 先进级那100万拿到手了，又评上卓越级: what was paid for before is not what is told of now.
    ...titled
      .flatMap((each) => named(each, phrase, { all: titles, question }))
      .map((said): Offer => ({ said, fit: PAID.test(phrase.text) || FORMER.test(phrase.text) ? -1 : 0 })),
  ]);
  const about = new Set(told.flatMap(({ said: { awards } }) => awards));
  const alike = offersOf((phrase) => {
    const several = titled.flatMap((each) => namedAlike(each, phrase, { all: titles, question }));
    return several.map((said) => ({ said: several.length > 1 ? { ...said, one_of: true } : said, fit: 0 }));
  });
  const acts = all.filter((each) => isAct(each) && each.awards.some((award) => about.has(award)));
  const done = offersOf((phrase) => actsSaid(acts, phrase));
  const offers = [...told, ...alike, ...done];
  const first = offers.filter(
    (each, at) => !offers.some((other, i) => isBefore(other, each, i < at) || isOtherSum(other, each)),
  );
  const said = offers.map((each) => each.said);
  const whole = first.flatMap(({ said: own, ...offer }) =>
    (isItems(own.value) ? itemsSaid(own, said, phrases) : [own]).map(
      (each): Offer => ({ ...offer, said: each }),
    ),
  );
  return asOneOf(whole.filter((each) => !isMixed(each, { all: offers, phrases })));
}

function heardIn({ official, own, ...phrase }: Phrase, isSupposedSo: boolean): Heard {
  const { text } = phrase;
  return {
    ...phrase,
    official: official.map(plain),
    own: own.map(plain),
    said: plain(text),
    denies: isDenied(text),
    asks: ASKED.test(text),
    supposed: isSupposedSo,
  };
}

/**
 * 已经拿过一百万: what was paid is no outlay of the asker's, and counts for the award that is meant alone. What is supposed of it
 * (要是没拿过呢) is asked about, whatever was told.
 */
function paidSaid(paid: readonly Asked[], phrase: Heard): readonly Offer[] {
  return paid.flatMap((asked) => {
    const value = UNPAID.test(phrase.text) ? '0元' : figureFor(asked.fact, phrase);
    return value === undefined
      ? []
      : [{ said: { ...told(asked, phrase.text, value), figure: value }, fit: phrase.supposed ? 1 : 0 }];
  });
}

/** Whether a phrase tells what is not so yet: 打算投620万, and what follows it until something is told as being so. */
export function isSupposed(phrases: readonly Pick<Phrase, 'text'>[], at: number): boolean {
  const upTo = phrases.slice(0, at + 1).map(({ text }) => text);
  const told = upTo.findLastIndex((text) => CONDITION.test(text) || PLAN.test(text) || ACTUAL.test(text));
  const words = upTo[told] ?? '';
  const isDone = upTo.slice(told + 1).some((text) => DONE.test(text));
  return CONDITION.test(words) || (PLAN.test(words) && !isDone);
}

function figureSaid(facts: Facts<Asked>, phrases: readonly Phrase[], at: number): readonly Offer[] {
  const words = phrases[at]?.text ?? '';
  return fittingAt(facts, phrases, at).map(({ asked, value, fit }) => {
    if (asked.inside === undefined)
      return { said: ofAll(told(asked, words, value), phrases, at), fit, figureOf: at };
    const { list, field } = asked.inside;
    const item = { ...itemNamed(list, phrases, at), [field]: value };
    return {
      said: { ...told({ ...asked, fact: list }, words, [item]), label: list.label },
      fit,
      figureOf: at,
    };
  });
}

/** 三场展位费都是三十万: the sum of all of them, where each has the sum that is told. */
function ofAll(said: Said, phrases: readonly Phrase[], at: number): Said {
  const [times, figure] = [timesTold(phrases, at), figureIn(phrases[at])];
  if (times === undefined || figure?.unit !== '元' || figure.min !== figure.max) return said;
  const value = timesOf(displayMoney(figure.min), times);
  return { ...said, value, told: `${times}项，每项${said.told}，共${value}` };
}

/**
 * The facts that the figure of a phrase may answer; where the words about it tell none and name what a figure was told of
 * before, the one of that list: 江铃执行了三百万，比亚迪八百万.
 */
function fittingAt(facts: Facts<Asked>, phrases: readonly Phrase[], at: number): readonly Fitting<Asked>[] {
  const fitting = fittingFacts(facts, phrases, at);
  const phrase = phrases[at];
  const name = phrase === undefined ? '' : besideFigure(phrase);
  const before = phrases.slice(0, at);
  const isNamed = name.length > 1 && before.some(({ text }) => text.includes(name));
  if (fitting.length > 0 || phrase === undefined || !isNamed) return fitting;
  return fittingAt(facts, before, at - 1).flatMap(({ asked, fit }) => {
    const value = asked.inside === undefined ? undefined : figureFor(asked.fact, phrase);
    return value === undefined ? [] : [{ asked, value, fit }];
  });
}

/** All titles that awards ask for, and the question without blanks and marks in which one may be named. */
interface Titles {
  readonly all: readonly Title[];
  readonly question: string;
}

/** One of the titles that may be chosen, as it is named in a phrase. */
function named(asked: Asked, phrase: Heard, { all, question }: Titles): readonly Said[] {
  const { fact, titles } = asked;
  if (phrase.denies) return [];
  const fellows = fellowsOf(asked);
  const chosen = titles.filter(
    ([, title]) =>
      stands(title.whole, phrase) ||
      namesSign(phrase.said, title) ||
      namesTitle(phrase.said, title, all) ||
      namesInShort({ said: phrase.said, question }, title, fellows),
  );
  const keys = chosen.map(([key]) => key);
  const [only, ...others] = keys;
  if (only === undefined) return [];
  if (fact.type === 'enum_list') return [told(asked, phrase.text, keys)];
  return others.length === 0 ? [told(asked, phrase.text, only)] : [];
}

/** Titles that are called alike, each as one of them: which it is has to be asked. */
function namedAlike(asked: Asked, phrase: Heard, { all, question }: Titles): readonly Said[] {
  if (phrase.denies) return [];
  return asked.titles
    .filter(([, title]) => namesAlike({ said: phrase.said, question }, title, all))
    .map(([key]) => told(asked, phrase.text, asked.fact.type === 'enum_list' ? [key] : key));
}

/** The kinds of firm that the asker says he is, the narrowest of those that one phrase names. */
function kindsSaid(all: readonly Asked[], phrase: Heard): readonly Said[] {
  if (phrase.asks) return [];
  const found = all.flatMap((asked) => {
    const kind = kindIn(asked.kinds, phrase);
    return kind === undefined ? [] : [{ asked, kind }];
  });
  return found
    .filter(({ kind }) => !found.some((other) => isNarrower(other.kind, kind)))
    .map(({ asked, kind }) => told(asked, phrase.text, kind.value));
}

/** What the asker did, by what it is called: 参加了车展 of 赴国内外城市参加车展. */
function actsSaid(acts: readonly Asked[], phrase: Heard): readonly Offer[] {
  if (phrase.denies || phrase.asks || tellsOthers(phrase.text)) return [];
  const done = acts.filter(({ fact }) => isDoneIn(fact.label, phrase.said));
  return done.map((each) => ({ said: told(each, phrase.text, true), fit: 0 }));
}

function stands(name: string, { said, official }: Heard): boolean {
  return name.length >= TELLING && (said.includes(name) || official.includes(name));
}

/** An offer of a value for a fact. */
function told({ name, fact, awards }: Asked, words: string, value: SaidValue): Said {
  return { fact: name, label: fact.label, words, value, told: inChinese(fact, value), awards };
}
