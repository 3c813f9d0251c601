import type { Licences } from '../../award/check/index.ts';
import { rolesOf } from '../../award/known-figures.ts';
import type { Calculated } from '../../award/recalculate.ts';
import { meantBy } from '../../award/telling/index.ts';
import type { Policy } from '../../corpus/library.ts';
import { type Around, type Figure, sameFigure, toldIn, workingIn } from '../../text/figure/index.ts';
import { remembered } from '../../text/remembered.ts';
import { isInside, withoutSpans } from '../../text/spans.ts';
import { type Account, isUnderCondition } from '../../text/wording/index.ts';
import type { Claim } from '../claim.ts';
import type { Stretch } from '../draft.ts';
import type { Placed } from './placing.ts';

/** What the claims of one draft may rest on. */
export interface Evidence {
  readonly policies: readonly Policy[];
  /** Those that the draft speaks of, as far as it says so. */
  readonly about: readonly Policy[];
  readonly calculations: readonly Calculated[];
  /** Every claim of the draft that was found in it. */
  readonly stretches: readonly Stretch[];
  /** Every figure of the draft. */
  readonly figures: readonly Around[];
  /** Where the quotes of each text claim stand. */
  readonly placed: ReadonlyMap<Stretch, Placed>;
  /** Figures of the official words quoted. */
  readonly quoted: readonly Figure[];
  /** Figures told as the asker's, and those that a working of the draft comes to. */
  readonly told: readonly Figure[];
  /** The words that are told as the asker's. */
  readonly asked: Account;
  /** The words that say per what a sum is and who is paid. */
  readonly licences: Licences;
}

/** Whether a stretch or its sentence says that something must first be so. */
export function isConditional({ sentence }: Pick<Stretch, 'sentence'>): boolean {
  return isUnderCondition(sentence);
}

/** The words of a stretch that no figure and no claim within it tells. */
export function ownWords({ text, span, figures }: Stretch, { stretches }: Evidence): string {
  const { start, end } = span ?? { start: 0, end: 0 };
  const inner = stretches.flatMap(({ span: own }) =>
    own !== undefined && isInside(own, { start, end }) && own.end - own.start < end - start
      ? [{ start: own.start - start, end: own.end - start }]
      : [],
  );
  const told = [...figures, ...inner];
  told.sort((a, b) => a.start - b.start);
  return withoutSpans(text, told);
}

/** Whether another claim that covers a figure knows it: one row may tell the text's, the asker's and what came out. */
export function isKnownBeside({ figure }: Around, { claim }: Stretch, evidence: Evidence): boolean {
  return evidence.stretches.some((beside) => {
    const { claim: other, span } = beside;
    const isBeside = other !== claim && span !== undefined && isInside(figure, span);
    if (!isBeside || (other.basis === 'asker' && claim.basis === 'asker')) return false;
    const among = (known: readonly Figure[]) => known.some((each) => sameFigure(each, figure));
    const meant = meantBy(other, evidence.calculations);
    switch (other.basis) {
      case 'text':
        return among(quotedIn(other));
      case 'asker':
        return rolesOf(figure, evidence.calculations).has('fact');
      case 'calculation':
        return rolesOf(figure, meant).size > 0;
      case 'arithmetic':
        return workingOf(beside)(figure);
      default:
        return false;
    }
  });
}

const workingOf = remembered(({ claim, figures }: Stretch) => workingIn(claim.sum ?? '', figures));
const quotedIn = ({ quotes = [] }: Claim) => toldIn(quotes.join('；')).map(({ figure }) => figure);
