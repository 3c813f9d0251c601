import type { Question } from '../../search/question/index.ts';

/** What a sentence asks of the award that is open, and nothing else. */
export type AsksOf = 'result' | 'office';

/** Words that ask for the sum, or whether one falls under what is given. */
const RESULT =
  /多少|几多|好多|总数|总额|合计|够不够格|够格|符不符合|符合不符合|符合|够条件|够得上|有没有资格|能不能也?(?:[拿报领]|享受|申请)|[能可]以?(?:[拿报领]|享受|申请)(?=[到得]?[吗不么])/u;
/** Words that ask whom to turn to. */
const OFFICE =
  /找谁|(?:找|问|归|属|联系|报给?)(?:的?是)?(?:哪|什么|啥)(?:[个家一]+)?(?:部门|单位|局|地方|里|儿)?(?:在?管|负责|牵头|主管|受理)?|谁(?:在?管|负责|牵头|主管|受理)|(?:哪|什么|啥)(?:[个家一]+)?(?:部门|单位|局)(?:在?管|负责|牵头|受理)?|(?:去|到|在)哪[里儿]?(?=[办报申问])/u;
/** What such a sentence is asked with besides. */
const BESIDES =
  /^[那么所以到底究竟总共一全部合起加来拢计最后大概下出数额几好我们你他咱也能可拿得补奖给报算个有是不对行钱哦嗯吧呢啊呀嘛吗的了这该要去办申请条件资格到底现在，,。？?！!\s]*$/u;

/** What a sentence asks of what is open; undefined where it names something, or asks something else. */
export function asksOf(question: Pick<Question, 'folded'>): AsksOf | undefined {
  const { folded } = question;
  const isOnly = (asked: RegExp) => {
    const rest = folded.replace(asked, '');
    return rest !== folded && BESIDES.test(rest.replace(new RegExp(asked.source, 'gu'), ''));
  };
  if (isOnly(OFFICE)) return 'office';
  return isOnly(RESULT) ? 'result' : undefined;
}
