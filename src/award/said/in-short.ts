import type { Figure } from '../../text/figure/index.ts';
import { type Asked, type Fitting, isCounted } from './near.ts';
import { TIME } from './phrase.ts';

/** What takes a figure of an award that is named: 开供应商大会花了八十万; where the award asks for several, none of them. */
export function onlyNamed<A extends Asked>(
  all: readonly A[],
  takenBy: (asked: A) => readonly Fitting<A>[],
  words: readonly string[],
): readonly Fitting<A>[] {
  const taking = all.filter((asked) => isCounted(asked) && isNamed(asked.topic, words)).flatMap(takenBy);
  return taking.length === 1 ? taking : [];
}

/** What stands between a noun and its figure: 票开了, 固投一共; each character has one way to be read. */
const BETWEEN =
  /(?:一共|总共|合计|大概|大约|差不多|\s|[先开花投买用付交做签执行卖了到掉过是有为约共就才])+$/u;

/** A noun and what leads from it to its figure are no longer. */
const NEAR = 30;

/** The noun right before a figure, without the words that lead to it: 设备票 of 其中设备票, 票 of 技改的票. */
function nounBefore(before: string): string {
  const said = before.slice(-NEAR).trimEnd().replace(TIME, ' ').replace(BETWEEN, '');
  return (
    /(?:^|其中|里头|里面|当中|的|[^\p{Script=Han}])(?<noun>(?:(?!其中|里头|里面|当中|的)\p{Script=Han})*)$/u.exec(
      said,
    )?.groups?.noun ?? ''
  );
}

/** The noun that a figure is of, behind it (三百八的票) or before it. */
export function nounOf(text: string, { start, end }: Figure): string {
  const behind = /^的(?<noun>\p{Script=Han}{1,4})$/u.exec(text.slice(end))?.groups?.noun;
  return behind ?? nounBefore(text.slice(0, start));
}

/**
 * The facts that a noun is short for, its characters in their order: 设备票 of 设备发票额, 固投 of 固定资产投资额; by a
 * single one (票) only what the award that is meant asks for. None where several are.
 */
export function inShort<A extends Asked>(
  all: readonly A[],
  takenBy: (asked: A) => readonly Fitting<A>[],
  { noun, isOfMeant }: { readonly noun: string; readonly isOfMeant: (asked: A) => boolean },
): readonly Fitting<A>[] {
  if (noun === '') return [];
  const named = all.filter((asked) => isCounted(asked) && isShortFor(noun, asked.fact.label));
  const meant = named.filter(isOfMeant);
  const [only, ...others] = meant.length > 0 || noun.length < 2 ? meant : named;
  return only === undefined || others.length > 0 ? [] : takenBy(only);
}

/** Whether a noun is short for a label, or ends with what is: two characters at its end in a row, as any two are in some order. */
function isShortFor(noun: string, label: string): boolean {
  if (hasInOrder(noun, label) || (noun.length > 2 && label.includes(noun.slice(-2)))) return true;
  return Array.from({ length: Math.max(0, noun.length - 3) }, (_, at) => noun.slice(at + 1)).some((end) =>
    hasInOrder(end, label),
  );
}

function hasInOrder(noun: string, label: string): boolean {
  let at = 0;
  for (const char of noun) {
    at = label.indexOf(char, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** So many characters in a row name an award. */
const NAMING = 4;

/** Whether words name an award, or most of it. */
function isNamed(topic: string, words: readonly string[]): boolean {
  const runs = Array.from({ length: Math.max(0, topic.length - NAMING + 1) }, (_, at) =>
    topic.slice(at, at + NAMING),
  );
  return runs.some((run) => /^\p{Script=Han}+$/u.test(run) && words.some((each) => each.includes(run)));
}
