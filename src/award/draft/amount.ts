import type { Span } from '../../text/spans.ts';
import { measureWords } from '../../text/unit.ts';
import {
  type ClauseFigure,
  DIFFERENCE,
  FREQUENCY,
  type Licences,
  LOAN_LIMIT,
  licensedTag,
} from '../check/index.ts';
import { bandsByPart } from './bands.ts';
import { labelOf } from './conditions.ts';
import { type DraftFact, number, subtracted } from './fact.ts';
import { besides, type DraftAmount, type DraftForm, limitOf, phraseOf } from './limit.ts';
import { isThreshold, type Provision, phraseEnd, phraseStart } from './provisions.ts';
import { isBudget, quotaFigure, quotaOf } from './quota.ts';
import { figureValue, quoted } from './quoted.ts';
import { tiersOf } from './tiers.ts';

/** What the words of giving give: one form, what it is counted by, its caps, how often. */
export function amountOf(provision: Provision, licences: Licences): DraftAmount {
  const sums = sumsOf(provision);
  const of = formOf(provision, sums, licences);
  const caps = sums.filter(
    (figure) => isCap(figure) && !isLoan(provision, figure) && !of.taken.includes(figure),
  );
  const each = eachOf(provision, of, licences);
  const quota = quotaFigure(provision);
  return {
    kind: caps.length > 0 && of.kind === 'at_least' ? 'range' : of.kind,
    facts: { ...of.facts, ...each.facts },
    conditions: of.conditions,
    taken: [...of.taken, ...caps, ...(quota === undefined ? [] : [quota])],
    amount: {
      form: of.form,
      ...(each.each === undefined ? {} : { each: each.each }),
      caps: caps.map((figure) => limitOf(provision, figure, licences)),
      frequency: frequencyOf(provision, of.taken),
      ...(quota === undefined ? {} : { quota: quotaOf(provision, quota) }),
    },
  };
}

/** Money and rates behind the word of giving that are no thresholds. */
function sumsOf({ clause, gives, figures }: Provision): readonly ClauseFigure[] {
  return figures.filter(
    (figure) =>
      figure.start >= gives &&
      !isBudget(clause.text, figure) &&
      (figure.unit === '元' || figure.unit === '%') &&
      figure.word !== true &&
      !(isThreshold(clause.text, figure) && figure.bound !== 'lte') &&
      !['gt', 'lt'].includes(figure.bound ?? ''),
  );
}

function isCap({ unit, bound, min, max }: ClauseFigure): boolean {
  return unit === '元' && bound === 'lte' && min === max;
}

/** 贷款额度最高300万元 bounds no sum that is given. */
function isLoan(provision: Provision, figure: ClauseFigure): boolean {
  return LOAN_LIMIT.test(besides(provision, phraseOf(provision, figure)));
}

function formOf(provision: Provision, sums: readonly ClauseFigure[], licences: Licences): DraftForm {
  const [first] = sums;
  if (first === undefined || isBoundOfPart(provision, first)) return wordOrNothing(provision);
  const { figures } = provision;
  const sum = sums.find(
    ({ unit }, i) => unit === '元' && (i > 0 || figures.some((by) => by.end <= first.start)),
  );
  const by = sum && figures.filter(({ end, unit }) => end <= sum.start && unit !== '%').at(-1);
  const step = sum && by ? stepOf(provision, by, sum) : undefined;
  return (
    step ??
    bandsByPart(provision) ??
    tiersOf(provision, sums, licences) ??
    plainOf(provision, first, licences)
  );
}

/** 按新增贡献给予奖励,最多不超过上一年贡献的10%: what is given has no figure, and a part of something bounds it. */
function isBoundOfPart({ clause, gives }: Provision, { start, unit, bound }: ClauseFigure): boolean {
  const from = phraseStart(clause.text, gives, start);
  return (
    unit === '%' && bound === 'lte' && from > gives && /^最[高多]|^不超过/u.test(clause.text.slice(from))
  );
}

/** 减半, 全额: a share told in a word; else what is given without a figure. */
function wordOrNothing(provision: Provision): DraftForm {
  const { clause, gives, end, figures } = provision;
  const share = figures.find(({ word, unit, start }) => word === true && unit === '%' && start >= gives);
  if (share !== undefined) return rateOf(provision, share);
  const span = {
    start: phraseStart(clause.text, provision.start, gives),
    end: phraseEnd(clause.text, gives, end),
  };
  const form = { kind: 'unstated', say: '原文没有写数额', ...quoted(clause, span) };
  return { form, kind: 'not_determined', facts: {}, conditions: [], taken: [] };
}

const EVERY_SO_MUCH =
  /每(?:同比)?(?:增加|增长|新增|增|满|超过|达到?)?$|每(?:同比)?(?:增加|增长|新增|满|超过)/u;

function stepOf(provision: Provision, by: ClauseFigure, sum: ClauseFigure): DraftForm | undefined {
  const { clause, start, end } = provision;
  const from = phraseStart(clause.text, start, by.start);
  const before = clause.text.slice(from, by.start);
  if (
    !(EVERY_SO_MUCH.test(before) || (by.unit === '元' && /每\p{Script=Han}{0,4}$/u.test(before))) ||
    sum.unit !== '元' ||
    sum.bound !== undefined ||
    sum.min !== sum.max
  )
    return undefined;
  const phrase = { start: from, end: phraseEnd(clause.text, by.end, end) };
  const alone = phrase.end >= sum.end ? { start: from, end: by.end } : phrase;
  const differs = DIFFERENCE.test(before);
  const label = labelOf(before.replace(/每(?:同比)?(?:增加|增长|新增|超过|满|达到?|实现|完成)?/u, ''));
  return {
    form: {
      kind: 'step',
      base: { fact: 'base', ...(differs ? { minus: 'less' } : {}), ...quoted(clause, alone) },
      step: { value: figureValue(by), ...quoted(clause, alone) },
      sum: {
        value: figureValue(sum),
        ...quoted(clause, { start: alone.end, end: phraseEnd(clause.text, sum.end, end) }),
      },
    },
    kind: 'exact',
    facts: { base: number(label, '元'), ...(differs ? { less: subtracted(label) } : {}) },
    conditions: [],
    taken: [by, sum],
  };
}

/** One figure: a rate, a ceiling, a floor, both ends, or a fixed sum. */
function plainOf(provision: Provision, figure: ClauseFigure, licences: Licences): DraftForm {
  const anchor = quoted(provision.clause, phraseOf(provision, figure));
  const none = { facts: {}, conditions: [], taken: [figure] };
  const value = figureValue(figure);
  if (figure.unit === '%') return rateOf(provision, figure);
  if (figure.min !== figure.max) {
    const [min, max] = [figureValue(figure, 'min'), value];
    return {
      ...none,
      kind: 'range',
      form: { kind: 'range', min: { value: min, ...anchor }, max: { value: max, ...anchor } },
    };
  }
  switch (figure.bound) {
    case 'lte':
      return {
        ...none,
        kind: 'up_to',
        form: { kind: 'ceiling', limit: limitOf(provision, figure, licences) },
      };
    case 'gte':
      return { ...none, kind: 'at_least', form: { kind: 'floor', sum: { value, ...anchor } } };
    default:
      return { ...none, kind: 'exact', form: { kind: 'fixed', sum: { value, ...anchor } } };
  }
}

const LEADING = /^.*?(?:按照?|以|给予|予以|奖励|补助|补贴|最高|不超过|一次性)/u;

function rateOf(provision: Provision, figure: ClauseFigure): DraftForm {
  const { clause } = provision;
  const span = phraseOf(provision, figure);
  const anchor = quoted(clause, span);
  const before = clause.text.slice(span.start, figure.start).replace(LEADING, '');
  const label = labelOf(before.replace(/^(?:不超过|最高|其|企业)+/u, '').replace(/给予.*$|[的按]+$/u, ''));
  const differs = DIFFERENCE.test(besides(provision, span));
  const ends = figure.min !== figure.max;
  const less = differs ? { minus: 'less' } : {};
  const form = {
    kind: 'rate',
    rate: { value: figureValue(figure, ends ? 'min' : 'max'), ...anchor },
    ...(ends ? { to: { value: figureValue(figure), ...anchor } } : {}),
    bound: figure.bound === 'lte' ? 'at_most' : 'exact',
    base: { fact: 'base', ...less, ...anchor },
  };
  const facts = {
    base: number(figure.word === true ? '' : label, '元'),
    ...(differs ? { less: subtracted(label) } : {}),
  };
  const kind = ends ? 'range' : form.bound === 'at_most' ? 'up_to' : 'exact';
  return { form, kind, facts, conditions: [], taken: [figure] };
}

/** 每亩, 元/亩. */
const UNIT = new RegExp(`(?:每|[/／] ?)(${measureWords('goods')}|件|美元|欧元|日元|港元)`, 'u');

/** Whatever else is counted; what is given every year is told as how often it is given. */
const EVERY = /每(?![一个]?年|新|增|满)/u;

interface Counted {
  readonly each?: object;
  readonly facts: Readonly<Record<string, DraftFact>>;
}

/** 每人, 每亩, 元/亩 beside a sum: what it is counted by. A cap says itself what it is per. */
function eachOf(provision: Provision, { form, kind, taken }: DraftForm, licences: Licences): Counted {
  const [first] = taken;
  // 每增加1000万元奖励2万元 counts its steps itself.
  if (first === undefined || first.unit !== '元' || kind === 'up_to' || 'step' in form) return { facts: {} };
  const span = phraseOf(provision, first);
  const words = besides(provision, span);
  const known = licensedTag(licences.per, words) ?? licensedTag(licences.slashed, words);
  const anchor = quoted(provision.clause, span);
  const monthly = MONTHLY.test(words);
  const months = { of: 'months', ...mostOf(provision, span) };
  const time = number('月数', '个月');
  if (monthly && known === undefined)
    return { each: { ...months, per: 'not_stated', ...anchor }, facts: { months: time } };
  if (known === undefined && !EVERY.test(words)) return { facts: {} };
  const per = known ?? licensedTag(licences.counted, words) ?? 'not_stated';
  const count = per === 'unit' ? measuredIn(words) : heads(COUNTED[per]);
  const each = { of: 'count', per, ...anchor };
  return monthly
    ? { each: { ...each, also: [{ ...months, ...anchor }] }, facts: { count, months: time } }
    : { each, facts: { count } };
}

const MONTHLY = /每个?月|按月/u;
/** A length of time that bounds how long something is given: 三年内, 最长36个月, 连续补贴2年. */
const LENGTH_BEFORE = /(?:最[长多高]|不超过|连续|期限|为期|累计|给予|补[贴助])[^,，;；。\d]{0,6}$/u;

/** The most months that are counted, by the words of the sum's phrase or of one behind it. */
function mostOf({ clause, figures, end }: Provision, span: Span): object {
  const { text } = clause;
  const length = figures.find(
    (figure) =>
      figure.start >= span.start &&
      figure.end <= end &&
      /^(?:年|个?月)$/u.test(figure.unit) &&
      (/^[之以]?内/u.test(text.slice(figure.end)) || LENGTH_BEFORE.test(text.slice(0, figure.start))),
  );
  if (length === undefined) return {};
  const phrase = {
    start: phraseStart(text, span.start, length.start),
    end: phraseEnd(text, length.end, end),
  };
  return { most: { value: figureValue(length), ...quoted(clause, phrase) } };
}

/** 按总出口额给予0.02元/美元: what is counted by the unit, by its name in the text. */
function measuredIn(words: string): DraftFact {
  const unit = UNIT.exec(words)?.[1] ?? '';
  const [, base] = /按照?([^,，按]{2,12}?)(?:给予|予以|奖励|补助|补贴)/u.exec(words) ?? [];
  return number(base ?? (unit === '' ? '' : `${unit}数`), unit);
}

function heads(of: string | undefined): DraftFact {
  return number(of === undefined ? '' : `${of}数`, '');
}

const COUNTED: Readonly<Record<string, string>> = {
  person: '人',
  enterprise: '企业',
  project: '项目',
  platform: '平台',
  customer: '客户',
};

/** 给予一次性奖励,每家最高150万元: the giving stands before the words that tell the sum. */
const ONCE = /(?<=给予|予以|发放|享受)一次性/u;

/** 一次性, 每年 beside the sum; 每年 beside a cap is the cap's. */
function frequencyOf(provision: Provision, taken: readonly ClauseFigure[]): object {
  const { clause, gives, end } = provision;
  const giving = clause.text.slice(gives, end).indexOf('一次性');
  const before = clause.text.slice(provision.start, gives).search(ONCE);
  if ((giving >= 0 || before >= 0) && taken.length > 0) {
    const at = giving >= 0 ? gives + giving : provision.start + before;
    const span = {
      start: phraseStart(clause.text, provision.start, at),
      end: phraseEnd(clause.text, at, end),
    };
    return { value: 'one_off', ...quoted(clause, span) };
  }
  const own = taken.find((figure) => !isCap(figure));
  const span = own === undefined ? undefined : phraseOf(provision, own);
  const yearly = span !== undefined && licensedTag(FREQUENCY, besides(provision, span)) === 'per_year';
  return yearly ? { value: 'per_year', ...quoted(clause, span) } : { value: 'not_stated' };
}
