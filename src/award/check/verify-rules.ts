import type { Fault } from '../../corpus/fault.ts';
import type { Policy } from '../../corpus/library.ts';
import { citationOf } from '../../corpus/policy/index.ts';
import { definitionsIn, notNarrowed, verifyLabels, type Worded } from '../label/index.ts';
import { partsIn, type Rule } from '../rule/index.ts';
import { verifyAims } from './aims.ts';
import { verifyAmountWords } from './amount-words.ts';
import { bindFigures, clauseFigures, type FiguresByClause } from './bind-figures.ts';
import { verifyCoherence, verifyReadings, verifyStacking, verifyStages } from './coherence.ts';
import { verifyConditionWords } from './condition-words.ts';
import { verifyEach, verifyPerUnit } from './counted.ts';
import { verifyDays } from './day-words.ts';
import { figureClaims } from './figure-claims.ts';
import { verifyFigures } from './figures.ts';
import { verifyFunding } from './funding.ts';
import { licencesOf } from './licence.ts';
import { verifyMeasures } from './measures.ts';
import { verifyOrphans } from './orphans.ts';
import { partlyPaid, verifyPayee } from './payee-words.ts';
import { type Reach, reachOf, verifyReach } from './reach.ts';
import { verifySiblings } from './siblings.ts';
import { factOf, type RuleFault, type Wording, wordingOf } from './wording.ts';

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
    ruleFaults(policy, rule, { rules, figures }).map((fault) => placed(policy, rule, fault)),
  );
  const licences = licencesOf(policy.common.licences);
  // A quote that does not stand there is a fault of `policy.json`, told with its field.
  const unencoded = (policy.data.unencoded ?? []).flatMap((each) => citationOf(policy, each) ?? []);
  const faulty = rules.filter(({ file }) => faults.some((fault) => fault.file === file));
  // What a faulty award leaves over is seen once it is mended; to name both would name one thing twice.
  const orphans = policy.clauses
    .filter(({ id }) => rules.some(({ data }) => data.clause === id) && !isCited(id, faulty))
    .flatMap((clause) => verifyOrphans(clause, rules, { figures, licences, unencoded }));
  const stacked =
    rules.length < policy.awards.length
      ? []
      : [...verifyStacking(policy, rules), ...verifyStages(policy, rules)];
  return unique([
    ...faults,
    ...stacked,
    ...orphans.map((fault) => ({ file: `${policy.id}/awards`, ...fault })),
  ]);
}

/** A fault of a condition that the policy asks of every award, or of how it says that they are paid, belongs to `policy.json`; the award counts its own. */
function placed({ id, data: policy }: Policy, { file, data }: Rule, fault: RuleFault): Fault {
  const shared = (policy.conditions?.length ?? 0) - (data.without?.length ?? 0);
  const own = stagesQuoteAt(fault.field, data);
  const told = (policy.stages ?? []).findIndex(({ quote }) => quote === own);
  if (told >= 0 && fault.field.startsWith('amount.stages')) {
    const field = fault.field.replace(/^amount\.stages(?:\.also\.\d+)?/u, `stages.${told}`);
    return { ...fault, file: `${id}/policy.json`, field };
  }
  const [, digits = '', rest = ''] = /^conditions\.(\d+)(.*)$/u.exec(fault.field) ?? [];
  if (digits === '' || shared === 0) return { file, ...fault };
  const i = Number(digits);
  return i < shared
    ? { ...fault, file: `${id}/policy.json` }
    : { ...fault, file, field: `conditions.${i - shared}${rest}` };
}

/** The words on how an award is paid that a field of its `stages` holds. */
function stagesQuoteAt(field: string, { amount: { stages } }: Rule['data']): string | undefined {
  const [, nth] = /^amount\.stages\.also\.(\d+)/u.exec(field) ?? [];
  return nth === undefined ? stages?.quote : stages?.also?.[Number(nth)]?.quote;
}

function unique(faults: readonly Fault[]): readonly Fault[] {
  const seen = new Map(faults.map((fault) => [`${fault.file} ${fault.field} ${fault.found}`, fault]));
  return [...seen.values()];
}

/**
 * What an award leaves out although its words make nothing it says false: real conditions and bounds that it sets aside in
 * `aims`, and words that narrow (首次, 新) and that nobody is asked for. Asked of who enters the one policy.
 */
export function leftUnsaid(policy: Policy, rules: readonly Rule[]): readonly Fault[] {
  const { clauses } = policy;
  const figures: FiguresByClause = new Map(clauses.map((clause) => [clause.id, clauseFigures(clause)]));
  return rules.flatMap((rule) => {
    const wording = wordingOf(policy, rule);
    return [
      ...verifyAims(rule, wording, { clauses, figures, rules }),
      ...notNarrowed(askingAlone(wordedOf(policy, wording, reachOf(rule, wording, { clauses, figures })))),
      ...partlyPaid(wording, rules),
    ].map((fault) => placed(policy, rule, fault));
  });
}

/** The award without what only tells how it is paid and how many are paid: that asks nobody anything. */
function askingAlone(worded: Worded): Worded {
  const { stages: _, quota: __, ...amount } = worded.data.amount;
  return { ...worded, data: { ...worded.data, amount } };
}

/** The award beside the words that its names may be taken from. */
function wordedOf({ clauses }: Policy, wording: Wording, reach: Reach): Worded {
  const { data, field, place } = wording;
  return {
    data,
    field,
    place,
    fact: (name) => factOf(data, name),
    figures: figureClaims(partsIn(data, 'award')).map(({ holder }) => holder),
    textsOf: ({ clause: id, quote }) => {
      const clause = clauses.find((one) => one.id === id);
      const heads = clause === undefined ? [] : [clause.title, ...clause.heading];
      return [reach.words(id), ...heads, ...definitionsIn(clauses, quote)];
    },
  };
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
  const reach = reachOf(rule, wording, { clauses: policy.clauses, figures });
  return [
    ...verifyCoherence(rule, rules),
    ...verifyFigures(rule, figures),
    ...verifyPayee(wording, { source: policy.source, rules, leads: reach.leads }),
    ...verifyAmountWords(wording),
    ...verifyConditionWords(wording),
    ...verifyDays(wording),
    ...verifyReach(wording, reach),
    ...verifyMeasures(wording),
    ...verifyLabels(wordedOf(policy, wording, reach), policy),
    ...verifyPerUnit(wording),
    ...verifyEach(wording, bindFigures(rule, figures)),
    ...verifyReadings(rule, figures),
    ...verifySiblings(rule, wording, { source: policy.source, figures, rules }),
    ...verifyFunding(policy, rule.data),
  ];
}
