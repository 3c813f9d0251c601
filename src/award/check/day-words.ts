import { type DayBound, findDayBounds } from '../../text/bound/index.ts';
import { halfWidth } from '../../text/half-width.ts';
import { type Anchor, type DayEnd, partsIn, type SimpleCondition } from '../rule/index.ts';
import { factOf, type RuleFault, type Wording } from './wording.ts';

type Dated = Extract<SimpleCondition, { kind: 'date' }>;
type Side = DayBound['side'];

/** An end as a condition has it. */
interface Claimed {
  readonly side: Side;
  readonly end: DayEnd;
}

/** What the words of an end give, at its place in the source. */
interface Told extends DayBound {
  readonly words: string;
}

/**
 * Date conditions that hold another day than their words, another side of it, or whether it is meant otherwise; ends that
 * their words give and nobody holds; dates of another event.
 */
export function verifyDays(wording: Wording): readonly RuleFault[] {
  const dated = (['award', 'other_readings'] as const).map((of) =>
    partsIn(wording.data, of).conditions.flatMap((test) => (test.kind === 'date' ? [test] : [])),
  );
  const [own = []] = dated;
  const all = dated.flat();
  const claimed = all.flatMap(claimedBy);
  return [
    ...claimed.flatMap((claim) => endFaults(wording, claim)),
    ...leftOut(wording, claimed),
    ...own.flatMap((test) => eventFaults(wording, test)),
  ];
}

function claimedBy({ from, to }: Dated): readonly Claimed[] {
  return [
    ...(from === undefined ? [] : [{ side: 'from' as const, end: from }]),
    ...(to === undefined ? [] : [{ side: 'to' as const, end: to }]),
  ];
}

/** Further than the words beside a day stand from it. */
const BESIDE = 16;

/** The ends that stand in a quote, read with the words beside it: 2017年1月1日 may have 以后(含) behind it. */
function toldIn(wording: Wording, holder: Anchor): readonly Told[] {
  const quote = wording.place(holder);
  const phrase = wording.phrase(holder);
  const start = Math.max(phrase.start, quote.start - BESIDE);
  const words = wording.words({ start, end: Math.min(phrase.end, quote.end + BESIDE) });
  return findDayBounds(words)
    .map((bound) => ({
      ...bound,
      words: words.slice(bound.start),
      start: start + bound.start,
      end: start + bound.end,
    }))
    .filter((bound) => quote.start <= bound.start && bound.end <= quote.end);
}

const SIDE: Readonly<Record<Side, string>> = { from: '以后', to: '以前' };

function endFaults(wording: Wording, { side, end }: Claimed): readonly RuleFault[] {
  const told = toldIn(wording, end);
  const field = wording.field(end);
  const same = told.find((one) => one.side === side && one.day === end.day);
  if (same === undefined) {
    const read = told.map((one) => `${one.side}：${written(one)}`).join('；');
    return [
      {
        field: `${field}.day`,
        found: `写作 ${end.day} ${SIDE[side]}，引文“${end.quote}”${read === '' ? '没有说哪一天以后、以前' : `读作 ${read}`}`,
        fix: '照引文改 from、to 的 day（年、月、日写到原文写的为止），或引用写明它的原文',
      },
    ];
  }
  if (same.edge === end.edge) return [];
  return [
    {
      field: `${field}.edge`,
      found: `写作 ${end.edge}，原文“${cutAt(same.words)}”是 ${same.edge}`,
      fix: `改为 ${same.edge}：起、至、期间和（含）含那一天，只写“以前”“以后”“前”“后”的没有说`,
    },
  ];
}

function written({ day, edge }: Pick<DayBound, 'day' | 'edge'>): string {
  return JSON.stringify({ day, edge });
}

function cutAt(words: string): string {
  return words.slice(0, 24);
}

/** 2023年1月1日至2025年12月31日: who quotes both ends holds both. */
function leftOut(wording: Wording, claimed: readonly Claimed[]): readonly RuleFault[] {
  const held = claimed.flatMap(({ side, end }) =>
    toldIn(wording, end).filter((one) => one.side === side && one.day === end.day),
  );
  return claimed.flatMap(({ end }) =>
    toldIn(wording, end)
      .filter((one) => !held.some((own) => own.start === one.start && own.side === one.side))
      .slice(0, 1)
      .map((one) => ({
        field: wording.field(end).replace(/(?:from|to)$/u, one.side),
        found: `引文“${end.quote}”还有 ${one.side}（${written(one)}），没有写`,
        fix: `补上 ${one.side}，或把引文缩短到不含它`,
      })),
  );
}

/** What the name of a date says beside what happened. */
const DATE_WORDS = /(?:的|之)?(?:事项)?(?:发生)?(?:具体)?(?:日期|时间|时点|年月|日子|那天|哪一天|日|时)$/u;
/** Where what happened ends. */
const ENDS = /[,，;；。:：、()（）]|并且?|且|或者?|的/u;
/** Between a day and what happened on it. */
const AROUND =
  /^(?:之?日)?[（(]?(?:不?(?:包?含|包括)[^)）]*[)）])?(?:及|含)?(?:[以之其]?[后前]|起|开始|以来|止|为止|期间|之间|以?内|度|底前?|末前?|全年|当年)*(?:[（(][^)）]*[)）])?(?:[,，])?/u;

/** 授权日期 asked for as 申请日期: what happened stands right beside the day, and the name and the question are of it. */
function eventFaults(wording: Wording, test: Dated): readonly RuleFault[] {
  const found = factOf(wording.data, test.on);
  const [first] = claimedBy(test);
  if (found === undefined || first === undefined) return [];
  const { fact, field } = found;
  const event = eventBeside(wording, test);
  const phrase = wording.words(wording.phrase(first.end));
  const name = halfWidth(fact.label).replace(DATE_WORDS, '');
  const fix = `名称写成“${event}”的日期，用引文里紧接在日期前后的词，问句也写上它`;
  const isOfPhrase = Array.from(name).every((character) => phrase.includes(character));
  const isEvent = pairsIn(name).some((pair) => event.includes(pair));
  if (!isOfPhrase || !isEvent || !DATE_WORDS.test(fact.label))
    return [
      {
        field: `${field}.label`,
        found: `名称“${fact.label}”与引文“${first.end.quote}”说的“${event}”不同`,
        fix: DATE_WORDS.test(fact.label) ? fix : `${fix}；名称以“日期”或“时间”结尾`,
      },
    ];
  const dropped = Array.from(name).filter(
    (character) => !/[的之]/u.test(character) && !fact.ask.includes(character),
  );
  return dropped.length === 0
    ? []
    : [{ field: `${field}.ask`, found: `问句“${fact.ask}”没有问到“${dropped.join('')}”`, fix }];
}

function pairsIn(words: string): readonly string[] {
  return Array.from(words.slice(1), (character, i) => `${words[i]}${character}`);
}

/** What happened on the day: 认定时间在2022年12月31日前 has it before, 2022年12月31日前认定 behind. */
function eventBeside(wording: Wording, test: Dated): string {
  const [first] = claimedBy(test);
  if (first === undefined) return '';
  const ends = claimedBy(test).flatMap(({ end }) => toldIn(wording, end));
  const phrase = wording.phrase(first.end);
  const [from, to] = [Math.min(...ends.map(({ start }) => start)), Math.max(...ends.map(({ end }) => end))];
  if (ends.length === 0) return first.end.quote;
  return eventIn(
    wording.words({ start: phrase.start, end: from }),
    wording.words({ start: to, end: to + BESIDE * 2 }),
  ).event;
}

/**
 * What happened on a day, by the words before it in its phrase and those behind it, and what is behind the day itself.
 * @example eventIn('', '以后认定的企业') // → { event: '认定', behind: '认定的企业' }
 */
export function eventIn(before: string, after: string): { readonly event: string; readonly behind: string } {
  const named = /(?<what>\p{Script=Han}{2,12})(?:日期|时间|日)(?:为|是|应)?[在于自从为]?$/u.exec(before)
    ?.groups?.what;
  const behind = after.replace(AROUND, '');
  const event = named ?? behind.split(ENDS).find((stretch) => /\p{Script=Han}{2}/u.test(stretch)) ?? before;
  return { event, behind };
}
