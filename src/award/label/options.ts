import type { Policy } from '../../corpus/library.ts';
import { withoutBrackets } from '../../text/spans.ts';
import { accountOf, contentOf, otherWords, unaccounted } from '../../text/wording/index.ts';
import { partsIn, type RuleData, type SimpleFact } from '../rule/index.ts';
import { allOf, type LabelFault, type Worded } from './asked.ts';

type Choice = Extract<SimpleFact, { readonly type: 'enum' }>;

/** Words of a question between several, which name nothing of what is chosen. */
export const CHOSEN =
  '级别，等级，档次，类型，类别，种类，名称，名次，奖项，称号，情形，情况，属于，哪一，获得，取得';

/** Whether some words are more than half of all that a name says. */
export function isMostly(some: readonly string[], name: string): boolean {
  const says = contentOf(CHOSEN.split('，').reduce((words, word) => words.replaceAll(word, ' '), name));
  const own = contentOf(some.join(' '));
  return own.length > 0 && own.length * 2 > says.length;
}

/** A question between several that asks neither what its name says nor for what may be chosen. */
export function otherChoice(field: string, fact: Choice, { common }: Policy): readonly LabelFault[] {
  const asked = [accountOf([fact.ask])];
  const isLost = (words: string) => isMostly(unaccounted({ words, exact: false }, asked, common), words);
  const names = namesOf(fact).map(([, name]) => withoutBrackets(name));
  if (!isLost(withoutBrackets(fact.label)) || !names.every(isLost)) return [];
  return [
    {
      field: `${field}.ask`,
      found: `问句“${fact.ask}”没有问到名称“${fact.label}”，也没有问到各个选项`,
      fix: '问句写上名称的词，或列出各个选项',
    },
  ];
}

function namesOf({ options }: Choice): readonly (readonly [value: string, name: string])[] {
  return Object.entries(options).filter(([value]) => value !== 'none');
}

/** Names of what may be chosen that leave out a word of the name that they are quoted for, or that another is called by as well. */
export function optionFaults({ data, fact }: Worded): readonly LabelFault[] {
  const tiers = partsIn(data, 'award').forms.flatMap((form) => (form.kind === 'tiers' ? [form] : []));
  return tiers.flatMap(({ by, rungs }) => {
    const found = fact(by);
    const choice = found?.fact;
    if (found === undefined || choice?.type !== 'enum') return [];
    return namesOf(choice).flatMap(([value, name]) => {
      const official = rungs.find(({ when }) => when === value)?.named.quote;
      if (official === undefined || plain(name) === plain(official)) return [];
      const other = namesOf(choice).find(([own, its]) => own !== value && reads(plain(name), plain(its)));
      const wrong =
        other === undefined
          ? otherWords({ name, official, asked: '', known: official, isDone: true })
          : `“${name}”也是“${other[1]}”的叫法`;
      return wrong === undefined
        ? []
        : [
            {
              field: `${found.field}.options.${value}`,
              found: `选项“${name}”与原文这一档的“${official}”不同：${wrong}`,
              fix: '选项的名称照原文这一档的名称写全',
            },
          ];
    });
  });
}

/** What parts the items of a list, and what parts lists. */
const JOINT = /以及|或者|[、和及或与]/u;
const BREAK = /[,，;；。:：的]/u;
/** What each is given is none of them. */
const GIVEN = /(?:给予|予以|奖励|补助|补贴).*$/u;
/** A list that only explains a word. */
const EXPLAINS = /[(（][^()（）]*、[^()（）]*[)）]?/gu;

/**
 * 甲、乙、丙 of which the choice has only two: what a quote lists beside something that may be chosen may be chosen as well, or is
 * asked by another fact.
 */
export function unlisted({ data, fact }: Worded): readonly LabelFault[] {
  return partsIn(data, 'award').conditions.flatMap((test) => {
    const found =
      'fact' in test ? fact(test.fact) : test.kind === 'some' ? ofItems(data, test.of) : undefined;
    if (found === undefined || !('options' in found.fact) || !('quote' in test)) return [];
    const names = Object.values(found.fact.options).map(plain);
    const others = Object.values(data.facts)
      .filter((other) => other.label !== found.fact.label)
      .map(allOf);
    const lists = plain(test.quote.replace(EXPLAINS, '').replace(/[,，](?=以及)/gu, '')).split(BREAK);
    const item = lists
      .flatMap((list) => unnamed(list.split(JOINT), names))
      .find((one) => !others.join().includes(one));
    return item === undefined
      ? []
      : [
          {
            field: `${found.field}.options`,
            found: `引文“${test.quote}”列有“${item}”，没有哪一个选项是它`,
            fix: '引文列出的每一种各写一个选项，名称照引文写全；与本项无关的，引文缩短到不含它',
          },
        ];
  });
}

function ofItems({ facts }: RuleData, list: string) {
  const fact = facts[list];
  return fact?.type === 'enum_list' ? { fact, field: `facts.${list}` } : undefined;
}

/** Items of a list that no name is one of, where one is one of the others. */
function unnamed(list: readonly string[], names: readonly string[]): readonly string[] {
  const items = list.map((item) => item.replace(GIVEN, '')).filter((item) => item !== '');
  const left = items.filter(
    (item) =>
      !names.some((name) => reads(name, item) || reads(item, name) || endsAs(name, item, items.at(-1) ?? '')),
  );
  return left.length === items.length ? [] : left;
}

/** 一、二、三等奖: an item that ends as a name begins, and the last one as it ends. */
function endsAs(name: string, item: string, last: string): boolean {
  return Array.from(name, (_, at) => at + 1).some(
    (at) => item.endsWith(name.slice(0, at)) && last.endsWith(name.slice(at)),
  );
}

function plain(name: string): string {
  return name.replace(/[“”"‘’\s()（）]/gu, '');
}

/** Whether the characters of a name stand in the words in this order: 整车企业 in 一家整车及零部件企业. */
export function reads(name: string, words: string): boolean {
  let from = 0;
  return Array.from(name).every((character) => {
    const at = words.indexOf(character, from);
    from = at + 1;
    return at >= 0;
  });
}
