import { turnsRound, withoutDenial, withoutDeniedStatement, withoutLeftOpen } from '../../text/negation.ts';
import {
  conclusionTold,
  isAlike,
  isOfSomeConditions,
  isToBeFound,
  isUnderCondition,
  pairsOf,
  verdictTold,
} from '../../text/wording/index.ts';
import type { Licences } from '../check/index.ts';
import { paysAnother, whoIsPaid } from '../payee/index.ts';
import type { Calculated } from '../recalculate.ts';
import { payeeNouns } from '../rule/index.ts';
import { shownResult } from './in-short.ts';
import type { Telling } from './whose-sum.ts';

const ASKER = /您|贵|你|咱|我司|我们|\byour?\b/iu;
const OF_SUM = /金额|数额|[确准定实]数|固定|定额|多少|\b(?:sum|amount)\b/iu;

/**
 * Whether a stretch tells as open, or as not so, what the calculation leaves open or says is not so: 是否符合产业政策导向，我没法判断,
 * 目前算不出金额, 不是说一定有100万元; 不能以自己的名义领取 of what another one is paid.
 */
export function tellsOpen({ text }: Pick<Telling, 'text'>, { result }: Calculated): boolean {
  const pairs = pairsOf(text);
  const isSure = result.eligibility.status === 'eligible' && result.amount.kind === 'exact';
  const saysNot = turnsRound(text);
  if (!isSure && (withoutDeniedStatement(text) !== text || (saysNot && OF_SUM.test(text)))) return true;
  if (saysNot && result.payee.is_applicant === false && ASKER.test(text)) return true;
  const open = result.eligibility.conditions.filter(({ status }) => status === 'unknown');
  if (open.length > 0 && withoutLeftOpen(text) !== text) return true;
  return isToBeFound(text) && open.some((one) => isAlike(pairs, one.text));
}

/** Whether what a stretch says of the conditions is what came out; undefined where it says nothing of them. */
export function checkVerdict(
  { text, sentence }: Pick<Telling, 'text' | 'sentence'>,
  calculated: Calculated,
  licences: Licences,
): readonly string[] | undefined {
  const { result } = calculated;
  const { told, ofSome } = conditionsTold(text);
  if (told === undefined || (told === 'not_eligible' && deniedPayee(text, licences) !== undefined))
    return undefined;
  const status = result.in_force === 'in_force' ? result.eligibility.status : 'undetermined';
  if (status === told) return [];
  if (status === 'undetermined' && isUnderCondition(sentence)) return [];
  if (status === 'undetermined' && ofSome) return undefined;
  return [`稿中说${told === 'eligible' ? '符合' : '不符合'}，测算是：${shownResult(calculated)}`];
}

/** What a stretch says of the conditions; 两条都够, 两项都满足 may be said of those that are known. */
function conditionsTold(text: string) {
  const verdict = verdictTold(text);
  if (verdict !== undefined) return { told: verdict, ofSome: isOfSomeConditions(text) };
  const short = conclusionTold(text);
  return { told: short?.told, ofSome: short?.settled === false };
}

/** Whether whom a stretch says to be paid is paid, or who it says is not is not; undefined where it says nobody is. */
export function checkPayee(
  { text }: Pick<Telling, 'text'>,
  { rule }: Calculated,
  licences: Licences,
): readonly string[] | undefined {
  const said = whoIsPaid(text, licences);
  const denied = said === undefined ? deniedPayee(text, licences) : undefined;
  if (denied !== undefined)
    return denied.value === rule.data.payee.type ? [`测算的收款方就是“${denied.words}”`] : [];
  const { type } = rule.data.payee;
  if (type === 'not_stated') return undefined;
  if (payeeNouns(rule.data.payee).some((noun) => said?.words.includes(noun))) return [];
  const other = said === undefined || said.value === type ? paysAnother(text, type, licences) : said.words;
  if (other !== undefined) return [`稿中说“${other}”，测算的收款方不是`];
  return said === undefined ? undefined : [];
}

/** 不是补给公司的 tells who is not paid, and nothing of the conditions. */
function deniedPayee(text: string, licences: Licences) {
  return whoIsPaid(withoutDenial(text) ?? '', licences);
}

/** 贵公司可以享受, 条件都对上了: no official words say so of who asks; a calculation of the clause that comes out so does. */
export function isPromised(
  { text, sentence }: Pick<Telling, 'text' | 'sentence'>,
  here: readonly Calculated[],
  licences: Licences,
): boolean {
  // 这笔是给企业的 tells who is paid, and of nobody that he is.
  const isShort = () => whoIsPaid(text, licences) === undefined;
  const isOfAsker = ASKER.test(text);
  const told = isOfAsker ? verdictTold(text) : conclusionTold(text)?.told;
  const borneOut = here.some(({ result }) => result.eligibility.status === 'eligible');
  return told === 'eligible' && !borneOut && !isUnderCondition(sentence) && (isOfAsker || isShort());
}
