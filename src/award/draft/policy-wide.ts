import type { Clause } from '../../corpus/clause.ts';
import { type Quoted, quoted } from './quoted.ts';

/** Words for `policy.json`, and where they belong there. */
export interface PolicyWide extends Quoted {
  readonly say: string;
}

/** What texts say of all their awards and of other documents, and where a person writes it. */
const SAID: readonly (readonly [words: RegExp, say: string])[] = [
  [
    /不(?:再|得|可|能|予)?(?:重复|叠加|同时)(?:享受|奖励|补助|补贴|支持|扶持|计算|申报)|就高|从高|从优|不重复|择一|按(?:照)?最高(?:标准|的?一项)|只能享受/u,
    '本政策各项之间怎样并用写 stacking（highest 按最高一项、one_of 只能享受其一），与其他政策之间写 overlap',
  ],
  [/(?:同时|予以|即行|一并|相应)?废止|停止执行|不再执行/u, '废止了哪份文件写 repeals：标题、文号、引文'],
  [
    /(?:财政|资金|经费|补贴|奖励)[^。;；]{0,30}(?:分担|各半|承担\d|负担\d|共同承担|共同负担)|按\d+[:：]\d+[^。;；]{0,6}(?:分担|承担|负担|配套)/u,
    '各方分担：整份政策的写 split，一项自己的写该项的 funding.share',
  ],
  [
    /(?:从|在|由|列入)[^,，。;；]{2,40}(?:资金|预算|基金)[^,，。;；]{0,8}(?:列支|安排|解决|支付|统筹)|(?:设立|安排|统筹)[^,，。;；]{0,20}专项资金/u,
    '资金从哪里来写 funds，用到它的奖项在 funding.funds 里写它',
  ],
];

/** The sentences of a clause that say such things, each with its words. */
export function policyWideIn(clause: Clause): readonly PolicyWide[] {
  return clause.sentences.flatMap((sentence) => {
    const { start, end } = { start: sentence.start - clause.start, end: sentence.end - clause.start };
    const words = clause.text.slice(start, end).replace(/[\s。;；]+$/u, '');
    const blank = /^\s*/u.exec(words)?.[0].length ?? 0;
    const span = { start: start + blank, end: start + words.length };
    return SAID.filter(([said]) => said.test(words)).map(([, say]) => ({ ...quoted(clause, span), say }));
  });
}
