import type { Citation } from '../corpus/cite.ts';
import type { Finding } from './claim.ts';
import { isRefuted } from './denial.ts';
import { findQuote, piecesOf, type StandingQuote, standsIn } from './find-quote.ts';
import type { Ground, GroundClause } from './ground.ts';
import { itemNumberOf, itemNumbers } from './item-numbers.ts';
import { coverage, pairsOf, shared } from './likeness.ts';
import { contradicted, notFound, placeOf, supported, unchecked } from './place.ts';
import type { Quote } from './quotes.ts';

/** A quotation with what stands before it and the clauses that its sentence rests on. */
export interface Quoted {
  readonly quote: Quote;
  /** The words as the draft gives them, not folded. */
  readonly given: string;
  readonly before: string;
  readonly behind: string;
  readonly cited: readonly GroundClause[];
}

/** A term rather than a sentence: it may be quoted from anywhere, or be somebody else's word. */
const TERM = 8;
const DENIED =
  /(?:没有?|未|无|不含|并无|不曾|从未)(?:明确|直接|专门)?(?:提到|提及|提|出现|写明?|规定|使用|列入|列出|列明?|包含|含有?|涉及|说|见|找到|设)?(?:过|到)?[“”"]?$/u;
/** 4家平台那句没有“力争”: of one sentence of the clause only. */
const OF_ONE = /[这那前后](?:面)?半?一?句(?:话)?[^,。;]{0,6}$/u;
/** What is denied is not the word but its meaning: 没有说明“等”是否包括…… */
const ASKING = /^[^。]{0,12}(?:是否|如何|怎么|范围|指|包括|包含|具体|还是|含义|哪)/u;
/** A question, or what somebody raised: “购置设备能否补贴”的问题. */
const ASKED = /能否|([能算是有可该要])不\1|是否|可否|吗|怎么|多少|[?]$/u;
const TOPIC = /^(?:的|这个|这一|这种|等)?(?:问题|一事|疑问|诉求|说法|事项|情形)/u;
const ATTRIBUTED = /(?:原文|规定|明确|写明?|载明|表述|条款|要求|措辞|文件|政策|指出|提出|原话)[^。;,]{0,6}$/u;
const OTHERS =
  /(?:您|你|贵司|贵公司|问|咨询|反映|来电|听说|所谓|俗称|网上|传言|常说|也就是|即|叫|称为)[^。;]{0,8}$/u;

/** The sentence of the text that the words are most like. */
function nearestSentence(ground: Ground, words: string) {
  const pairs = pairsOf(words);
  const best = ground.clauses.reduce<{ clause: GroundClause; sum: number } | undefined>((top, clause) => {
    const sum = shared(pairs, clause.words, ground.weights);
    return top === undefined || sum > top.sum ? { clause, sum } : top;
  }, undefined);
  if (best === undefined || coverage(pairs, best.clause.words, ground.weights) < 0.5) return undefined;
  const { clause, policy } = best.clause;
  const sentence = [...clause.sentences].sort(
    (a, b) => shared(pairs, pairsOf(b.text), ground.weights) - shared(pairs, pairsOf(a.text), ground.weights),
  )[0];
  return sentence && placeOf(policy, clause.id, sentence);
}

/** Words that stand nowhere: somebody else's, rightly denied, or misquoted. */
function nowhere(ground: Ground, { quote, before, behind }: Quoted, length: number): Finding {
  if (DENIED.test(before)) return supported([], '原文确无此语');
  if (OTHERS.test(before) || ASKED.test(quote.words) || TOPIC.test(behind) || isRefuted(behind))
    return unchecked('不是原文的话，未作核对');
  const nearest = length >= TERM ? nearestSentence(ground, quote.words) : undefined;
  if (nearest !== undefined)
    return contradicted([nearest], `与原文不是逐字一致；${nearest.label}原文为“${nearest.quote}”`);
  if (length >= TERM || ATTRIBUTED.test(before)) return notFound('原文没有这句话');
  return unchecked('原文没有这个词，当作一般用语，未作核对');
}

/** The draft says that these words are not in the text, and they are. */
function wronglyDenied(place: Citation, cited: boolean, { before, behind }: Quoted): Finding {
  return cited && !ASKING.test(behind) && !OF_ONE.test(before)
    ? contradicted([place], '所引条款有此语')
    : unchecked('原文有此语，稿中的否定说法请人工核对');
}

/** What was found about a quotation, and the clause it stands in. */
export interface QuoteFinding extends Finding {
  readonly home: GroundClause | undefined;
}

/** 第8条 cited for what 四、(二) says of it. */
function speaksOfNumber({ clause }: GroundClause, cited: readonly GroundClause[]): boolean {
  const numbers = itemNumbers(clause.text);
  return cited.some((named) => numbers.includes(itemNumberOf(named.clause.id)));
}

/** What the draft says does not stand here, and stands in some text: in what it cites, or elsewhere only. */
function whenDenied(
  quoted: Quoted,
  { place, clause: home }: StandingQuote,
  { here, pieces }: { readonly here: boolean; readonly pieces: readonly string[] },
): QuoteFinding | undefined {
  const { cited, behind } = quoted;
  const scoped = cited.length > 0;
  if (scoped === here) {
    const sure = scoped && cited.every((clause) => standsIn(pieces, clause) !== undefined);
    return { ...wronglyDenied(place, sure, quoted), home };
  }
  return ASKING.test(behind) ? undefined : { ...supported([], '所引条款确无此语'), home: undefined };
}

/** Holds a quotation word for word against the clauses its sentence cites, else against every text. */
export function checkQuote(ground: Ground, quoted: Quoted): QuoteFinding {
  const { cited, before, given } = quoted;
  const pieces = piecesOf(quoted.quote.words);
  const length = pieces.join('').length;
  const here = findQuote(ground, pieces, cited);
  const there = here ?? findQuote(ground, pieces, ground.clauses);
  if (there === undefined) return { ...nowhere(ground, quoted, length), home: undefined };
  const { place, clause: home } = there;
  const scoped = cited.length > 0;
  const denied = DENIED.test(before)
    ? whenDenied(quoted, there, { here: here !== undefined, pieces })
    : undefined;
  if (denied !== undefined) return denied;
  if (here === undefined && scoped && length >= TERM && !(home !== undefined && speaksOfNumber(home, cited)))
    return { ...contradicted([place], `原文有这句话，但不在所引条款，而在${place.label}`), home };
  const exact = ground.policies.some(({ source }) => source.includes(given));
  // “每年” stands in many clauses: that it does tells nothing of which one is meant.
  const told = here !== undefined || length >= TERM ? home : undefined;
  return { ...supported([place], exact ? '' : '全角半角、标点、空格或省略折合后一致'), home: told };
}
