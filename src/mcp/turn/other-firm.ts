import type { Offered } from '../said.ts';
import type { OpenCall } from './open-call.ts';

const FIRM = '(?:公司|厂子?|企业|单位|店)';
const KIN = '(?:朋友|亲戚|兄弟|[我他她表堂][哥弟姐妹]{1,2}|老婆|老公|爱人|[儿女][子儿]|老乡|同学|邻居|隔壁)';
/**
 * 还有个厂, 另一家公司, 我朋友的厂, 我兄弟做贸易的, 我朋友也能领吗: somebody else than what was told before is of. What he is
 * to the caller tells it, whatever he does.
 */
const OTHER = new RegExp(
  `(?:还有|另外?|别的)(?:[一两][个家间]|[个家间])?(?:${FIRM})(?![供给])|(?:${KIN}|人家)[^，,。\\d]{0,4}${FIRM}|[子分](?:公司|厂)|${KIN}(?:他们|那边|那儿|家)?(?:是?[做搞开办干]|也)(?![说讲])`,
  'u',
);
/** The marks between what is said. */
const MARKS = /[，,。；;！!？?\s]+/u;

/** Somebody else, in the words that name him, and what is said besides. */
export interface Party {
  readonly words: string;
  readonly rest: string;
}

/**
 * Whom words name that what was told before is not of; undefined where nobody else is named.
 * @example partyIn('我兄弟做贸易的，能不能也领')?.rest // → '能不能也领'
 */
export function partyIn(words: string): Party | undefined {
  const [named] = OTHER.exec(words) ?? [];
  if (named === undefined) return undefined;
  const rest = words.split(MARKS).filter((piece) => !OTHER.test(piece));
  return { words: named, rest: rest.join('，') || words.replace(named, '') };
}

/**
 * That a sentence is about another firm, of which nothing that was recorded holds: offered, as it may be one more customer or site
 * of the same. Undefined where nothing was recorded, or no other firm is named.
 */
export function otherFirm(party: Party | undefined, { answers }: OpenCall): Offered | undefined {
  if (party === undefined || Object.keys(answers).length === 0) return undefined;
  const told = '先前记下的不是它的，不算在内';
  const { words } = party;
  return { fact: 'firm', label: '说的是另一家企业', words, value: true, told, awards: [], does: 'chooses' };
}
