import { expect, test } from 'vitest';
import { outlineOf, segment } from '../../src/corpus/segment/segment.ts';
import { SAMPLES } from './documents.ts';

test.each(SAMPLES)('$name', ({ text, outline, unnumbered = '' }) => {
  const result = segment(text);
  const place = ({ id, line }: { id: string; line: number }) => `${id}@${line}`;
  expect(outlineOf(result).map(place).join(' ')).toBe(outline);
  expect(
    result.clauses
      .filter(({ numbered }) => !numbered)
      .map(place)
      .join(' '),
  ).toBe(unnumbered);
});
