import { type Role, rolesOf } from '../award/known-figures.ts';
import type { Calculated } from '../award/recalculate.ts';
import {
  besideQuote,
  isAmong,
  isGiven,
  isLimited,
  limitsLeftOut,
  meantBy,
  narrowingLeftOut,
  shownResult,
  type ToBeTold,
  toBeTold,
} from '../award/telling/index.ts';
import type { PolicyClause } from '../corpus/reference/index.ts';
import { labelOf, oneEach, type Place } from '../corpus/standing/index.ts';
import { halfWidth } from '../text/half-width.ts';
import { isAlike, pairsOf } from '../text/wording/index.ts';
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

/** What the calculations say and no claim that holds tells. */
export function findStillToSay(
  calculations: readonly Calculated[],
  checked: readonly Checked[],
  { placed, read }: Pick<Evidence, 'placed'> & { readonly read: Read },
): readonly StillToSay[] {
  const held = checked.filter(({ finding }) => finding.status === 'holds' || finding.status === 'omitted');
  const telling = held.map(wordsOf);
  const quoting = held.flatMap(({ stretch }) => {
    const own = placed.get(stretch);
    return own === undefined || own.isOfOffice ? [] : [{ stretch, ...own }];
  });
  const items = [
    ...calculations.flatMap((calculated) =>
      toBeTold(calculated, calculations).map((item: Item) => ({ award: calculated.rule.data.id, item })),
    ),
    ...quoting.flatMap(({ stretch, homes, named }) =>
      homes.flatMap((place) => besides(stretch, { place, named }, calculations)),
    ),
  ];
  const each = new Map(items.map((one) => [one.item.text, one]));
  const untold = [...each.values()].filter(({ item }) => !telling.some((claim) => tells(claim, item)));
  const others = oneEach(quoting.flatMap(({ homes }) => homes));
  const told = { ...read, text: read.plain.text, others, calculations };
  const bounds = quoting.flatMap(({ stretch, homes }) =>
    homes.flatMap((place) => [
      ...narrowingLeftOut(place, stretch, told),
      ...(isLimited(stretch, place) ? limitsLeftOut(place, told, isGiven(stretch, place, calculations)) : []),
    ]),
  );
  return [
    ...calculations.filter((calculated) => !isUsed(calculated, { checked, placed })).map(unused),
    ...untold.map(({ award, item: { kind, text } }) => ({ award, text, kind })),
    ...[...new Set(bounds)].map((text) => ({ award: '', text, kind: 'condition' as const })),
  ];
}

/** Whether a claim names a calculation, quotes its clause, or tells what came out of it. */
function isUsed(
  one: Calculated,
  { checked, placed }: { readonly checked: readonly Checked[]; readonly placed: Evidence['placed'] },
): boolean {
  return checked.some(({ stretch }) => {
    if (stretch.claim.basis === 'calculation') return meantBy(stretch.claim, [one]).length > 0;
    return (
      isAmong(one, placed.get(stretch)?.homes ?? []) ||
      stretch.figures.some((figure) => TELLING.some((role) => rolesOf(figure, [one]).has(role)))
    );
  });
}

const TELLING: readonly Role[] = ['due', 'if_eligible', 'other_reading', 'margin'];

function unused(one: Calculated): StillToSay {
  const { rule } = one;
  const text = `测算过的“${rule.data.name}”没有一段说到：${shownResult(one)}；不说这一项的，请去掉那次测算`;
  return { award: rule.data.id, kind: 'unused', text };
}

/** What the sentence of a quote says beside it, of money; what a calculation of the clause says is not said twice. */
function besides(
  stretch: Stretch,
  { place, named }: { readonly place: Place; readonly named: readonly PolicyClause[] },
  calculations: readonly Calculated[],
): readonly { readonly award: string; readonly item: Item }[] {
  const given = isGiven(stretch, place, calculations);
  return besideQuote(place, named)
    .filter(({ cut }) => cut || given)
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
  return words.some((official) => own.includes(halfWidth(official)) || isAlike(pairs, official));
}
