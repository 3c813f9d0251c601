import type { Question } from '../../search/question/index.ts';

/** What a sentence asks of the award that is open, and nothing else. */
export type AsksOf = 'result' | 'office' | 'payee' | 'shares';

/** Words that ask for the sum, or whether one falls under what is given. */
const RESULT =
  /多少|几多|好多|总数|总额|合计|够不够格|够格|符不符合|符合不符合|符合|够条件|够得上|有没有资格|能不能也?(?:[拿报领]|享受|申请)|[能可]以?(?:[拿报领]|享受|申请)(?=[到得]?[吗不么])/u;
/** Words that ask whom to turn to. */
const OFFICE =
  /找谁|(?:找|问|归|属|联系|报给?)(?:的?是)?(?:哪|什么|啥)(?:[个家一]+)?(?:部门|单位|局|地方|里|儿)?(?:在?管|负责|牵头|主管|受理)?|谁(?:在?管|负责|牵头|主管|受理)|(?:哪|什么|啥)(?:[个家一]+)?(?:部门|单位|局)(?:在?管|负责|牵头|受理)?|(?:去|到|在)哪[里儿]?(?=[办报申问])/u;
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
  const isOnly = (asked: RegExp) => {
    const rest = folded.replace(asked, '');
    return rest !== folded && BESIDES.test(rest.replace(new RegExp(asked.source, 'gu'), ''));
  };
  if (isOnly(OFFICE)) return 'office';
  if (isOnly(RESULT)) return 'result';
  if (isOnly(PAYEE)) return 'payee';
  return isOnly(SHARES) ? 'shares' : undefined;
}
