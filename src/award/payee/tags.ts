import { isNegated } from '../../text/negation.ts';
import { mostRecent, remembered } from '../../text/remembered.ts';

/** What a word of a table says; words of one value say the same. */
export type Table = readonly (readonly [value: string, words: RegExp])[];

/** A qualifying word of a text and what it says. */
export interface Tag {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly text: string;
  /** 不是每年, not per show. */
  readonly denied: boolean;
}

/** The words of a table in a text; a word inside a longer one of the table is read as the longer. */
export const tagsIn = (text: string, table: Table): readonly Tag[] => readerOf(table)(text);

/** The texts asked for last are not read again. */
const readerOf = remembered((table: Table) => mostRecent(1000, (text: string) => read(text, table)));

function read(text: string, table: Table): readonly Tag[] {
  const all = table.flatMap(([value, words]) =>
    Array.from(text.matchAll(words), ({ 0: found, index }) => ({
      value: value === 'unit' ? `unit ${found.replace(/^(?:每一?|[/／]) ?/u, '')}` : value,
      text: found,
      start: index,
      end: index + found.length,
      denied: isNegated(text, index),
    })),
  );
  const longest = all.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: Tag[] = [];
  for (const tag of longest) {
    const last = kept.at(-1);
    if (last === undefined || tag.start >= last.end || tag.end > last.end) kept.push(tag);
  }
  return kept;
}
