import { anchorsIn } from '../../src/award/rule/anchor.ts';
import type { Rule, RuleData } from '../../src/award/rule/rule.ts';
import type { Policy } from '../../src/corpus/library.ts';
import { segment } from '../../src/corpus/segment/segment.ts';
import { type Json, put } from './json.ts';

/** A word put into a policy's text, and where. */
export interface Insertion {
  readonly at: number;
  readonly word: string;
}

/** The policy as if its text had the word. */
export function withWord(policy: Policy, { at, word }: Insertion): Policy {
  const source = policy.source.slice(0, at) + word + policy.source.slice(at);
  return { ...policy, source, clauses: segment(source).clauses };
}

/** The award as if its quotes had been taken from the text with the word in it; all else as it was. */
export function quotedAgain({ data, citations }: Rule, { at, word }: Insertion): RuleData | Json {
  return anchorsIn(data).reduce<Json>((json, { field, holder }) => {
    const start = citations.get(holder)?.start ?? 0;
    const { quote, prefix = '' } = holder;
    const inside = at - start;
    const path = field.split('.');
    if (inside > 0 && inside < quote.length) {
      return put(json, [...path, 'quote'], quote.slice(0, inside) + word + quote.slice(inside));
    }
    const before = inside + prefix.length;
    if (inside > 0 || before <= 0) return json;
    return put(json, [...path, 'prefix'], prefix.slice(0, before) + word + prefix.slice(before));
  }, data);
}
