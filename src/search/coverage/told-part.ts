import type { Clause } from '../../corpus/clause.ts';
import { fold } from '../../text/fold.ts';
import { remembered } from '../../text/remembered.ts';
import type { SearchHit } from '../hit.ts';
import { provisionsOf } from '../provision/index.ts';

/** What only says who is meant by the provisions behind it: 奖励的对象为…. */
const WHOM = /对象(?:为|是)/u;

/**
 * The words of a clause that are about what is asked: the provisions that have what few of its provisions have of the
 * question's words, each with what goes on about it; the whole clause where nothing says which. Of 便利店补多少 the sums that
 * the same clause gives to 首店 are no answer, and who is meant by 瞪羚企业 is none to what they get.
 * @param words of the question that the text has.
 */
export function toldPart({ clause }: SearchHit, words: readonly string[]): string {
  const { text, title } = clause;
  const provisions = provisionsIn(clause);
  // What the title says is said of all of them.
  const of = fold(title).text;
  const own = words.filter((word) => !of.includes(word));
  const having = new Map(own.map((word) => [word, provisions.filter((each) => each.includes(word))]));
  const rare = (word: string) => 1 / (having.get(word)?.length || Number.POSITIVE_INFINITY);
  const heard = provisions.map((provision) => {
    const has = own.filter((word) => provision.includes(word));
    return { has, weight: has.reduce((sum, word) => sum + rare(word), 0) };
  });
  const [best] = heard.toSorted((a, b) => b.weight - a.weight);
  if (best === undefined || best.weight === 0) return text;
  const most = Math.max(...best.has.map(rare));
  const rarest = best.has.filter((word) => rare(word) === most);
  return provisions.filter((provision) => rarest.every((word) => provision.includes(word))).join('');
}

const provisionsIn = remembered((clause: Clause) =>
  provisionsOf(clause).filter((provision) => !WHOM.test(provision)),
);
