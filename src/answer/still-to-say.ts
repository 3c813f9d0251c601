import type { Calculated } from '../award/recalculate.ts';
import { besideQuote, limitsLeftOut, type ToBeTold, toBeTold } from '../award/telling/index.ts';
import type { PolicyClause } from '../corpus/reference/index.ts';
import { labelOf, likeness, type Place, pairsOf } from '../corpus/standing/index.ts';
import { halfWidth } from '../text/half-width.ts';
import type { Evidence } from './basis/index.ts';
import type { Finding, StillToSay } from './claim.ts';
import type { Read, Stretch } from './draft.ts';

/** A claim and what was found of it. */
export interface Checked {
  readonly stretch: Stretch;
  readonly finding: Finding;
}

/** What a calculation has to be told with, or a quotation. */
interface Item extends ToBeTold {
  /** Tells it whatever is quoted; then nothing else does. */
  readonly named?: (text: string) => boolean;
}

/** So much of an item's words must stand in a claim, or of the claim's in the item. */
const ALIKE = 0.5;
/** What the calculations say and no claim that holds tells. */
export function findStillToSay(
  calculations: readonly Calculated[],
  checked: readonly Checked[],
  { placed, read }: Pick<Evidence, 'placed'> & { readonly read: Read },
): readonly StillToSay[] {
  const held = checked.filter(({ finding }) => finding.status === 'holds' || finding.status === 'omitted');
  const telling = held.map(wordsOf);
  const items = [
    ...calculations.flatMap((calculated) =>
      toBeTold(calculated, calculations).map((item): { readonly award: string; readonly item: Item } => ({
        award: calculated.rule.data.id,
        item,
      })),
    ),
    ...held.flatMap(({ stretch }) =>
      (placed.get(stretch)?.homes ?? []).flatMap((place) =>
        besides(stretch, { place, named: placed.get(stretch)?.named ?? [] }, calculations),
      ),
    ),
  ];
  const each = new Map(items.map((one) => [one.item.text, one]));
  const untold = [...each.values()].filter(({ item }) => !telling.some((claim) => tells(claim, item)));
  const bounds = held.flatMap(({ stretch }) =>
    (placed.get(stretch)?.homes ?? []).flatMap((place) =>
      limitsLeftOut(place, read.plain.text, read.figures),
    ),
  );
  return [
    ...untold.map(({ award, item: { kind, text } }) => ({ award, text, kind })),
    ...[...new Set(bounds)].map((text) => ({ award: '', text, kind: 'condition' as const })),
  ];
}

/** What the sentence of a quote says beside it, of money; what a calculation of the clause says is not said twice. */
function besides(
  { figures }: Stretch,
  { place, named }: { readonly place: Place; readonly named: readonly PolicyClause[] },
  calculations: readonly Calculated[],
): readonly { readonly award: string; readonly item: Item }[] {
  const money = figures.some(({ unit }) => unit === '元' || unit === '%');
  const calculated = calculations.some(
    ({ policy, rule }) => policy.id === place.policy.id && rule.data.clause === place.clause.id,
  );
  return besideQuote(place, named)
    .filter(({ cut }) => cut || (money && !calculated))
    .map(({ kind, text, words, named: who }) => ({
      award: '',
      item: {
        kind,
        text: `${labelOf(place)}：${text}`,
        words: [words],
        ...(who === undefined ? {} : { named: who }),
      },
    }));
}

/** What a claim says and rests on, in one text. */
function wordsOf({ stretch: { claim, text, sentence }, finding }: Checked) {
  const own = halfWidth([text, claim.topic ?? '', claim.basis === 'text' ? finding.official : ''].join('；'));
  return { own, sentence, pairs: pairsOf(own) };
}

function tells({ own, pairs, sentence }: ReturnType<typeof wordsOf>, item: Item): boolean {
  const { words, told, named } = item;
  if (named !== undefined) return named(sentence);
  if (told?.test(own)) return true;
  return words.some(
    (official) => own.includes(halfWidth(official)) || likeness(pairs, pairsOf(official)) >= ALIKE,
  );
}
