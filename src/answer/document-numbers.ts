import type { Citation } from '../corpus/cite.ts';
import type { Policy } from '../corpus/library.ts';
import type { Finding } from './claim.ts';
import type { Ground } from './ground.ts';
import { contradicted, notFound, placeOf, supported } from './place.ts';

/** The number of an official document (洪府办规发〔2025〕9号) in a draft. Offsets are into the plain text. */
export interface DocumentNumber {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** In full, or as people shorten it: 9号文. */
const NUMBER =
  /(?:(?![根据依照按见和与及是为的用布于号])[\u4e00-\u9fff]){2,10}\s?[〔[(【]\s?(?:19|20)\d{2}\s?[〕\])】]\s?第?\s?\d{1,4}\s?号|(?<![\d第-])\d{1,4}\s?号(?=文(?!章))/gu;
const REPEALED =
  /废止|原政策|旧|老(?:政策|文件|办法|规定)|此前|之前|以前|前的|原实施意见|替代|取代|取而代之|上一|日前|原来|没有(?:抄录|收录|收入|附)|查原件|另一份/u;

/** The document numbers in a half-width text, in any brackets. */
export function findDocumentNumbers(text: string): readonly DocumentNumber[] {
  return Array.from(text.matchAll(NUMBER), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
}

function key(number: string): string {
  return number.replaceAll(/[〔[(【〕\])】]/gu, '-').replaceAll(/[\s第]/gu, '');
}

/** Whether a draft's writing, in full or shortened, is that of an official number. */
function names(written: string, official: string): boolean {
  return key(written).endsWith(key(official)) || key(official).endsWith(`-${key(written)}`);
}

function placeOfNumber(policy: Policy): Citation {
  const { source, data } = policy;
  const start = source.indexOf(data.number.quote);
  return placeOf(policy, null, { start, end: start + data.number.quote.length });
}

/** Whether it is the number of a policy here, or of one whose repeal the sentence speaks of. */
export function checkDocumentNumber(ground: Ground, number: DocumentNumber, sentence: string): Finding {
  const own = ground.policies.find(({ data }) => names(number.text, data.number.value));
  if (own !== undefined) return supported([placeOfNumber(own)]);
  for (const policy of ground.policies) {
    const other = findDocumentNumbers(policy.source).find(({ text }) => names(number.text, text));
    if (other === undefined) continue;
    if (REPEALED.test(sentence)) return supported([placeOf(policy, null, other)]);
    const note = `这是原文提到的另一份文件的文号；本政策是${policy.data.number.value}`;
    return contradicted([placeOfNumber(policy)], note);
  }
  const [policy] = ground.policies;
  if (policy === undefined) return notFound('没有可核对的文件');
  const { value } = policy.data.number;
  const alike = key(value).slice(0, 2) === key(number.text).slice(0, 2) || key(number.text).includes('府办');
  return alike
    ? contradicted([placeOfNumber(policy)], `文号与原文不符；本政策是${value}`)
    : notFound('本库没有这份文件');
}
