import { levelsNamed } from '../../corpus/place/index.ts';
import { remembered } from '../../text/remembered.ts';
import { plain } from './value.ts';

/** The place or the level that a title begins with: 江西省, 国家级, 省级. */
const BEGINNING = /^(?:国家|全国|[^省市县区]{0,4}[省市县区])级?/u;
/** A level that is told right before a name: 省先进级, 国家级工业设计中心. */
const LEVEL_BEFORE = /(国家|全国|省|市|县|区)级?$/u;
/** A shorter name of a title stands in half of all questions. */
const TELLING = 4;
/** What sets a title apart from its fellows is no chance from so many characters on. */
const ALONE = 3;

/** A title without blanks and marks, whole and without its beginning. */
export interface Title {
  readonly whole: string;
  readonly core: string;
}

/** @example titleOf('江西省先进级智能工厂').core // → '先进级智能工厂' */
export function titleOf(label: string): Title {
  const whole = plain(label);
  return { whole, core: whole.replace(BEGINNING, '') };
}

/**
 * Whether a phrase names a title without the place or the level that it begins with: 评了先进级智能工厂. Where no level is
 * told, no other title may be called so.
 * @param said the phrase without blanks and marks.
 * @param others all titles that may be meant, this one among them.
 * @example
 * const title = titleOf('江西省先进级智能工厂');
 * namesTitle('省里评了先进级智能工厂', title, [title]) // → true
 */
export function namesTitle(said: string, { whole, core }: Title, others: readonly Title[]): boolean {
  const at = said.indexOf(core);
  if (at < 0 || core.length < TELLING) return false;
  const level = LEVEL_BEFORE.exec(said.slice(0, at))?.[1];
  if (level !== undefined) return whole.slice(0, -core.length).includes(level);
  return others.filter((other) => other.core === core).length === 1;
}

/**
 * Whether a phrase names a title as others are called too, and the question does not say on which level: 企业技术中心批下来了.
 * @param question all of the question without blanks and marks.
 * @example
 * const all = ['国家企业技术中心', '省级企业技术中心'].map(titleOf);
 * namesAlike({ said: '企业技术中心批下来了', question: '' }, all[0], all) // → true
 */
export function namesAlike(
  { said, question }: { readonly said: string; readonly question: string },
  { whole, core }: Title,
  all: readonly Title[],
): boolean {
  const at = said.indexOf(core);
  if (at < 0 || core.length < TELLING || LEVEL_BEFORE.test(said.slice(0, at))) return false;
  if (all.filter((other) => other.core === core).length < 2) return false;
  const told = levelsNamed(question);
  return told.length !== 1 || levelsNamed(whole).some((level) => told.includes(level));
}

/**
 * Whether a phrase tells a title by the sign that it begins with: 升5A了 tells 5A级.
 * @example namesSign('升5A了', titleOf('5A级')) // → true
 */
export function namesSign(said: string, title: Title): boolean {
  return signOf(title)?.test(said) === true;
}

/** The sign that a title begins with, as it stands in a phrase. */
const signOf = remembered(({ whole }: Title): RegExp | undefined => {
  const [sign] = /^(?=[A-Z]*\d)(?=\d*[A-Z])[\dA-Z]+/u.exec(whole) ?? [];
  return sign === undefined ? undefined : new RegExp(`(?<![\\dA-Z])${sign}(?![\\dA-Z])`, 'iu');
});

/**
 * Whether a phrase tells a title by what sets it apart from its fellows: 那先进级的呢. What is short may stand for anything, where
 * the question does not name the rest of the title.
 * @param question all of the question without blanks and marks.
 * @param fellows the titles of the same fact, this one among them.
 * @example
 * const [one, other] = ['国家级卓越级智能工厂', '江西省先进级智能工厂'].map(titleOf);
 * namesInShort({ said: '又评上国家卓越级', question: '有先进级智能工厂又评上国家卓越级' }, one, [one, other]) // → true
 */
export function namesInShort(
  { said, question }: { readonly said: string; readonly question: string },
  { whole, core }: Title,
  fellows: readonly Title[],
): boolean {
  const shared = sharedAmong(fellows).get(core);
  if (shared === undefined) return false;
  const short = core.slice(0, 1 - shared.length);
  if (short.length < ALONE && !question.includes(shared.slice(1))) return false;
  const at = said.indexOf(short);
  const level = LEVEL_BEFORE.exec(said.slice(0, Math.max(0, at)))?.[1];
  return at >= 0 && (level === undefined || whole.slice(0, -core.length).includes(level));
}

/** What each of some titles, by its name, ends with as a fellow does, where that is not all of it. */
const sharedAmong = remembered((fellows: readonly Title[]): ReadonlyMap<string, string | undefined> => {
  const sharedOf = (core: string) =>
    fellows
      .filter((other) => other.core !== core)
      .map((other) => sharedEnd(core, other.core))
      .find((end) => end.length > TELLING && end.length < core.length);
  return new Map(fellows.map(({ core }) => [core, sharedOf(core)]));
});

/** What two names end with alike: 级智能工厂. */
export function sharedEnd(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length === 0 ? '' : one.slice(-length);
}
