import type { Fault } from '../../corpus/fault.ts';
import type { Policy } from '../../corpus/library.ts';
import type { Rule } from '../rule/index.ts';
import { verifyAmountWords } from './amount-words.ts';
import { clauseFigures, type FiguresByClause } from './bind-figures.ts';
import { verifyCoherence } from './coherence.ts';
import { verifyConditionWords } from './condition-words.ts';
import { verifyFigures } from './figures.ts';
import { verifyFunding } from './funding.ts';
import { verifyMeasures } from './measures.ts';
import { verifyOrphans } from './orphans.ts';
import { verifyReadings } from './readings.ts';
import { licencesOf } from './shared-licences.ts';
import { type RuleFault, wordingOf } from './wording.ts';

/**
 * Holds a policy's awards against its text: each figure against the one in its quote, each tag against the
 * words that license it, each figure and qualifying word of the clauses against the awards that take it up.
 * Quotes, names and schema were checked when the awards were read,
 * so this is for awards that `readRules` read without a fault; one left out would leave its words orphaned.
 * @example verifyRules(policy, rules) // → []
 */
export function verifyRules(policy: Policy, rules: readonly Rule[]): readonly Fault[] {
  const figures: FiguresByClause = new Map(
    policy.clauses.filter(({ id }) => isCited(id, rules)).map((clause) => [clause.id, clauseFigures(clause)]),
  );
  const faults = rules.flatMap((rule) =>
    ruleFaults(policy, rule, { rules, figures }).map((fault) => ({ file: rule.file, ...fault })),
  );
  const licences = licencesOf(policy.common.licences);
  const faulty = rules.filter(({ file }) => faults.some((fault) => fault.file === file));
  // What a faulty award leaves over is seen once it is mended; to name both would name one thing twice.
  const orphans = policy.clauses
    .filter(({ id }) => rules.some(({ data }) => data.clause === id) && !isCited(id, faulty))
    .flatMap((clause) => verifyOrphans(clause, rules, { figures, licences }));
  return [...faults, ...orphans.map((fault) => ({ file: `${policy.id}/awards`, ...fault }))];
}

function isCited(clause: string, rules: readonly Rule[]): boolean {
  return rules.some(({ citations }) =>
    [...citations.values()].some((citation) => citation.clause === clause),
  );
}

interface Beside {
  readonly rules: readonly Rule[];
  readonly figures: FiguresByClause;
}

function ruleFaults(policy: Policy, rule: Rule, { rules, figures }: Beside): readonly RuleFault[] {
  const wording = wordingOf(policy, rule);
  return [
    ...verifyCoherence(rule, rules),
    ...verifyFigures(rule, figures),
    ...verifyAmountWords(wording),
    ...verifyConditionWords(wording),
    ...verifyMeasures(wording),
    ...verifyReadings(rule, figures),
    ...verifyFunding(policy, rule.data),
  ];
}
