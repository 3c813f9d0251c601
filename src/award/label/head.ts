import { withoutBrackets } from '../../text/spans.ts';
import { accountOf, contentOf } from '../../text/wording/index.ts';
import { type LabelFault, type Named, OF_MEASURES, saysOf } from './asked.ts';
import { ownName } from './question.ts';

/** How a measure moved is asked by what it is held against. */
const MOVED = /同比|增[长速幅]/gu;

/** Where a sentence of a clause ends. */
const STOP = /[。；;\n]/u;

/**
 * 投资设备 for 投资规模, 市级创新中心 for 市级创新平台: the last word of a name is the thing that it names. It stands in the quote, or
 * in the sentence of the quote where all that the quote says is in the name as well.
 */
export function otherHead(asked: Named): readonly LabelFault[] {
  const { fact, field, holder, noun, texts } = asked;
  if (isMade(asked)) return [];
  const head = /\p{Script=Han}{2}$/u.exec(ownName(fact))?.[0] ?? '';
  if (contentOf(head).length === 0 || accountOf([holder.quote, OF_MEASURES]).has(head)) return [];
  const all = texts.flatMap((text) => text.split(STOP));
  const own = all.filter((words) => words.includes(holder.quote));
  const isBeside = accountOf(own.length > 0 && noun !== '' ? own : all).has(head);
  const says = saysOf(fact);
  const isAdded = contentOf(
    noun === undefined ? withoutBrackets(holder.quote) : noun.replace(MOVED, ''),
  ).every((character) => says.includes(character));
  return isBeside && isAdded
    ? []
    : [
        {
          field: `${field}.label`,
          found: `名称“${fact.label}”说的是“${head}”，引文“${holder.quote}”说的不是它`,
          fix: '名称最后的词用引文的词，问句也一样；说的是另一件事的，引写着它的那一句',
        },
      ];
}

/** What is counted, chosen or listed is called as the author likes; what is taken off or a whole is held elsewhere. */
function isMade({ fact: { type }, holder, less, isWhole }: Named): boolean {
  const isName = ['bool', 'money', 'quantity'].includes(type) && !('of' in holder);
  return !isName || less === true || isWhole === true;
}
