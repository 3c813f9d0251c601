import type { Question } from '../../search/question/index.ts';

/** What a sentence asks of the award that is open, and nothing else. */
export type AsksOf = 'result' | 'office' | 'payee' | 'shares' | 'often' | 'validity' | 'counts';

/** Words that ask for the sum, or whether one falls under what is given. */
const RESULT =
  /多少|几多|好多|总数|总额|合计|够不够格|够格|符不符合|符合不符合|符合|够条件|够得上|有没有资格|能不能也?(?:[拿报领]|享受|申请)|[能可]以?(?:[拿报领]|享受|申请)(?=[到得]?[吗不么])/u;
/** Words that ask whom to turn to. */
const OFFICE =
  /找谁|(?:找|问|归|属|联系|报给?)(?:的?是)?(?:哪|什么|啥)(?:[个家一]+)?(?:部门|单位|局|地方|里|儿)?(?:在?管|负责|牵头|主管|受理)?|谁(?:在?管|负责|牵头|主管|受理)|(?:哪|什么|啥)(?:[个家一]+)?(?:部门|单位|局)(?:在?管|负责|牵头|受理)?|(?:去|到|在)哪[里儿]?(?=[办报申问])/u;
/** 找科技局还是找工信局, 是不是要去发改委办, 归市里管还是区里管: offices are named, and it is asked whether it is one of them. */
const NAMED_OFFICE =
  /(?:找|归|去|到|问|跟|向|联系|还是|或者?|是不是|[要得该])+(?:的是)?(?:(?:(?![的了给补奖])\p{Script=Han}){1,7}?(?:局|委|办|厅|政府|部门)|[市区县省镇][里上])(?![出掏承拨给补奖])(?:管|办|报|说|问|负责|牵头|受理|咨询|对接|申请)*/u;
/** Words that ask how often it is given, or for how long: 每年都能拿吗, 是不是一次性的, 明年还有吗, 能领几年. */
const OFTEN = /(?:[每逐按]|一(?=年[一能可]))年|年年|一次性|[一几][次回]|几年|[明来后]年|往后|以后/u;
/** Words that ask whether it is still given, now that it is today: 现在还能领吗, 还来得及吗, 过期了没有. */
const VALIDITY =
  /(?:现在|如今|目前|眼下|今年)(?=[^，,]{0,4}(?:还|能|可以|来得及|有))|来得及|过没过期|过期|还?有没有效|还?有效|还作数/u;
/** What is given, whether it is asked how often or whether it still is: no document, of which a search knows when it holds. */
const GIVING = '都还就只再连着续领发享受励助没今年现在去共以后';
/** Words that ask whom it is paid to: 钱打给谁, 是给公司还是给个人. */
const PAYEE =
  /(?:还是|或者?)?(?:(?:给|打|发|付|拨|汇)(?:到|给|进)?(?:谁|哪[里儿]|(?:公司|单位|企业|厂里?|个人|本人|员工)(?!多少))|(?:谁|公司|单位|企业|个人|本人|员工)(?:来|能|可以|自己)?[拿领](?!到?多少))(?:的?(?:账户?|卡|户头)上?)?/u;
/** Words that ask which side pays, or how much of it: 市跟区怎么分, 这钱谁出. */
const SHARES =
  /(?:还是|[跟和与])?(?:(?:谁|哪[一]?级|(?:[市区县省]|乡镇|财政)[里级上]?)[跟和与、]?)+(?:怎么|如何|各自?|分别|一起)*(?:来|要)?(?:出|掏|承?担|负担|分[担摊]?|摊)(?:的?钱)?(?:多少|几成|几个点|百分之几|多少比例|比例)?/u;
/** What such a sentence is asked with besides. */
const BESIDES =
  /^[那么所以到底究竟总共一全部合起加来拢计最后大概下出数额几好我们你他咱也能可拿得补奖给报算个有是不对行钱哦嗯吧呢啊呀嘛吗的了这该要去办申请条件资格笔款金贴直接些领享，,。？?！!\s]*$/u;

/** What a sentence asks of what is open; undefined where it names something, or asks something else. */
export function asksOf(question: Pick<Question, 'folded'>): AsksOf | undefined {
  const { folded } = question;
  const isOnly = (asked: RegExp, besides = '') => {
    const rest = folded.replaceAll(new RegExp(asked.source, 'gu'), '');
    return rest !== folded && BESIDES.test(rest.replaceAll(new RegExp(`[${besides}]`, 'gu'), ''));
  };
  if (isOnly(OFFICE) || isOnly(NAMED_OFFICE)) return 'office';
  if (isOnly(RESULT)) return 'result';
  if (isOnly(PAYEE)) return 'payee';
  if (isOnly(SHARES)) return 'shares';
  if (isOnly(OFTEN, GIVING)) return 'often';
  if (isOnly(VALIDITY, GIVING)) return 'validity';
  return thingAsked(folded) === undefined ? undefined : 'counts';
}

const COUNTS =
  /^(?:那么?|还有|像|比如|另外|[哦嗯啊])*(?<thing>[^，,。\d]{2,12}?)(?:(?:的|这)?(?:钱|费用|开销|部分|一?块))?[也都]?(?:能不能|可不可以|能否|可否|是否|能|可以|也)*(?:(?:算|包括|包含|计入|含)(?:不(?:算|包括|包含|计入|含))?|(?:包不包[括含])|[报加放归](?=[进到在]))(?:[进到]?(?:去|来|里头?|里面)|在?(?:内|里头|里面))*[吗么不没]?[？?]?$/u;
/** 我们算不算 asks of no thing. */
const WHO = /[我咱你他她]|^(?:这|那)[个样些]?$/u;

/**
 * What is asked of whether it counts: 搭建 of 那搭建的钱包不包括在里头. Undefined where nothing else is asked, or of who counts.
 * @param folded a sentence.
 */
export function thingAsked(folded: string): string | undefined {
  const thing = COUNTS.exec(folded)?.groups?.thing?.replace(/的$/u, '');
  return thing === undefined || thing.length < 2 || WHO.test(thing) ? undefined : thing;
}
