import { isRecord } from '../../award/facts/index.ts';
import {
  changesOf,
  itemIn,
  type Recorded,
  reckonedAbout,
  recordedAs,
  tellsPaid,
} from '../../award/said/index.ts';
import { phrasesIn } from '../../text/figure/index.ts';
import type { Offered } from '../said.ts';
import type { OpenCall } from './open-call.ts';

/**
 * What was said as it changes what is recorded: the answer to a question, in the place of what was answered, or beside it;
 * each that may be meant where nothing tells which. What is recorded already is no news.
 */
export function changing(offer: Offered, question: string, { answers }: OpenCall): readonly Offered[] {
  const before = offer.awards
    .map((award) => answers[recordedAs(award, offer.fact, offer.label)])
    .find((each) => each !== undefined && each.length > 0);
  if (before === undefined) return [{ ...offer, does: 'answers' }];
  // 先进级的拿过一百万了 names what was paid for, and is no other title.
  if (offer.figure === undefined && phrasesIn(offer.words).some(tellsPaid)) return [];
  // 又升到卓越级了: what is no sum is added to none, and stands in its place.
  const isMore = offer.beside === 'more' && offer.figure === undefined && typeof before === 'string';
  const all = changesOf(before, recorded(offer.value), {
    beside: isMore ? 'instead' : offer.beside,
    item: itemIn(question),
    denied: deniedIn(question),
    reckon: reckonedAbout,
  });
  return all.map((change) => {
    const { does, value, item } = change;
    const isWhole = does === 'corrects' && item === undefined && typeof value === 'string';
    const changed: Offered = {
      ...offer,
      does,
      value: isWhole ? offer.value : asGiven(value),
      told: offer.sets === undefined ? toldOf(offer, { ...change, before }) : offer.told,
    };
    return all.length === 1
      ? changed
      : { ...changed, one_of: true, as: `${offer.label}，${asOf(changed, change)}` };
  });
}

/** 不是一百万，是一百五十万: what it is not tells which is meant. */
function deniedIn(question: string): readonly string[] {
  return Array.from(
    question.matchAll(/不是(?<sum>[\d.一二两三四五六七八九十百千万亿]+)/gu),
    ({ groups }) => groups?.sum ?? '',
  );
}

function toldOf(
  { told }: Offered,
  { does, value, item, before }: { does: string; value: Recorded; item?: number; before: Recorded },
): string {
  if (does === 'corrects') return item === undefined ? told : `第${item}项改为${told}`;
  if (typeof value !== 'string') return `${told}，加在先前的${before.length}项上`;
  return does === 'adds' ? `连同先前的共${value}` : `从先前的减去后为${value}`;
}

function asOf(
  { told }: Offered,
  { does, item, value }: { does: string; item?: number; value: Recorded },
): string {
  if (does === 'adds') return typeof value === 'string' ? `再加上，共${value}` : `再加一项：${told}`;
  if (does === 'takes_off') return `减去后${String(value)}`;
  return item === undefined ? `改为${told}` : told;
}

/** A value of a fact as it is recorded. */
function recorded(value: unknown): Recorded {
  if (!Array.isArray(value)) return String(value);
  return value.map((item: unknown) =>
    isRecord(item)
      ? Object.fromEntries(Object.entries(item).map(([name, own]) => [name, String(own)]))
      : { '': String(item) },
  );
}

function asGiven(value: Recorded): unknown {
  return typeof value === 'string' ? value : value.map((row) => ('' in row ? row[''] : row));
}
