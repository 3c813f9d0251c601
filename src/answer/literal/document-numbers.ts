import type { Policy } from '../../corpus/library.ts';
import { remembered } from '../../text/remembered.ts';
import { sentenceAround } from '../../text/spans.ts';
import { type Found, foundAs } from './found.ts';

/** In full (洪府办规发〔2025〕9号), in any brackets. */
const NUMBER =
  /(?:(?![根据依照按见和与及是为的用布于号])[\u4e00-\u9fff]){2,10}\s?[〔[(【]\s?(?:19|20)\d{2}\s?[〕\])】]\s?第?\s?\d{1,4}\s?号/gu;
const OTHERS =
  /废止|原政策|旧|老|此前|之前|以前|前的|原实施|替代|取代|上一|日前|原来|没有|查原件|另一份|仍按|同时/u;
const AS_OWN = /(?:本|该|这)(?:一)?(?:政策|方案|文件|通知|行动)|文号|依据|根据|按照/u;

/**
 * The document numbers of a half-width text, each held against those that the policies have or name.
 * @example checkDocumentNumbers('依据洪府办规发〔2025〕8号', policies)[0].status // → 'contradicted'
 */
export function checkDocumentNumbers(text: string, policies: readonly Policy[]): readonly Found[] {
  return Array.from(text.matchAll(NUMBER), ({ 0: written, index }) => {
    const span = { start: index, end: index + written.length };
    return foundAs('document_number', span, check(written, policies, sentenceAround(text, span)));
  });
}

type Check = Parameters<typeof foundAs>[2];

function check(written: string, policies: readonly Policy[], sentence: string): Check {
  const own = policies.filter(({ data }) => names(written, data.number.value));
  if (own.length > 0) return ['holds', '', own.map(({ data }) => data.number.value)];
  const naming = policies.filter((policy) => otherNumbers(policy).some((number) => names(written, number)));
  const [first] = naming;
  if (first !== undefined)
    return AS_OWN.test(sentence) && !OTHERS.test(sentence)
      ? [
          'contradicted',
          `这是原文提到的另一份文件的文号；本政策是${first.data.number.value}`,
          [first.data.number.value],
        ]
      : ['holds', '原文提到的另一份文件', [first.data.number.value]];
  const alike = policies.find(({ data }) => head(key(data.number.value)) === head(key(written)));
  return alike === undefined
    ? ['unchecked', '本库没有这份文件']
    : ['contradicted', `文号与原文不符；本政策是${alike.data.number.value}`, [alike.data.number.value]];
}

const otherNumbers = remembered(({ source, data }: Policy): readonly string[] => {
  const named = Array.from(source.matchAll(NUMBER), ([number]) => number);
  return [...new Set([...named, ...data.repeals.map(({ number }) => number)])];
});

function key(number: string): string {
  return number.replaceAll(/[〔[(【〕\])】]/gu, '-').replaceAll(/[\s第]/gu, '');
}

/** Who gave the number: 洪府办规发 of 洪府办规发-2025-9号; in a draft other words may stand before it. */
function head(written: string): string {
  return (written.split('-')[0] ?? '').slice(-3);
}

function names(written: string, official: string): boolean {
  return key(written).endsWith(key(official));
}
