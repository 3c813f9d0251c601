import { isItems, tellingOf } from './items.ts';
import { figureIn, type Phrase } from './phrase.ts';
import { type Beside, besideIn, toldAs } from './told-of.ts';
import { inYuan, type SaidValue } from './value.ts';

/** What somebody said that may answer a question of an award. Nobody has confirmed it. */
export interface Said {
  readonly fact: string;
  readonly label: string;
  /** His own words. */
  readonly words: string;
  /** As `calculate_award` takes it. */
  readonly value: SaidValue;
  /** The value in Chinese, to be read out and confirmed. */
  readonly told: string;
  /** The awards that ask for it. */
  readonly awards: readonly string[];
  /** It is not so yet: 如果明年评上. */
  readonly supposed?: true;
  /** The same words may answer another question instead, which is offered beside it. */
  readonly one_of?: true;
  /** It is told beside what was told of it before, and not in its place. */
  readonly beside?: Beside;
  /** The unit was not said: 四百九 is taken to be ten thousands of yuan. */
  readonly unit_unsaid?: true;
  /** The figure that was said, a sum as it is written; titles, kinds and acts have none. */
  readonly figure?: string;
}

/** What was said; what may be several things, as one of them. */
export function asOneOf(offers: readonly Offer[]): readonly Said[] {
  return offers.map((each) => {
    const isShared =
      each.figureOf !== undefined && offers.filter(({ figureOf }) => figureOf === each.figureOf).length > 1;
    return isShared ? { ...each.said, one_of: true } : each.said;
  });
}

/** 一共花了一千一，里头200万是土建: what a part belongs to that is none of it is not all of what is asked for. */
export function isMixed(
  { figureOf: at }: Offer,
  { all, phrases }: { readonly all: readonly Offer[]; readonly phrases: readonly Phrase[] },
): boolean {
  const next = at === undefined ? undefined : phrases[at + 1];
  if (at === undefined || next === undefined || toldAs(next) !== 'part') return false;
  return !all.some(({ figureOf }) => figureOf === at + 1);
}

/** What was said, and how well its words fit the fact. */
export interface Offer {
  readonly said: Said;
  readonly fit: number;
  /** The place of the phrase whose figure it is. */
  readonly figureOf?: number;
}

export function supposed({ said, ...offer }: Offer): Offer {
  return { ...offer, said: { ...said, supposed: true } };
}

/** With how it stands to what was told before, and whether its unit was said. */
export function toldBeside({ said, ...offer }: Offer, phrases: readonly Phrase[], at: number): Offer {
  const isFigure = offer.figureOf !== undefined;
  // A part that is asked for by itself is taken off nothing.
  const named = said.label.startsWith('其中') ? 'part' : !isFigure || offer.fit > 0;
  const beside = besideIn(phrases, at, named);
  const figure = isFigure ? figureIn(phrases[at]) : undefined;
  return {
    ...offer,
    said: {
      ...said,
      ...(beside === undefined ? {} : { beside }),
      ...(figure?.unsaid ? { unit_unsaid: true } : {}),
      ...(figure === undefined ? {} : { figure: figure.unit === '元' ? inYuan(figure) : figure.text }),
    },
  };
}

/** Of one fact what fits better is meant: 展位费20万 after 参展花了40万; of what fits alike what was said first. */
export function isBefore(other: Offer, { said, fit }: Offer, isEarlier: boolean): boolean {
  const isSame = other.said.fact === said.fact && other.said.label === said.label;
  return isSame && (other.fit > fit || (other.fit === fit && isEarlier));
}

/** 去年展位费50万，今年展位费38万: of two sums that fit alike neither is known to be meant. */
export function isOtherSum(other: Offer, each: Offer): boolean {
  const isSame = other.said.fact === each.said.fact && other.said.label === each.said.label;
  const areSums =
    other.figureOf !== undefined && each.figureOf !== undefined && other.figureOf !== each.figureOf;
  return (
    isSame &&
    areSums &&
    other.fit === each.fit &&
    !isItems(each.said.value) &&
    other.said.value !== each.said.value
  );
}

/** The items of a list as they were told; nothing where a sum is of several of them. */
export function itemsSaid(first: Said, said: readonly Said[], phrases: readonly Phrase[]): readonly Said[] {
  const same = said.filter(({ fact, value }) => fact === first.fact && isItems(value));
  const telling = tellingOf(same.length, phrases);
  const items = same.flatMap(({ value }) => (isItems(value) ? value : []));
  const [item] = items;
  if (telling === undefined || item === undefined) return [];
  if (telling === 'one of all') return [{ ...first, told: `只有一项，${first.told}` }];
  if (telling !== 'one by one') {
    const value = Array.from({ length: telling.times }, () => item);
    return [{ ...first, told: `${telling.times}项，每项${first.told}`, value }];
  }
  const together = (of: (each: Said) => string) => same.map(of).join('，');
  const isPutRight = same.some(({ beside }) => beside === 'instead');
  return [
    {
      ...first,
      ...(isPutRight ? { beside: 'instead' } : {}),
      words: together(({ words }) => words),
      told: together(({ told: own }) => own),
      value: items,
    },
  ];
}
