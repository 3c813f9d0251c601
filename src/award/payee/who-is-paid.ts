import { isNegated } from '../../text/negation.ts';
import { remembered } from '../../text/remembered.ts';
import type { Span } from '../../text/spans.ts';
import { hanPairs } from '../../text/wording/index.ts';
import { mayBe, namedBy } from './noun-phrase.ts';
import { type Table, tagsIn } from './tags.ts';

/** The nouns by which a library knows who is paid. */
export interface Nouns {
  readonly payee: Table;
  /** In what the names of others end, whom the library knows by no noun. */
  readonly endings: Table;
}

/** Who is paid, as a text says it. */
export interface Payee {
  readonly value: string;
  readonly words: string;
}

/** 给予所在辖区50%的资金补助, 该补助付给企业, 收钱的是辖区. */
const GIVEN =
  /(?:直接|是)?(?:(?:支?付|发放?|奖|拨付?|补|打|转|汇|划|兑现)?给予?|(?:发放?|拨付?|打|转|汇|划|进)(?:到|进|入)(?![位账时期了])|归|收款方(?:是|为)|收钱的(?:是|为)|(?:付款|奖励|补助|补贴|的)对象[就便也]?(?:是|为))(?<whom>[^，,。；;：:（(\d|]{1,16})/gu;
const ADDRESSED = /^[\s]*(?:贵|您|你)/u;
const BY_PERSON = /(?:您|你)?个人(?:名义)?(?:也|就)?(?:可以?|能|直接)?(?=领|拿|得|享受|申|[奖补给]\s?\d)/u;
const ENGLISH = /paid (?:directly )?to (?:the )?(?<whom>[a-z ]{3,30})/iu;
const ENGLISH_WHO: readonly (readonly [string, RegExp])[] = [
  ['district_government', /district|county|zone/iu],
  ['individual', /individual|person/iu],
  ['event_organiser', /organi[sz]er/iu],
  ['enterprise', /company|firm|enterprise|applicant/iu],
];

/** Who is paid, by the noun. */
export const whoByNoun = remembered(
  ({ payee }: Pick<Nouns, 'payee'>): Table => [...payee, ['district_government', /辖区|district/giu]],
);

/** Who a text says is paid; undefined where it names nobody. What it denies is no payee. */
export function whoIsPaid(text: string, nouns: Nouns): Payee | undefined {
  const person = BY_PERSON.exec(text);
  if (person !== null) return { value: 'individual', words: person[0] };
  const told = Array.from(text.matchAll(GIVEN)).flatMap(({ groups, 0: words, index }) => {
    const whom = groups?.whom ?? '';
    const value = isNegated(text, index) ? undefined : lastWho(whom, nouns);
    return value === undefined ? [] : [{ value, words, isAddressed: ADDRESSED.test(whom) }];
  });
  // 给贵公司。对象就是承办单位: by which noun he is paid goes before how he is spoken to.
  const payee = told.find(({ isAddressed }) => !isAddressed) ?? told[0];
  if (payee !== undefined) return { value: payee.value, words: payee.words };
  const english = ENGLISH.exec(text);
  const whom = english?.groups?.whom ?? '';
  const value = ENGLISH_WHO.find(([, noun]) => noun.test(whom))?.[0];
  return value === undefined ? undefined : { value, words: english?.[0] ?? '' };
}

/** 发给用人单位的: whom a phrase says to be paid, by no noun that the library knows. */
const PAID_TO =
  /(?:直接)?(?:付|发放?|奖|拨付?|补|打|转|汇)给(?<whom>\p{Script=Han}{2,6}?)的?(?=$|[，,。；;])/gu;
/** 贵公司可以领: a firm that asks, told to have it. */
const FIRM_HAS =
  /(?:贵|我们|咱们?)(?:公司|企业|厂|司)[^，,。；;不没]{0,6}(?:可以?|能)[^，,。；;]{0,4}[领拿得](?!不)/u;

/** The words by which a text says of somebody that he is paid who cannot be of the kind that is; undefined where none do. */
export function paysAnother(text: string, kind: string, nouns: Nouns): string | undefined {
  if (kind === 'other' || kind === 'not_stated') return undefined;
  const firm = ['district_government', 'individual'].includes(kind) ? FIRM_HAS.exec(text)?.[0] : undefined;
  const isAnother = (whom: string) => {
    const kinds = mayBe(namedBy(whom, whoByNoun(nouns)), nouns.endings);
    return kinds.length > 0 && !kinds.includes(kind);
  };
  const told = Array.from(text.matchAll(PAID_TO)).find(
    ({ groups, index }) => !isNegated(text, index) && isAnother(groups?.whom ?? ''),
  );
  return firm ?? told?.[0];
}

/**
 * The persons that a statement names where official words name none, in Chinese: 参加车展的个人 for 参加车展的企业.
 * @example newPersons('参展的个人补50%', '对参展的企业给予50%的补助', licencesFor(policies)) // → ['原文没有说“个人”']
 */
export function newPersons(says: string, official: string, nouns: Nouns): readonly string[] {
  const persons = (text: string) =>
    tagsIn(text, whoByNoun(nouns)).filter(({ value, denied }) => value === 'individual' && !denied);
  // 大专 of 重大专项: a word that is cut out of one that the official words have.
  const isCut = ({ start, end }: Span) =>
    [start, end].some((edge) => {
      const [pair] = hanPairs(says.slice(Math.max(0, edge - 1), edge + 1));
      return pair !== undefined && official.includes(pair);
    });
  return persons(official).length > 0
    ? []
    : persons(says).flatMap((one) => (isCut(one) ? [] : `原文没有说“${one.text}”`));
}

/** 企业账户, 个人卡上: where somebody has his money. */
const ACCOUNT = /的?(?:银行|对公|基本|私人)?(?:账户|账号|账上|卡[上里]?|手[里上中]|口袋里?|名下)$/u;

/** The noun that stands last is the payee: 企业所在辖区 is the district. */
function lastWho(words: string, nouns: Nouns): string | undefined {
  const stretch = (words.split(/用于|来支持/u)[0] ?? '').replace(ACCOUNT, '');
  const last = tagsIn(stretch, whoByNoun(nouns)).at(-1);
  // 获奖的师傅本人: whoever it is, in person.
  if (/(?:本人|自己)$/u.test(stretch)) return 'individual';
  // 选手的单位 is not the 选手.
  return last !== undefined && stretch.slice(last.end).includes('单位') ? undefined : last?.value;
}
