import { cite } from '../corpus/cite.ts';
import type { Clause } from '../corpus/clause.ts';
import type { Fault } from '../corpus/fault.ts';
import { givesMoney } from '../corpus/gives-money.ts';
import type { Policy } from '../corpus/library.ts';
import { anchorsOf } from '../corpus/policy/index.ts';
import { escaped, isInside, leftOf, mergedSpans, phrasesOf, type Span, touch } from '../text/spans.ts';
import { NARROWS } from '../text/wording/index.ts';
import { askedBy, clauseFigures, leftUnsaid, type Owed, owedIn } from './check/index.ts';
import { type Draft, draftsOf, type PolicyWide } from './draft/index.ts';
import { payeeNouns, type Rule } from './rule/index.ts';

/**
 * What an author has to answer before a policy is entered: a provision that no award quotes, a condition that stands in what
 * an award has to take up and that it does not quote, and what the text says of all its awards (who may apply, what is not
 * had together, what it repeals). Nothing of it makes an award false, so it is asked only of who checks the one policy.
 * What `aims`, `unencoded` and the rest of `policy.json` quote is answered.
 * @param rules the awards of the policy, read without a fault.
 * @returns a fault for each, its field the number of the clause.
 */
export function unanswered(policy: Policy, rules: readonly Rule[]): readonly Fault[] {
  const told = anchorsOf(policy.data).map(([, anchor]) => cite(policy, anchor));
  const left = (policy.data.unencoded ?? []).map((each) => cite(policy, each));
  const quotes = quotesOf(rules);
  const quoted = mergedSpans(quotes);
  const aims = rules.flatMap(({ data, citations }) => data.aims.flatMap((aim) => citations.get(aim) ?? []));
  const entered = mergedSpans([...left, ...quotes]);
  const read = mergedSpans([...told, ...quotes]);
  const { drafts, policyWide } = draftsOf(policy);
  const wide = policyWide.flatMap((said) => untold(policy, said, { read, told: mergedSpans(told) }));
  const owed = policy.clauses.flatMap((clause) => {
    const given = drafts.filter((draft) => draft.clause === clause.id);
    const isKnown = touches(entered, clause);
    const open = given.filter(({ at, sure }) => (isKnown || sure) && !touches(read, at)).map(omitted);
    const stretches = owedIn(clause, rules, new Map([[clause.id, clauseFigures(clause)]]));
    const askedIn = (stretch: Owed<Rule>) => {
      const asking = mergedSpans([...told, ...aims, ...stretch.rules.flatMap(askedBy)]);
      const nouns = nounsOf(stretch.rules, policy);
      return conditions(policy.source, stretch, { clause, given, quoted, asking, nouns }).map((words) => ({
        words,
        rules: stretch.rules.length < rules.length ? stretch.rules : [],
      }));
    };
    const asked = stretches.flatMap(askedIn);
    // Of the whole clause anybody may take up what it asks.
    const ofAll = askedIn({ start: clause.start, end: clause.end, rules }).filter(
      (one) => !isTold(one, asked),
    );
    const narrowed = stretches.flatMap((stretch) =>
      narrowingIn(policy.source, stretch).flatMap(({ words, ...span }) => {
        const own = [...told, ...aims, ...quotesOf(stretch.rules)];
        const one = { words, rules: stretch.rules };
        return own.some((quote) => isInside(span, quote)) || isTold(one, asked) ? [] : [one];
      }),
    );
    const all = [...narrowed, ...asked, ...ofAll].map((one) => dropped(one.words, one.rules));
    return [...open, ...all].map((fault) => ({
      file: `${policy.id}/awards`,
      field: clause.id,
      ...fault,
    }));
  });
  const each = [...leftUnsaid(policy, rules), ...owed, ...wide];
  return [...new Map(each.map((fault) => [`${fault.field} ${fault.found}`, fault])).values()];
}

/** Whether words are part of some that are told. */
function isTold({ words }: Dropped, told: readonly Dropped[]): boolean {
  return told.some((other) => other.words.includes(words));
}

/** Words that ask something, and the awards that leave them out; none where it is anybody's. */
interface Dropped {
  readonly words: string;
  readonly rules: readonly Rule[];
}

/** 首次, 新, 全职 in a stretch, each with the words behind it. */
function narrowingIn(source: string, { start, end }: Span): readonly (Span & { readonly words: string })[] {
  return Array.from(
    source.slice(start, end).matchAll(new RegExp(`(?:${NARROWS})\\p{Script=Han}{0,4}`, 'gu')),
    ({ 0: words, index }) => ({ start: start + index, end: start + index + 1, words }),
  );
}

/** What those are called whom awards pay: the nouns of their kind, and those of the text. */
function nounsOf(rules: readonly Rule[], { common }: Policy): RegExp {
  const known = common.licences.payee.flatMap(({ tag, words }) =>
    rules.some(({ data }) => data.payee.type === tag) ? words : [],
  );
  const own = rules.flatMap(({ data }) => payeeNouns(data.payee));
  return new RegExp([...own, ...known, '的'].map(escaped).join('|'), 'gu');
}

function quotesOf(rules: readonly Rule[]): Spans {
  return rules.flatMap(({ citations }) => [...citations.values()]);
}

type Spans = readonly Span[];
type Open = Pick<Fault, 'found' | 'fix'>;

function touches(spans: Spans, own: Span): boolean {
  return spans.some((span) => touch(span, own));
}

function omitted({ words }: Pick<Draft, 'words'>): Open {
  return {
    found: `“${words}”给了支持，没有奖项引到`,
    fix: '录成奖项，或写进 policy.json 的 unencoded：{"clause": "本条编号", "quote": "逐字原文", "why": "为什么不录入"}；不是奖补的写进 policy.json 的 aims',
  };
}

function dropped(words: string, rules: readonly Rule[]): Open {
  const own = rules.map(({ data }) => data.id).join('、');
  return {
    found: `“${words}”像是条件，${own === '' ? '' : `奖项 ${own} `}没有引到`,
    fix: '是条件的写进该奖项的 conditions；不是的写进该奖项的 aims：{"say": "说明", "clause": "本条编号", "quote": "逐字原文"}',
  };
}

/** Leads in to what is asked, and asks nothing itself. */
const LEADS_IN =
  /^(?:本(?:办法|措施|意见|政策|规定|细则)|(?:申报|申请)(?:主体|单位|企业|人|对象)?|[一二三四五六七八九十\d、.()（）第条款]+)?(?:适用于|须|应当?|必须|的|为)?$|^不[予得](?:支持|受理|享受|补助|扶持|奖励|资助)$/u;

/** What is told beside the sums and changes none of them. */
const TOLD_BESIDE: readonly PolicyWide['field'][] = ['split', 'funds', 'stages', 'reclaim', 'precedence'];

/** A sentence for `policy.json` that nothing there or in the awards quotes; of who may apply each part of it. */
function untold(
  { id }: Policy,
  { clause, quote, at, field, say }: PolicyWide,
  { read, told }: { readonly read: Spans; readonly told: Spans },
): readonly Fault[] {
  const fault = (words: string): Fault => ({
    file: `${id}/policy.json`,
    field: clause,
    found: `“${words}”没有写到`,
    fix: say,
  });
  if (TOLD_BESIDE.includes(field)) return [];
  if (field !== 'conditions') return touches(field === 'stacking' ? read : told, at) ? [] : [fault(quote)];
  const parts = Array.from(quote.matchAll(/(?:(?!且|并且?|以及)[^,，、;；。:：])+/gu)).filter(
    ({ 0: words, index }) =>
      words.trim().length > 3 &&
      !LEADS_IN.test(words.trim()) &&
      !touches(read, { start: at.start + index, end: at.start + index + words.length }),
  );
  return parts.map(([words]) => fault(words.trim()));
}

/** What tells a condition wherever in a sentence it stands: 在……后, ……的, 须……, 除……外, 如……. */
const TELLS =
  /(?:后|的|时|外)$|(?:须|应当)(?=..)|必须|不得|仅限|只限|仅适用|不适用|不包括|不含|符合|具备|达到|满\d|经.{1,12}(?:认定|批准|同意|审核|评审|验收|备案)|^(?:如|若|凡|除|未)/u;
/** What tells how a sum is made, what for, or on whose behalf. */
const HOW = /^(?:可?再?按|\p{Script=Han}{0,3}财政|以|根据|为|由|并?依)/u;

/** A lead that only names what follows: 投资专项奖励：. */
const NAMES_ONLY = /(?:奖励|补助|补贴|支持|扶持|资助|政策|措施|标准|条件|事项|方面)[:：]?\s*$|[。]\s*$/u;

interface Asked {
  readonly clause: Clause;
  readonly given: readonly Draft[];
  /** What any award or `policy.json` quotes. */
  readonly quoted: Spans;
  /** What of it asks something, of those that have to take a stretch up. */
  readonly asking: Spans;
  /** What those are called whom they pay. */
  readonly nouns: RegExp;
}

/** Words of a stretch that nobody asks for who has to: of the sentences that awards quote what tells a condition, and what stands between whom a sum is for and the words that give it. */
function conditions(
  source: string,
  stretch: Owed<Rule>,
  { clause, given, quoted, asking, nouns }: Asked,
): readonly string[] {
  return clause.sentences
    .filter((sentence) => touches(quoted, sentence))
    .flatMap(({ start, end }) =>
      phrasesOf(source.slice(start, end), 'asides').map((phrase) => ({
        start: start + phrase.start,
        end: start + phrase.end,
      })),
    )
    .filter((phrase) => stretch.start <= phrase.start + 1 && phrase.end <= stretch.end + 1)
    .flatMap((phrase) => {
      const left = (span: Span) =>
        leftOf(source, span, asking).flatMap((piece) => piece.trim().match(/^.{4,}$/u) ?? []);
      const tells = left(phrase).filter((piece) => TELLS.test(piece));
      const whom = whomIn(source, phrase, { stretch, given }).flatMap(left);
      return [...tells, ...whom.filter((piece) => isMore(piece, nouns))];
    });
}

/** What of a phrase stands between whom a sum is for and the words that give it; what leads in to several does. */
function whomIn(
  source: string,
  phrase: Span,
  { stretch, given }: { readonly stretch: Owed<Rule>; readonly given: readonly Draft[] },
): readonly Span[] {
  if (stretch.leadsIn === true)
    return NAMES_ONLY.test(source.slice(phrase.start, phrase.end)) ? [] : [phrase];
  return given
    .map(({ at }) => {
      const whom = Math.max(0, source.slice(at.start, at.gives).search(/(?<=^|[,，])对/u));
      return { start: Math.max(at.start + whom, phrase.start), end: Math.min(at.gives, phrase.end) };
    })
    .filter(({ start, end }) => start < end);
}

/** Whether words say more than how and what is given, and than whom the awards say that they pay: 链主企业 where a firm is paid. */
function isMore(words: string, nouns: RegExp): boolean {
  if (HOW.test(words) || givesMoney(words)) return false;
  const rest = words.replace(/^(?:对|支持|鼓励)/u, '').replace(nouns, '');
  return /\p{Script=Han}.*\p{Script=Han}/u.test(rest);
}
