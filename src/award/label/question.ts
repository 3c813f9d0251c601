import type { Policy } from '../../corpus/library.ts';
import { withoutBrackets } from '../../text/spans.ts';
import {
  type Account,
  accountOf,
  officialNames,
  sayingOf,
  unaccounted,
  wordsIn,
} from '../../text/wording/index.ts';
import type { Fact } from '../rule/index.ts';
import { DOES, type LabelFault, type Named, OF_MEASURES } from './asked.ts';
import { CHOSEN } from './options.ts';

/** Who asks and who is asked, who decides, and how: words of questions that add nothing to what is asked. */
export const ASKING =
  '请问，您，贵单位，本单位，申报单位，申请人，主管部门，是否认定，其中，分别，一共，总共，加起来，合计，成为，多少人，几人，哪一种，哪一天，哪天，第几，排，截至，目前，现在，情况，状态，大概，大约，打算，准备，填写，请填，方面，人员，年龄，花了，花费，办好，拿到，领到，搞';

/**
 * A question that asks something else than its name and its words say: a word that none of them has (贵单位的子公司), or a word
 * of the name that it leaves out.
 */
export function questionFaults(asked: Named, policy: Policy): readonly LabelFault[] {
  const [fault] = [...addedTo(asked, policy), ...lostFrom(asked, policy)];
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
  const units = 'unit' in fact ? [fact.unit] : [];
  const asked = strangeAsked(fact.ask, [...official, fact.label, ...units, ASKING], common);
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

/** Who is asked: what stands right before it says which. */
const WHO = ['公司', '企业', '单位', '机构', '个人'];

/** The words that none of some texts has, outside brackets, and characters by themselves. */
function strangersIn(words: string, known: readonly string[], common: Policy['common']) {
  const plain = withoutBrackets(words);
  const account = accountOf(known);
  return {
    plain,
    strange: unaccounted({ words: plain, exact: true }, [account], common),
    alone: aloneIn(plain, account),
  };
}

/** The first word of a name that none of some texts has. */
function strangeIn(words: string, known: readonly string[], common: Policy['common']): string | undefined {
  const { strange, alone } = strangersIn(words, known, common);
  return [...strange, ...alone][0];
}

/** The same of a question: 签了, 交齐 are verbs of every day for what the texts call otherwise, and 子公司 is somebody else. */
export function strangeAsked(
  ask: string,
  known: readonly string[],
  common: Policy['common'],
): string | undefined {
  const { plain, strange, alone } = strangersIn(ask, known, common);
  const others = alone.filter((word) => WHO.some((who) => plain.includes(word + who)));
  return [...strange.filter((word) => Array.from(word).length > 1), ...others][0];
}

/** 贵单位的子公司: a character that says something and stands beside none of its neighbours in the texts. */
function aloneIn(words: string, account: Account): readonly string[] {
  const telling = wordsIn(words, ['something']);
  return Array.from(words).filter((character, at, all) => {
    const pairs = [`${all[at - 1] ?? ''}${character}`, `${character}${all[at + 1] ?? ''}`];
    return (
      sayingOf(character) === 'something' &&
      telling.includes(character) &&
      !pairs.some((pair) => pair.length > 1 && account.has(pair))
    );
  });
}

/** What only builds a name, or says how it is told: none of it is asked. */
const BUILDS =
  /以[上下]|期间|部分|所列\p{Script=Han}{2}|经|通过|[^\p{Script=Han}A-Za-z\d]|[的了着是为有在于和与及或而且等已至]/gu;
/** By what something is measured or counted: the question asks how much. */
const HOW_MUCH = /(?:金额|总额|数额|数量|总量|总数|面积|名次|排名|[额数量])$/u;

/** That something came about, whatever it is called: 拿到 of 取得, 办好了 of 完成. */
const DONE = /^(?:取得|获得|获批|完成|办理|合计|总计)$/u;

/** Who is asked ends a name, and not its question: …的企业. */
const OF_WHOM = /的?(?:企业|公司|单位|机构|人才|人员)$/u;

/** A name without what stands around the thing: what somebody does, how it is measured, who he is. */
export function ownName({ type, label }: Fact): string {
  const name = withoutBrackets(label).trim();
  return name.replace(type === 'bool' ? DOES : HOW_MUCH, '').replace(OF_WHOM, '');
}

/** The words of a name that its question does not have. What is chosen or listed is told by its choices and items: 获得的是几等奖？ */
function lostFrom({ fact, field }: Named, { common }: Policy): readonly LabelFault[] {
  if (!['bool', 'money', 'quantity'].includes(fact.type)) return [];
  // What the name says as well is no word of every day for it.
  const own = officialNames(fact.label, common);
  const everyday = officialNames(fact.ask, common).filter((name) => !own.includes(name));
  const left = Array.from([fact.ask, ...everyday].join(''));
  const characters = Array.from(ownName(fact).replace(BUILDS, ' ')).map((character) => {
    const at = left.indexOf(character);
    if (at >= 0) left.splice(at, 1);
    return at < 0 ? character : ' ';
  });
  // A character by itself is told by another word of every day: 拿到 for 获, 第一次 for 首次.
  const lost = characters
    .join('')
    .split(' ')
    .filter((word) => word.length > 1 && !DONE.test(word));
  return lost.length === 0
    ? []
    : [
        {
          field: `${field}.ask`,
          found: `问句“${fact.ask}”没有问到名称“${fact.label}”里的“${lost.join('、')}”`,
          fix: '问的与名称说的是同一件事：问句写上名称的词',
        },
      ];
}
