import { saysNo } from '../negation.ts';
import { phrasesOf } from '../spans.ts';

const STACKED =
  /叠加|兼得|(?:[两几][边头项个笔样份]|同时|一起|一并|重复)[^，,。；;]{0,6}?(?:享受|[拿领得]|报(?!送))/u;
/** Official words by which only one of several is had. */
export const NOT_STACKED = /不(?:再|得|可|能|予)?(?:重复|叠加|同时|兼得)(?!申报)|就高|从高|择一|只能享受/u;

/**
 * In Chinese, the official words by which only one of several is had, where a statement tells that all are: 可以叠加享受 beside 从优、就高、不重复.
 * @example stackedAll('两边的补贴都能拿', '按照“从优、就高、不重复”的原则执行') // → ['原文写着“就高”，稿中说几项都能享受']
 */
export function stackedAll(says: string, official: string): readonly string[] {
  const told = phrasesOf(says).some(
    ({ words }) => STACKED.test(words) && !saysNo(words) && !ASKED.test(words),
  );
  const only = told ? NOT_STACKED.exec(official)?.[0] : undefined;
  return only !== undefined ? [`原文写着“${only}”，稿中说几项都能享受`] : [];
}

const ASKED = /能否|是否|吗|[?？]|如果|若/u;
