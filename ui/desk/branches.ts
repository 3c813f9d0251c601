import { PAID } from '../../src/award/said/recorded-as.ts';
import { isRecord } from '../parts/record.ts';
import { titleOf } from '../parts/schema.ts';
import type { Award, Found, Hit, Said } from './contract.ts';
import { type Desk, keyIn } from './state.ts';

/** A sentence of a clause, and where it stands in it. */
export interface Sentence {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The awards of a clause that what was asked may be about: those for which all that was said counts, or the one that the
 * question points to; and beside them each that the same facts may be paid under. Empty where nothing tells.
 */
export function meantAwards(
  hit: Hit,
  { said = [], guide }: Found,
  { awards = [], award }: Pick<Desk, 'awards' | 'award'>,
): readonly Award[] {
  const own = (ids: readonly string[]) => awards.filter(({ award: id }) => ids.includes(id));
  const told = said
    .map(({ awards: ids }) => ids.filter((id) => hit.awards.includes(id)))
    .filter((ids) => ids.length > 0);
  const common = told.reduce((some, ids) => {
    const both = some.filter((id) => ids.includes(id));
    return both.length > 0 ? both : some;
  }, told[0] ?? []);
  const pointed = guide === undefined ? [] : [guide.award];
  const meant = award !== undefined && awards.length > 1 ? [award] : own(told.length > 0 ? common : pointed);
  return awards.filter((each) => meant.includes(each) || meant.some((one) => shareFacts(one, each)));
}

/** The awards that all that was said is of: none where it is of several. Who one is and what one does go with any. */
export function commonAwards(said: readonly Said[]): readonly string[] {
  const [first = [], ...others] = said
    .filter(
      ({ awards, value, one_of: either, as }) =>
        awards.length > 0 && typeof value !== 'boolean' && (either === undefined || as !== undefined),
    )
    .map(({ awards }) => awards);
  return first.filter((award) => others.every((awards) => awards.includes(award)));
}

/** The award that a question points to: what all that was said is of goes before what its words are like. */
export function pointedTo({ said = [], guide }: Found): string | undefined {
  const common = commonAwards(said);
  return common.length === 0 || common.includes(guide?.award ?? '') ? guide?.award : common[0];
}

/** Awards of the same clause that rest on the same as one, and that nothing said rules out. */
export function besideIt(
  award: Award,
  { awards = [], entered }: Pick<Desk, 'awards' | 'entered'>,
): readonly { readonly award: Award; readonly reason: string; readonly ask: string }[] {
  const own = new Set(factsOf(award));
  return awards.flatMap((other) => {
    const reason = overlapOf(award, other);
    if (other === award || reason === undefined) return [];
    const deciding = factsOf(other).filter((fact) => !own.has(fact));
    const answers = deciding.map((fact) => entered[keyIn(other, fact)] ?? '');
    if (answers.includes('false')) return [];
    const [first = ''] = shareFacts(award, other) ? deciding.filter((_, i) => answers[i] === '') : [];
    return [{ award: other, reason, ask: askOf(other, first) }];
  });
}

/** The sentences that carry awards: each in the one that has most of what it quotes. */
export function carrying(sentences: readonly Sentence[], awards: readonly Award[]): readonly Sentence[] {
  const carried = new Set(
    awards.flatMap(({ payee, conditions, sum }) => {
      const quotes = [payee.source, ...conditions.map(({ source }) => source), ...sum.sources].map(
        ({ quote }) => quote,
      );
      const count = ({ words }: Sentence) => quotes.filter((quote) => words.includes(quote)).length;
      const [best] = sentences.toSorted((a, b) => count(b) - count(a));
      return best === undefined || count(best) === 0 ? [] : [best];
    }),
  );
  return sentences.filter((sentence) => carried.has(sentence));
}

/** Whether two awards of a clause rest on the same, and what is told for the one may be paid under the other. */
function shareFacts(one: Award, other: Award): boolean {
  const own = new Set(factsOf(one));
  return one !== other && overlapOf(one, other) !== undefined && factsOf(other).some((fact) => own.has(fact));
}

function overlapOf(one: Award, other: Award): string | undefined {
  const told = (a: Award, b: Award) => a.overlaps.find(({ with: ids }) => ids.includes(b.award))?.reason;
  return told(one, other) ?? told(other, one);
}

/** What an award asks of the caller's case; what was paid before is each award's own. */
function factsOf({ facts: { properties } }: Award): readonly string[] {
  return Object.keys(isRecord(properties) ? properties : {}).filter((fact) => fact !== PAID);
}

function askOf({ facts: { properties } }: Award, fact: string): string {
  const schema = isRecord(properties) ? properties[fact] : undefined;
  return isRecord(schema) ? titleOf(schema) : '';
}
