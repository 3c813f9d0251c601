import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Content,
  generationOf,
  manifestText,
  readManifest,
} from '../../src/corpus/published/manifest.ts';
import { mostRecent } from '../../src/text/remembered.ts';

const content: Content = { program: '1.0.0', files: { 'awards.json': 'a'.repeat(64) }, policies: [] };

describe('library.json', () => {
  test('写下的读得回，代号随内容而定', () => {
    expect(readManifest(manifestText(content))).toEqual({ generation: generationOf(content), ...content });
    expect(generationOf({ ...content, program: '1.0.1' })).not.toBe(generationOf(content));
  });

  test('少一截、改一个字，都不认', () => {
    const text = manifestText(content);
    const at = fc.integer({ min: 0, max: text.length - 1 });
    fc.assert(fc.property(at, (cut) => readManifest(text.slice(0, cut)) === undefined));
    fc.assert(
      fc.property(at, (place) => {
        const other = text[place] === 'b' ? 'c' : 'b';
        expect(readManifest(text.slice(0, place) + other + text.slice(place + 1))).toBeUndefined();
      }),
    );
  });

  test.each(['../secret', '/etc/passwd', 'a/../b', '.hidden', 'a//b'])('文件名 %s 不认', (file) => {
    expect(readManifest(manifestText({ ...content, files: { [file]: 'a'.repeat(64) } }))).toBeUndefined();
  });
});

test('只留最近用过的，别的再读', () => {
  const keys = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 40 });
  fc.assert(
    fc.property(keys, fc.integer({ min: 1, max: 4 }), (asked, most) => {
      const made: string[] = [];
      const get = mostRecent(most, (key) => made.push(key));
      const last = (n: number) => [...new Set(asked.slice(0, n).toReversed())].slice(0, most);
      for (const [n, key] of asked.entries()) {
        const known = last(n).includes(key);
        const before = made.length;
        get(key);
        expect(made.length - before).toBe(known ? 0 : 1);
      }
    }),
  );
});
