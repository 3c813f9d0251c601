import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { outlineOf, segment } from '../../src/corpus/segment.ts';

/** Real documents with their outlines, kept beside the repository. */
const GOLD = fileURLToPath(new URL('../../../shared/cases/segmenter/', import.meta.url));
/** The one whose text is kept elsewhere, with a news digest in front. */
const ELSEWHERE = fileURLToPath(
  new URL('../../../shared/policy/nanchang-2025-9/source-as-received.txt', import.meta.url),
);
const present = existsSync(GOLD);
const names = present
  ? readdirSync(GOLD)
      .filter((file) => file.endsWith('.tsv'))
      .map((file) => file.slice(0, -4))
  : [];

/** `path level line leaf head30`, without its level. */
function readGold(name: string): readonly string[] {
  const [, ...rows] = readFileSync(`${GOLD}${name}.tsv`, 'utf8').trimEnd().split('\n');
  return rows.map((row) => {
    const [path = '', , line = '', leaf = '', head = ''] = row.split('\t');
    return [path.replaceAll('/', '.'), line, leaf, head.trimEnd()].join('\t');
  });
}

describe.skipIf(!present)('真实公文的提纲，与标准逐节一致（../shared 不在时跳过）', () => {
  test.each(names)('%s', (name) => {
    const file = existsSync(`${GOLD}${name}.txt`) ? `${GOLD}${name}.txt` : ELSEWHERE;
    const found = outlineOf(segment(readFileSync(file, 'utf8'))).map(({ id, line, leaf, text }) =>
      [id, line, leaf ? 1 : 0, text.slice(0, 30).trimEnd()].join('\t'),
    );
    expect(found).toEqual(readGold(name));
  });
});
