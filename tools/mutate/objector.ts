import { verifyRules } from '../../src/award/check/verify-rules.ts';
import { readRules } from '../../src/award/rule/read-rules.ts';
import type { Rule } from '../../src/award/rule/rule.ts';
import { unanswered } from '../../src/award/unanswered.ts';
import { verifyCases } from '../../src/award/worked-cases.ts';
import { type Fault, faultLine } from '../../src/corpus/fault.ts';
import type { Policy } from '../../src/corpus/library.ts';
import { withWord } from './insertion.ts';
import type { Mutation } from './mutations.ts';

/** What objects to a mutation: schema, names and quotes; the words of the text; the worked cases; or nothing. */
export type Objection = 'structure' | 'words' | 'cases' | 'none';

/**
 * Says of mutations of a policy's awards what objects to them; `rules` are the awards as they are. A mutant is
 * checked beside the awards of its clause and those it overlaps with, against the same awards without it.
 */
export function objector(policy: Policy, rules: readonly Rule[]): (mutation: Mutation) => Objection {
  const known = new Map<string, ReadonlySet<string>>();
  const before = (rule: Rule, beside: readonly Rule[]): ReadonlySet<string> => {
    const key = [rule, ...beside].map(({ data }) => data.id).join();
    const found = known.get(key) ?? linesOf(verifyRules(policy, [rule, ...beside]));
    known.set(key, found);
    return found;
  };
  return (mutation) => {
    const rule = rules.find(({ data }) => data.id === mutation.award);
    if (rule === undefined) throw new Error(`no award ${mutation.award}`);
    const { inserted, field, json } = mutation;
    if (inserted !== undefined) return toWord(withWord(policy, inserted), { ...rule, json });
    const mutant = readAlone(policy, rule.file, json);
    const alone = readAlone(policy, rule.file, rule.data);
    if (mutant.rule === undefined || adds(mutant.faults, linesOf(alone.faults))) return 'structure';
    const own = mutant.rule;
    if (field.startsWith('cases.')) return byCases(policy, own);
    const beside = rules.filter((other) => other !== rule && (isNear(other, rule) || isNear(other, own)));
    const words = byWords(policy, [own, ...beside], before(rule, beside));
    return words ?? byRest(policy, own, { field, rules });
  };
}

function byWords(policy: Policy, rules: readonly Rule[], known: ReadonlySet<string>): 'words' | undefined {
  return adds(verifyRules(policy, rules), known) ? 'words' : undefined;
}

/** What objects to an award read from another text; only its own figures and tags count. */
function toWord(policy: Policy, { file, json }: Pick<Rule, 'file'> & { readonly json: unknown }): Objection {
  const { rule, faults } = readAlone(policy, file, json);
  if (rule === undefined) return faults.length > 0 ? 'structure' : 'none';
  return verifyRules(policy, [rule]).some((fault) => fault.file === file) ? 'words' : 'none';
}

function byCases(policy: Policy, rule: Rule): Objection {
  return verifyCases(policy, [rule]).length > 0 ? 'cases' : 'none';
}

/** The worked cases; what only answers a question of `check --policy` is asked for again where it is gone. */
function byRest(
  policy: Policy,
  own: Rule,
  { field, rules }: { readonly field: string; readonly rules: readonly Rule[] },
): Objection {
  const by = byCases(policy, own);
  if (by !== 'none' || !field.startsWith('aims.')) return by;
  const now = rules.map((other) => (other.file === own.file ? own : other));
  return adds(unanswered(policy, now), linesOf(unanswered(policy, rules))) ? 'words' : 'none';
}

function readAlone(
  policy: Policy,
  file: string,
  json: unknown,
): { rule: Rule | undefined; faults: readonly Fault[] } {
  const { rules, faults } = readRules({ ...policy, awards: [{ file, json }] });
  return { rule: rules[0], faults };
}

function linesOf(faults: readonly Fault[]): ReadonlySet<string> {
  return new Set(faults.map(faultLine));
}

function adds(faults: readonly Fault[], known: ReadonlySet<string>): boolean {
  return faults.some((fault) => !known.has(faultLine(fault)));
}

/** Awards that the checks see together: of one clause, or said to overlap. */
function isNear({ data: a }: Rule, { data: b }: Rule): boolean {
  return a.clause === b.clause || names(a, b.id) || names(b, a.id);
}

function names({ overlaps }: Rule['data'], id: string): boolean {
  return overlaps.some((overlap) => overlap.with.includes(id));
}
