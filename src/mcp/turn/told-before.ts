import type { Rule } from '../../award/rule/index.ts';
import { figuresIn, phrasesIn } from '../../text/figure/index.ts';
import type { Offered, Unassigned } from '../said.ts';
import type { OpenCall } from './open-call.ts';

const NEXT_YEAR = /明年|来年|下一?年/u;
const LAST_YEAR = /去年|上一?年/u;

/** A sum that the award asks for, and what was recorded of it. */
interface Recorded {
  readonly award: string;
  readonly fact: string;
  readonly label: string;
  readonly value: string;
}

/**
 * What a sum that names nothing is of, by what was recorded of the open award: of last year or next year where the award holds
 * a year's sum against that of the year before, of what was told in the same words before (里头修路八百万, 修路其实一千五), or of
 * the one sum that the award asks for.
 * Undefined where nothing tells.
 */
export function toldBefore(sum: Unassigned, call: OpenCall, rules: readonly Rule[]): Offered | undefined {
  if (sum.currency !== undefined) return undefined;
  const opened = rules.filter(({ data }) => data.id === call.award);
  const all = (opened.length > 0 ? opened : rules.slice(0, 1)).flatMap((rule) => recordedOf(rule, call));
  const [rule, ...others] = opened;
  const asked = Object.values(rule?.data.facts ?? {}).filter(
    ({ type }) => type === 'money' || type === 'list',
  );
  const [only] = others.length === 0 && asked.length === 1 ? all : [];
  const isOnly = only !== undefined && !sum.cannot_be?.includes(only.fact);
  return byYear(sum, all) ?? byWords(sum, call, all) ?? (isOnly ? offerOf(sum, only) : undefined);
}

function recordedOf({ data }: Rule, { answers }: OpenCall): readonly Recorded[] {
  return Object.entries(data.facts).flatMap(([fact, { type, label }]) => {
    const value = answers[`${fact}|${label}`];
    return type === 'money' && typeof value === 'string' && value !== ''
      ? [{ award: data.id, fact, label, value }]
      : [];
  });
}

/** Next year's sum in the place of this year's, which is then the one before; last year's in the place of that. */
function byYear(sum: Unassigned, all: readonly Recorded[]): Offered | undefined {
  const [prior, ...more] = all.filter(({ label }) => LAST_YEAR.test(label));
  const [current, ...others] = all.filter(({ label }) => !LAST_YEAR.test(label));
  if (prior === undefined || current === undefined || more.length + others.length > 0) return undefined;
  // A year has one sum: what is told of it anew stands in its place, unless it is said to be more.
  if (LAST_YEAR.test(sum.words)) return { ...offerOf(sum, prior), beside: sum.beside ?? 'instead' };
  if (!NEXT_YEAR.test(sum.words)) return undefined;
  const told = `${sum.value}，${prior.label}就是今年的${current.value}`;
  const sets = { [`${prior.fact}|${prior.label}`]: current.value };
  return { ...offerOf(sum, current), beside: 'instead', told, supposed: true, sets };
}

/** The fact of which a sum was told in the same words right before it: 修路 of 里头修路八百万. */
function byWords(sum: Unassigned, { topic }: OpenCall, all: readonly Recorded[]): Offered | undefined {
  const [figure, ...others] = phrasesIn(topic?.question ?? '').flatMap(({ text, figures: [first] }) => {
    const [noun] = /\p{Script=Han}{2}$/u.exec(text.slice(0, first?.start)) ?? [];
    return first !== undefined && noun !== undefined && sum.words.includes(noun) ? [first] : [];
  });
  if (figure === undefined || others.length > 0) return undefined;
  const same = all.find(({ value }) => {
    const [own] = figuresIn(value);
    return own?.min === figure.min && own.max === figure.max;
  });
  return same && offerOf(sum, same);
}

function offerOf(sum: Unassigned, { fact, label, award }: Recorded): Offered {
  const { words, value, beside, supposed, unit_unsaid: isUnsaid } = sum;
  return {
    fact,
    label,
    words,
    value,
    told: value,
    awards: [award],
    figure: value,
    ...(beside === undefined ? {} : { beside }),
    ...(supposed ? { supposed } : {}),
    ...(isUnsaid ? { unit_unsaid: isUnsaid } : {}),
  };
}
