/** One break of the engine: words of a file of `src/award` that stand there once, and what stands there instead. */
export interface EngineMutant {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** What goes wrong. */
  readonly breaks: string;
}

export const ENGINE_MUTANTS: readonly EngineMutant[] = [
  {
    file: 'engine/interval.ts',
    from: 'left.lo.gte(right.hi)',
    to: 'left.lo.gt(right.hi)',
    breaks: '以上 no longer includes the number',
  },
  {
    file: 'engine/interval.ts',
    from: 'left.hi === null || left.hi.gt(right.lo)',
    to: 'left.hi === null || left.hi.gte(right.lo)',
    breaks: 'a sum that is at most the threshold is never short of it',
  },
  {
    file: 'engine/interval.ts',
    from: '{ lo: ZERO, hi: null };',
    to: '{ lo: ZERO, hi: ZERO };',
    breaks: 'a missing sum is read as 0',
  },
  {
    file: 'engine/interval.ts',
    from: 'greater(a.lo.minus(b.hi), ZERO)',
    to: 'a.lo.minus(b.hi)',
    breaks: 'the sum due can be negative',
  },
  {
    file: 'engine/interval.ts',
    from: 'hi: a.hi === null ? null : greater(a.hi.minus(b.lo), ZERO)',
    to: 'hi: a.hi === null ? null : greater(a.hi.minus(b.hi ?? b.lo), ZERO)',
    breaks: 'the upper end after a subtraction is too low',
  },
  {
    file: '../text/decimal.ts',
    from: 'precision: 1e9',
    to: 'precision: 12',
    breaks: 'products are rounded',
  },
  {
    file: '../text/money.ts',
    from: "unit === '%' ? '0.01'",
    to: "unit === '%' ? '0.1'",
    breaks: 'percent read ten times too large',
  },
  {
    file: 'engine/evaluate.ts',
    from: 'const cap = scope.terms.amount.each?.cap;',
    to: 'const cap = undefined;',
    breaks: 'the cap of one unit is forgotten',
  },
  {
    file: 'engine/evaluate.ts',
    from: 'return limit.used === undefined ? cap :',
    to: 'return limit.used !== undefined ? cap :',
    breaks: 'what was already paid does not use up the cap',
  },
  {
    file: 'engine/evaluate.ts',
    from: 'const topped = top_up === undefined ? capped : lessPaid(scope, capped, top_up);',
    to: 'const topped = capped;',
    breaks: '晋档补差 pays the whole sum again',
  },
  {
    file: 'engine/evaluate.ts',
    from: "return frequency.value === 'one_off' ? lessPaid(scope, topped, frequency) : topped;",
    to: 'return topped;',
    breaks: '一次性 is paid twice',
  },
  {
    file: 'engine/evaluate.ts',
    from: "(form.kind === 'rate' && form.bound === 'at_most')",
    to: 'false',
    breaks: 'a rate that is only a ceiling is promised as a sum',
  },
  {
    file: 'engine/evaluate.ts',
    from: "if (form.kind === 'ceiling' ||",
    to: 'if (',
    breaks: 'a ceiling is promised as a sum',
  },
  {
    file: 'engine/evaluate.ts',
    from: "if (status === 'not_met') return 'not_counted';",
    to: '',
    breaks: 'items of the wrong kind are counted',
  },
  {
    file: 'engine/evaluate.ts',
    from: "return status === 'unknown' && term",
    to: 'return false && term',
    breaks: 'an item of which it is not known whether it counts is counted',
  },
  {
    file: 'engine/evaluate.ts',
    from: "return figure(scope, end === 'low' ? form.min : form.max);",
    to: 'return figure(scope, form.max);',
    breaks: 'a range is told as its upper end',
  },
  {
    file: 'engine/evaluate.ts',
    from: "operation('either', unnamed ?",
    to: "operation('either', false ?",
    breaks: '等称号: only the named titles are thought possible',
  },
  {
    file: 'engine/bands.ts',
    from: "const slice = from === undefined ? below : operation('excess', [below, from]);",
    to: 'const slice = below;',
    breaks: '累进 applies each rate to the whole',
  },
  {
    file: 'engine/bands.ts',
    from: 'lo.lt(to.value.lo)',
    to: 'lo.lte(to.value.lo)',
    breaks: 'the start of a band belongs to the band below as well',
  },
  {
    file: 'engine/eligible.ts',
    from: "return statuses.includes('unknown') ? 'unknown' : 'met';",
    to: "return 'met';",
    breaks: 'a condition that is not known counts as met',
  },
  {
    file: 'engine/eligible.ts',
    from: "if (statuses.includes('not_met')) return 'not_met';",
    to: '',
    breaks: 'a condition that fails is forgotten',
  },
  {
    file: 'engine/eligible.ts',
    from: "if (statuses.includes('met')) return 'met';",
    to: '',
    breaks: '其一即可 never holds',
  },
  {
    file: 'engine/eligible.ts',
    from: 'condition.in?.includes(value.is) === true',
    to: 'true',
    breaks: 'any value of an enum will do',
  },
  {
    file: 'engine/eligible.ts',
    from: 'if (condition.open?.values.includes(value.is)) {',
    to: 'if (false) {',
    breaks: 'what the text leaves open is refused',
  },
  {
    file: 'engine/eligible.ts',
    from: 'measure.minus === undefined ? fixed : plus(fixed, numberOf(lookUp(scope, measure.minus)))',
    to: 'fixed',
    breaks: 'growth is taken for the whole revenue',
  },
  {
    file: 'result/settle.ts',
    from: "return state === 'in_force'\n",
    to: "return state !== 'expired'\n",
    breaks: 'awards are due before the policy is in force',
  },
  {
    file: 'result/settle.ts',
    from: "status === 'met' ? figures : undetermined(figures)",
    to: 'figures',
    breaks: 'an exact sum although eligibility is open',
  },
  {
    file: 'result/missing.ts',
    from: 'if (pointOf(term.value) !== undefined) return [];',
    to: '',
    breaks: 'facts that cannot change the sum are asked',
  },
  {
    file: 'result/missing.ts',
    from: "const adding = sum.nature === 'unstated' ? [] : stakesIn(sum.high, width(sum.high.value));",
    to: 'const adding: readonly Stake[] = [];',
    breaks: 'facts that change the sum are not asked',
  },
  {
    file: 'result/missing.ts',
    from: "if (status === 'not_met') return [];",
    to: '',
    breaks: 'questions go on after a condition has failed',
  },
  {
    file: 'result/open-readings.ts',
    from: 'return differs(figures, paid) ?',
    to: 'return false ?',
    breaks: 'what another reading would pay is not told',
  },
  {
    file: 'result/receipt.ts',
    from: 'facts: { ...facts },',
    to: 'facts: {},',
    breaks: 'the receipt forgets the facts',
  },
  {
    file: 'fingerprint.ts',
    from: '.sort(byKey)',
    to: '',
    breaks: 'the receipt depends on the order of keys',
  },
  {
    file: 'result/trace.ts',
    from: 'steps.length + 1',
    to: 'steps.length + 2',
    breaks: 'steps refer to the wrong step',
  },
  {
    file: 'result/cited.ts',
    from: '(sum) => sum + mark(clause)',
    to: '(sum) => sum',
    breaks: 'figures are told without their clause',
  },
  {
    file: 'result/answer.ts',
    from: 'return [payee(result, circumstances), main(',
    to: 'return [main(',
    breaks: 'who is paid is not told',
  },
  {
    file: 'result/answer.ts',
    from: '}，没有规定下限，不能当作确定金额',
    to: '}',
    breaks: 'a ceiling is not called one',
  },
  {
    file: 'result/cited.ts',
    from: 'return used.length;',
    to: 'return used.length + 1;',
    breaks: 'citation numbers point to the next words',
  },
  {
    file: 'facts/read-facts.ts',
    from: 'if (isNotKnown(raw) && !isChoice(fact, raw)) return undefined;',
    to: '',
    breaks: 'null is no longer “not known”',
  },
  {
    file: 'facts/read-facts.ts',
    from: 'name !== undefined && Object.hasOwn(questions, name) ? questions[name] : undefined',
    to: 'name === undefined ? undefined : (questions[name] ?? questions[word])',
    breaks: 'names on the prototype are taken for facts',
  },
  {
    file: 'facts/read-facts.ts',
    from: 'if (all.length > MOST_ITEMS) {',
    to: 'if (false) {',
    breaks: 'lists have no limit',
  },
  {
    file: 'portfolio/overlap.ts',
    from: 'return withIt.gte(without) ? withIt : without;',
    to: 'return withIt.plus(without);',
    breaks: 'sums on the same spending are added up',
  },
  {
    file: 'portfolio/match.ts',
    from: '.filter(({ result }) => result.payee.is_applicant !== false)',
    to: '',
    breaks: 'what is paid to others is counted as the asker’s',
  },
  {
    file: 'portfolio/next-questions.ts',
    from: 'b.stake.cmp(a.stake)',
    to: 'a.stake.cmp(b.stake)',
    breaks: 'the question that decides least comes first',
  },
  {
    file: 'recheck.ts',
    from: 'if (fingerprint(content) !== sha256) {',
    to: 'if (false) {',
    breaks: 'a receipt that was changed passes',
  },
];
