import { cite } from '../corpus/cite.ts';
import type { Clause, Span } from '../corpus/clause.ts';
import type { Fault } from '../corpus/fault.ts';
import type { Policy } from '../corpus/library.ts';
import { leftOf, mergedSpans, phrasesOf } from '../text/spans.ts';
import { type Draft, draftsOf } from './draft/index.ts';
import type { Rule } from './rule/index.ts';

/**
 * What an author has to answer before a policy is entered: in clauses that awards were read from, a provision that no
 * award quotes, and a condition of a sentence that awards quote. Nothing of it makes an award false, so it is asked only
 * of who checks the one policy. What `aims`, `unencoded`, `stacking` and `overlap` quote is answered.
 * @param rules the awards of the policy, read without a fault.
 * @returns a fault for each, its field the number of the clause.
 */
export function unanswered(policy: Policy, rules: readonly Rule[]): readonly Fault[] {
  const { unencoded = [], stacking = [], overlap } = policy.data;
  const left = unencoded.map((each) => cite(policy, each));
  const told = [...stacking, ...(overlap === undefined ? [] : [overlap])].map((each) => cite(policy, each));
  const read = mergedSpans([...left, ...rules.flatMap(({ citations }) => [...citations.values()])]);
  const quoted = mergedSpans([...read, ...told]);
  // Who is paid is told with what is asked of him; to quote it for the payee asks nothing.
  const asking = mergedSpans([...left, ...told, ...rules.flatMap(withoutPayee)]);
  const { drafts } = draftsOf(policy);
  return policy.clauses
    .filter((clause) => touches(read, clause))
    .flatMap((clause) => {
      const given = drafts.filter((draft) => draft.clause === clause.id);
      const open = given.filter(({ at }) => !touches(quoted, at)).map(omitted);
      const asked = conditions(policy.source, { clause, given, quoted, asking }).map(dropped);
      return [...open, ...asked].map((fault) => ({
        file: `${policy.id}/awards`,
        field: clause.id,
        ...fault,
      }));
    });
}

function withoutPayee({ data, citations }: Rule): Spans {
  return [...citations].flatMap(([holder, span]) => (holder === data.payee ? [] : [span]));
}

type Spans = readonly Span[];
type Open = Pick<Fault, 'found' | 'fix'>;

function touches(spans: Spans, { start, end }: Span): boolean {
  return spans.some((span) => span.start < end && start < span.end);
}

function omitted({ words }: Draft): Open {
  return {
    found: `“${words}”给了支持，没有奖项引到`,
    fix: '录成奖项，或写进 policy.json 的 unencoded：{"clause": "本条编号", "quote": "逐字原文", "why": "为什么不录入"}',
  };
}

function dropped(words: string): Open {
  return {
    found: `“${words}”像是条件，没有引到`,
    fix: '是条件的写进该奖项的 conditions；不是的写进该奖项的 aims：{"say": "说明", "clause": "本条编号", "quote": "逐字原文"}',
  };
}

/** What tells a condition wherever in a sentence it stands: 在……后, ……的, 须……, 除……外, 如……. */
const TELLS =
  /(?:后|的|时|外)$|须|应当|必须|不得|仅限|只限|仅适用|不适用|不包括|不含|符合|具备|达到|满\d|经.{1,12}(?:认定|批准|同意|审核|评审|验收|备案)|^(?:如|若|凡|除|未)/u;
/** What tells how a sum is made, what for, or on whose behalf. */
const HOW = /^(?:可?按|以|根据|为|由|并?依)/u;

interface Asked {
  readonly clause: Clause;
  readonly given: readonly Draft[];
  readonly quoted: Spans;
  readonly asking: Spans;
}

/** Words that no quote covers and that ask something: of the sentences that awards quote what tells a condition, and whole phrases between whom a sum is for and the sum. */
function conditions(source: string, { clause, given, quoted, asking }: Asked): readonly string[] {
  return clause.sentences
    .filter((sentence) => touches(quoted, sentence))
    .flatMap(({ start, end }) =>
      phrasesOf(source.slice(start, end), 'asides').map((phrase) => ({
        start: start + phrase.start,
        end: start + phrase.end,
      })),
    )
    .flatMap((phrase) => {
      const isBetween = given.some((draft) => isAsked(source, phrase, draft)) && !touches(quoted, phrase);
      return leftOf(source, phrase, asking)
        .map((piece) => piece.trim())
        .filter((piece) => piece.length > 3 && (TELLS.test(piece) || (isBetween && !HOW.test(piece))));
    });
}

function isAsked(source: string, phrase: Span, { at }: Draft): boolean {
  const words = source.slice(at.start, at.gives);
  const whom = Math.max(0, words.search(/(?<=^|[,，])对/u));
  return phrase.start >= at.start + whom && phrase.end < at.gives;
}
