import { checkDocumentNumber, findDocumentNumbers } from './document-numbers.ts';
import { type Found, tiedAt, type Work } from './work.ts';

/** Checks the document numbers of a draft. */
export function checkDocumentNumbers(work: Work): readonly Found[] {
  const numbers = findDocumentNumbers(work.draft.plain.text);
  return numbers.map((number) => {
    const of = tiedAt(work, number.start);
    // 147号 is what the draft has called by its full number.
    const full = numbers.find(({ text }) => text.length > number.text.length && text.endsWith(number.text));
    const said = [number, ...(full === undefined ? [] : [full])].map(
      ({ start }) => tiedAt(work, start)?.statement.text ?? '',
    );
    const finding = checkDocumentNumber(work.ground, number, said.join(''));
    const [at] = finding.where;
    const home = work.ground.clauses.find(
      ({ policy, clause }) =>
        at !== undefined &&
        'start' in at &&
        policy.source.slice(at.start, at.end) === at.quote &&
        at.start >= clause.start &&
        at.end <= clause.end,
    );
    return { start: number.start, end: number.end, kind: 'document_number', of, home, ...finding };
  });
}
