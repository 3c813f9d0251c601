import type { Policy } from '../../corpus/library.ts';
import { documentNumbersIn, isNumber, isOfSameBody, otherNumbers } from '../../corpus/standing/index.ts';
import { sentenceAround } from '../../text/spans.ts';
import { type Found, foundAs, type Judged } from './found.ts';

const OTHERS =
  /废止|原政策|旧|老|此前|之前|以前|前的|原实施|替代|取代|上一|日前|原来|没有|查原件|另一份|仍按|同时/u;
const AS_OWN = /(?:本|该|这)(?:一)?(?:政策|方案|文件|通知|行动)|文号|依据|根据|按照/u;

/**
 * The document numbers of a half-width text, each held against those that the policies have or name.
 * @example checkDocumentNumbers('依据洪府办规发〔2025〕8号', policies)[0].status // → 'contradicted'
 */
export function checkDocumentNumbers(text: string, policies: readonly Policy[]): readonly Found[] {
  return documentNumbersIn(text).map(({ written, ...span }) =>
    foundAs('document_number', span, check(written, policies, sentenceAround(text, span))),
  );
}

function check(written: string, policies: readonly Policy[], sentence: string): Judged {
  const own = policies.filter(({ data }) => isNumber(written, data.number.value));
  if (own.length > 0) return ['holds', '', own.map(({ data }) => data.number.value)];
  const naming = policies.filter((policy) =>
    otherNumbers(policy).some((number) => isNumber(written, number)),
  );
  const [first] = naming;
  if (first !== undefined)
    return AS_OWN.test(sentence) && !OTHERS.test(sentence)
      ? [
          'contradicted',
          `这是原文提到的另一份文件的文号；本政策是${first.data.number.value}`,
          [first.data.number.value],
        ]
      : ['holds', '原文提到的另一份文件', [first.data.number.value]];
  const alike = policies.find(({ data }) => isOfSameBody(data.number.value, written));
  return alike === undefined
    ? ['unchecked', '本库没有这份文件']
    : ['contradicted', `文号与原文不符；本政策是${alike.data.number.value}`, [alike.data.number.value]];
}
