import type { Bound } from '../../text/bound/index.ts';
import { compareDecimals } from '../../text/decimal.ts';
import { readNumeral } from '../../text/numeral.ts';
import { findQuantities } from '../../text/quantity.ts';
import { type Anchor, anchorsIn, type Form, partsIn, plainForms } from '../rule/index.ts';
import {
  type Binding,
  bindFigures,
  type ClauseFigure,
  endOf,
  type FiguresByClause,
  figuresPaid,
  rungsInOrder,
  sumsOf,
} from './bind-figures.ts';
import { type FigureClaim, figureClaims, isStart, type Manner } from './figure-claims.ts';
import type { CitedRule, RuleFault } from './wording.ts';

const MANNERS: Readonly<Record<Manner | 'about', string>> = {
  plain: '定数',
  gte: '下限，含本数',
  gt: '下限，不含本数',
  lte: '上限',
  lt: '上限，不含本数',
  low_end: '起止的低端',
  high_end: '起止的高端',
  from: '起点，含本数',
  beyond: '起点，不含本数',
  slice: '起点',
  over: '起点',
  most: '最多计的数',
  about: '约数',
};

/** Figures whose number, unit or manner is not the one that the text gives inside their quote. */
export function verifyFigures(rule: CitedRule, figures: FiguresByClause): readonly RuleFault[] {
  const fields = new Map<object, string>(anchorsIn(rule.data).map(({ field, holder }) => [holder, field]));
  const bindings = bindFigures(rule, figures);
  return [
    ...onePerQuote(bindings).flatMap((binding) => bindingFault(binding, bindings)),
    ...crossed(rule, bindings),
    ...crossedBands(rule, bindings),
    ...crossedPeriods(rule, bindings),
    ...crossedParts(rule, bindings),
    ...strayCaps(rule, bindings),
    ...straySums(rule, bindings),
    ...oneReading(rule, bindings),
    ...mixedReading(rule, bindings),
  ].map(({ holder, ...fault }) => ({ field: `${fields.get(holder) ?? ''}.value`, ...fault }));
}

interface FigureFault {
  readonly holder: object;
  readonly found: string;
  readonly fix: string;
}

const isUnpaired = ({ figure, fitting }: Binding) => figure === undefined && fitting.length > 1;

/** Of those that share a list of figures (分别给予10万元、5万元) and do not pair with them the first. */
function onePerQuote(bindings: readonly Binding[]): readonly Binding[] {
  return bindings.filter(
    (own, i) =>
      !isUnpaired(own) || bindings.findIndex((other) => isUnpaired(other) && isOneQuote(own, other)) === i,
  );
}

function isOneQuote({ claim: own }: Binding, { claim: other }: Binding): boolean {
  return (
    own.holder.quote === other.holder.quote &&
    own.holder.clause === other.holder.clause &&
    own.manner === other.manner
  );
}

function bindingFault(binding: Binding, all: readonly Binding[]): readonly FigureFault[] {
  const { claim, quoted, fitting, figure } = binding;
  const { holder, manner } = claim;
  const said = `作${MANNERS[manner]}的 ${holder.value}，引文“${holder.quote}”`;
  if (figure !== undefined) {
    if (agrees(claim, figure)) return [];
    return [
      {
        holder,
        found: `${said}给出的是 ${figure.text}`,
        fix: '按引文改正数值或单位，或换成给出该数字的引文',
      },
    ];
  }
  if (fitting.length > 1) {
    const sharing = all.filter((other) => isOneQuote(binding, other)).length;
    const fix = '“分别”给的，一个数写一档，次序照原文；只用其中一个数的，缩短引文，使其中同类的数字只有一个';
    const found = `${said}中同类的数字有 ${fitting.length} 个：${listed(fitting)}，引它的有 ${sharing} 处`;
    return [{ holder, found, fix }];
  }
  const found = quoted.length === 0 ? `${said}中读不出数字` : `${said}给出的是 ${listed(quoted)}`;
  const meant = quoted.find((given) => agrees(claim, given));
  const fix = meant && fittingForm(manner, meant);
  return [{ holder, found, fix: fix ?? '按引文改正用法或单位，或把引文补全到给出该数字的原文' }];
}

function listed(figures: readonly ClauseFigure[]): string {
  return figures.map(({ text, bound }) => `${text}（${MANNERS[bound ?? 'plain']}）`).join('、');
}

function agrees({ holder, manner, asked }: FigureClaim, figure: ClauseFigure): boolean {
  const { min, max, unit } = figure;
  const said = findQuantities(holder.value)[0];
  const value = said?.min ?? readNumeral(holder.value);
  if (said !== undefined && said.unit !== unit) return false;
  const own = asked === true && min !== max ? endOf(figure, manner) : undefined;
  const ends = own === undefined ? endsFor(manner, figure) : [own];
  return value !== undefined && ends.some((given) => compareDecimals(value, given) === 0);
}

function endsFor(manner: Manner, { min, max }: ClauseFigure): readonly string[] {
  if (isStart(manner)) return [min, max];
  return [manner === 'low_end' ? min : max];
}

/** Where the figure of the text begins that each holder is tied to. */
function startsOf(bindings: readonly Binding[]): ReadonlyMap<object, number> {
  return new Map(
    bindings.flatMap(({ claim, figure }) => (figure === undefined ? [] : [[claim.holder, figure.start]])),
  );
}

/** The forms of an award and of its other readings. */
function allForms(data: CitedRule['data']): readonly Form[] {
  return (['award', 'other_readings'] as const).flatMap((of) => partsIn(data, of).forms);
}

type Band = Extract<Form, { kind: 'bands' }>['bands'][number];
/** What a band pays, and up to what. */
const BAND_FIGURES: readonly ((band: Band) => (Anchor & { readonly value: string }) | undefined)[] = [
  ({ pays }) => figuresPaid(pays)[0],
  ({ cap }) => cap,
];

/** 100万元以上给予40万元、200万元以上给予80万元: where bands begin and what they pay must run in the same order. */
function crossedBands({ data }: CitedRule, bindings: readonly Binding[]): readonly FigureFault[] {
  const place = startsOf(bindings);
  const bands = allForms(data).flatMap((form) => (form.kind === 'bands' ? [form.bands] : []));
  return bands.flatMap((all) =>
    all.flatMap((band, i) =>
      BAND_FIGURES.flatMap((figureOf) => {
        const sum = figureOf(band);
        const before = all.slice(0, i).flatMap((earlier) => place.get(figureOf(earlier) ?? earlier) ?? []);
        const at = sum === undefined ? undefined : place.get(sum);
        if (sum === undefined || at === undefined || before.every((other) => other <= at)) return [];
        const found = `起点 ${band.from?.value ?? '零'} 的一段所得 ${sum.value} 在原文中排在前一段的所得之前`;
        return [{ holder: sum, found, fix: '起点与所得按原文的次序一一对应' }];
      }),
    ),
  );
}

/** 国家级、省级分别给予200万元、100万元: names and sums must run in the same order. */
function crossed(rule: CitedRule, bindings: readonly Binding[]): readonly FigureFault[] {
  const place = new Map(bindings.map(({ claim, figure }) => [claim.holder, figure?.start ?? 0]));
  const forms = allForms(rule.data);
  return forms
    .map((form) => rungsInOrder(form, rule))
    .flatMap((rungs) =>
      rungs.flatMap((rung, i) => {
        const before = rungs[i - 1];
        const last = before === undefined ? [] : sumsOf(before);
        const early = sumsOf(rung).find((own, j) => (place.get(own) ?? 0) < (place.get(last[j] ?? own) ?? 0));
        return early === undefined ? [] : [{ named: rung.named, sum: early }];
      }),
    )
    .map(({ named, sum }) => ({
      holder: sum,
      found: `${named.quote}的金额 ${sum.value} 在原文中排在前一档的金额之前`,
      fix: '名称与金额按原文的次序一一对应',
    }));
}

/** 第一年5万元、第二年3万元: a sum is paid in the order of the text. */
function crossedParts({ data }: CitedRule, bindings: readonly Binding[]): readonly FigureFault[] {
  const place = startsOf(bindings);
  const parts = data.amount.stages?.parts ?? [];
  const early = parts.find((part, i) => {
    const before = parts[i - 1];
    return before !== undefined && (place.get(part) ?? 0) < (place.get(before) ?? 0);
  });
  if (early === undefined) return [];
  const found = `${early.value} 在原文中排在前一次之前`;
  return [{ holder: early, found, fix: '各次照原文的次序写' }];
}

/** 前两年按80%、后三年按50%: periods and what they pay must run in the same order. */
function crossedPeriods({ data }: CitedRule, bindings: readonly Binding[]): readonly FigureFault[] {
  const place = startsOf(bindings);
  const forms = allForms(data);
  return forms.flatMap((form) => {
    if (form.kind !== 'schedule') return [];
    const all = form.periods.flatMap(({ pays }) => givenBy(pays) ?? []);
    return all.flatMap((sum, i) => {
      const at = place.get(sum);
      const before = all.slice(0, i).filter(({ clause }) => clause === sum.clause);
      if (at === undefined || before.every((other) => (place.get(other) ?? 0) <= at)) return [];
      const found = `${sum.value} 在原文中排在前一期的所得之前`;
      return [{ holder: sum, found, fix: '各期与所得按原文的次序一一对应' }];
    });
  });
}

/** The first figure of what a period gives: of a share the share. */
function givenBy(pays: Form): (Anchor & { readonly value: string }) | undefined {
  return pays.kind === 'share' ? pays.rate : plainForms(pays).flatMap(figuresPaid)[0];
}

/** 甲、乙的给予100万元,丙的给予50万元: behind the name of another rung, once a sum was given, the sum is that rung's. */
function straySums(rule: CitedRule, bindings: readonly Binding[]): readonly FigureFault[] {
  const place = startsOf(bindings);
  const forms = allForms(rule.data);
  return forms
    .map((form) => rungsInOrder(form, rule))
    .flatMap((rungs) => {
      const all = rungs.flatMap((rung) => {
        const [sum] = sumsOf(rung);
        const at = sum === undefined ? undefined : place.get(sum);
        const from = rule.citations.get(rung.named)?.start;
        return sum === undefined || at === undefined || from === undefined
          ? []
          : [{ sum, at, from, named: rung.named.quote }];
      });
      return all.flatMap(({ sum, at, from }) => {
        const other = all.find(
          (one) =>
            from < one.from && one.from < at && all.some((given) => from < given.at && given.at < one.from),
        );
        if (other === undefined) return [];
        const found = `金额 ${sum.value} 在“${other.named}”之后，是那一档的`;
        return [{ holder: sum, found, fix: '引这一档自己的金额' }];
      });
    });
}

/** 甲级按20%最高30万元,乙级按10%最高10万元: where another branch begins, the bounds of those before it are over. */
function strayCaps({ data, citations }: CitedRule, bindings: readonly Binding[]): readonly FigureFault[] {
  const place = new Map<object, number>([
    ...[...citations].map(([holder, { start }]) => [holder, start] as const),
    ...startsOf(bindings),
  ]);
  const forms = allForms(data);
  return forms.map(branchesIn).flatMap((all) =>
    all.flatMap(({ opens: own, sum, cap }) => {
      if (cap === undefined) return [];
      const at = (holder: object | undefined) => (holder === undefined ? 0 : (place.get(holder) ?? 0));
      const from = Math.max(at(own), at(sum));
      const other = all.find(({ opens }) => from < at(opens) && at(opens) < at(cap))?.opens;
      if (other === undefined) return [];
      const found = `上限 ${cap.value} 在“${other.quote}”之后，是那一档的`;
      return [{ holder: cap, found, fix: '引这一档自己的上限；各档都一样的写 amount.caps' }];
    }),
  );
}

interface BranchWords {
  readonly opens: Anchor | undefined;
  readonly sum: object | undefined;
  readonly cap: (Anchor & { readonly value: string }) | undefined;
}

function branchesIn(form: Form): readonly BranchWords[] {
  switch (form.kind) {
    case 'tiers':
      return form.rungs.map((rung) => ({ opens: rung.named, sum: sumsOf(rung)[0], cap: rung.cap }));
    case 'bands':
      return form.bands.map(({ from, pays, cap }) => ({
        opens: from ?? undefined,
        sum: figuresPaid(pays)[0],
        cap,
      }));
    case 'schedule':
      return form.periods.map((period) => ({
        opens: period,
        sum: givenBy(period.pays),
        cap: period.cap,
      }));
    default:
      return [];
  }
}

/** The figures that the words give to two bands, as each is used. */
function boundariesIn(bindings: readonly Binding[]) {
  return bindings.flatMap(({ claim: { holder, manner }, figure }) =>
    figure?.shared === true ? [{ holder, manner, at: figure.start }] : [],
  );
}

/** 至2000万元、2000万元以上: where the words give the boundary to both and an award to the lower band, it says what the other reading gives. */
function oneReading({ data }: CitedRule, bindings: readonly Binding[]): readonly FigureFault[] {
  const own = new Set<object>(figureClaims(partsIn(data, 'award')).map(({ holder }) => holder));
  const read = boundariesIn(bindings);
  return read
    .filter(({ holder, manner }) => manner === 'beyond' && own.has(holder))
    .filter(({ at }) => !read.some((other) => other.at === at && other.manner === 'from'))
    .map(({ holder }) => ({
      holder,
      found: `引文“${holder.quote}”写“以上”，前一段也到这个数为止：写作不含本数（op 为 gt），没有写含本数的读法`,
      fix: '在 open 里写明这个数归哪一段，others 的 override 写 amount.form，这一段的 op 写 gte；或改为 gte，把 gt 写进 override',
    }));
}

/** Who reads one boundary into the lower band reads the next one so as well. */
function mixedReading({ data }: CitedRule, bindings: readonly Binding[]): readonly FigureFault[] {
  const manners = new Map<object, Manner>(
    boundariesIn(bindings).map(({ holder, manner }) => [holder, manner]),
  );
  return allForms(data)
    .flatMap((form) => (form.kind === 'bands' ? [form.bands] : []))
    .flatMap((bands) => {
      const shared = bands.flatMap(({ from }) => (from !== null && manners.has(from) ? [from] : []));
      const other = shared.find((from) => manners.get(from) !== manners.get(shared[0] ?? from));
      if (other === undefined) return [];
      const found = `${other.value} 与 ${shared[0]?.value ?? ''} 在原文中写法一样，一个含本数、一个不含`;
      return [{ holder: other, found, fix: '一种读法里各段的 op 写法一致' }];
    });
}

const SIDE: Readonly<Record<Bound, string>> = {
  gte: '下限',
  gt: '下限，不含本数',
  lte: '上限',
  lt: '上限，不含本数',
  about: '约数',
};

const IS_OP = new Set<Manner>(['gte', 'gt', 'lte', 'lt']);

/** What to write where a figure was used as something else than the word that governs it makes of it. */
function fittingForm(manner: Manner, { unit, bound, governor }: ClauseFigure): string | undefined {
  if (bound === undefined || governor === undefined) return undefined;
  return `“${governor}”管着它，它是${SIDE[bound]}：${formFor(manner, bound, unit)}`;
}

function formFor(manner: Manner, bound: Bound, unit: string): string {
  if (bound === 'about') return '约数算不出来，引入 aims';
  if (manner === 'from') return '本段的 op 写 gt，与 from 并列：{"from": …, "op": "gt", "pays": …}';
  if (manner === 'beyond') return '本段的 op 写 gte，或不写';
  if (manner === 'over') return '不是从它算起，换成“超过……的部分”“每增加”之类的原文';
  if (manner === 'most') return '不是最多计多少，删去 most';
  if (IS_OP.has(manner)) return `作门槛的 op 写 ${bound}；不是门槛或上限的，不写在这里`;
  if (bound === 'gte' || bound === 'gt') return '金额用 floor，每家、每亩等另写 each；比例的下限引入 aims';
  return unit === '%'
    ? '比例用 rate，bound 写 at_most'
    : '金额用 ceiling（每亩、每家等另写 each），各档不同的一档写一项';
}
