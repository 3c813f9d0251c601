import { addDecimals, compareDecimals, hundredths, multiplyDecimals, shiftPoint } from '../text/decimal.ts';
import {
  type Around,
  around,
  type Figure,
  figuresIn,
  isOfficial,
  isSum,
  sameFigure,
  sharesIn,
} from '../text/figure/index.ts';
import type { AmountResult, AwardResult } from './result/index.ts';
import type { Rule } from './rule/index.ts';

/**
 * What a figure is in a calculation. `most` is a ceiling of the text or the most that a result can be; what holds only
 * under a condition, or under another reading, is no result. `worked` is what text and facts give in one step.
 */
export type Role =
  | 'fact'
  | 'due'
  | 'step'
  | 'most'
  | 'least'
  | 'if_eligible'
  | 'other_reading'
  | 'margin'
  | 'threshold'
  | 'text'
  | 'worked'
  | 'day';

interface Known {
  readonly figure: Figure;
  readonly role: Role;
}

/** Lists are read to this depth and length; a longer one has its total read from the working. */
const MOST_FACTS = 60;

/** What a calculation knows, and the roles of each exact sum and rate. */
export interface KnownFigures {
  readonly all: readonly Known[];
  readonly roles: ReadonlyMap<string, ReadonlySet<Role>>;
}

/** Every figure that a calculation knows, in its role. */
export function knownFigures(rule: Rule, result: AwardResult): KnownFigures {
  const all = new Map(known(rule, result).map((each) => [`${keyOf(each.figure)} ${each.role}`, each]));
  const roles = new Map<string, Set<Role>>();
  for (const { figure, role } of all.values()) {
    const key = keyOf(figure);
    roles.set(key, (roles.get(key) ?? new Set<Role>()).add(role));
  }
  return { all: [...all.values()], roles };
}

function keyOf({ unit, min, max }: Figure): string {
  return `${unit} ${min} ${max}`;
}

/** The roles of a figure; none where the calculation does not know it. */
function rolesIn({ all, roles }: KnownFigures, figure: Figure): readonly Role[] {
  if (isSum(figure) && !figure.about) return [...(roles.get(keyOf(figure)) ?? [])];
  return all.filter((each) => sameFigure(each.figure, figure)).map(({ role }) => role);
}

/** 从4.2亿元到4.6亿元: the roles of both ends, where the calculation knows both. */
function rolesOfEnds(known: KnownFigures, figure: Figure): readonly Role[] {
  if (figure.min === figure.max || figure.about) return [];
  const [low, high] = [figure.min, figure.max].map((end) =>
    rolesIn(known, { ...figure, min: end, max: end }),
  );
  return low === undefined || high === undefined || low.length === 0 || high.length === 0
    ? []
    : [...low, ...high];
}

/** 一年 is 12个月. */
function asMonths({ min, max, ...figure }: Figure): readonly Figure[] {
  if (figure.unit !== '年') return [];
  return [{ ...figure, unit: '个月', min: multiplyDecimals(min, '12'), max: multiplyDecimals(max, '12') }];
}

/** 750万 in a working with 750万美元: a number whose unit is not said may be of any unit. */
function inUnitsOf({ all }: KnownFigures, figure: Figure): readonly Figure[] {
  if (!/[\d万亿]$/u.test(figure.text)) return [];
  const units = new Set(all.flatMap(({ figure: { unit }, role }) => (role === 'fact' ? [unit] : [])));
  return [...units].map((unit) => ({ ...figure, unit }));
}

/** The roles that a figure has in some calculations; none where they do not know it. */
export function rolesOf(
  figure: Figure,
  calculations: readonly { readonly known: KnownFigures }[],
): ReadonlySet<Role> {
  return new Set(
    calculations.flatMap(({ known }) => {
      const roles = [figure, ...asMonths(figure)].flatMap((each) => rolesIn(known, each));
      if (roles.length > 0) return roles;
      const others = inUnitsOf(known, figure).flatMap((each) => rolesIn(known, each));
      return others.length > 0 ? others : rolesOfEnds(known, figure);
    }),
  );
}

function known(rule: Rule, result: AwardResult): readonly Known[] {
  const facts = factsOf(result);
  const text = textOf(rule);
  return [
    ...resultOf(result),
    ...text,
    ...stepsOf(text, result),
    ...sharedOut(rule, result),
    ...ratesOf(rule, result).map((figure) => ({ figure, role: 'worked' as const })),
    ...facts.map((figure) => ({ figure, role: 'fact' as const })),
    ...(result.trace.length === 0 || result.amount.kind === 'up_to' ? workedOut(text, facts) : []),
    { figure: figureOf('date', result.as_of), role: 'day' as const },
    ...figuresIn(result.answer)
      .filter(({ unit }) => unit === 'date')
      .map((figure) => ({ figure, role: 'day' as const })),
  ];
}

function figureOf(unit: string, min: string, max = min): Figure {
  return { start: 0, end: 0, text: '', unit, min, max, about: false };
}

function resultOf({ eligibility, in_force, amount, ...result }: AwardResult): readonly Known[] {
  const sure = eligibility.status === 'eligible' && in_force === 'in_force';
  const step: Role = amount.kind === 'up_to' ? 'most' : sure ? 'step' : 'if_eligible';
  // 420万+180万=600万 of which a cap leaves 500万: no more than a step, and no most.
  const isCut = (value: string) =>
    amount.max !== null && !value.includes('..') && compareDecimals(value, amount.max) > 0;
  const stepAt = (value: string) => (step === 'most' && isCut(value) ? 'step' : step);
  const ends = amount.value === null ? [amount.min, amount.max] : [];
  return [
    ...(sure ? sums(amount, 'due') : []),
    ...(eligibility.status === 'not_eligible' ? [{ figure: figureOf('元', '0'), role: 'due' as const }] : []),
    ...sums(result.amount_if_eligible, 'if_eligible'),
    ...result.trace.flatMap(({ op, value }) =>
      op === 'whole' ? [{ figure: figureOf('个', value), role: step }] : stepOf(value, stepAt(value), ends),
    ),
    ...result.trace.flatMap(({ op, of }) => (op === 'sum' ? alikeIn(of, step) : [])),
    ...result.open_readings.flatMap(({ others }) =>
      others.flatMap((other) => sums(other.amount, 'other_reading')),
    ),
    ...eligibility.conditions.flatMap(conditionOf),
    ...result.margins.map(({ amount: left }) => ({ figure: figureOf('元', left), role: 'margin' }) as const),
  ];
}

/** What each side bears where the text has what is given shared out: 市、区按照1:1比例分担. */
function sharedOut({ citations }: Rule, { amount: { value } }: AwardResult): readonly Known[] {
  const shares = [...citations.values()].flatMap(({ quote }) => sharesIn(quote));
  return shares.flatMap((figure): readonly Known[] => {
    if (figure.unit !== '%' || value === null) return [{ figure, role: 'text' }];
    const borne = figureOf('元', shiftPoint(multiplyDecimals(value, figure.min), -2));
    return [
      { figure, role: 'text' },
      { figure: borne, role: 'worked' },
    ];
  });
}

/** What whole steps come to: 3个1000万元 is 3000万元. */
function stepsOf(text: readonly Known[], { trace }: AwardResult): readonly Known[] {
  const sums = text.filter(({ figure: { unit, min, max } }) => unit === '元' && min === max);
  return trace.flatMap(({ op, value }) =>
    op === 'whole' && /^\d+$/u.test(value)
      ? sums.map(({ figure }) => ({
          figure: figureOf('元', multiplyDecimals(figure.min, value)),
          role: 'worked' as const,
        }))
      : [],
  );
}

/** A step that came out as `a..b` has two ends, neither of which is what came out; nor is an end of the result. */
function stepOf(value: string, role: Role, ends: readonly (string | null)[]): readonly Known[] {
  const [low = '', high] = value.split('..');
  if (high === undefined) return ends.includes(low) ? [] : [{ figure: figureOf('元', low), role }];
  const both = low === '' || high === '' ? [] : [{ figure: figureOf('元', low, high), role }];
  const each = [low, high].filter((end) => end !== '' && !ends.includes(end));
  return [...both, ...each.map((end) => ({ figure: figureOf('元', end), role: 'worked' }) as const)];
}

/** 4件12万元 of 3万元 + 3万元 + 3万元 + 3万元 + 5万元: how many are alike, and what they come to. */
function alikeIn(terms: readonly string[], role: Role): readonly Known[] {
  const exact = terms.filter((term) => /^[\d.]+$/u.test(term));
  return [...new Set(exact)].flatMap((term): readonly Known[] => {
    const count = String(exact.filter((each) => each === term).length);
    return [
      { figure: figureOf('元', multiplyDecimals(term, count)), role },
      { figure: figureOf('个', count), role },
    ];
  });
}

/** What a condition measured, what it asks, and how far they lie apart. */
function conditionOf({
  given,
  required,
  shortfall,
}: AwardResult['eligibility']['conditions'][number]): readonly Known[] {
  const of = (words: string | null, role: Role) =>
    words === null ? [] : figuresIn(words).map((figure) => ({ figure, role }));
  return [...of(given, 'fact'), ...of(required, 'threshold'), ...of(shortfall, 'margin')];
}

/** What share of a fact came out where a condition asks for one: 同比增长27.3% for ≥ 2022年一季度营业收入的15%. */
function ratesOf({ data }: Rule, { eligibility, receipt }: AwardResult): readonly Figure[] {
  return eligibility.conditions.flatMap(({ given, required }) => {
    const label = /^\S+ (?<label>.+)的[\d.]+%/u.exec(required ?? '')?.groups?.label;
    const base = Object.entries(data.facts).find(([, fact]) => fact.label === label)?.[0] ?? '';
    const [part, whole] = [given ?? '', receipt.facts[base]].map((told) => leaves(told)[0]);
    if (part === undefined || whole === undefined || part.unit !== whole.unit) return [];
    return [0, 1, 2].flatMap((places) =>
      hundredths(part.min, whole.min, places).map((rate) => figureOf('%', rate)),
    );
  });
}

/** The ends of a sum: what is exact has the role given, a ceiling is a most whatever its role. */
function sums(amount: AmountResult | null, role: Role): readonly Known[] {
  if (amount === null || amount.kind === 'none') return [];
  const { value, min, max } = amount;
  const most = role === 'other_reading' ? role : 'most';
  return [
    ...(value === null ? [] : [{ figure: figureOf('元', value), role }]),
    ...(max === null ? [] : [{ figure: figureOf('元', max), role: most } as const]),
    ...(min === null ? [] : [{ figure: figureOf('元', min), role: 'least' } as const]),
    ...(min === null || max === null ? [] : [{ figure: figureOf('元', min, max), role }]),
  ];
}

/** The figures in the words of a rule, each as its words tell it. */
function textOf({ citations }: Rule): readonly Known[] {
  const quotes = new Set([...citations.values()].map(({ quote }) => quote));
  return [...quotes].flatMap((quote) =>
    around(quote, figuresIn(quote)).map(({ figure, told }): Known => {
      const role = told === 'ceiling' ? 'most' : told === 'floor' ? 'threshold' : 'text';
      return { figure, role };
    }),
  );
}

/** What a calculation was told, and what was worked out of it on the way. */
export function workedIn({ all }: KnownFigures): readonly Figure[] {
  const isCount = ({ figure: { unit }, role }: Known) => role === 'step' && unit !== '元';
  return all
    .filter((each) => each.role === 'fact' || each.role === 'worked' || isCount(each))
    .map(({ figure }) => figure);
}

/** The figures of the facts as they were given. */
export function givenIn({ receipt }: Pick<AwardResult, 'receipt'>): readonly Figure[] {
  return leaves(receipt.facts).slice(0, MOST_FACTS);
}

/** The figures of facts that stand alone; those of lists belong to items with names of their own. */
export function aloneIn({ receipt }: Pick<AwardResult, 'receipt'>): readonly Figure[] {
  return leaves(Object.values(receipt.facts).filter((value) => !Array.isArray(value)));
}

/** The same with the total of the sums among them. */
function factsOf(result: AwardResult): readonly Figure[] {
  const found = givenIn(result);
  const money = found.filter(({ unit, about }) => unit === '元' && !about);
  const total = money.map(({ min }) => min).reduce(addDecimals, '0');
  return money.length > 1 ? [...found, figureOf('元', total)] : found;
}

function leaves(value: unknown): readonly Figure[] {
  if (typeof value === 'number') return [figureOf('个', shiftPoint(String(value), 0))];
  if (typeof value === 'string') return figuresIn(value);
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value))
    return [figureOf('个', String(value.length)), ...value.slice(0, MOST_FACTS).flatMap(leaves)];
  return Object.values(value).slice(0, MOST_FACTS).flatMap(leaves);
}

/** 3家 × 50万元 and 800万元 × 10%: what the text's figures give for the facts in one step. */
function workedOut(text: readonly Known[], facts: readonly Figure[]): readonly Known[] {
  // An end of a range is not what one of them gives.
  const own = text.map(({ figure }) => figure).filter((figure) => isSum(figure) && figure.min === figure.max);
  return own.flatMap((figure) =>
    facts
      .filter(({ unit }) =>
        figure.unit === '%' ? unit === '元' : unit !== '元' && unit !== '%' && unit !== 'date',
      )
      .map((fact): Known => {
        const product = multiplyDecimals(figure.max, fact.max);
        return {
          figure: figureOf('元', figure.unit === '%' ? shiftPoint(product, -2) : product),
          role: 'worked',
        };
      }),
  );
}

/** 有效期到: from or up to when a policy holds is nobody's own. */
const VALID = /(?:有效|期限?|[施实]行|截[止至])[^，,。；;]{0,4}$/u;
const RETOLD: readonly Role[] = ['fact', 'day', 'worked', 'step', 'due'];

/**
 * Whether a figure only says again what was asked, reckoned with or came out (以2022年11月1日为准, 没有算进144万里), or names
 * what is known to lie beside it (不满1000万的零头): as no bound, no rate and no sum to be had.
 */
export function isRetold(own: Around, calculations: Parameters<typeof rolesOf>[1]): boolean {
  const roles = rolesOf(own.figure, calculations);
  // 按入职满12个月算: so many as were told, and nothing that is asked.
  const isExactly = own.told === 'floor' && /满$/u.test(own.before) && roles.has('fact');
  if ((isOfficial(own) && !isExactly) || VALID.test(own.before)) return false;
  return own.told === 'below' ? roles.size > 0 : RETOLD.some((role) => roles.has(role));
}

/** What a calculation bears out of words of the text: its results as results; a bound only as a bound of its own. */
export function lentTo({ figure, told, compared }: Around): readonly Role[] {
  if (told === 'ceiling' && !compared) return ['most', 'other_reading'];
  if (told === 'floor' && !compared) return ['threshold'];
  return figure.unit === '%' ? ['text'] : ['due', 'step', 'if_eligible', 'other_reading', 'margin', 'worked'];
}
