import { licencesFor } from '../award/check/index.ts';
import { tagsIn, whoIsPaid } from '../award/payee/index.ts';
import { CERTAIN, HOW_OFTEN } from '../award/telling/index.ts';
import type { Span } from '../corpus/clause.ts';
import type { Policy } from '../corpus/library.ts';
import { silenceIn } from '../corpus/policy/index.ts';
import { standingsOf } from '../corpus/standing/index.ts';
import { type Around, type Figure, sameFigure } from '../text/figure/index.ts';
import { at, firstFrom, leftOf, mergedSpans, phrasesOf, sentencePart, trimmed } from '../text/spans.ts';
import {
  contentOf,
  isBodyInEnglish,
  isOpenTold,
  isPromise,
  isSaidOfText,
  isSilenceTold,
  requires,
  speaksOfAward,
  takesIn,
  tellsScope,
  withoutAccompanying,
} from '../text/wording/index.ts';
import type { Read } from './draft.ts';

interface Uncovered {
  readonly read: Read;
  readonly policies: readonly Policy[];
  /** What claims and literal checks cover, in order. */
  readonly covered: readonly Span[];
  /** What claims cover. */
  readonly claimed: readonly Span[];
  /** Said to be the writer's own, and not told as such. */
  readonly asOwn: readonly Span[];
  /** Figures of claims that hold: a draft may deny them without a claim of its own. */
  readonly borne: readonly Figure[];
  /** Every calculation comes out as due: 能拿 alone says no more. */
  readonly isDue: boolean;
}

/** The phrases of a draft that hold a figure, a date, a promise or a topic of its own, and that nothing covers. */
export function findUnmarked({
  read,
  policies,
  covered,
  claimed,
  asOwn,
  borne,
  isDue,
}: Uncovered): readonly Span[] {
  const { text } = read.plain;
  const merged = mergedSpans(covered);
  const said = mergedSpans(claimed);
  const isCovered = ({ start, end }: Span) => {
    const over = at(merged, start);
    return over !== undefined && end <= over.end;
  };
  const figures = read.around
    .filter((own) => !isCovered(own.figure) && isToBeMarked(read, own, borne))
    .map(({ figure }) => figure);
  return phrasesOf(text, 'cells').flatMap((span) => {
    const has = firstFrom(figures, span.start) < firstFrom(figures, span.end);
    const left = has || at(read.heads, span.start) !== undefined ? [] : leftOf(text, span, said);
    const part = sentencePart(text, span);
    const speaks = left.some(
      (words) =>
        (isStatement(words, { policies, isDue }) && !isOpenTold(part)) ||
        isChannel(words, { part, policies }),
    );
    const own = asOwn.some((over) => over.start < span.end && span.start < over.end);
    return has || speaks || own || left.some((words) => isBodyInEnglish(words)) ? [trimmed(text, span)] : [];
  });
}

/** The silence on where and how to apply: what a draft says of it, no advice makes the text's. */
const WHERE_TO_APPLY = 'channel';
const NAME = /[“「『"](?<name>[^“”「」『』"，,。；;\n]{2,16})[”」』"]/gu;

/** 请登录“某某通”平台: a way to apply, or a name that no policy knows, told as if there were one. */
function isChannel(
  words: string,
  { part, policies }: { readonly part: string; readonly policies: readonly Policy[] },
): boolean {
  if (isSilenceTold(part)) return false;
  const names = Array.from(words.matchAll(NAME), ({ groups }) => groups?.name ?? '');
  const strange = names.some((name) => standingsOf(policies, name).length === 0);
  return (
    policies.some((policy) => silenceIn(policy, words)?.id === WHERE_TO_APPLY) ||
    (strange &&
      /(?:请|可|通过|登[录陆]|[在到上]|进入|关注|联系)[^，。]{0,4}$/u.test(words.split(NAME)[0] ?? ''))
  );
}

/** Whether words of the writer's own say what a policy does: speak of what it gives, take in, ask, or lay down how one applies. */
export function isRuling(words: string, { policies }: Pick<Uncovered, 'policies'>): boolean {
  const rules = [speaksOfAward, takesIn, requires, tellsScope].some((says) => says(words));
  return rules || isStatement(words, { policies, isDue: false });
}

function isStatement(left: string, { policies, isDue }: Pick<Uncovered, 'policies' | 'isDue'>): boolean {
  const words = withoutAccompanying(left);
  const tagged = [HOW_OFTEN, CERTAIN].some((table) => tagsIn(words, table).some(({ denied }) => !denied));
  return (
    (isPromise(words) && !(isDue && contentOf(words).length === 0)) ||
    isSaidOfText(words) ||
    tagged ||
    whoIsPaid(words, licencesFor(policies)) !== undefined ||
    policies.some((policy) => silenceIn(policy, words)?.kind === 'procedure')
  );
}

/** A year alone, and counts of what is being told, need no basis; nor what is known and only denied, or heads a column. */
function isToBeMarked({ plain: { text }, heads }: Read, own: Around, borne: readonly Figure[]): boolean {
  const { figure, denied, told } = own;
  const named = denied || told === 'below' || at(heads, figure.start) !== undefined;
  if (figure.unit === 'date' && figure.min.length < 7) return false;
  if (figure.unit === '元' || figure.unit === '%' || figure.unit === 'date') {
    return !(named && borne.some((known) => sameFigure(known, figure)));
  }
  return !/^[\s(（]*第/u.test(text.slice(Math.max(0, figure.start - 2), figure.start));
}
