import { halfWidth } from '../text/half-width.ts';
import type { Finding } from './claim.ts';
import { countedIn } from './counted-in.ts';
import { homesOf } from './homes.ts';
import { levelOfNamed } from './level.ts';
import { otherSplit } from './other-split.ts';
import { givingWords, otherPayee } from './payee.ts';
import { contradicted, notFound, titleOf } from './place.ts';
import type { Tied } from './tie.ts';
import { unknownFunds } from './unknown-funds.ts';
import { type Found, isTaken, type Work } from './work.ts';

interface Said extends Finding {
  readonly words: string;
}

/** Whom the sentence says is paid, and what it counts in, where the one clause it rests on says otherwise. */
function saidOfClause(work: Work, tied: Tied): readonly Said[] {
  const [home, ...more] = homesOf(work, tied);
  if (home === undefined || more.length > 0) return [];
  const { text } = tied.statement;
  const clause = halfWidth(home.clause.text);
  const payee = otherPayee(text, clause);
  const level = levelOfNamed(text, clause);
  const split = tied.refs.length > 1 ? undefined : otherSplit(text, home);
  const counted = countedIn(text, clause);
  return [
    ...(payee === undefined ? [] : [{ words: givingWords(text), note: `原文是给${payee}的` }]),
    ...(counted === undefined ? [] : [{ words: counted.words, note: `原文不含${counted.what}` }]),
    ...(level === undefined ? [] : [{ words: level.words, note: `原文是${level.level}` }]),
    ...(split === undefined ? [] : [split]),
  ].map(({ words, note }) => ({ words, ...contradicted([titleOf(home)], note) }));
}

function saidOfFunds({ ground }: Work, { statement }: Tied): readonly Said[] {
  const sources = ground.policies.map(({ source }) => source);
  return unknownFunds(statement.text, sources).map(([words]) => ({ words, ...notFound('原文没有这项资金') }));
}

/** Checks what sentences say without a figure: whom it is paid to, what is counted in, out of what fund. */
export function checkStatements(work: Work): readonly Found[] {
  return work.ties.flatMap((of) =>
    [...saidOfClause(work, of), ...saidOfFunds(work, of)].flatMap(({ words, ...finding }) => {
      const start = of.statement.start + of.statement.text.indexOf(words);
      const place = { start, end: start + words.length };
      return isTaken(work, place) ? [] : [{ ...place, kind: 'quote', of, home: undefined, ...finding }];
    }),
  );
}
