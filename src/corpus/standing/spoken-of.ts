import { type Around, isOfficial, isSum, sameFigure, toldIn } from '../../text/figure/index.ts';
import { halfWidth } from '../../text/half-width.ts';
import { remembered } from '../../text/remembered.ts';
import { contentOf, pairsOf } from '../../text/wording/index.ts';
import type { Clause } from '../clause.ts';
import type { Policy } from '../library.ts';
import { labelOf } from './standings.ts';

/** What a provision lays down, read from its figures and from what the clause is known to say. */
type Kind = 'ceiling' | 'floor' | 'rate' | 'duration' | 'validity' | 'department' | 'bearer';

interface Provision {
  readonly words: string;
  readonly label: string;
  /** What the clause is called. */
  readonly title: string;
  readonly policy: Policy;
  readonly clause: Clause;
}

/** What a policy says, between semicolons and full stops. */
const provisionsOf = remembered((policy: Policy): readonly Provision[] =>
  policy.clauses.flatMap((clause) =>
    halfWidth(clause.text)
      .split(/[;。\n]/u)
      .map((words) => words.trim())
      .filter((words) => words.length > 5)
      .map((words) => ({
        words,
        label: labelOf({ policy, clause }),
        title: clause.title,
        policy,
        clause,
      })),
  ),
);

/** What a figure is of that says how long. */
const DURATION = /^(?:年|个?月|个?季度|[天日周]|个?工作日|小时)$/u;
const figuresOf = remembered((policy: Policy) =>
  provisionsOf(policy).flatMap(({ words }) => toldIn(words).map(({ figure }) => figure)),
);

/**
 * Of a figure that no words quoted have: against the statement where it stands nowhere in the policies. So much only what is
 * told by its unit alone, and a sum that is told as the text's: what is counted it may count in other words.
 * @returns in Chinese.
 */
export function notThere(
  own: Around,
  policies: readonly Policy[],
): { readonly against: readonly string[]; readonly open?: readonly string[] } {
  const { figure } = own;
  const isTold = isSum(figure) ? isOfficial(own) : figure.unit === 'date' || DURATION.test(figure.unit);
  const stands = policies.some((policy) => figuresOf(policy).some((known) => sameFigure(known, figure)));
  return isTold && !figure.about && !stands
    ? { against: [`原文里没有${figure.text}`] }
    : { against: [], open: [`引文里没有${figure.text}，请把写着它的原文也引上`] };
}

/** Who bears the cost: 资金由市、区财政按照1:1的比例分担. */
const BORNE = /(?:资金|经费|费用)[^，,]{0,30}(?:[承分负]担|列支)/u;

/** What a provision lays down. */
const kindsOf = remembered(({ policy, clause, words }: Provision): ReadonlySet<Kind> => {
  const { from, to } = policy.data.in_force;
  const valid = [from, to].some(
    ({ clause: id, quote }) => id === clause.id && words.includes(halfWidth(quote)),
  );
  const named = clause.departments.basis.some(
    ({ quote }) => halfWidth(quote).includes(words) || words.includes(halfWidth(quote)),
  );
  return new Set([
    ...toldIn(words).flatMap(({ figure, told }): readonly Kind[] => [
      ...(told === 'ceiling' || told === 'floor' ? [told] : []),
      ...(figure.unit === '%' ? (['rate'] as const) : []),
      ...(DURATION.test(figure.unit) ? (['duration'] as const) : []),
    ]),
    ...(valid ? (['validity'] as const) : []),
    ...(named ? (['department'] as const) : []),
    ...(BORNE.test(words) ? (['bearer'] as const) : []),
  ]);
});

/** What people call what a provision lays down; a bound is called what makes a figure one. */
const CALLED: readonly (readonly [Kind, RegExp])[] = [
  ['ceiling', /上限|封顶|最[高多]额?|限额|天花板|[分金]?额?界[线限]/gu],
  ['floor', /门槛|下限|最低|[分金]?额?界[线限]/gu],
  ['rate', /比例|百分比|百分之几|费率|几成/gu],
  ['duration', /最[长短]|期限|年限|时长|多(?:长时间|久|少[天年])|几(?:年|天|个?月)/gu],
  ['validity', /有效期限?|施行日期|期限|到期|(?:何时|什么时候|哪天)(?:失效|过期|作废)/gu],
  [
    'bearer',
    /由?(?:谁|哪一?[级家]|[省市县区]{1,2}里?级?(?:财政)?(?:还是|和|或|、)[省市县区]{1,2}里?级?)?(?:财政)?(?:[承分负]担|出[钱资])/gu,
  ],
  ['department', /(?:牵头|责任|负责|主管)(?:单位|部门)?/gu],
];
const CONNECTING =
  /的|和|与|及|或|是否|如何|怎么|怎样|什么|多少|哪些?|还是|能否|有没有|由谁|时?怎么?处理|具体|规定|情况|方面|办法|标准|问题|[^\p{Script=Han}a-z\d%]/giu;
/** So much of a topic beside its kind of provision must stand in the words. */
const MOST = 0.6;

/** Whether a topic only says what kind of provision it is: 上限, 牵头单位. */
function isBare(topic: string): boolean {
  return withoutKinds(halfWidth(topic)).trim() === '';
}

/** The kinds of provision that words name: a ceiling, a rate, who is in charge. */
export function kindsNamed(words: string): readonly Kind[] {
  return CALLED.flatMap(([kind, called]) => (words.search(called) >= 0 ? [kind] : []));
}

function withoutKinds(topic: string): string {
  return CALLED.reduce((left, [, called]) => left.replaceAll(called, ' '), topic);
}

/**
 * The official words that speak of a topic: all its words; or most of what it names, in a provision of its kind. Of one in
 * another language: one of what each of its words may be.
 * @example spokenOf(policy, '技术改造补助的上限')?.label // → '洪府办规发〔2025〕9号 三、(二)5'
 */
export function spokenOf(
  policy: Policy,
  topic: string | readonly (readonly string[])[],
): Pick<Provision, 'words' | 'label'> | undefined {
  if (typeof topic !== 'string')
    return provisionsOf(policy).find(({ words }) =>
      topic.every((may) => may.some((word) => words.includes(word))),
    );
  const plain = halfWidth(topic);
  const words = plain.split(CONNECTING).filter((word) => word.length > 1);
  if (words.length === 0) return undefined;
  const kinds = kindsNamed(plain);
  // “按照规定”指哪些规定: words that say nothing stand everywhere.
  if (kinds.length === 0 && words.every((word) => contentOf(word).length === 0)) return undefined;
  const all = provisionsOf(policy);
  if (kinds.length === 0)
    return (
      all.find((each) => words.every((word) => each.words.includes(word))) ??
      // 个体经营创业补贴, 本市其他扶持政策重叠: laid out of words of one provision.
      all.find((each) => words.every((word) => isMadeOf(word, each.words)))
    );
  const pairs = [...pairsOf(withoutKinds(plain).replaceAll(/\d+[万亿]?元?|的/gu, ' '))];
  // 分担的比例 names nothing but two kinds: what lays down both.
  const isOfKind = (each: Provision) => {
    const has = (kind: Kind) => kindsOf(each).has(kind);
    return pairs.length === 0 ? kinds.every(has) : kinds.some(has);
  };
  return all.find(
    (each) =>
      pairs.filter((pair) => each.words.includes(pair) || each.title.includes(pair)).length >=
        pairs.length * MOST && isOfKind(each),
  );
}

const BETWEEN = /[和与跟、](?!是否|能否).*(?:是否|能否|会不会|算不算|可否|是不是|能不能)/u;

/** Whether a word can be laid out of words of a provision, each of two characters or more: no part of it stands elsewhere. */
function isMadeOf(word: string, words: string): boolean {
  const reached = [true];
  // Most words do not even begin there.
  if (!words.includes(word.slice(0, 2)) || !words.includes(word.slice(-2))) return false;
  for (let end = 2; end <= word.length; end += 1)
    reached[end] = Array.from({ length: end - 1 }, (_, start) => start).some(
      (start) => reached[start] === true && words.includes(word.slice(start, end)),
    );
  return reached[word.length] === true;
}

/**
 * Each thing that a topic names, with what they are of.
 * How several things stand to each other is one topic: 生活补助和租房补贴是否属于同类.
 * @example topicsIn('技术改造补助的上限、比例') // → ['技术改造补助的上限', '技术改造补助的比例']
 */
export function topicsIn(topic: string): readonly string[] {
  if (BETWEEN.test(topic)) return [topic];
  const parts = topic.split(/、|，|,|；|;|以及|和|与|及/u).map((part) => part.trim());
  const named = parts.filter((part) => part !== '');
  const [first = ''] = named;
  const head = /^.+的/u.exec(first)?.[0] ?? (isBare(first) ? '' : first);
  return named.map((part, i) => (i === 0 || part.includes('的') || !isBare(part) ? part : head + part));
}
