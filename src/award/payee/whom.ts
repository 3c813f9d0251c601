import { figuresIn, isSum } from '../../text/figure/index.ts';
import { halfWidth } from '../../text/half-width.ts';
import type { Span } from '../../text/spans.ts';
import { EITHER, mayBe, type Named, type NounPhrase, nounPhrase, unbroken } from './noun-phrase.ts';
import { type Nouns, whoByNoun } from './who-is-paid.ts';

/** Whom the words of a provision pay. */
export interface Whom {
  /** The words that say so. */
  readonly words: string;
  /** Who may be meant, each reading a list of whom all are meant: 企业新获批的重点实验室 may be the 实验室 or the 企业. */
  readonly readings: readonly (readonly Named[])[];
  /** The words that begin with who acts, where the library does not know him: 旅行社组织游客. */
  readonly clause: string;
  /** Whether somebody is named, and nobody else can be meant. */
  readonly sure: boolean;
}

/** A stretch of a text, and the sum in it: offsets into the text. */
export interface Giving {
  readonly unit: Span;
  readonly at: Span;
}

/** Where the words about whom end and those about how much begin. */
const AMOUNT =
  /(?<![\d一二三四五六七八九十])(?:连续|前|未来)?[\d一二三四五六七八九十]+个?[年月](?:[之以]?内)?(?=每|按|给予|予以|连续|累计|最高|免|全额|减半)|给予|予以|分[别档级类]|按照?(?!规定|时|期)|以最高|一次性|可?实行|进行奖励|每[一个]?[人家户名位件台月年](?!度)|(?:奖励|补助|补贴|资助|扶持)(?=\d|最高|每)|(?:奖励|补助|补贴|资助)(?=[^,，。;；的]{1,8}\d)|(?:参照|根据|依据)(?=[^,，。;；]*\d)|最高|不超过\d/u;
/** 获奖的,再给予: a word that only goes on, or when: 示范企业在(三年内给予), 示范基地,在四年有效周期内(每年). */
const ALSO = /[再另还均在]$|[,，](?:在|自)[^,，]{1,16}(?:内|期间|起)$/u;
/** 对……的企业, at the beginning of a phrase. */
const TO = /(?<=^|[,，:：)）.、\s])对于?(?!应)/gu;
/** The number of an item, and words that open a sentence without saying whom it is about. */
const OPENS =
  /^\s*(?:第[^条\s]{1,8}条\s*|[(（]?[\d一二三四五六七八九十]{1,3}[)）.．、]\s*|[一二三四五六七八九十]是)*(?:(?:鼓励|支持|引导|推动|凡是?|其中|由|[和、])+)?/u;

/**
 * Whom the words around a sum pay: whom the verb of giving names (给予企业10万元), else whom the sentence is about
 * (对引进人才的企业, 企业引进人才的). Undefined where they name nobody.
 * @param nouns those that the library knows, by kind, and in what the names of others end.
 */
export function whomIn(text: string, { unit, at }: Giving, nouns: Nouns): Whom | undefined {
  const before = unbroken(text.slice(unit.start, at.end));
  const whole = before + unbroken(text.slice(at.end, unit.end));
  const to = Array.from(before.matchAll(TO)).at(-1);
  const opening = to ?? OPENS.exec(whole);
  const start = opening === null ? 0 : opening.index + opening[0].length;
  const words = whole.slice(start);
  const topic = words.slice(0, AMOUNT.exec(words)?.index ?? (to === undefined ? 0 : words.length));
  const given = givenTo(words.slice(topic.length), before.length - start - topic.length, nouns);
  if (given?.sure === true) return given;
  const said = topic.replace(ALSO, '');
  const about = to === undefined ? subjectOf(said, nouns) : topicOf(said, nouns);
  return about === undefined || given === undefined || about.sure ? (about ?? given) : either(about, given);
}

/** Whether a sentence with a sum says 个人, or is about persons: 务工人员就业满两年的，给予3000元. */
export function paysPeople(sentence: string, nouns: Nouns): boolean {
  const text = halfWidth(sentence);
  const at = figuresIn(text).find(isSum);
  const whom =
    at &&
    whomIn(text, { unit: { start: 0, end: text.length }, at }, { payee: whoByNoun(nouns), endings: [] });
  const isAbout = whom?.readings.flat().some(({ kind }) => kind === 'individual') ?? false;
  return text.includes('个人') || isAbout;
}

function either(about: Whom, given: Whom): Whom {
  const readings = [...about.readings, ...given.readings];
  return { ...about, readings, words: `${about.words}……${given.words}` };
}

const isBody = (named: Named | undefined) => named?.kind !== undefined && named.kind !== 'platform';

/** Of what kinds somebody is by the ending of his name: 获奖者, 经销商. What may be a thing that somebody else owns is none. */
function kindsByEnding(named: Named | undefined, { endings }: Nouns): readonly string[] {
  const kinds = named === undefined ? [] : mayBe(named, endings);
  return kinds.includes('platform') ? [] : kinds;
}

/** A person and nothing else: 获奖者. */
function isPerson(named: Named | undefined, nouns: Nouns): boolean {
  const [kind, ...others] = kindsByEnding(named, nouns);
  return kind === 'individual' && others.length === 0;
}

/** Whether a phrase ends in somebody by his ending: 符合条件的经销商, but not what who acts does or becomes (企业认定为工厂的). */
function endsInSomebody({ heads, agents, clause }: NounPhrase, nouns: Nouns): boolean {
  const last = heads.at(-1);
  const isDone = agents.length > 0 && clause.endsWith(last?.text ?? '');
  return !isDone && kindsByEnding(last, nouns).length > 0;
}

/** Behind 对 stands a noun phrase; it runs over commas where it goes on with 且, or to whom it is about: 对完成登记,依法经营的企业. */
function topicOf(whole: string, nouns: Nouns): Whom | undefined {
  // 企业和项目的有关奖励: what is given to them is none of them.
  const topic = whole.replace(
    /的(?:有关|相关|各类|具体)?(?:奖励|补助|补贴|扶持|支持|资助)(?=[,，]|$).*$/u,
    '',
  );
  const [first, ...rest] = phrasesOf(topic.replace(/[,，](?=且|并)/gu, '')).map((phrase) => ({
    ...nounPhrase(phrase, nouns.payee),
    isWhole: phrase.includes('的'),
  }));
  const about = aboutWhom(`对${topic}`, first, nouns);
  const later = rest.findLast(({ heads, isWhole }) => isWhole && isBody(heads.at(-1)));
  if (later === undefined || first === undefined || (first.isWhole && about?.sure === true)) return about;
  return {
    words: `对${topic}`,
    readings: [...(about?.readings ?? []), later.heads],
    clause: first.clause,
    sure: false,
  };
}

/** Without 对 a sentence is about whom a phrase ends in, or who acts in one. */
function subjectOf(topic: string, nouns: Nouns): Whom | undefined {
  const phrases = phrasesOf(topic).map((phrase) => {
    const { heads, ...rest } = nounPhrase(phrase, nouns.payee);
    return { ...rest, heads: rest.agents.length > 0 && !phrase.includes('的') ? [] : heads };
  });
  const about =
    phrases.findLast(({ heads }) => isBody(heads.at(-1))) ??
    phrases.find(({ heads }) => isPerson(heads.at(-1), nouns)) ??
    phrases.find(({ agents }) => agents.length > 0) ??
    phrases.at(-1);
  return aboutWhom(topic, about, nouns);
}

/** What it is about, where that is somebody; where it is a thing or nothing, who acts may be meant. */
function aboutWhom(said: string, phrase: NounPhrase | undefined, nouns: Nouns): Whom | undefined {
  if (phrase === undefined) return undefined;
  const { heads, agents, clause } = phrase;
  const words = said.replace(/[,，\s]+$/u, '');
  const named = phrase.either ? anyOf(heads) : [heads];
  if (isBody(heads.at(-1)) || endsInSomebody(phrase, nouns))
    return { words, readings: named, clause: '', sure: true };
  const until = agents.at(-1)?.text ?? '';
  const acting = listedIn(clause.slice(0, clause.indexOf(until)), agents);
  const readings = [...named, ...acting].filter((all) => all.length > 0);
  return readings.length === 0 ? undefined : { words, readings, clause, sure: false };
}

function listedIn(words: string, all: readonly Named[]): readonly (readonly Named[])[] {
  return EITHER.test(words) ? anyOf(all) : [all];
}

/** 企业或个人: all of them, or any one. */
function anyOf(all: readonly Named[]): readonly (readonly Named[])[] {
  return [all, ...(all.length > 1 ? all.map((one) => [one]) : [])];
}

function phrasesOf(words: string): readonly string[] {
  return (words.match(/(?:[(（][^()（）]*[)）]|[^,，:：])+/gu) ?? []).map((phrase) => phrase.trim());
}

const GIVES = /给予|予以|奖励给?|补助给?|补贴给?|资助|[奖付发拨]给|发放给|拨付给/gu;
/** What is given, by which a noun before it may only say what for: 人才补贴. */
const BENEFIT = /奖励|补助|补贴|资金|经费|支持|扶持|资助|奖补|标准|比例|额度/u;
/** How a sum is told. */
const SUM =
  /分别|最[高多长低]|不超过|不低于|不少于|一次性|连续|适当|限额|分档|一定|[各共总约](?=\d)|每[一个]?[人家户名位个年月项件台]|\d/u;

/** Whom the giving nearest to a figure names; where no giving stands before it, the first behind: 按每家50万元给予承办单位奖励. */
function givenTo(behind: string, figure: number, nouns: Nouns): Whom | undefined {
  const all = Array.from(behind.matchAll(GIVES), ({ 0: verb, index }) => ({ verb, at: index + verb.length }));
  const before = all.filter(({ at }) => at <= figure);
  const near = before.length > 0 ? before.toReversed() : all.slice(0, 1);
  for (const { verb, at } of near) {
    const found = objectOf(behind.slice(at).split(/[,，。;；:：()（）]/u)[0] ?? '', verb, nouns);
    if (found !== undefined) return { ...found, words: verb + found.words };
  }
  return undefined;
}

/** In what the names of bodies and persons end. */
const BODY = /(?:单位|机构|主体|团[队体]|园区|[者人员户方社会院校所站店馆厂场队])$/u;

/** 给予设站单位50万元: whoever stands between 给予 and a sum; elsewhere whom the library knows. */
function objectOf(words: string, verb: string, nouns: Nouns): Whom | undefined {
  const whole = words.replace(/^每[一个]?[人家户名位个](?!\d)/u, '');
  const end = SUM.exec(whole)?.index ?? whole.length;
  const [whom = ''] = whole.slice(0, end).split(BENEFIT);
  const name = whom.replace(/^.*所在的?/u, '所在');
  const heads = name.length > 16 ? [] : nounPhrase(name, nouns.payee).heads;
  const isSum = whom.length === end && end < whole.length;
  // 补助给承训单位: to whom it goes may stand behind the sum.
  const isTo = isSum || /.给$/u.test(verb);
  const isNamed = heads.every(({ text, kind }) => kind !== undefined || (isTo && BODY.test(text)));
  if (heads.length > 0 && isNamed) {
    const sure = isTo || !heads.some(({ kind }) => kind === 'individual' || kind === 'platform');
    return { words: whom, readings: listedIn(name, heads), clause: '', sure };
  }
  const agents = /^(?:给予|予以)$|给$/u.test(verb) ? nounPhrase(whom, nouns.payee).agents : [];
  return agents.length === 0 ? undefined : { words: whom, readings: [agents], clause: '', sure: true };
}
