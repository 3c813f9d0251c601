import { isInside, type Span } from '../../text/spans.ts';
import { type Form, type Limit, type Measure, partsIn, payeeNouns, plainForms } from '../rule/index.ts';
import { type Binding, type ClauseFigure, figuresPaid } from './bind-figures.ts';
import { licensedTag } from './licence.ts';
import type { RuleFault, Wording } from './wording.ts';

/** A unit right behind a figure, for each of which it counts: 3.8万元/亩, 50元/平方米以上, 1000元每人. */
const PER = /^ ?(?:[/／] ?|每)[^\s\d,，;；。、]{1,6}/u;

/** Figures that the text gives for each unit and the award takes as they are. */
export function verifyPerUnit({ data, place, words, field }: Wording): readonly RuleFault[] {
  const { forms, conditions, eaches } = partsIn(data, 'award');
  const counted = eaches.length > 0;
  const sums = counted ? [] : forms.flatMap(plainForms).flatMap(sumsIn);
  const bounds = conditions.flatMap((condition) =>
    condition.kind === 'threshold' && !isPerUnit(condition.measure) ? [condition.bound] : [],
  );
  const after = (holder: { readonly quote: string; readonly value: string }) => {
    const { start, end } = place(holder);
    const text = words({ start, end: end + 8 });
    const at = text.indexOf(holder.value.replace(/元$/u, ''));
    return at < 0 ? '' : text.slice(at + holder.value.length);
  };
  const label = (holder: object) => labelOfBound(data, conditions, holder);
  return [...sums, ...bounds].flatMap((holder) => {
    const unit = PER.exec(after(holder))?.[0];
    if (unit === undefined || label(holder).includes(unit.replace(/[/／每 ]/gu, '').slice(0, 1))) return [];
    const fix = '金额写 each：按哪项数量；门槛的 measure 写 by：除以哪项数量';
    return [
      { field: `${field(holder)}.value`, found: `“${holder.value}${unit}”是每单位的数，没有写按什么计`, fix },
    ];
  });
}

function isPerUnit({ by }: Measure): boolean {
  return by !== undefined;
}

/** The label of the fact that a threshold compares: 亩均税收 is itself so much for each 亩. */
function labelOfBound(
  { facts: all }: Wording['data'],
  conditions: ReturnType<typeof partsIn>['conditions'],
  holder: object,
): string {
  const test = conditions.find((one) => one.kind === 'threshold' && one.bound === holder);
  return test?.kind === 'threshold' ? (all[test.measure.fact]?.label ?? '') : '';
}

/** The sums that a form names; a share of something is as large of all as of each. */
function sumsIn(form: Form) {
  return plainForms(form).flatMap((pays) => (pays.kind === 'rate' ? [] : figuresPaid(pays)));
}

/**
 * 每 governs every sum to its right, over verbs and commas, until another sum, another 每 or the end of the sentence:
 * 每引进一名博士,给予企业5万元. Whatever it counts, known or not, the award says so (each, how often, in steps, in aims),
 * or it counts those who are paid: 每家企业 of which the applicant is one.
 */
export function verifyEach(wording: Wording, bindings: readonly Binding[]): readonly RuleFault[] {
  const { forms, limits } = partsIn(wording.data, 'award');
  const given = new Set<object>([...forms.flatMap(sumsIn), ...limits]);
  const paid = bindings.filter(({ claim }) => given.has(claim.holder));
  const figures = paid.flatMap(({ figure }) => figure ?? []);
  return paid.flatMap(({ claim: { holder }, figure }) => {
    const limit = limits.find((own) => own === holder);
    const governing = figure?.unit === '元' ? everyBefore(wording, figure, figures) : [];
    return governing
      .filter((every) => !isTold(wording, every, limit))
      .map(({ words }) => ({
        field: `${wording.field(holder)}.value`,
        found: `“${words}”管着 ${holder.value}，它是每份的数，没有写按什么计`,
        fix: `写 each：of 为个数、数量事实，quote 引到“${words}”；每年给的写 frequency；每家、每人就是收款方的，payee 引到它`,
      }));
  });
}

/** What is counted, from 每 on. */
interface Every extends Span {
  readonly words: string;
}

/** No sentence is searched further back. */
const REACH = 200;
const TIME = /^每[一个]?(?:年|月|季|日|天|学|周)/u;
/** 每年 is told as how often a sum is given or how long a cap runs, which other checks hold against the words. */
const YEARLY = /^每[一个]?年/u;

/** Every 每 that governs a figure: 每人每月. */
function everyBefore(
  { words }: Wording,
  figure: ClauseFigure,
  given: readonly ClauseFigure[],
): readonly Every[] {
  const from = Math.max(0, figure.start - REACH);
  const sentence =
    words({ start: from, end: figure.start })
      .split(/[;；。!?！？\n]/u)
      .at(-1) ?? '';
  const passed = given.filter(({ end }) => end <= figure.start);
  return Array.from(sentence.matchAll(/每|人均/gu)).flatMap(({ index }) => {
    const rest = sentence.slice(index);
    const start = figure.start - rest.length;
    const between = passed.filter((sum) => sum.start >= start);
    const isListed = between.every(({ end }, i) =>
      /^[、和及与或]+$/u.test(words({ start: end, end: between[i + 1]?.start ?? figure.start })),
    );
    return isListed && !YEARLY.test(rest) && reaches(rest)
      ? [{ start, end: start + 1, words: rest.split(/[,，:：]/u)[0]?.slice(0, 8) ?? '' }]
      : [];
  });
}

/** Over a comma what is counted goes on to be paid for, but no time does, nor anything where others are spoken of. */
function reaches(rest: string): boolean {
  const [, ...further] = rest.split(/[,，:：]/u);
  return further.length === 0 || !(TIME.test(rest) || further.some((next) => /^(?:对|凡)/u.test(next)));
}

/** Where the award tells what is counted, or need not: each of those who are paid is paid so much. */
function isTold(wording: Wording, every: Every, limit: Limit | undefined): boolean {
  const { data, place, licences } = wording;
  const { each } = data.amount;
  const steps = partsIn(data, 'award').forms.flatMap((form) => (form.kind === 'step' ? [form.step] : []));
  const holders = [...(each === undefined ? [] : [each, ...(each.also ?? [])]), ...steps];
  if (holders.some((holder) => isInside(every, place(holder)))) return true;
  const per = licensedTag(licences.per, every.words);
  if (per !== undefined && each?.per === per) return true;
  return (limit?.per === 'project' && per === 'project') || isPaid(data.payee, every.words, per);
}

const PAID: Readonly<Record<string, string>> = {
  enterprise: 'enterprise',
  person: 'individual',
  platform: 'platform',
};

/** 每家企业, 每个工作站: what is counted is who is paid; 每家 alone counts bodies, whichever are paid. */
function isPaid(payee: Wording['data']['payee'], words: string, per: string | undefined): boolean {
  const counted = words.replace(/^每[个家户名位所]?/u, '');
  if (payeeNouns(payee).some((noun) => counted.startsWith(noun))) return true;
  if (per !== undefined && PAID[per] === payee.type) return true;
  return /^每[家户](?!企业|公司)/u.test(words) && payee.type !== 'individual';
}
