import type { Literal, Pair, Verification } from '../../answer/claim.ts';
import { cut } from '../../text/spans.ts';

const LISTS = ['pairs', 'literal', 'unmarked', 'still_to_say'] as const;
/** How long the longest of what was found is. */
export function longestList(found: Verification): number {
  return Math.max(...LISTS.map((list) => found[list].length));
}

/** Those first that have to be put right. */
const URGENCY = ['contradicted', 'unchecked', 'omitted', 'holds'] as const;

/** What was found as data, so much of each kind at most; where that is not all, in short words, with how much is left out. */
export function listedFindings({ verdict, ...found }: Verification, most: number) {
  const all = LISTS.every((list) => found[list].length <= most);
  const words = (text: string) => (all ? text : cut(text, SHORT));
  const pairs = urgent(found.pairs, most);
  const literal = urgent(found.literal, most);
  const unmarked = found.unmarked.slice(0, most);
  const stillToSay = found.still_to_say.slice(0, most);
  const left = { pairs, literal, unmarked, still_to_say: stillToSay };
  return {
    verdict,
    pairs: pairs.map((pair) => ({
      ...pair,
      draft: words(pair.draft),
      official: words(pair.official),
      note: words(pair.note),
    })),
    literal: literal.map(({ where, ...rest }) => ({
      ...rest,
      text: words(rest.text),
      note: words(rest.note),
      where: all ? [...where] : where.slice(0, 1),
    })),
    unmarked: unmarked.map((each) => ({ ...each, text: words(each.text), nearest: words(each.nearest) })),
    still_to_say: stillToSay.map((each) => ({ ...each, text: words(each.text) })),
    ...(all
      ? {}
      : {
          unlisted: Object.fromEntries(LISTS.map((list) => [list, found[list].length - left[list].length])),
        }),
  };
}

/** The most urgent, in the order of the draft. */
function urgent<Each extends Pick<Pair | Literal, 'status'>>(
  all: readonly Each[],
  most: number,
): readonly Each[] {
  const rank = ({ status: is }: Each) => URGENCY.indexOf(is);
  const first = new Set(all.toSorted((a, b) => rank(a) - rank(b)).slice(0, most));
  return all.filter((each) => first.has(each));
}

/** Characters of words that are only to be known again. */
const SHORT = 80;
