const HAN = '[一二三四五六七八九十百]+';
/** A place as it is cited: 三、(一)3, 四、(四), 三、(二)5(1), 第十一条(二). */
const PLACE = `(?<part>${HAN})、(?:[(（](?<section>${HAN})[)）])?(?:(?<item>\\d+)(?:[(（](?<point>\\d+)[)）])?)?(?![\\d.%])|(?<article>第${HAN}条)[(（](?<under>${HAN})[)）]`;
/** Places that stand behind a sentence, as citations in answers do. */
const BEHIND = /\s*［([^］]*)］/gu;

/**
 * A text as it can be read out on the telephone: places by the names people say, brackets behind sentences as words.
 * Figures stay as they are, quotations word for word.
 * @example
 * speakable('洪府办规发〔2025〕9号 三、(一)3写的是') // → '洪府办规发〔2025〕9号第三部分第一节第3条写的是'
 * speakable('奖励500万元［三、(二)4］。') // → '奖励500万元（第三部分第二节第4条）。'
 */
export function speakable(text: string): string {
  return text
    .split(/(“[^”]*”)/u)
    .map((piece) => (piece.startsWith('“') ? piece : inWords(piece)))
    .join('');
}

function inWords(words: string): string {
  return words
    .replace(BEHIND, '（$1）')
    .replace(new RegExp(PLACE, 'gu'), spoken)
    .replace(/号 (?=第)/gu, '号');
}

function spoken(place: string): string {
  const { part, section, item, point, article, under } = new RegExp(PLACE, 'u').exec(place)?.groups ?? {};
  if (article !== undefined) return `${article}第${under}项`;
  // 一、 alone also begins what is listed.
  if (section === undefined && item === undefined) return place;
  const levels = [
    [part, '部分'],
    [section, '节'],
    [item, '条'],
    [point, '项'],
  ] as const;
  return levels.map(([number, level]) => (number === undefined ? '' : `第${number}${level}`)).join('');
}
