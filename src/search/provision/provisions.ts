import type { Clause } from '../../corpus/clause.ts';
import { givenBy, givesMoney } from '../../corpus/gives-money.ts';
import { fold } from '../../text/fold.ts';
import { remembered } from '../../text/remembered.ts';

/** What one clause gives for one thing: to the stop behind it, or to the comma before the next one that is given to. */
const PROVISION = /[^。;；]+?(?:[。;；]|[,，](?=对)|$)/gu;
/** What goes on about what stands before it, and names nobody and nothing of its own: 每家最高不超过50万元. */
const GOES_ON = /^(?:每|其中|最高|单个|同一|上述|以上|具体|该|此)/u;

/** What a clause says of one thing after the other, folded: each with what goes on about it. */
export const provisionsOf = remembered(({ text }: Clause): readonly string[] => {
  const found: string[] = [];
  for (const [words] of fold(text).text.matchAll(PROVISION)) {
    const before = found.at(-1);
    // 发布一批应用场景，对揭榜的给予…: what gives nothing before the comma only leads to what is given.
    const leads = before !== undefined && /[,，]$/u.test(before) && !givesMoney(before);
    if (before !== undefined && (leads || GOES_ON.test(words.trimStart())))
      found[found.length - 1] = before + words;
    else found.push(words);
  }
  return found;
});

/** What a clause gives or says, folded, without whom and what for it gives: of the conditions of a provision it does not speak. */
export const givenIn = remembered((clause: Clause): string => provisionsOf(clause).map(givenBy).join(''));
