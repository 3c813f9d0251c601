import type { Clause } from '../../corpus/clause.ts';
import { givesMoney } from '../../corpus/gives-money.ts';
import { fold } from '../../text/fold.ts';
import { remembered } from '../../text/remembered.ts';
import type { SearchHit } from '../hit.ts';

/** What one clause gives for one thing: to the stop behind it, or to the comma before the next one that is given to. */
const PROVISION = /[^。;；]+?(?:[。;；]|[,，](?=对)|$)/gu;
/** What goes on about what stands before it, and names nobody and nothing of its own: 每家最高不超过50万元. */
const GOES_ON = /^(?:每|其中|最高|单个|同一|上述|以上|具体|该|此)/u;
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

const provisionsIn = remembered(({ text }: Clause) =>
  provisionsOf(fold(text).text).filter((provision) => !WHOM.test(provision)),
);

function provisionsOf(text: string): readonly string[] {
  const found: string[] = [];
  for (const [words] of text.matchAll(PROVISION)) {
    const before = found.at(-1);
    // 发布一批应用场景，对揭榜的给予…: what gives nothing before the comma only leads to what is given.
    const leads = before !== undefined && /[,，]$/u.test(before) && !givesMoney(before);
    if (before !== undefined && (leads || GOES_ON.test(words.trimStart())))
      found[found.length - 1] = before + words;
    else found.push(words);
  }
  return found;
}
