import type { Claim, Verification } from '../../src/answer/claim.ts';
import { verifyAnswer } from '../../src/answer/verify-answer.ts';
import type { Asked } from '../../src/award/recalculate.ts';
import { readRules } from '../../src/award/rule/index.ts';
import type { Policy } from '../../src/corpus/library.ts';
import { load } from '../../src/corpus/load.ts';
import { day } from '../day.ts';

/** The library that is shipped, for drafts about its policy. */
export const { library } = load(new URL('../../corpus', import.meta.url).pathname);

/** Policies with their rules, as a call sees them; the day is fixed. */
export function shelfOf(policies: readonly Policy[]) {
  const rules = new Map(policies.map((policy) => [policy.id, readRules(policy).rules]));
  return { policies, rules, today: day('2026-11-28') };
}

export const shelf = shelfOf(library.policies);

/** Verifies a draft against the shipped library. */
export function verify(
  answer: string,
  claims: readonly Claim[] = [],
  calculations: readonly Asked[] = [],
): Verification {
  return verifyAnswer({ answer, claims, calculations }, shelf);
}

/** Everything that was contradicted, as it is shown. */
export function objections({ pairs, literal }: Verification): readonly string[] {
  const wrong = [
    ...pairs.map(({ draft, status, note }) => ({ text: draft, status, note })),
    ...literal.map(({ text, status, note }) => ({ text, status, note })),
  ].filter(({ status }) => status === 'contradicted');
  return wrong.map(({ text, note }) => `${text}：${note}`);
}
