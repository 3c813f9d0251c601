import { checkQuote } from './check-quote.ts';
import { readFigures } from './figures.ts';
import { pairsOf } from './likeness.ts';
import { supported } from './place.ts';
import { quoteKey } from './quote-key.ts';
import { findQuotes, type Quote } from './quotes.ts';
import { type Found, isTaken, tiedAt, type Work, wordsAround } from './work.ts';

/** A figure or a clause set in quotation marks is checked as what it is. */
function isFigureOnly({ words }: Quote): boolean {
  return pairsOf(words).size === 0 || (words.length < 8 && readFigures(words).length > 0);
}

/** Checks the quotations of a draft, word for word. */
export function checkQuotes(work: Work): readonly Found[] {
  const { plain } = work.draft;
  return findQuotes(work.draft).flatMap((quote) => {
    const of = tiedAt(work, quote.start);
    const cites = of?.refs.some((ref) => ref.start < quote.end && quote.start < ref.end) === true;
    if (isTaken(work, quote) || isFigureOnly(quote) || (cites && quote.words.length < 20)) return [];
    const span = plain.origin(quote.at, quote.at + quote.words.length);
    const given = work.answer.slice(span.start, span.end);
    const around = wordsAround(work, quote, 24);
    const { home, ...finding } = checkQuote(work.ground, { quote, given, ...around, cited: of?.cited ?? [] });
    const place = { start: quote.start, end: quote.end, kind: 'quote' as const, of, home };
    const receipt = work.receipts.find(({ words }) => words.includes(quoteKey(quote.words).text));
    if (finding.status !== 'supported' && receipt !== undefined)
      return [{ ...place, ...supported([{ receipt: receipt.name }]) }];
    return [{ ...place, ...finding }];
  });
}
