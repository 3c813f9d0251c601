import type { Span } from '../../corpus/clause.ts';
import { givesMoney } from '../../corpus/gives-money.ts';
import { remembered } from '../../text/remembered.ts';
import { marked, markedWithin, type SearchHit } from '../hit.ts';

/** What one clause gives for one thing: to the stop behind it, or to the comma before the next one that is given to. */
const PROVISION = /[^。;；]+?(?:[。;；]|[,，](?=对)|$)/gu;
/** What goes on about what stands before it, and names nobody and nothing of its own: 每家最高不超过50万元. */
const GOES_ON = /^(?:每|其中|最高|单个|同一|上述|以上|具体|该|此)/u;

/**
 * The words of a clause that are about what is asked: of several provisions the one that gives something and has most of the
 * question's words, with what goes on about it; the whole clause where nothing says which. Of 便利店补多少 the sums that the
 * same clause gives to 首店 are no answer.
 */
export const toldPart = remembered((hit: SearchHit): string => {
  const { text } = hit.clause;
  const provisions = provisionsOf(text);
  const { highlights } = marked(hit);
  const giving = provisions
    .filter(({ words }) => givesMoney(words))
    .map((each) => ({ ...each, heard: markedWithin(each, highlights) }));
  const most = Math.max(0, ...giving.map(({ heard }) => heard));
  const [meant, ...others] = giving.filter(({ heard }) => heard === most);
  return most === 0 || meant === undefined || others.length > 0 ? text : meant.words;
});

interface Provision extends Span {
  readonly words: string;
}

function provisionsOf(text: string): readonly Provision[] {
  const found: Provision[] = [];
  for (const { 0: words, index } of text.matchAll(PROVISION)) {
    const last = found.at(-1);
    const end = index + words.length;
    if (last !== undefined && GOES_ON.test(words.trimStart()))
      found[found.length - 1] = { ...last, end, words: last.words + words };
    else found.push({ start: index, end, words });
  }
  return found;
}
