import { halfWidth } from '../../text/half-width.ts';
import { saysNo } from '../../text/negation.ts';
import { remembered } from '../../text/remembered.ts';
import { contentOf, hanPairs } from '../../text/wording/index.ts';
import type { Clause } from '../clause.ts';
import type { Policy } from '../library.ts';
import { type Standing, segmentAround } from './standings.ts';

/**
 * Of words that one of several sections has under a title that the others have too (投资要求 of each zone): that a draft
 * speaks of another section and never of theirs. What holds for one zone holds for no other.
 * @param said what the draft says, as far as it rests on something.
 * @returns in Chinese; undefined where no other section is meant.
 */
export function ofOtherSection({ policy, clause }: Standing, said: () => string): string | undefined {
  if (clause === undefined || clause.title === '') return undefined;
  const own = sectionOf(policy, clause);
  if (own === undefined) return undefined;
  const others = policy.clauses.filter(({ title, id }) => title === clause.title && id !== clause.id);
  const sections = others.flatMap((other) => sectionOf(policy, other) ?? []);
  const beside = sections.filter(({ parent, id }) => parent === own.parent && id !== own.id);
  if (beside.length === 0 || said().includes(own.title)) return undefined;
  const meant = beside.find(({ title }) => said().includes(title));
  return meant && `引的是“${own.title}”的“${clause.title}”，稿中说的是“${meant.title}”`;
}

function sectionOf({ clauses }: Policy, { parent }: Clause): Clause | undefined {
  return clauses.find(({ id, title }) => id === parent && title !== '');
}

/** What a provision is of: its words before its first pause or figure. */
function subjectOf(provision: string): string {
  return /^[^,:\d]*/u.exec(halfWidth(provision).replace(/^\s*\(?\d{0,2}[).、]?\s*/u, ''))?.[0] ?? '';
}

/**
 * That a statement tells words of what a provision beside theirs is of, and theirs is not: 吴都项目区……4.8万元/亩 for
 * 太阳升项目区……4.8万元/亩. Two provisions say the same of two things; what is said of one holds for no other.
 * @returns in Chinese; undefined where no other subject is named, or the own one as well.
 */
export function ofOtherSubject(standing: Standing, says: string): string | undefined {
  if (saysNo(says) || COMPARES.test(says)) return undefined;
  const { own, others } = besideOf(standing);
  const other = others.find(({ names }) => names.some((name) => says.includes(name)));
  const isToldToo = other?.own.some((pair) => says.includes(pair)) ?? true;
  return other === undefined || isToldToo
    ? undefined
    : `原文这一句说的是“${own}”，稿中说的是“${other.subject}”`;
}

/** What the provisions beside one are of, with what tells each from it and it from each. */
const besideOf = remembered((standing: Standing) => {
  const { policy, clause } = standing;
  const segment = segmentAround(standing);
  const own = subjectOf(segment);
  const beside = policy.clauses.filter(({ parent, id }) => parent === clause?.parent || id === clause?.id);
  const subjects = clause === undefined ? [] : beside.flatMap(subjectsIn);
  const others = subjects
    .filter((subject) => isOfKind(subject, own))
    .map((subject) => ({
      subject,
      // 每新配套一家零部件企业: what the provision speaks of itself tells of no other.
      names: namesOf(subject, own).filter((name) => !segment.includes(name)),
      own: namesOf(own, subject).flatMap(hanPairs),
    }));
  return { own, others };
});

const COMPARES = /[比跟除]|不像|另|其[他余它]/u;

const subjectsIn = remembered(({ text }: Clause) =>
  text.split(/[;；。\n]/u).flatMap((provision) => {
    const subject = subjectOf(provision);
    return /\d/u.test(provision) && subject.length > 3 ? [subject] : [];
  }),
);

/** What tells a subject from another: of 绿色科技产业园和吴都项目区 beside 太阳升项目区 绿色科技产业园 and 吴都. */
function namesOf(subject: string, other: string): readonly string[] {
  return subject.split(/[和及与、或]/u).flatMap((item) => {
    const strange = Array.from(item, (one, at) => {
      const pairs = [item.slice(Math.max(0, at - 1), at + 1), item.slice(at, at + 2)];
      return pairs.some((pair) => pair.length === 2 && other.includes(pair)) ? ' ' : one;
    }).join('');
    return strange.split(' ').filter((name) => name.length > 1 && contentOf(name).length > 0);
  });
}

/** Two subjects of one kind say the same of two things: X工业用地最低出让价为. */
function isOfKind(subject: string, own: string): boolean {
  const pairs = hanPairs(own);
  const shared = hanPairs(subject).filter(
    (pair) => pairs.includes(pair) && contentOf(pair).length > 0,
  ).length;
  return subject !== own && shared > 1;
}
