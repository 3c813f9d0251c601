import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textsWith, wordPlaces } from '../../src/corpus/word-places.ts';

/** Few characters, so that words come again, across the ends of texts too. */
const written = fc.string({
  unit: fc.constantFrom('工', '厂', '智', 'a', ' ', '\u{20000}', '\u0000'),
  maxLength: 9,
});

test('一个词在哪些文字里，与逐份去找的一样', () => {
  fc.assert(
    fc.property(fc.array(written, { maxLength: 6 }), written, (texts, word) => {
      const plain = texts.map((text) => text.replaceAll('\u0000', ' '));
      const expected = plain.flatMap((text, n) => (text.includes(word) ? [n] : []));
      expect(textsWith(wordPlaces(texts), word)).toEqual(expected);
    }),
  );
});
