import type { Span } from '../../text/spans.ts';
import { type ClauseFigure, type Licences, licensedTag, PERIOD, phraseAround } from '../check/index.ts';
import type { DraftFact } from './fact.ts';
import { type Provision, phraseEnd, phraseStart } from './provisions.ts';
import { figureValue, quoted } from './quoted.ts';

/** The sum of a draft, the facts and conditions it needs, the figures it takes up. */
export interface DraftAmount {
  readonly amount: object;
  /** How a worked case of it would come out: `exact`, `up_to` … */
  readonly kind: string;
  readonly facts: Readonly<Record<string, DraftFact>>;
  readonly conditions: readonly object[];
  readonly taken: readonly ClauseFigure[];
}

/** A form with the figures that it takes up. */
export interface DraftForm extends Omit<DraftAmount, 'amount'> {
  readonly form: object;
}

/** The figure's phrase as far as it holds no second figure of its unit. */
export function phraseOf({ clause: { text }, start, end, figures }: Provision, figure: ClauseFigure): Span {
  const phrase = { start: phraseStart(text, start, figure.start), end: phraseEnd(text, figure.end, end) };
  const others = figures.filter(
    (other) =>
      other !== figure &&
      other.unit === figure.unit &&
      other.start >= phrase.start &&
      other.end <= phrase.end,
  );
  const before = others.filter((other) => other.end <= figure.start).at(-1);
  const after = others.find((other) => other.start >= figure.end);
  const from =
    before === undefined
      ? phrase.start
      : before.end +
        (/^[^\p{Script=Han}]*(?:以[上下内])?的?/u.exec(text.slice(before.end, figure.start))?.[0].length ??
          0);
  return { start: from, end: after === undefined ? phrase.end : figure.end };
}

/** An upper bound with what it is per and over what time, by the words of its phrase. */
export function limitOf(provision: Provision, figure: ClauseFigure, licences: Licences): object {
  const span = phraseOf(provision, figure);
  const beside = besides(provision, span);
  return {
    value: figureValue(figure),
    per: licensedTag(licences.per, beside) ?? 'not_stated',
    period: licensedTag(PERIOD, beside) ?? 'not_stated',
    ...quoted(provision.clause, span),
  };
}

/** The whole phrases that a span touches, as the checks read them. */
export function besides({ clause: { text } }: Provision, span: Span): string {
  const { start, end } = phraseAround(text, span);
  return text.slice(start, end);
}
