import type { AMOUNT_TAGS, Common } from '../../corpus/common.ts';
import type { Policy } from '../../corpus/library.ts';
import { remembered } from '../../text/remembered.ts';
import { escaped } from '../../text/spans.ts';
import { measureWords } from '../../text/unit.ts';
import type { Limit, PayeeType } from '../rule/index.ts';

/**
 * Which words give a tag its licence. A tag without its words is an invention; the words without their tag are
 * a provision lost. Each table is read from the top: the more telling words stand above those they contain.
 */
export type Licence<Tag extends string> = readonly (readonly [tag: Tag, everywhere: RegExp])[];

/** The tables whose words a library shares (`common/licences.json`): what is counted, and who is paid. */
export interface Licences {
  /** What a cap or a unit sum is counted by. */
  readonly per: Licence<Exclude<Limit['per'], 'not_stated'>>;
  /** The same told with a stroke. */
  readonly slashed: Licence<'person' | 'unit'>;
  /** Nouns that show what is counted where no word like 每家 does: 对…中心给予, 按照项目固定资产投资额. */
  readonly counted: Licence<Exclude<Limit['per'], 'not_stated'>>;
  /** Who is paid. The noun that stands last in the quote is the payee, but for a list of organisations. */
  readonly payee: Licence<PayeeType>;
  /** In what the names of those end whom no noun above names: 获奖者, 经销商. Of several kinds any. */
  readonly endings: Licence<PayeeType>;
  /** What else is said of a sum: 上浮, 额外, 分期, 补差. */
  readonly amount: Licence<AmountTag>;
}

type AmountTag = (typeof AMOUNT_TAGS)[number];

/** Whether words say of a sum what the tag stands for. */
export function saysOfSum({ amount }: Licences, tag: AmountTag, words: string): boolean {
  return amount.some(([own, pattern]) => own === tag && words.search(pattern) >= 0);
}

/** 每亩, 每台: the measure words of goods. */
const UNIT = new RegExp(`每(?:${measureWords('goods')})`, 'gu');

/** 元/亩, 元/人, 每件: what may be read as 每 and need not be. */
const SLASHED: Licences['slashed'] = [
  ['person', /[/／] ?[人名]/gu],
  ['unit', new RegExp(`[/／] ?(?:${measureWords('goods')}|件|美元|欧元|日元|港元)|每件`, 'gu')],
];

/** Makes the tables of the shared words. */
export const licencesOf = remembered(
  ({ per, counted, payee, endings, amount }: Common['licences']): Licences => ({
    per: [...licenceOf(per), ['unit', UNIT]],
    slashed: SLASHED,
    counted: licenceOf(counted),
    payee: licenceOf(payee),
    endings: licenceOf(endings.map((each) => ({ ...each, ends_item: true }))),
    amount: licenceOf(amount),
  }),
);

/** The tables that the policies of one library share. */
export function licencesFor([first]: readonly Pick<Policy, 'common'>[]): Licences {
  return first === undefined
    ? { per: [], slashed: [], counted: [], payee: [], endings: [], amount: [] }
    : licencesOf(first.common.licences);
}

/** Words of a tag as the data gives them. */
type Words<Tag> = Omit<Common['licences']['payee'][number], 'tag'> & { readonly tag: Tag };

/** One pattern a tag, in the order in which the tags first come. */
function licenceOf<Tag extends string>(entries: readonly Words<Tag>[]): Licence<Tag> {
  const tags = [...new Set(entries.map(({ tag }) => tag))];
  return tags.map((tag) => {
    const patterns = entries.filter((entry) => entry.tag === tag).map(patternOf);
    return [tag, new RegExp(patterns.join('|'), 'gu')] as const;
  });
}

/** The longer words first, so that 千瓦时 is not read as 千瓦. */
function patternOf<Tag>({ each = [''], words, not_before: others, ends_item: ends }: Words<Tag>): string {
  const whole = each.flatMap((first) => words.map((word) => first + word));
  const longest = whole.sort((a, b) => b.length - a.length);
  const blank = longest.map((phrase) =>
    phrase.split(' ').map(escaped).join('(?:(?!企业|公司)[^,，;；。的]){0,4}'),
  );
  const unless = others === undefined ? '' : `(?!${others.map(escaped).join('|')})`;
  return `(?:${blank.join('|')})${unless}${ends === true ? '(?=[、,，;；和及与]|$)' : ''}`;
}
