import type { PlaceMention } from '../../corpus/place/index.ts';
import type { Extent } from './known-word.ts';

/** What a place is to a question: whose affair is asked about, only where something comes from or goes to, or neither for sure. */
type PlaceRole = 'whose' | 'aside' | 'open';

/** Behind these the asker says where he is. */
const SELF = /(?:我们?是|(?:我们?|厂|公司|店|企业|注册地?|工厂)就?在|注册地是)$/u;
/** Behind these, or where something begins, a place says whose affair is spoken of: 我们是赣州的, 请问深圳的. */
const OF_IT = new RegExp(
  `(?:^|[,，。;；?？\\s]|请问|想问(?:一下)?|咨询(?:一下)?|想了解)$|${SELF.source}`,
  'u',
);
/** Behind these it is where something comes from, or who is dealt with: 从东莞搬来, 给上海的车厂供货. */
const ASIDE = /(?:从|自|给|跟|向|卖到|卖给|供|运到|出口到?|客户是|客户在)$/u;
/** Before these it is where somebody comes from: 贵州过来打工的, 上海来的供应商. */
const COMES = /^(?:那边|那里)?过?来/u;
/** Behind these it is where somebody goes: to stay, where the question has a word of that, or to show his goods. */
const GOES = /(?:去|到|赴|往)$/u;
const STAYS =
  /落户|落地|搬|迁|入驻|设立|设厂|[建办开]个?[新分]?[工]?[厂店]|建设|投资|分公司|子公司|[拿买]地|招商|发展/u;

/** Firms of a place that no list has, or the place itself: 光谷的软件企业, 昌北那边. */
const UNLISTED =
  /(?:[这那][边里儿]|本地|的(?=\p{Script=Han}{0,8}(?:企|厂|公司|商户|门店|个体户|老板|园区)))/gu;
/** So many characters has what people call a place for short. */
const SHORT = [2, 3];
/** Nothing but such characters, of which none says who speaks and the last is no verb: 我们租的厂房. */
const HAN = /^(?!.*[我你他她咱们])\p{Script=Han}+(?<![租买卖建办开做搞招收引用])$/u;

/** What is held there: 上海车展, 广州的经销商大会, 江西省的技能大赛. */
const EVENT = /^的?\p{Script=Han}{0,4}(?:展(?!位)|博览会|大会|论坛|[大竞比]赛)/u;

/** What a place named in a folded question is to it. */
export function roleOf({ start, end }: Extent, folded: string): PlaceRole {
  const before = folded.slice(0, start);
  const behind = folded.slice(end);
  if (ASIDE.test(before) || COMES.test(behind) || EVENT.test(behind)) return 'aside';
  return OF_IT.test(before) ? 'whose' : 'open';
}

/**
 * Of several places those whose affair is asked about: not where something comes from or is shown, nor where the asker is
 * where he asks of another: 我是武汉的企业，想问南昌的技改.
 */
export function placesAsked(places: readonly PlaceMention[], folded: string): readonly PlaceMention[] {
  const before = ({ start }: PlaceMention) => folded.slice(0, start);
  const goes = (place: PlaceMention) => GOES.test(before(place));
  const visits = (place: PlaceMention) => goes(place) && !STAYS.test(folded);
  const own = places.filter((place) => SELF.test(before(place)));
  const meant = places.filter((place) => roleOf(place, folded) !== 'aside' && !visits(place));
  const others = meant.filter((place) => !own.includes(place));
  const asked = others.filter((place) => goes(place) || roleOf(place, folded) === 'whose');
  const named = own.length > 0 && asked.length > 0 ? others : meant;
  return named.length > 0 ? named : places;
}

/** Whether the asker says of a place that he is of it. */
export function isOwn({ start }: PlaceMention, folded: string): boolean {
  return SELF.test(folded.slice(0, start));
}

const ordinary = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Whether a word stands in the dictionary by which the runtime parts words, as 普通 does: a name that only those know who live
 * there is parted in it (光|谷).
 */
function isOrdinary(word: string): boolean {
  const [first] = ordinary.segment(word);
  return first?.segment === word;
}

/**
 * The stretches of a folded question that stand where a place says whose firms are meant. Whether they are places only
 * somebody who knows them can say: nicknames and parts of towns are in no list.
 */
export function perhapsPlaces(folded: string): readonly string[] {
  const begins = (start: number) =>
    [/$/u, /在$/u].some((at) => OF_IT.test(folded.slice(0, start).replace(at, '')));
  return [...folded.matchAll(UNLISTED)].flatMap(({ index: end }) =>
    SHORT.map((length) => ({ start: end - length, word: folded.slice(Math.max(0, end - length), end) }))
      .filter(({ start, word }) => begins(Math.max(0, start)) && HAN.test(word))
      .slice(0, 1)
      .flatMap(({ word }) => (isOrdinary(word) ? [] : word)),
  );
}
