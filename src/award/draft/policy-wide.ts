import type { Clause } from '../../corpus/clause.ts';
import type { Span } from '../../text/spans.ts';
import { NOT_STACKED } from '../../text/wording/index.ts';
import { type Quoted, quoted } from './quoted.ts';

/** Words for `policy.json`, where they stand in the clause's text, and where they belong in the file. */
export interface PolicyWide extends Quoted {
  readonly at: Span;
  /** The field of `policy.json`. */
  readonly field:
    | 'stacking'
    | 'repeals'
    | 'split'
    | 'funds'
    | 'stages'
    | 'reclaim'
    | 'precedence'
    | 'conditions';
  readonly say: string;
}

/** What texts say of all their awards and of other documents, and where a person writes it. */
const SAID: readonly (readonly [field: PolicyWide['field'], words: RegExp, say: string])[] = [
  [
    'stacking',
    new RegExp(`${NOT_STACKED.source}|从优|不兼得|不再享受(?!.{0,6}的)|按(?:照)?最高(?:标准|的?一项)`, 'u'),
    '本政策各项之间怎样并用写 stacking（highest 按最高一项、one_of 只能享受其一），与其他政策之间写 overlap',
  ],
  [
    'repeals',
    /(?:同时|即行|一并|相应)?废止|停止执行|不再执行/u,
    '废止了哪份文件写 repeals：标题、文号、引文；没有点名的写 what，照抄引文里的称呼',
  ],
  [
    'split',
    /(?:财政|资金|经费|补贴|奖励)[^。;；]{0,30}(?:分担|分享|各半|承担\d|负担\d|共同承担|共同负担)|按\d+[:：]\d+[^。;；]{0,6}(?:分担|承担|负担|配套)/u,
    '各方分担：整份政策的写 split，一项自己的写该项的 funding.share',
  ],
  [
    'funds',
    /(?:从|在|由|列入)[^,，。;；]{2,40}(?:资金|预算|基金)[^,，。;；]{0,8}(?:列支|安排|解决|支付|统筹)|(?:设立|安排|统筹)[^,，。;；]{0,20}专项资金/u,
    '资金从哪里来写 funds，用到它的奖项在 funding.funds 里写它',
  ],
];

/** How what is given is paid, what takes it back, whose rules go before: told in a draft, and asked of nobody. */
const TOLD: typeof SAID = [
  [
    'stages',
    /(?:\d+%[^。;；%]{0,12}){2,}[^。;；]{0,16}(?:兑现|拨付|支付|奖励|发放)|分(?:[\d一二两三四五六七八九十]+[年期次批])[^。;；]{0,12}(?:兑现|拨付|支付|发放|到位)|(?:一次性|分期|分批)兑现/u,
    '怎样兑现：管着几项的写 policy.json 的 stages（awards 写哪几项），一项自己的写该项的 amount.stages',
  ],
  [
    'reclaim',
    /追回|追缴|退还|退回|收回[^。;；]{0,10}(?:奖励|补助|补贴|资金)|停止(?:拨付|兑现|发放)/u,
    '停止拨付、追回、退还的写 reclaim：管着各项的在 policy.json，一项自己的在该项',
  ],
  [
    'precedence',
    /(?:国家|省|上级)[^。;；]{0,30}(?:抵触|不一致|不符|冲突|调整|变化)[^。;；]{0,30}(?:执行|为准|规定)/u,
    '与上级规定抵触时按哪一个的写 precedence：say 和引文',
  ],
];

/** Who may apply at all, and who may not. */
const ASKED_OF_ALL =
  /(?:办法|措施|意见|政策|规定|细则)适用于|(?:^|[,，：:\s])(?:申报|申请|享受|扶持|支持|奖补|奖励)(?:本[^,，。;；]{1,8})?的?(?:主体|单位|企业|对象|人|项目|者)[^。;；]{0,24}(?:须|应当|应(?!税|收|付|急|用)|必须|是指|包括)|(?:不予|不得|不)(?:支持|受理|享受|补助|扶持|奖励|资助|纳入支持)|取消[^,，。;；]{0,8}资格|在(?:本|我)?[^,，。;；]{1,8}(?:注册|登记|纳税|从事)/u;
/** What has to be so wherever it is told: 入驻的必要条件为设立结算中心. */
const REQUIRED = /(?:必要|必备|先决|前置|前提)条件[为是:：]/u;
const CONDITIONS =
  '各项都要符合的条件写 conditions 和 facts，不及于某项的在该项写 without；不是条件的写 aims 并说明';

/**
 * The sentences of a clause that say such things, each with its words.
 * @param gives whether the clause gives something itself: what it asks is then asked of its own awards.
 */
export function policyWideIn(clause: Clause, gives: boolean): readonly PolicyWide[] {
  return clause.sentences.flatMap((sentence) => {
    const { start, end } = { start: sentence.start - clause.start, end: sentence.end - clause.start };
    const words = clause.text.slice(start, end).replace(/[\s。;；]+$/u, '');
    const blank = /^\s*/u.exec(words)?.[0].length ?? 0;
    const span = { start: start + blank, end: start + words.length };
    const at = { start: clause.start + span.start, end: clause.start + span.end };
    const said = [...SAID, ...TOLD].filter(([, pattern]) => pattern.test(words));
    const asks: typeof SAID =
      clause.leaf && (REQUIRED.test(words) || (!gives && ASKED_OF_ALL.test(words)))
        ? [['conditions', ASKED_OF_ALL, CONDITIONS]]
        : [];
    return [...said, ...asks].map(([field, , say]) => ({ ...quoted(clause, span), at, field, say }));
  });
}
