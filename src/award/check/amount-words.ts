import { type Each, type Form, type Limit, partsIn } from '../rule/index.ts';
import { figureClaims } from './figure-claims.ts';
import { FREQUENCY, licensedTag, MARGINAL, PERIOD, TOP_UP, tagFault, UNSTATED } from './licence.ts';
import type { RuleFault, Wording } from './wording.ts';

/** Tags of payee and amount that their words do not license, and words there whose tag is missing. */
export function verifyAmountWords(wording: Wording): readonly RuleFault[] {
  const own = partsIn(wording.data, 'award');
  const all = [own, partsIn(wording.data, 'other_readings')];
  return [
    ...payeeFaults(wording),
    ...frequencyFaults(wording),
    ...all.flatMap(({ limits }) => limits).flatMap((limit) => limitFaults(wording, limit)),
    ...all.flatMap(({ eaches }) => eaches).flatMap((each) => eachFaults(wording, each)),
    ...all.flatMap(({ forms }) => forms).flatMap((form) => formFaults(wording, form)),
    ...all
      .flatMap(({ topUps }) => topUps)
      .filter(({ quote }) => !TOP_UP.test(quote))
      .map((topUp) => unlicensed(wording.field(topUp), topUp.quote, '晋档补差')),
  ];
}

function unlicensed(field: string, quote: string, wanted: string): RuleFault {
  return {
    field,
    found: `引文“${quote}”里没有“${wanted}”之类的词`,
    fix: '引用写明的原文，或删去这一项',
  };
}

/** A list of organisations may end in a centre; otherwise the last noun of the quote is the payee. */
function payeeFaults({ data: { payee }, licences }: Wording): readonly RuleFault[] {
  const listed = licences.payee.filter(([type]) => type === 'organisation');
  const licensed = licensedTag(listed, payee.quote) ?? licensedTag(licences.payee, payee.quote);
  return tagFault({ field: 'payee.type', tag: payee.type, licensed, words: payee.quote });
}

function limitFaults({ field, phrase, words, licences }: Wording, limit: Limit): readonly RuleFault[] {
  const beside = words(phrase(limit));
  const { per, period } = limit;
  return [
    ...tagFault({
      field: `${field(limit)}.per`,
      tag: per,
      licensed: licensedTag(licences.per, beside),
      words: beside,
    }),
    ...tagFault({
      field: `${field(limit)}.period`,
      tag: period,
      licensed: licensedTag(PERIOD, beside),
      words: beside,
    }),
  ];
}

function eachFaults({ field, licences }: Wording, each: Each): readonly RuleFault[] {
  const licensed = licensedTag(licences.per, each.quote) ?? licensedTag(licences.counted, each.quote);
  return tagFault({ field: `${field(each)}.per`, tag: each.per, licensed, words: each.quote });
}

/** 一次性 beside any figure is the award's own; 每年 beside a limit is the limit's. */
function frequencyFaults({ data, phrase, words }: Wording): readonly RuleFault[] {
  const { frequency } = data.amount;
  const own = partsIn(data, 'award');
  const limits = own.limits.map(phrase);
  const sums = figureClaims({ ...own, conditions: [], limits: [] }).map(({ holder }) => phrase(holder));
  const once = [...sums, ...limits].some((span) => licensedTag(FREQUENCY, words(span)) === 'one_off');
  const yearly = sums.some(
    (span) =>
      licensedTag(FREQUENCY, words(span)) === 'per_year' && !limits.some(({ start }) => start === span.start),
  );
  const licensed = once ? 'one_off' : yearly ? 'per_year' : undefined;
  const field = 'amount.frequency.value';
  const beside = [...new Set([...sums, ...limits].map(words))].join('；');
  const faults = tagFault({ field, tag: frequency.value, licensed, words: beside });
  if (frequency.value === 'not_stated' || faults.length > 0) return faults;
  const quoted = licensedTag(FREQUENCY, frequency.quote);
  return tagFault({ field, tag: frequency.value, licensed: quoted, words: frequency.quote });
}

function formFaults({ field, phrase, words }: Wording, form: Form): readonly RuleFault[] {
  if (form.kind === 'unstated') {
    return UNSTATED.test(form.quote) ? [] : [unlicensed(field(form), form.quote, '分档、限额')];
  }
  if (form.kind !== 'bands') return [];
  const beside = words(phrase(form.base));
  const licensed = MARGINAL.test(beside) ? 'marginal' : 'whole';
  return tagFault({ field: 'amount.form.applies', tag: form.applies, licensed, words: beside });
}
