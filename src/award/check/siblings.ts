import { type Span, sentenceStart, touch } from '../../text/spans.ts';
import { anchorOfTest, conditionsIn, partsIn, plainForms } from '../rule/index.ts';
import { bindFigures, type FiguresByClause, figuresPaid } from './bind-figures.ts';
import type { CitedRule, RuleFault, Wording } from './wording.ts';

/** What stands beside one award: the text, its figures, and the awards. */
interface Beside {
  readonly source: string;
  readonly figures: FiguresByClause;
  readonly rules: readonly CitedRule[];
}

/**
 * What an award leaves to those beside it and has to say itself: a condition of the sentence that leads in to several items,
 * the base of a rate in its own sentence, a figure that is already used otherwise, its own place in a list of 分别.
 */
export function verifySiblings(rule: CitedRule, wording: Wording, beside: Beside): readonly RuleFault[] {
  return [
    ...leadFaults(rule, beside),
    ...baseFaults(wording, beside),
    ...twiceUsed(rule, wording, beside),
    ...crossedAwards(rule, wording, beside),
    ...sharedCaps(rule, wording, beside),
  ];
}

/** 对注册在本区的企业给予奖励。(一)…(二)…: what one item takes from the sentence that leads in to all, all of them take. */
function leadFaults(rule: CitedRule, { rules }: Beside): readonly RuleFault[] {
  const { data } = rule;
  const leads = rules
    .filter((other) => other !== rule && other.data.clause !== data.clause)
    .flatMap((other) =>
      conditionsIn(other.data.conditions).flatMap((condition) => {
        const { clause, quote } = anchorOfTest(condition);
        const isLead = isBelow(other.data.clause, clause) && isBelow(data.clause, clause);
        const span = other.citations.get(anchorOfTest(condition));
        return isLead && span !== undefined ? [{ ...span, quote, by: other.data.id }] : [];
      }),
    );
  const own = [...rule.citations.values()];
  const missed = leads.find((lead) => !own.some((span) => touch(span, lead)));
  return missed === undefined
    ? []
    : [
        {
          field: 'conditions',
          found: `“${missed.quote}”写在各项之前，管着以下各项，奖项 ${missed.by} 写了，本项没有写`,
          fix: '写进本项的 conditions；管不到本项的，在本项的 aims 里引它并说明',
        },
      ];
}

function isBelow(id: string, outer: string): boolean {
  return id.startsWith(`${outer}.`);
}

/** 按照其经济贡献的95%: what a rate is of stands in the sentence of the rate, or in the award's own clause where that refers to another for the rate. */
function baseFaults({ data, place, field }: Wording, { source }: Beside): readonly RuleFault[] {
  const rates = partsIn(data, 'award').forms.flatMap((form) =>
    form.kind === 'rate' && form.base !== undefined ? [{ rate: form.rate, base: form.base }] : [],
  );
  return rates.flatMap(({ rate, base }) => {
    const isOwn = rate.clause === data.clause || base.clause !== data.clause;
    if (!isOwn || !/[。；;\n]/u.test(between(source, place(rate), place(base)))) return [];
    const found = `比例“${rate.quote}”的基数引到了另一句“${base.quote}”`;
    const fix = '引写着这个比例的那一句里说按什么计的话，基数的事实照那里的词命名';
    return [{ field: field(base), found, fix }];
  });
}

/** What stands between two places of a text; nothing where they touch. */
function between(source: string, own: Span, other: Span): string {
  const [first, last] = own.start <= other.start ? [own, other] : [other, own];
  return source.slice(first.end, Math.max(first.end, last.start));
}

/** 每条最高300万元 is the most of one; it cannot bound all of them as well. */
function twiceUsed(rule: CitedRule, wording: Wording, { figures }: Beside): readonly RuleFault[] {
  const { amount } = rule.data;
  const bound = bindFigures(rule, figures);
  const placeOf = (holder: object) => bound.find(({ claim }) => claim.holder === holder)?.figure?.start;
  const own = [
    ...partsIn(rule.data, 'award').forms.flatMap(plainForms).flatMap(figuresPaid),
    ...(amount.each?.cap ? [amount.each.cap] : []),
  ];
  const used = own.flatMap((holder) => placeOf(holder) ?? []);
  return amount.caps
    .filter((cap) => used.includes(placeOf(cap) ?? -1))
    .map((cap) => ({
      field: wording.field(cap),
      found: `“${cap.value}”已经是单份的数，又写作总额的上限`,
      fix: '原文的一个数只写一处：管每一份的写在 form 或 each.cap，从 caps 里删去',
    }));
}

/** 甲、乙分别给予10元、50元 over two awards: who is named first has the first figure. */
function crossedAwards(rule: CitedRule, wording: Wording, beside: Beside): readonly RuleFault[] {
  const own = listedIn(rule, beside);
  return own.flatMap((mine) =>
    beside.rules.flatMap((other) => {
      if (other === rule || other.data.clause !== rule.data.clause) return [];
      return listedIn(other, beside).flatMap((theirs) => {
        const isOne = mine.list === theirs.list && mine.at !== theirs.at && mine.named !== theirs.named;
        if (!isOne || mine.at < theirs.at === mine.named < theirs.named) return [];
        const found = `“分别”依次对应：${mine.value} 与“${mine.label}”的次序，同奖项 ${other.data.id} 的不合`;
        return [
          { field: `${wording.field(mine.holder)}.value`, found, fix: '名称与金额按原文的次序一一对应' },
        ];
      });
    }),
  );
}

/** Figures of an award that stand behind a 分别, with the name before it that only this award counts by. */
function listedIn(rule: CitedRule, { source, figures }: Beside) {
  const { forms, eaches } = partsIn(rule.data, 'award');
  const paid = new Set<object>(forms.flatMap(plainForms).flatMap(figuresPaid));
  return bindFigures(rule, figures).flatMap(({ claim: { holder }, figure }) => {
    if (!paid.has(holder) || figure === undefined) return [];
    const from = sentenceStart(source, figure.start);
    const list = from + source.slice(from, figure.start).lastIndexOf('分别');
    if (list < from) return [];
    const labels = eaches.flatMap(({ of }) => rule.data.facts[of]?.label ?? []);
    const label = labels.find((name) => source.slice(from, list).includes(name));
    return label === undefined
      ? []
      : [
          {
            holder,
            value: holder.value,
            at: figure.start,
            list,
            label,
            named: from + source.slice(from, list).indexOf(label),
          },
        ];
  });
}

/** 每家每年最高500万元 behind the sums of two awards: what the one has used up is not left to the other. */
function sharedCaps(rule: CitedRule, wording: Wording, { source, rules }: Beside): readonly RuleFault[] {
  const sums = (own: CitedRule) =>
    partsIn(own.data, 'award')
      .forms.flatMap(plainForms)
      .flatMap(figuresPaid)
      .flatMap((holder) => own.citations.get(holder) ?? []);
  return rule.data.amount.caps.flatMap((cap) => {
    const at = rule.citations.get(cap);
    if (cap.used !== undefined || cap.period === 'not_stated' || at === undefined) return [];
    const isOne = (own: CitedRule) => sums(own).some((sum) => !STOP.test(between(source, sum, at)));
    const other = rules.find(
      (one) =>
        one !== rule &&
        one.data.clause === rule.data.clause &&
        isOne(one) &&
        one.data.amount.caps.some((their) => one.citations.get(their)?.start === at.start),
    );
    if (other === undefined || !isOne(rule)) return [];
    const found = `“${cap.quote}”管着本项与奖项 ${other.data.id} 的总和，没有写已在其中兑现的数`;
    const fix = '两项都写 used：此前已在同一上限内兑现的金额是哪项事实；各管各的，引各自的上限';
    return [{ field: wording.field(cap), found, fix }];
  });
}

/** Where a sentence ends; 甲给予1000元;乙给予200元,每家最高500万元 is one. */
const STOP = /[。\n]/u;
