import { contentPairs } from '../wording/index.ts';
import type { Around } from './around.ts';
import { isSum, sameFigure, sameUnit } from './figures.ts';

/** So many pairs of words tell what a figure is, or half of those that tell it. */
const TELLING = 2;

/**
 * What an official figure is that a statement tells otherwise: 省级100万元 for 国家级100万元、省级50万元; 给予5000万元 for
 * 年营收5000万元以上的. The words beside a figure tell what it is, as far as they stand beside no other of its unit; a
 * statement that has none of them tells nothing.
 * @param official every figure of the sentences in which the words stand.
 * @param beside the figures of the statement: one that is told there as what it is is not the own one's.
 * @returns in Chinese.
 * @example otherRole(...toldIn('省级给100万元'), toldIn('国家级给100万元、省级给50万元')) // → '原文里“省级给”对应的是50万元，不是100万元'
 */
export function otherRole(
  own: Around,
  official: readonly Around[],
  beside: readonly Around[] = [],
): string | undefined {
  const role = ownerOf(own, official, beside);
  if (role === undefined) return undefined;
  const words = role.frame.replace(/[，,、]+$/u, '');
  return sameFigure(role.figure, own.figure)
    ? `原文写的是“${words}${role.figure.text}”，稿中说成了别的`
    : `原文里“${words}”对应的是${role.figure.text}，不是${own.figure.text}`;
}

/** The official figure that is told of so; the own one where it is asked and told as given, or the other way round. */
function ownerOf(own: Around, official: readonly Around[], beside: readonly Around[]): Around | undefined {
  const alike = official.filter(({ figure }) => sameUnit(figure.unit, own.figure.unit));
  const mine = alike.filter(({ figure }) => sameFigure(figure, own.figure));
  if (mine.length === 0 || own.denied || own.figure.unit === 'date') return undefined;
  const [said, near] = [contentPairs(own.frame), contentPairs(own.before)];
  const known = new Set(mine.flatMap(({ frame }) => [...contentPairs(frame)]));
  // 太阳升项目区按4.8万元一亩扶持: of what is told as given and is given, nothing that is only asked is the owner.
  const given = isGiven(own) && mine.some(isGiven);
  const others = alike.filter(
    (other) =>
      !mine.includes(other) &&
      (!given || isGiven(other)) &&
      !beside.some((each) => tells(each, other, known)),
  );
  const rival = others.find((other) => {
    const theirs = pairsOf(other);
    const alone = [...theirs].filter((pair) => !known.has(pair));
    const told = alone.filter((pair) => said.has(pair)).length;
    const isAll = [...said].every((pair) => theirs.has(pair));
    if (said.size > 0 && isAll && (told > 0 || isWholly(theirs, said, known))) return true;
    // …以上的限上企业，住宿餐饮企业最高奖励50万元: what stands in its own phrase tells it before what stands further off.
    const telling = alone.some((pair) => near.has(pair)) ? near : said;
    const isOwn = [...known].some((pair) => telling.has(pair) && !theirs.has(pair));
    return told > 0 && !isOwn && (told >= TELLING || told * 2 >= alone.length);
  });
  if (rival !== undefined) return rival;
  return isSum(own.figure) ? otherWay(own, mine, others) : undefined;
}

/** 每家最高20万元，每家企业最高不超过100万元: whose 100万元 is, is told of it. */
function tells(each: Around, official: Around, known: ReadonlySet<string>): boolean {
  if (!sameFigure(each.figure, official.figure)) return false;
  const alone = [...pairsOf(official)].filter((pair) => !known.has(pair));
  return alone.length > 0 && alone.every((pair) => pairsOf(each).has(pair));
}

function pairsOf({ frame }: Around): ReadonlySet<string> {
  return contentPairs(frame);
}

/** What is asked and told as given, or the other way round. */
function otherWay(own: Around, mine: readonly Around[], others: readonly Around[]): Around | undefined {
  if (isAsked(own)) return mine.every(isGiven) ? mine[0] : undefined;
  if (!isGiven(own) || mine.some((each) => GIVING.test(each.before) || isGiven(each))) return undefined;
  return others.find(isGiven) ?? (mine.every(isAsked) ? mine[0] : undefined);
}

/** 汽车产量 for 其中新能源汽车产量: all that the other one is, and not what makes it the own one. */
function isWholly(
  theirs: ReadonlySet<string>,
  said: ReadonlySet<string>,
  known: ReadonlySet<string>,
): boolean {
  return theirs.size === said.size && [...known].some((pair) => !said.has(pair));
}

/** Of several figures those whose words a statement shares the most. */
export function likest(own: Around, official: readonly Around[]): readonly Around[] {
  if (official.length < 2) return official;
  const said = contentPairs(own.frame);
  const shared = official.map(
    ({ frame }) => [...contentPairs(frame)].filter((pair) => said.has(pair)).length,
  );
  const most = Math.max(...shared);
  return official.filter(({ told }, i) => shared[i] === most || (told === 'ceiling' && own.told === told));
}

const GIVING = /给予|予以|[奖补]|资助|扶持|支持/u;
const GIVEN_BEHIND =
  /^(?:[/每一]\p{Script=Han})?(?:[的地来])?(?:进行|予以)?(?:一次性)?(?:资金)?(?:奖励|奖补|补助|补贴|资助|扶持|支持|经费)/u;
const ASKED_BEHIND = /^(?:[（(]含[）)])?(?:及其?|含|或)?以上/u;
const ASKED = /(?:达到?|满)$/u;

function isGiven({ paid, had, after, leads }: Around): boolean {
  return paid || had || (!leads && GIVEN_BEHIND.test(after));
}

function isAsked(own: Around): boolean {
  return !isGiven(own) && (ASKED_BEHIND.test(own.after) || ASKED.test(own.before));
}
