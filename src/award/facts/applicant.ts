import type { Common } from '../../corpus/common.ts';
import { InputError, shown } from '../../text/input-error.ts';
import { nearest } from '../../text/suggest.ts';
import { PAYEE_LABEL, type PayeeType, payeeType } from '../rule/index.ts';
import { isNotKnown, isRecord } from './given.ts';
import { fromJsonText } from './json-text.ts';
import { choicesNamed } from './read-choice.ts';

/** Who asks, and the facts without it. */
export interface Applicant {
  readonly applicantType: PayeeType | null;
  readonly facts: unknown;
}

/** What texts call those who are paid (`common/licences.json`). */
export type PayeeNouns = Common['licences']['payee'];

/**
 * The kinds of applicant that a word means: a code or its name, or a noun of theirs that it ends with, as 零部件企业,
 * 有限公司 and companies do; of several words joined (企业和平台) those of each. 单位 and 机构 may be any of them.
 * @example payeesNamed('有限公司', [{ tag: 'enterprise', words: ['企业', '公司'] }]) // → ['enterprise']
 */
export function payeesNamed(word: string, nouns: PayeeNouns): readonly string[] {
  const named = choicesNamed(PAYEE_LABEL, word);
  if (named.length > 0) return named;
  const each = word.split(JOINED).map((part) => endingWith(part.trim(), nouns));
  return each.every((tags) => tags.length > 0) ? [...new Set(each.flat())] : endingWith(word.trim(), nouns);
}

/** What stands between two kinds. */
const JOINED = /[、,，/和与及或]| (?:and|or) /u;

function endingWith(word: string, nouns: PayeeNouns): readonly string[] {
  const english = inEnglish(word);
  const endings = english === '' ? nouns : ENGLISH;
  const ending = endings.filter(({ each = [''], words }) =>
    each.some((first) => words.some((noun) => (english || word).endsWith(first + noun))),
  );
  return [...new Set(ending.map(({ tag }) => tag))];
}

/** A word in Latin letters as it is listed below: behind a blank, small, of one, as the codes spell it. */
function inEnglish(word: string): string {
  if (!/^[a-z][a-z _-]*$/iu.test(word)) return '';
  return ` ${word}`
    .toLowerCase()
    .replace(/[_-]/gu, ' ')
    .replace(/(?<=i)z(?=e|ation)/gu, 's')
    .replace(/ies$/u, 'y')
    .replace(/(?<=ss)es$|(?<!s)s$/u, '');
}

/** The same nouns as English callers have them, beside the codes, which are English as well. */
const ENGLISH: PayeeNouns = [
  { tag: 'enterprise', each: [' '], words: ['enterprise', 'company', 'firm', 'business', 'corporation'] },
  { tag: 'district_government', each: [' '], words: ['government', 'district', 'county'] },
  { tag: 'platform', each: [' '], words: ['platform'] },
  { tag: 'event_organiser', each: [' '], words: ['organiser'] },
  { tag: 'third_party_body', each: [' '], words: ['third party body', 'third party'] },
  { tag: 'organisation', each: [' '], words: ['organisation', 'association', 'alliance'] },
  { tag: 'individual', each: [' '], words: ['individual', 'person', 'people', 'resident'] },
];

/**
 * Who asks: given beside the facts, or among them as `applicant_type`, which every award takes.
 * @throws InputError for a type that does not exist, or two that disagree.
 * @example applicantOf({ applicant_type: 'enterprise', a: 1 }, undefined) // → { applicantType: 'enterprise', facts: { a: 1 } }
 */
export function applicantOf(
  given: unknown,
  beside: PayeeType | undefined,
  nouns: PayeeNouns = [],
): Applicant {
  const facts = isNotKnown(given) ? {} : fromJsonText(given);
  if (!isRecord(facts) || !Object.hasOwn(facts, 'applicant_type')) {
    return { applicantType: beside ?? null, facts };
  }
  const { applicant_type, ...rest } = facts;
  const among = isNotKnown(applicant_type) ? beside : readApplicant(applicant_type, nouns);
  if (beside !== undefined && among !== beside) {
    throw new InputError(
      `facts.applicant_type 读到 ${among}，与另给的 ${beside} 不一致；请只给一个。`,
      'facts',
    );
  }
  return { applicantType: among ?? null, facts: rest };
}

/** @throws InputError for what names no type of applicant, or several. */
function readApplicant(given: unknown, nouns: PayeeNouns): PayeeType {
  const [type, ...others] = typeof given === 'string' ? payeesNamed(given, nouns) : [];
  const read = payeeType.safeParse(others.length === 0 ? type : undefined);
  if (read.success) return read.data;
  const types = payeeType.options.map((id) => ({ id, label: PAYEE_LABEL[id] }));
  const near = nearest(types, String(given), { n: 1 })[0]?.id;
  const legal = types.map(({ id, label }) => `${id}（${label}）`).join('、');
  throw new InputError(
    `facts.applicant_type 读到 ${shown(given)}，最接近的是 ${near}；应为其中之一：${legal}。例：{"applicant_type":"enterprise"}`,
    'facts',
  );
}
