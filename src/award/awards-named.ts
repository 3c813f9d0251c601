import type { Policy } from '../corpus/library.ts';
import { resolveIn } from '../corpus/reference/index.ts';
import { halfWidth } from '../text/half-width.ts';
import type { Rule } from './rule/index.ts';

/**
 * The awards of a policy that a word means, best understood: its id (5, 3A, 项目5, `5 企业技术改造补助`), its whole
 * name, the number of its clause, a part of its name, a name shortened as people do (技改 for 技术改造), its name
 * among other words (企业技术改造补助怎么申请), a shortened name with what any award is called (技改补贴), the end of its name
 * among other words (我想申请技术改造那个补助), a title or a kind that is paid for (驰名商标).
 * @example awardsNamed(policy, rules, '技改补贴').map(({ data }) => data.id) // → ['5']
 */
export function awardsNamed(policy: Policy, rules: readonly Rule[], word: string): readonly Rule[] {
  const plain = folded(word);
  if (plain === '') return [];
  const clauses = resolveIn(word, [policy]).map(({ clause }) => clause.id);
  const ways: readonly ((rule: Rule) => boolean)[] = [
    ({ data }) => folded(data.id) === plain || folded(`${data.id}${data.name}`) === plain,
    ({ data }) => folded(data.name) === plain,
    ({ data }) => plain.length > 1 && folded(data.name).includes(plain),
    ({ data }) => clauses.includes(data.clause),
    ({ data }) => clauses.some((id) => data.clause.startsWith(`${id}.`)),
    ({ data }) => plain.length > 1 && shortens(plain, folded(data.name)),
    among(plain, rules),
  ];
  for (const way of ways) {
    const found = rules.filter(way);
    if (found.length > 0) return found;
  }
  const stem = plain.replace(CALLED, '');
  const shorter = stem === plain ? [] : awardsNamed(policy, rules, stem);
  if (shorter.length > 0) return shorter;
  const spoken = spokenOf(plain, rules);
  if (spoken.length > 0) return spoken;
  const bare = plain.replace(POINTED, '');
  return bare === plain ? paidFor(plain, rules) : awardsNamed(policy, rules, bare);
}

/** The awards of which a word is one of the titles and kinds that they pay for: 驰名商标. */
function paidFor(word: string, rules: readonly Rule[]): readonly Rule[] {
  return rules.filter(({ data }) =>
    Object.values(data.facts).some(
      (fact) =>
        (fact.type === 'enum' || fact.type === 'enum_list') &&
        Object.entries(fact.options).some(
          ([value, label]) => word.length > 2 && !SAYS_NONE.has(value) && folded(label).includes(word),
        ),
    ),
  );
}

/** The values of a choice that pay nothing: 没有, 其他. */
const SAYS_NONE = new Set(['none', 'other']);

/** 那个 in 智能工厂那个称号奖. */
const POINTED = /[这那]一?[个项笔块种份条]/gu;

/** What any award is called. */
const CALLED = /(?:补贴|补助|奖补|奖励|奖金|资金|经费|支持|政策|项目)$/u;

/** The awards whose whole names stand among other words, and the one whose id stands before them. */
function among(words: string, rules: readonly Rule[]): (rule: Rule) => boolean {
  const names = rules.map(({ data }) => folded(data.name)).filter((name) => words.includes(name));
  const whole = names.filter((name) => names.every((other) => other === name || !other.includes(name)));
  const [id] = /^\d+[a-z]?/u.exec(words) ?? [];
  return ({ data }) => whole.includes(folded(data.name)) || (whole.length > 0 && data.id === id);
}

/**
 * The awards of whose names, without what any award is called, most stands among other words: all of it, or its end, which
 * says what is paid for. Behind a noun the end is of something else: 绿色工厂称号 is no 智能工厂称号.
 */
function spokenOf(words: string, rules: readonly Rule[]): readonly Rule[] {
  const told = rules.map((rule) => {
    const stem = stemOf(folded(rule.data.name));
    return { rule, stem, end: endIn(words, stem) };
  });
  const whole = told.filter(({ stem, end }) => end === stem.length);
  if (whole.length > 0) {
    const isInside = (stem: string) =>
      whole.some((other) => other.stem !== stem && other.stem.includes(stem));
    return whole.flatMap(({ rule, stem }) => (isInside(stem) ? [] : [rule]));
  }
  const longest = Math.max(TELLING, ...told.map(({ end }) => end));
  return told.flatMap(({ rule, end }) => (end === longest ? [rule] : []));
}

/** So many characters at the end of a name are about one thing: 技术改造, and not 转型. */
const TELLING = 4;

/** Where the end of a name may begin among other words: behind what is done about it. */
const DONE_BEFORE = /(?:^|[请报办要领拿问做搞有是的个和及与])$/u;

/** How many characters at the end of a name stand among other words; 0 where they are too few to tell. */
function endIn(words: string, stem: string): number {
  if (stem.length >= TELLING && words.includes(stem)) return stem.length;
  const from = Array.from(stem).findIndex((_, start) => {
    const at = words.indexOf(stem.slice(start));
    return at >= 0 && DONE_BEFORE.test(words.slice(0, at));
  });
  return from < 0 || stem.length - from < TELLING ? 0 : stem.length - from;
}

/** A name without what any award is called. */
function stemOf(name: string): string {
  const stem = name.replace(CALLED, '');
  return stem === name ? stem : stemOf(stem);
}

/** Whether every character of a word stands in a name, in its order. */
function shortens(word: string, name: string): boolean {
  let at = 0;
  for (const character of name) if (character === word[at]) at += 1;
  return at === word.length;
}

/** Without width, case, blanks, marks, and what only says that an award is meant. */
function folded(text: string): string {
  return halfWidth(text.replace(/^policy:\/\/.*\/award\//u, ''))
    .toLowerCase()
    .replace(/[\s"“”'()（）:：,，.。、…#№+_-]/gu, '')
    .replace(/^(?:奖补)?项目(?:编号)?|^award/u, '');
}
