import { HIGHER, hasFloorWord, LOWER } from '../../text/bound/index.ts';
import { decimal } from '../../text/decimal.ts';
import { spansIn } from '../../text/figure/index.ts';
import { findQuantities } from '../../text/quantity.ts';
import type { Span } from '../../text/spans.ts';
import {
  type Base,
  type Each,
  type Fact,
  type Form,
  type Limit,
  type Parts,
  partsIn,
  type Stages,
  type Supplement,
} from '../rule/index.ts';
import { figureClaims } from './figure-claims.ts';
import {
  BUDGET,
  FIRST_YEAR,
  FREQUENCY,
  FROM_YEAR,
  IN_STAGES,
  LOAN_LIMIT,
  licensedTag,
  MARGINAL,
  NO_FIGURE,
  NO_MORE_THAN,
  ONCE,
  OVER_YEARS,
  PAID_OUT_OF,
  PERIOD,
  PLACES,
  RECLAIMED,
  SHARE,
  saysOfSum,
  tagFault,
  UNSTATED,
} from './licence.ts';
import { factOf, type RuleFault, type Wording } from './wording.ts';

type Schedule = Extract<Form, { kind: 'schedule' }>;

/** Tags of the amount that their words do not license, and words there whose tag is missing. */
export function verifyAmountWords(wording: Wording): readonly RuleFault[] {
  const own = partsIn(wording.data, 'award');
  const all = [own, partsIn(wording.data, 'other_readings')];
  return [
    ...frequencyFaults(wording),
    ...all.flatMap(({ limits }) => limits).flatMap((limit) => limitFaults(wording, limit)),
    ...all.flatMap(({ eaches }) => eaches).flatMap((each) => eachFaults(wording, each)),
    ...all.flatMap(({ forms }) => forms).flatMap((form) => formFaults(wording, form)),
    ...all.flatMap(({ supplements }) => supplements).flatMap((more) => supplementFaults(wording, more)),
    ...capsOfUnits(wording),
    ...all.flatMap((parts) => partFaults(wording, parts)),
    ...all.flatMap((parts) => wholeFaults(wording, parts)),
    ...all.flatMap((parts) => higherOrLower(wording, parts)),
    ...own.forms.flatMap((form) => budgetFaults(wording, form)),
    ...stagesFaults(wording),
    ...quotaFaults(wording),
    ...reclaimFaults(wording),
    ...all
      .flatMap(({ topUps }) => topUps)
      .filter(({ quote }) => !saysOfSum(wording.licences, 'top_up', quote))
      .map((topUp) => unknownWord(wording.field(topUp), topUp.quote, 'top_up')),
  ];
}

function unlicensed(field: string, quote: string, wanted: string): RuleFault {
  return {
    field,
    found: `引文“${quote}”里没有“${wanted}”之类的词`,
    fix: `引用写有“${wanted.split('、')[0]}”之类的原文，原文没有写的删去这一项`,
  };
}

/** The same where the words that say so are the library's. */
function unknownWord(field: string, quote: string, tag: keyof typeof SAID): RuleFault {
  const fault = unlicensed(field, quote, SAID[tag]);
  const add = `{"tag": "${tag}", "words": ["原文的词"]}`;
  return {
    ...fault,
    fix: `${fault.fix}；原文另有这样的词的，在政策库 common/licences.json（没有的从随程序发布的复制）的 amount 里加 ${add}`,
  };
}

const SAID = {
  top_up: '晋档补差',
  added: '额外、另外、再奖励',
  uplift: '上浮、提高',
  stages: '分年、分期、兑现',
} as const;

function limitFaults({ field, phrase, words, licences }: Wording, limit: Limit): readonly RuleFault[] {
  const beside = words(phrase(limit));
  const { per, period } = limit;
  const loan = LOAN_LIMIT.exec(beside)?.[0];
  return [
    ...(loan === undefined
      ? []
      : [
          {
            field: field(limit),
            found: `“${loan}”说的是借多少，不是给多少`,
            fix: '不是奖补的上限：按它计算的写 base 的 most，与金额无关的引入 aims',
          },
        ]),
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
    ...overFaults(field(limit), limit, beside),
  ];
}

/** 每台不高于2万元 bounds each of what is counted, not all of it together. */
function capsOfUnits({ data: { amount, payee }, field }: Wording): readonly RuleFault[] {
  const isOfUnits = ({ per }: Limit) =>
    per === 'unit' ||
    (per === 'person' && !['individual', 'other', 'not_stated'].includes(payee.type)) ||
    (per !== 'not_stated' && per === amount.each?.per);
  return amount.caps.filter(isOfUnits).map((cap) => ({
    field: field(cap),
    found: `“${cap.quote}”管的是每一份，写在 caps 里就管了总额`,
    fix: '写 each：of 为数量，上限写它的 cap；每平方米每月的再写 also',
  }));
}

/** The caps of an award and those of each unit. */
function capsIn({ limits, eaches }: Parts) {
  return [...limits, ...eaches.flatMap(({ cap }) => cap ?? [])];
}

/** What leads up to what a bound is a part of, and how much of it. */
const BEFORE_NOUN = /^.*(?:不(?:得|能|应)?(?:超过|高于|超出|大于)|最[高多]|上限为?|封顶)/u;
const NOT_NOUN = /(?:的?\d[\d.]*[%‰]).*$|^[其该本]|[的以按与和及、]|企业|项目|单位|两者|二者|的部分|为准/gu;

/** 不超过实际投入的50% is a part of 实际投入, and of nothing else that the award asks for. */
function partFaults(wording: Wording, parts: Parts): readonly RuleFault[] {
  return capsIn(parts).flatMap((cap) => {
    const found = cap.of === undefined ? undefined : factOf(wording.data, cap.of);
    if (found === undefined) return [];
    const isEither = LOWER.test(cap.quote);
    const whole = PAID_OUT_OF.exec(cap.quote)?.groups?.what ?? cap.quote.replace(BEFORE_NOUN, '');
    const noun = whole.replace(NOT_NOUN, '');
    const phrase = wording.words(wording.phrase(cap));
    const says = found.fact.label + found.fact.ask;
    const lacks = isEither ? [] : Array.from(noun).filter((character) => !says.includes(character));
    const strange = Array.from(found.fact.label.replace(/[总数金]?额$|的/gu, '')).filter(
      (character) => !phrase.includes(character),
    );
    if (lacks.length === 0 && strange.length === 0) return [];
    return [
      {
        field: `${wording.field(cap)}.of`,
        found: `写作 ${cap.of}（${found.fact.label}），引文“${cap.quote}”说的是“${noun}”`,
        fix: '改为引文所说的那项事实，名称用原文的词',
      },
    ];
  });
}

/** 不超过实际租赁成本, 孰低: all of it is the most, unless a word in the same phrase makes it the least. */
function wholeFaults(wording: Wording, parts: Parts): readonly RuleFault[] {
  return capsIn(parts).flatMap((cap) => {
    const phrase = wording.words(wording.phrase(cap)).replace(NO_MORE_THAN, '');
    if (cap.of === undefined || cap.value !== '100%' || !hasFloorWord(phrase)) return [];
    const found = `引文“${cap.quote}”所在的短句写着下限：“${phrase}”`;
    return [{ field: wording.field(cap), found, fix: '写的是下限，就不是上限：删去它，或引上限的那一句' }];
  });
}

/** 孰低 and 孰高 take another number beside the base, or the cap that is all of it. */
function higherOrLower(wording: Wording, parts: Parts): readonly RuleFault[] {
  const caps = capsIn(parts).map(wording.place);
  return parts.forms.flatMap((form) => {
    const base = 'base' in form ? form.base : undefined;
    if (base === undefined) return [];
    const own = [
      { name: 'lower', other: base.lower, says: LOWER, word: '孰低、取低' },
      { name: 'higher', other: base.higher, says: HIGHER, word: '孰高、就高' },
    ] as const;
    return own.flatMap(({ name, other, says, word }) => {
      const field = `${wording.field(base)}.${name}`;
      if (other !== undefined) return otherFaults(wording, other, { says, word });
      const said = says.exec(base.quote);
      const at = wording.place(base).start + (said?.index ?? 0);
      if (said === null || caps.some(({ start, end }) => start <= at && at < end)) return [];
      const found = `引文“${base.quote}”写“${said[0]}”，没有写与哪一项比`;
      return [{ field, found, fix: `写 ${name}：{"fact": "另一项事实", "clause": …, "quote": …}` }];
    });
  });
}

function otherFaults(
  wording: Wording,
  other: NonNullable<Base['lower']>,
  { says, word }: { readonly says: RegExp; readonly word: string },
): readonly RuleFault[] {
  const field = wording.field(other);
  if (!says.test(other.quote)) return [unlicensed(field, other.quote, word)];
  const label = factOf(wording.data, other.fact)?.fact.label ?? other.fact;
  const strange = Array.from(label).filter((character) => !other.quote.includes(character));
  if (strange.length === 0) return [];
  const found = `写作 ${other.fact}（${label}），引文“${other.quote}”里没有“${strange.join('')}”`;
  return [{ field: `${field}.fact`, found, fix: '改为引文里与基数相比的那一项，名称用原文的词' }];
}

/** 三年累计不超过300万元 is of three years. */
function overFaults(field: string, { period, over }: Limit, beside: string): readonly RuleFault[] {
  const said = period === 'in_total' && over === undefined ? OVER_YEARS.exec(beside)?.[0] : undefined;
  if (said === undefined) return [];
  const found = `原文写“${said}”，没有写合计几年`;
  return [{ field: `${field}.over`, found, fix: `写 over：{"value": "3年" 这样的年数, "quote": "${said}"}` }];
}

function eachFaults(wording: Wording, each: Each): readonly RuleFault[] {
  const { data, field, licences } = wording;
  const licensed =
    licensedTag(licences.per, each.quote) ?? licensedTag(licences.counted, countedWords(each.quote));
  const also = (each.also ?? []).flatMap((further) =>
    countedIn(further.quote, factOf(data, further.of)?.fact)
      ? []
      : [unlicensed(field(further), further.quote, '每月、每年')],
  );
  return [
    ...(each.per === licensedTag(licences.slashed, each.quote)
      ? []
      : tagFault({ field: `${field(each)}.per`, tag: each.per, licensed, words: each.quote })),
    ...unitFaults(field(each), each, data.facts[each.of]),
    ...also,
    ...timeFaults(wording, each),
    ...unitPeriodFaults(wording, each),
  ];
}

/** 每月每平方米5元 is counted by months as well. */
function timeFaults({ data, field }: Wording, each: Each): readonly RuleFault[] {
  const [, said, unit = ''] = /(每个?(月|季|日|天|周|学期|学年))/u.exec(each.quote) ?? [];
  const counted = [each, ...(each.also ?? [])].map(({ of }) => factOf(data, of)?.fact);
  const counts = (fact: Fact | undefined) =>
    fact !== undefined && `${fact.label}${fact.type === 'quantity' ? fact.unit : ''}`.includes(unit);
  if (said === undefined || counted.some(counts)) return [];
  const fix = `写 also：of 为计了几${unit}的事实，引文引到“${said}”`;
  return [{ field: `${field(each)}.also`, found: `引文“${each.quote}”又按“${said}”计，没有写按什么计`, fix }];
}

/** 因同一租户每年不超过50万元: the most that one unit gives may be that of a year. */
function unitPeriodFaults({ field, phrase, words }: Wording, { cap }: Each): readonly RuleFault[] {
  if (cap === undefined) return [];
  const beside = words(phrase(cap));
  const licensed = licensedTag(PERIOD, beside);
  return tagFault({
    field: `${field(cap)}.period`,
    tag: cap.period ?? 'not_stated',
    licensed,
    words: beside,
  });
}

/** 单品种奖励企业: a noun behind 单 or 每 is what is counted, and no other; without one anything named may be. */
function countedWords(quote: string): string {
  const [, what = ''] =
    /[单每]一?[个家户名位项]?([^\d,，;；。]*?)(?=奖励|补助|补贴|给予|予以|按|最高|不超过|[\d,，;；。]|$)/u.exec(
      quote,
    ) ?? [];
  return what === '' ? quote : what;
}

/** A sum for each 亩 is for a quantity in 亩. */
function unitFaults(field: string, { quote }: Each, fact: Fact | undefined): readonly RuleFault[] {
  if (fact?.type !== 'quantity' || countedIn(quote, fact)) return [];
  const found = `按 ${fact.unit} 计，引文“${quote}”里没有“每${fact.unit}”或“/${fact.unit}”`;
  return [{ field: `${field}.of`, found, fix: '改为原文所按的数量，单位与原文一致' }];
}

/** Whether the words count by what the fact counts: 每亩, 元/人, 每人每月 for months. */
function countedIn(words: string, fact: Fact | undefined): boolean {
  if (fact === undefined) return false;
  const counted = Array.from(
    words.matchAll(
      /(?:[每按]个?|[/／]|(?<=[/／]\p{Script=Han}{1,3})[•·∙・*])([^\s\d,，;；。、每/•·∙・*]{1,4})/gu,
    ),
    ([, unit = '']) => unit,
  );
  if (fact.type === 'quantity') return counted.some((unit) => unit.startsWith(fact.unit.replace(/^个/u, '')));
  return counted.some((unit) => fact.label.includes(unit.charAt(0)));
}

/** 上浮 and 额外再奖励 say that something is added. */
function supplementFaults({ field, licences }: Wording, more: Supplement): readonly RuleFault[] {
  const tag = more.uplift === undefined ? 'added' : 'uplift';
  return saysOfSum(licences, tag, more.quote) ? [] : [unknownWord(field(more), more.quote, tag)];
}

function stagesFaults({ data: { amount }, licences }: Wording): readonly RuleFault[] {
  const { stages } = amount;
  if (stages === undefined) return [];
  const also = (stages.also ?? []).flatMap(({ quote }, i) =>
    unstaged(`amount.stages.also.${i}`, quote, licences),
  );
  const own =
    stages.parts === undefined
      ? unstaged('amount.stages', stages.quote, licences)
      : partsFaults(stages.parts, amount.form);
  return [...own, ...also];
}

/** A quote that says nothing of when or how often is paid. */
function unstaged(field: string, quote: string, licences: Wording['licences']): readonly RuleFault[] {
  if (IN_STAGES.test(quote) || saysOfSum(licences, 'stages', quote) || isWholeInParts(quote)) return [];
  return [
    {
      field,
      found: `引文“${quote}”没有说怎样分期：没有“${SAID.stages}”之类的词，也没有合起来是100%的几个比例`,
      fix: '引用分期的那一句；逐次写明数额的（第一年5万元、第二年3万元…），form 写总额，stages 写 parts：[{"value": "5万元", "clause": …, "quote": "第一年奖励5万元"}, …]；不是分期的删去',
    },
  ];
}

/** 第一年5万元、第二年3万元、第三年2万元 of 10万元: the parts are together the sum, or all of it in per cent. */
function partsFaults(parts: NonNullable<Stages['parts']>, form: Form): readonly RuleFault[] {
  const read = parts.map(({ value }) => findQuantities(value)[0]);
  const units = new Set(read.map((one) => one?.unit));
  const whole = units.has('%') ? '100%' : form.kind === 'fixed' ? form.sum.value : undefined;
  const field = 'amount.stages.parts';
  const told = parts.map(({ value }) => value).join('、');
  if (units.size !== 1 || whole === undefined) {
    const found = `写作 ${told}，${units.size === 1 ? `form 是 ${form.kind}，没有一个总额可比` : '有的是钱数，有的是比例'}`;
    return [
      {
        field,
        found,
        fix: '各次都写钱数，form 写 fixed 和它们的合计（“给予10万元奖励”）；或各次都写占总额的比例',
      },
    ];
  }
  const sum = read.reduce((all, one) => all.plus(one?.min ?? '0'), decimal('0'));
  if (sum.eq(findQuantities(whole)[0]?.min ?? '0')) return [];
  return [{ field, found: `${told}合起来不是 ${whole}`, fix: '写全各次，逐次照原文；合不成总额的不是分期' }];
}

/** 分别按30%、30%和40%: parts of a sum that are together all of it. */
function isWholeInParts(words: string): boolean {
  const parts = findQuantities(words).filter(({ unit }) => unit === '%');
  return parts.length > 1 && parts.reduce((sum, { max }) => sum + Number(max), 0) === 100;
}

/** 每家企业最多5人 bounds what one is given. */
const OF_ONE = /每[家户个名位]|单[个家户]|同一/u;

/** 每年不超过10家, 额满为止: a quota counts those who are paid, or what there is for all of them. */
function quotaFaults({ data: { amount } }: Wording): readonly RuleFault[] {
  const { quota } = amount;
  if (quota === undefined) return [];
  if (OF_ONE.test(quota.quote)) {
    const found = `引文“${quota.quote}”说的是一家最多多少，不是一共多少`;
    return [{ field: 'amount.quota', found, fix: '每家最多几人写 each 的 most，每家最高多少钱写 caps' }];
  }
  const isCounted = findQuantities(quota.quote).some(({ unit }) => PLACES.includes(unit));
  return isCounted || BUDGET.test(quota.quote)
    ? []
    : [unlicensed('amount.quota', quota.quote, '每年不超过10家、限50名、资金总额、额满为止')];
}

/** What is told as taken back is said to be. */
function reclaimFaults({ data, field }: Wording): readonly RuleFault[] {
  return (data.reclaim ?? [])
    .filter(({ quote }) => !RECLAIMED.test(quote))
    .map((each) => unlicensed(field(each), each.quote, '追回、退还、停止拨付'));
}

/** 一次性 beside any figure is the award's own; 每年 beside a limit is the limit's. */
function frequencyFaults(wording: Wording): readonly RuleFault[] {
  const { data, phrase, words } = wording;
  const { frequency } = data.amount;
  const own = partsIn(data, 'award');
  const bounds = [...own.limits, ...own.eaches.flatMap(({ cap }) => cap ?? [])];
  const limits = bounds.map(phrase);
  const sums = figureClaims({ ...own, conditions: [], limits: [] })
    .filter(({ holder, manner }) => manner !== 'most' && !bounds.some((bound) => bound === holder))
    .map(({ holder }) => phrase(holder));
  const once = [...sums, ...limits].some((span) => licensedTag(FREQUENCY, words(span)) === 'one_off');
  const yearly = sums.some(
    (span) =>
      licensedTag(FREQUENCY, words(span)) === 'per_year' && !limits.some(({ start }) => start === span.start),
  );
  const licensed = once ? 'one_off' : yearly ? 'per_year' : undefined;
  const field = 'amount.frequency.value';
  const beside = [...new Set([...sums, ...limits].map(words))].join('；');
  const near = [...sums, ...limits].some((span) => isOneSentence(wording, frequency, { span, limits }));
  const isOnce =
    frequency.value === 'one_off' && frequency.clause === data.clause && ONCE.test(frequency.quote);
  const apart = licensed === undefined && (near || isOnce) ? ownFrequency(frequency) : undefined;
  const faults = tagFault({ field, tag: frequency.value, licensed: licensed ?? apart, words: beside });
  if (frequency.value === 'not_stated' || faults.length > 0) return faults;
  const quoted = ownFrequency(frequency);
  return tagFault({ field, tag: frequency.value, licensed: quoted, words: frequency.quote });
}

type Frequency = Wording['data']['amount']['frequency'];

function ownFrequency(frequency: Frequency): Frequency['value'] | undefined {
  if (frequency.value === 'not_stated') return undefined;
  return licensedTag(FREQUENCY, frequency.quote) ?? (ONCE.test(frequency.quote) ? 'one_off' : undefined);
}

/** 给予一次性奖励,每家最高不超过150万元: words that are no limit's, in another phrase of the sentence that gives the sum. */
function isOneSentence(
  { place, words }: Wording,
  frequency: Frequency,
  { span, limits }: { readonly span: Span; readonly limits: readonly Span[] },
): boolean {
  if (frequency.value === 'not_stated') return false;
  const own = place(frequency);
  const isLimits = limits.some(({ start, end }) => own.start < end && start < own.end);
  if (isLimits) return false;
  const between = { start: Math.min(own.end, span.end), end: Math.max(own.start, span.start) };
  return between.start > between.end || !/[;；。]/u.test(words(between));
}

/** 每年安排300万元资金 is what there is for all. */
function budgetFaults({ field, phrase, words }: Wording, form: Form): readonly RuleFault[] {
  const sum = form.kind === 'fixed' || form.kind === 'floor' ? form.sum : undefined;
  const said = sum && BUDGET.exec(words(phrase(sum)))?.[0];
  if (sum === undefined || said === undefined) return [];
  const found = `“${said}”说的是一共有多少资金，不是给一家多少`;
  return [{ field: field(sum), found, fix: '资金总额写 quota；给一家多少没有写的，form 写 unstated' }];
}

function formFaults(wording: Wording, form: Form): readonly RuleFault[] {
  const { field, phrase, words } = wording;
  switch (form.kind) {
    case 'unstated':
      return unstatedFaults(wording, form);
    case 'bands': {
      const beside = words(phrase(form.base));
      const licensed = MARGINAL.test(beside) ? 'marginal' : 'whole';
      return tagFault({ field: 'amount.form.applies', tag: form.applies, licensed, words: beside });
    }
    case 'step':
      return /每/u.test(words(phrase(form.step)))
        ? []
        : [unlicensed(field(form.step), form.step.quote, '每')];
    case 'share': {
      const beside = words(phrase(form.rate));
      return SHARE.test(beside) ? [] : [unlicensed(field(form.rate), beside, '减半、按…标准的50%')];
    }
    case 'schedule':
      return [
        ...calendarFaults(wording, form),
        ...form.periods.flatMap((period, i) => periodFaults(period, form, { i, field: field(period) })),
      ];
    default:
      return [];
  }
}

/** No sum and no rate stands in the phrase, or its words say that the sum is graded elsewhere. */
function unstatedFaults(
  { field, phrase, words }: Wording,
  form: Extract<Form, { kind: 'unstated' }>,
): readonly RuleFault[] {
  if (UNSTATED.test(form.quote)) return [];
  if (!NO_FIGURE.test(form.quote))
    return [unlicensed(field(form), form.quote, '给予、按规定、一事一议、分档')];
  const beside = words(phrase(form));
  const stated = findQuantities(beside).find(({ unit }) => unit === '元' || unit === '%');
  if (stated === undefined) return [];
  const found = `引文“${form.quote}”旁边写着 ${stated.text}`;
  return [{ field: field(form), found, fix: '按所写的数改用 fixed、rate、ceiling、floor、range 等形式' }];
}

/** 当年, 年度 and 次年 say that calendar years are counted, and which is the first; where they do the award says so. */
function calendarFaults(
  { field, phrase, words }: Wording,
  { calendar, periods }: Schedule,
): readonly RuleFault[] {
  if (calendar === undefined) {
    const said = periods.map((period) => FROM_YEAR.exec(words(phrase(period)))?.[0]).find(Boolean);
    if (said === undefined) return [];
    const found = `原文写“${said}”，按自然年计，没有写 calendar`;
    return [
      {
        field: 'amount.form.calendar',
        found,
        fix: `写 calendar：first 写 same_year 或 next_year，引文引到“${said}”`,
      },
    ];
  }
  const licensed = licensedTag(FIRST_YEAR, calendar.quote);
  return tagFault({
    field: `${field(calendar)}.first`,
    tag: calendar.first,
    licensed,
    words: calendar.quote,
  });
}

function periodFaults(
  { from, to, quote }: Schedule['periods'][number],
  { unit, periods }: Schedule,
  { i, field }: { readonly i: number; readonly field: string },
): readonly RuleFault[] {
  const read = spansIn(quote, unit, periods[i - 1]?.to ?? 0);
  if (read.some((span) => span.from === from && span.to === to)) return [];
  const told = read.map((span) => `${span.from}至${span.to}`).join('、') || '读不出起止';
  const found = `写作第${from}至第${to}，引文“${quote}”：${told}`;
  return [
    { field, found, fix: '按引文改正 from、to，或引用写明起止的原文：第1年至第3年、前2年、三年内、未来五年' },
  ];
}
