import { mostRecent } from '../remembered.ts';
import { measureWords } from '../unit.ts';

/**
 * The closed classes of a reply: pronouns, particles, conjunctions, adverbs of degree and time, how one speaks of a text,
 * a sum or a bound. None of them adds to what is told; they are the same for every policy and every question.
 */
const WORDS = [
  '企业|公司|单位|厂家|项目|项|政策|文件|方案|条款|条|通知|原文|原话|原句|文本|本文|全文|规定|要求|条件|标准|情况|具体|实际|事项|部分|范围',
  '奖励|补助|补贴|奖补|扶持|支持|资助|资金|经费|金额|数额|额度|钱|数|比例|差额|结果|答案|测算|计算|算式|合计|总共|一共|累计|总额',
  '最高|最低|最多|最少|至多|至少|上限|下限|门槛|封顶|限额|以上|以下|以内|之内|超过|超出|高出|多出|高于|低于|多于|少于|达到|不到|正好|刚好|恰好|碰到|触顶|到顶|起码',
  '进行|给予|发放|享受|获得|得到|拿到|领取|申请|申报|符合|满足|执行|实行|实施|适用|属于|包括|包含|提出|写明|写着|确定|说明|列明|列举|列出|明确',
  '用途|期限|限定|全市|年底|真正|前提|尽管|虽然|即使|哪怕|何况|注意|提醒|依据|根据|按照|参照|对照|标明|字面|意思|理解|写法|说法|问题|对应|相当于|同样|等级|档次|档|升级|晋级|级别|过期|失效|有效',
  '今年|去年|当年|本年|全年|明年|现在|目前|当前|当时|此前|之前|以前|之后|以后|同时|另外|另有|其中|其他|其余|因此|所以|但是|不过|时候',
  '可以|可能|能够|应当|应该|必须|务必|需要|如果|假如|只要|只有|而且|并且|或者|以及|还是|不是|没有|没|是否|能否|怎么|多少|哪些|什么',
  '条文|所列|产品|主管部门|关系|固定|定额|准数|供了解|了解|确实|的确|核对|贵司|我司|客户|自己|对象|到手|这回|这次|本次|口径|处理|增幅|相加|相减|加起来|合起来|加在一起|合在一起|顶格|天花板|顶多|开始|结束|为止|就是|那样|如此|按说|人人|分别|依次|直接|已经|仍然|仍|继续|单独|另行|本身|通常|一般|原则上|总的|大约|左右|一个|一家|一次|两个|两家|两项|这类|那类|这种',
].join('|');

/** Characters that stand for one such word alone, and build no others. */
const CHARACTERS =
  '的了着过地得之所者是为在有和与及或而且但若如则即因并同对于按照依据以由从向被把将至到自起止给予等其这那该此您你贵我们咱他它她个只就都也才还再又不无未非会可要须应需上下中内外前后里每各共算写说讲看见来去做办用付拿领补奖享跟经当叫称指让使更最约近多少几哪谁吗呢吧啊么请问曾仅均另别除够离较第次回点些步遍趟样';
/** Those that say nothing alone either, but are part of a word beside another: 新能源, 客户. */
const BUILDING =
  '儿本能时计定报收放出入开好新老旧现原含达满高低大小年月日今已单头面间天事认像归期费落户届额厂逐列余甲乙丙丁花边找份件笔家名位条款项档类种';

/** What these count is a word with what follows: 二手. */
const NUMERALS = '一二两三四五六七八九十百千万';

const FUNCTION = new RegExp(WORDS, 'gu');
const FUNCTION_CHARACTERS = new Set(CHARACTERS);
const BUILDING_CHARACTERS = new Set(BUILDING + NUMERALS);

/** So many of something that is told: 一句, 两场, 一块. */
const COUNTED = new RegExp(
  `[一二两三四五六七八九十几半每这那头整]+(?:${measureWords('bodies', 'goods', 'others')}|[句块分截段样回遍趟口边头道](?![店面路]))`,
  'gu',
);

/** A text with its function words blanked out, unit for unit, longest first as they are listed; asked of the same phrase by many. */
export const withoutFunctionWords = mostRecent(2000, (text): string => {
  const blank = (word: string) => ' '.repeat(word.length);
  return text.replace(FUNCTION, blank).replace(COUNTED, blank);
});

/** A numeral begins a word: 签|二手, where other characters go on with one. */
export const BEFORE_NUMERAL = new RegExp(`(?=[${NUMERALS}])`, 'u');

/** What one character says: something by itself, nothing, or nothing unless it builds a word with one beside it. */
export function sayingOf(character: string): 'something' | 'beside' | 'nothing' {
  if (character === ' ' || FUNCTION_CHARACTERS.has(character)) return 'nothing';
  if (BUILDING_CHARACTERS.has(character)) return 'beside';
  return /\p{Script=Han}/u.test(character) ? 'something' : 'nothing';
}

/**
 * The Han characters of a text that say something.
 * @example contentOf('只按增加的部分计算') // → ['增', '加']
 */
export function contentOf(text: string): readonly string[] {
  return Array.from(withoutFunctionWords(text)).filter((character) => sayingOf(character) === 'something');
}

/** The words of a text: as many characters as stand together of which each says something, or builds a word. */
export function wordsIn(text: string, says: readonly ReturnType<typeof sayingOf>[]): readonly string[] {
  const plain = Array.from(withoutFunctionWords(text), (character) =>
    says.includes(sayingOf(character)) ? character : ' ',
  );
  return plain.join('').trim().split(/ +/u);
}

/**
 * The last word of a text of which each character says something.
 * @example lastWord('驱动电机去年卖') // → '卖'
 */
export const lastWord = (text: string) => wordsIn(text, ['something']).at(-1) ?? '';

/**
 * Each two neighbouring characters of a text that say something together: no function words, no digits alone.
 * @example [...contentPairs('给予4A级物流企业最高')] // → ['4A', 'A级', '级物', '物流']
 */
export const contentPairs = mostRecent(2000, (text): ReadonlySet<string> => {
  const plain = text.replace(FUNCTION, ' ').replaceAll(/[^\p{Script=Han}A-Z\d]/giu, ' ');
  const pairs = Array.from({ length: Math.max(0, plain.length - 1) }, (_, at) => plain.slice(at, at + 2));
  const isTelling = (pair: string) =>
    !pair.includes(' ') && Array.from(pair).some((one) => /[A-Z]/iu.test(one) || sayingOf(one) !== 'nothing');
  return new Set(pairs.filter(isTelling));
});
