import { checkDocumentNumber, findDocumentNumbers } from './document-numbers.ts';
import { type Found, tiedAt, type Work } from './work.ts';

/** Checks the document numbers of a draft. */
export function checkDocumentNumbers(work: Work): readonly Found[] {
  return findDocumentNumbers(work.draft.plain.text).map((number) => {
    const of = tiedAt(work, number.start);
    const finding = checkDocumentNumber(work.ground, number, of?.statement.text ?? '');
    const [at] = finding.where;
    const home = work.ground.clauses.find(
      ({ clause }) => at !== undefined && 'start' in at && at.start >= clause.start && at.end <= clause.end,
    );
    return { start: number.start, end: number.end, kind: 'document_number', of, home, ...finding };
  });
}
