import { halfWidth } from '../../text/half-width.ts';
import { type Span, touch } from '../../text/spans.ts';

/** A clause reference inside a longer text. */
export interface NumberedReference extends Span {
  /** It alone, in full: 第3条 also where the text has 第2、3条. */
  readonly words: string;
}

const CN = '[〇零一二三四五六七八九十百千]{1,10}';
const NUM = `(?:${CN}|\\d{1,3})`;
/** A unit that goes on as another word (第一条件, 第二项目, 第三节能) counts no clause. */
const UNIT =
  '(?:编|篇|章(?![程鱼])|节(?![能约日省水])|大?部分|大[点项]|条款|条(?![件例线链约形])|款(?![项式])|小?项(?!目)|小?点(?![击评半])|目(?![标前的录]))';
const COUNTED = `第 {0,3}\\(?${NUM}\\)? {0,3}${UNIT}(?:之${CN})?`;
const MEASURED = '(?![\\d.%‰年月日个家项次万亿元人倍级])';
const PARENTHESISED = `[(]${CN}[)](?:[.、]?\\d{1,3}${MEASURED})?`;
const HEAD = `(?:第?${NUM}[、.]?(?=[(]${CN}[)]))`;
const CHAIN = new RegExp(
  `(?:${HEAD}${PARENTHESISED}|${COUNTED}|${PARENTHESISED}(?<=\\d))(?:[.的 ]?(?:${COUNTED}|${PARENTHESISED}))*|(?<![\\d.])\\d{1,2}(?:\\.\\d{1,2}){2,3}(?![\\d.])`,
  'gu',
);

/** Numbers that share their 第 and their unit: 第2、3条. */
const SHARED = new RegExp(
  `第 {0,3}\\(?${NUM}\\)?(?:[、,和及] *\\(?${NUM}\\)?)+ *(?<unit>条|项|款)(?![件例线链约形式目])`,
  'gu',
);

/** Where `text` cites clauses by number, by form alone: 第5条, 三、(二)5, 第十一条第二项, 第2、3条, 3.2.5. */
export function citationsIn(text: string): readonly NumberedReference[] {
  const plain = halfWidth(text);
  const single = Array.from(plain.matchAll(CHAIN), ({ index, 0: words }) => ({
    words,
    start: index,
    end: index + words.length,
  }));
  const shared = Array.from(plain.matchAll(SHARED)).flatMap(readShared);
  return [...shared, ...single.filter((one) => !shared.some((each) => touch(each, one)))].toSorted(
    (a, b) => a.start - b.start,
  );
}

function readShared(match: RegExpExecArray): readonly NumberedReference[] {
  const unit = match.groups?.unit ?? '';
  const numbers = Array.from(match[0].matchAll(new RegExp(`第? *(?<n>\\(?${NUM}\\)?)`, 'gu')));
  return numbers.map(({ index, 0: own, groups }, i) => {
    const start = match.index + index;
    const end = i === numbers.length - 1 ? match.index + match[0].length : start + own.length;
    return { words: `第${groups?.n ?? ''}${unit}`, start, end };
  });
}

/** Whether a number without a unit may follow a title: 重点任务9, but not 支持政策3年. */
export const BARE_NUMBER = new RegExp(`^ *(?:第 {0,3})?\\d{1,3}${MEASURED}`, 'u');
