import { checkQuote } from './check-quote.ts';
import { citedBy } from './cited-by.ts';
import { readFigures } from './figures.ts';
import type { GroundClause } from './ground.ts';
import { pairsOf } from './likeness.ts';
import { supported } from './place.ts';
import { quoteKey } from './quote-key.ts';
import { findQuotes, type Quote } from './quotes.ts';
import type { Tied } from './tie.ts';
import { type Found, isTaken, type Stretch, tiedAt, type Work, wordsAround } from './work.ts';

/** A figure or a clause set in quotation marks is checked as what it is. */
function isFigureOnly({ words }: Quote): boolean {
  return pairsOf(words).size === 0 || (words.length < 8 && readFigures(words).length > 0);
}

/** 总体要求里是“……”，重点任务第14条是“……”: a reference behind the next comma is not the first quotation's. */
function isBound({ draft }: Work, of: Tied, { start, end }: Quote): boolean {
  const [first] = of.refs;
  if (first === undefined || first.start < start) return true;
  // Behind everything, it is there for the whole sentence.
  if (!/[\u4e00-\u9fff]/u.test(draft.plain.text.slice(first.end, of.statement.end))) return true;
  return !/[,;“"「]/u.test(draft.plain.text.slice(end, first.start));
}

/** The stretch of a statement between semicolons that a quotation stands in. */
function partAround({ statement }: Tied, { start, end }: Quote): Stretch {
  const { text } = statement;
  const behind = text.indexOf(';', end - statement.start);
  return {
    start: text.lastIndexOf(';', start - statement.start) + 1,
    end: behind < 0 ? text.length : behind,
  };
}

function citedFor(work: Work, of: Tied, quote: Quote): readonly GroundClause[] {
  // ……这句话没有管，它只说“……”: of what was spoken of before.
  if (/[,;](?:它|这句话?|那句话?)只?[是写说讲]*$/u.test(wordsAround(work, quote, 8).before)) return [];
  return isBound(work, of, quote) ? citedBy(work.ground, of, partAround(of, quote)) : [];
}

/** What a quotation is, and where it stands; nothing where it is not the text's business as a quotation. */
function checked(work: Work, quote: Quote): readonly Found[] {
  const { plain } = work.draft;
  const tied = tiedAt(work, quote.start);
  const cited = tied === undefined ? [] : citedFor(work, tied, quote);
  // What no reference is there for speaks neither for nor against one.
  const of = tied !== undefined && (cited.length > 0 || tied.cited.length === 0) ? tied : undefined;
  const span = plain.origin(quote.at, quote.at + quote.words.length);
  const given = work.answer.slice(span.start, span.end);
  const around = wordsAround(work, quote, 24);
  const { home, ...finding } = checkQuote(work.ground, {
    quote,
    given,
    ...around,
    cited,
  });
  // Somebody else's words, but figures all the same.
  if (finding.status === 'unchecked' && readFigures(quote.words).length > 0) return [];
  const place = { start: quote.start, end: quote.end, kind: 'quote' as const, of, home };
  const receipt = work.receipts.find(({ words }) => words.includes(quoteKey(quote.words).text));
  return finding.status !== 'supported' && receipt !== undefined
    ? [{ ...place, ...supported([{ receipt: receipt.name }]) }]
    : [{ ...place, ...finding }];
}

/** Checks the quotations of a draft, word for word. */
export function checkQuotes(work: Work): readonly Found[] {
  return findQuotes(work.draft)
    .filter((quote) => !isTaken(work, quote) && !isFigureOnly(quote))
    .filter((quote) => {
      const refs = tiedAt(work, quote.start)?.refs ?? [];
      return (
        quote.words.length >= 20 || !refs.some(({ start, end }) => start < quote.end && quote.start < end)
      );
    })
    .flatMap((quote) => checked(work, quote));
}
