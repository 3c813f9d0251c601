const HAN = '[一二三四五六七八九十百]+';
/** A place as it is cited: 三、(一)3, 四、(四), 三、(二)5(1), 第十一条(二). */
const PLACE = `(?<part>${HAN})、(?:[(（](?<section>${HAN})[)）])?(?:(?<item>\\d+)(?:[(（](?<point>\\d+)[)）])?)?(?![\\d.%])|(?<article>第${HAN}条)[(（](?<under>${HAN})[)）]`;
/** A place or a source that stands behind a figure, as citations in answers do. */
const MARK = /［(?<place>[^］]*)］/gu;
/** Where a figure comes from, when that is no clause: the sentence itself says so. */
const NO_PLACE = /^(?:所报|计算|以上各条)$/u;
const DAY = /[ ]?(?<year>\d{4})-0?(?<month>\d{1,2})-0?(?<day>\d{1,2})(?:[ ](?=\p{Script=Han}))?/gu;
const MONTH = /(?<![\d-])(?<year>(?:19|20)\d{2})-0?(?<month>1[0-2]|[1-9])(?![\d-])/gu;
/** What is put in brackets, long enough to be said by itself where its words end there: 县（区） is one word. */
const ASIDE = '（(?<aside>[^（）]{6,})）';
/** Quotations stand for themselves while the words around them are put as they are said. */
const QUOTE = /“(?:[^“”]|“[^“”]*”)*”/gu;
const KEPT = /“(?<n>\d+)”/gu;

/**
 * Texts as they are read out on the telephone, one short sentence after the other: where the words stand is said once,
 * behind the sentence that rests on it, days and places by the names people say. Figures stay as they are, quotations
 * word for word.
 * @example
 * spoken(['为80万元［三、(二)5］，若只按增加的部分则为40万元［三、(二)5］。'])[0] // → '为80万元，若只按增加的部分则为40万元，见第三部分第二节第5条。'
 */
export function spoken(texts: readonly string[]): readonly string[] {
  let last = '';
  return texts
    .flatMap((text) => inBreaths(text))
    .map((sentence) => {
      const places = Array.from(outside(sentence).matchAll(MARK), ({ groups }) => groups?.place ?? '');
      const place = [...new Set(places)].filter((each) => !NO_PLACE.test(each)).join('、');
      const isSaid = place === last;
      last = place || last;
      const words = around(sentence, (said) => said.replace(MARK, ''));
      return speakable(place === '' || isSaid ? words : beforeStop(words, `，见${place}`));
    })
    .filter((sentence) => sentence !== '');
}

/** Sentences, each with its full stop; what stands in quotation marks is not cut, nor where others stand within them. */
export function inSentences(words: string): readonly string[] {
  return words.match(/(?:“(?:[^“”]|“[^“”]*”)*”|[^。“])+。?/gu) ?? [];
}

/** The same at every stop, what is marked behind a stop with it: as much as is said in one breath. */
function inBreaths(words: string): readonly string[] {
  return words.match(/(?:“(?:[^“”]|“[^“”]*”)*”|[^。？！“])+[。？！]?(?:［[^］]*］)*/gu) ?? [];
}

/**
 * Words as people say them: places and days by their names, asides without brackets.
 * @example
 * speakable('洪府办规发〔2025〕9号 三、(一)3写的是') // → '洪府办规发〔2025〕9号第三部分第一节第3条写的是'
 * speakable('发票额是多少（没有也请说明）？') // → '发票额是多少？没有也请说明。'
 */
export function speakable(text: string): string {
  return around(text, (words) =>
    words
      .replace(new RegExp(PLACE, 'gu'), placeSaid)
      .replace(/号 (?=第)/gu, '号')
      .replace(DAY, (...found) => daySaid(found.at(-1)))
      .replace(MONTH, '$<year>年$<month>月')
      .replace(new RegExp(`${ASIDE}(?<stop>[？！])`, 'gu'), '$<stop>$<aside>。')
      .replace(new RegExp(`${ASIDE}(?=[。，；：])`, 'gu'), '，$<aside>'),
  );
}

/** A text changed everywhere but in its quotations. */
function around(text: string, change: (words: string) => string): string {
  const quotes = text.match(QUOTE) ?? [];
  let n = -1;
  const words = text.replace(QUOTE, () => {
    n += 1;
    return `“${n}”`;
  });
  return change(words).replace(KEPT, (...found) => quotes[Number(found[1])] ?? '');
}

function outside(text: string): string {
  return text.replace(QUOTE, '');
}

function beforeStop(sentence: string, more: string): string {
  return /[。？！]$/u.test(sentence)
    ? `${sentence.slice(0, -1)}${more}${sentence.slice(-1)}`
    : `${sentence}${more}。`;
}

function daySaid({ year, month, day }: Readonly<Record<string, string>>): string {
  return `${year}年${month}月${day}日`;
}

function placeSaid(place: string): string {
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
