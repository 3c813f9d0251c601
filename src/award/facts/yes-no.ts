import { inSimplified } from '../../text/fold.ts';
import { halfWidth } from '../../text/half-width.ts';
import { negationsIn } from '../../text/negation.ts';

const YES = /^(?:yes|true|y|是的?|有的?|对的?|确实|已经?|√|[✓✔✅]️?)(?<rest>.*)$/iu;
const NO =
  /^(?:还|尚|暂时?|从来?|至今|目前)*(?:no|false|n|否|不是|没有?|未曾?|无|不|非|[×✗✘❌]️?)(?<rest>.*)$/iu;
/** 认定了, 通过的: the same as done, without a yes. */
const DONE =
  /^(?:(?:符合|满足|属于|通过)的?|(?:认定|通过|符合|满足|获得|取得|获批|具备|完成|达到|办理)[过了])$/u;
/** Who answers. */
const OWN = /^(?:我们?|咱们?|本?(?:公司|企业|单位|厂))(?=.)/u;
/** What is said of anything that is recognised or reached, whatever it is. */
const SAID = /^(?:认定|通过|符合|满足|属于|获得|取得|获批|具备|完成|达到|办理)?(?:过|了|的)?$/u;

/** As machines write it; where yes or no is asked, a number can be nothing else. */
const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ['1', true],
  ['0', false],
]);

/**
 * Yes or no as people and machines say it: 是, 有, 已认定, 符合, "true", 1; 否, 没有, 尚未通过, 0. Undefined for anything
 * else: 正在申请, 不一定, 2.
 * @param question the words of the question, which the answer may repeat: 是整车企业.
 */
export function readYesNo(raw: unknown, question: string): boolean | undefined {
  if (typeof raw === 'boolean') return raw;
  if (typeof raw !== 'string') return typeof raw === 'number' ? FLAGS.get(String(raw)) : undefined;
  const plain = inSimplified(halfWidth(raw))
    .trim()
    .replace(/[。.!]$/u, '')
    .replace(OWN, '');
  if (FLAGS.has(plain)) return FLAGS.get(plain);
  const [said = '', ...more] = plain.split(/, ?/u);
  const first = readPart(said, question);
  const isSame = (other: string) =>
    readPart(other, question) === first || (first === true && isPositive(other) && question.includes(other));
  return more.every(isSame) ? first : undefined;
}

/** 否 of 否，没有: what is said once, in whatever words, is said as a whole where all of it says the same. */
function readPart(plain: string, question: string): boolean | undefined {
  const said = (rest: string | undefined) =>
    rest !== undefined && (SAID.test(rest) || (isPositive(rest) && question.includes(rest)));
  if (said(NO.exec(plain)?.groups?.rest)) return false;
  if (said(YES.exec(plain)?.groups?.rest) || DONE.test(plain)) return true;
  return undefined;
}

function isPositive(words: string): boolean {
  return words.length > 1 && negationsIn(words) === 0 && !/[否吗]/u.test(words);
}
