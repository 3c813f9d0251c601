import type { Offered } from '../said.ts';
import type { OpenCall } from './open-call.ts';

const FIRM = '(?:公司|厂子?|企业|单位)';
/** 还有个厂, 另一家公司, 我朋友的厂: somebody else than what was told before is of. */
const OTHER = new RegExp(
  `(?:还有|另外?|别的)(?:[一两][个家间]|[个家间])?(?:${FIRM})(?![供给])|(?:朋友|亲戚|兄弟|老婆|老公|爱人|隔壁|人家)[^，,。\\d]{0,4}${FIRM}|[子分](?:公司|厂)`,
  'u',
);

/**
 * That a sentence is about another firm, of which nothing that was recorded holds: offered, as it may be one more customer or site
 * of the same. Undefined where nothing was recorded, or no other firm is named.
 */
export function otherFirm(question: string, { answers }: OpenCall): Offered | undefined {
  const [words] = OTHER.exec(question) ?? [];
  if (words === undefined || Object.keys(answers).length === 0) return undefined;
  const told = '先前记下的不是它的，不算在内';
  return { fact: 'firm', label: '说的是另一家企业', words, value: true, told, awards: [], does: 'chooses' };
}
