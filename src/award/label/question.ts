import type { Policy } from '../../corpus/library.ts';
import { withoutBrackets } from '../../text/spans.ts';
import { type Account, accountOf, sayingOf, unaccounted, wordsIn } from '../../text/wording/index.ts';
import { DOES, type LabelFault, type Named, OF_MEASURES } from './asked.ts';
import { CHOSEN } from './options.ts';

/** Who asks and who is asked, who decides, and how: words of questions that add nothing to what is asked. */
export const ASKING =
  '请问，您，贵单位，本单位，申报单位，申请人，主管部门，是否认定，其中，分别，一共，合计，成为，多少人，几人，哪一种，哪一天，截至';

/**
 * A question that asks something else than its name and its words say: a word that none of them has (贵单位的子公司), or a word
 * of the name that it leaves out.
 */
export function questionFaults(asked: Named, policy: Policy): readonly LabelFault[] {
  const [fault] = [...addedTo(asked, policy), ...lostFrom(asked)];
  return fault === undefined ? [] : [fault];
}

function addedTo(
  { fact, field, holder, texts, noun, beside = [] }: Named,
  { common }: Policy,
): readonly LabelFault[] {
  const options = fact.type === 'enum' ? [CHOSEN, ...Object.values(fact.options)] : [];
  const official = [holder.quote, ...texts, ...beside, ...options, OF_MEASURES];
  // The name of a choice, of what is counted and of what is done is made for it; a measure is called as the words call it.
  const isMade = noun === undefined || noun === '';
  const named = isMade ? undefined : strangeIn(fact.label, official, common);
  const asked = strangeIn(fact.ask, [...official, fact.label, ASKING], common);
  const told = named === undefined ? `问句“${fact.ask}”里的“${asked}”` : `名称“${fact.label}”里的“${named}”`;
  return named === undefined && asked === undefined
    ? []
    : [
        {
          field: `${field}.${named === undefined ? 'ask' : 'label'}`,
          found: `${told}，引文“${holder.quote}”和说本项的原文都没有`,
          fix: '名称和问句只用引文的词；要解释的写在（）里',
        },
      ];
}

/** The first word, outside brackets, that none of some texts has. */
export function strangeIn(
  words: string,
  known: readonly string[],
  common: Policy['common'],
): string | undefined {
  const plain = withoutBrackets(words);
  const account = accountOf(known);
  return [...unaccounted({ words: plain, exact: true }, [account], common), ...aloneIn(plain, account)][0];
}

/** 贵单位的子公司: a character that says something and stands beside none of its neighbours in the texts. */
function aloneIn(words: string, account: Account): readonly string[] {
  return Array.from(words).filter((character, at, all) => {
    const pairs = [`${all[at - 1] ?? ''}${character}`, `${character}${all[at + 1] ?? ''}`];
    return (
      sayingOf(character) === 'something' &&
      wordsIn(words, ['something']).includes(character) &&
      !pairs.some((pair) => pair.length > 1 && account.has(pair))
    );
  });
}

/** What only builds a name, or says how it is told: none of it is asked. */
const BUILDS = /所列\p{Script=Han}{2}|经|通过|[^\p{Script=Han}A-Za-z\d]|[的了着是为有在于和与及或而且等已]/gu;
/** By what something is measured or counted: the question asks how much. */
const HOW_MUCH = /(?:金额|总额|数额|数量|总量|总数|[额数量])$/u;

/** The words of a name that its question does not have. */
function lostFrom({ fact, field }: Named): readonly LabelFault[] {
  const name = withoutBrackets(fact.label).trim();
  const own =
    fact.type === 'enum'
      ? CHOSEN.split('，').reduce((words, word) => words.replaceAll(word, ''), name)
      : name.replace(fact.type === 'bool' ? DOES : HOW_MUCH, '');
  const left = Array.from(fact.ask);
  const lost = Array.from(own.replace(BUILDS, '')).filter((character) => {
    const at = left.indexOf(character);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return lost.length === 0
    ? []
    : [
        {
          field: `${field}.ask`,
          found: `问句“${fact.ask}”没有问到名称“${fact.label}”里的“${lost.join('')}”`,
          fix: '问的与名称说的是同一件事：问句写上名称的词',
        },
      ];
}
