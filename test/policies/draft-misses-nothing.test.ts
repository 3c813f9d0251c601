import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { draftsOf } from '../../src/award/draft/index.ts';
import { segment } from '../../src/corpus/segment/segment.ts';
import { COMMON } from '../common.ts';

const SHARED = '../shared/cases';
/** Every text at hand: the shipped policy, and those that lie beside the project. */
const FILES = [
  'corpus/nanchang-2025-9/source.txt',
  ...(existsSync(SHARED)
    ? [
        ...readdirSync(join(SHARED, 'segmenter'))
          .filter((name) => name.endsWith('.txt'))
          .map((name) => join(SHARED, 'segmenter', name)),
        ...readdirSync(join(SHARED, 'policies'))
          .map((id) => join(SHARED, 'policies', id, 'source.txt'))
          .filter(existsSync),
      ]
    : []),
];

/** Words by which somebody is given something, or has it; what is not given at all (不予奖励) gives nothing. */
const GIVES =
  /(?:给予|予以|享受|按[^,，。;；]{2,30}(?:奖励|补助|补贴|资助)|奖励|补助|补贴|资助)[^,，。;；]{0,12}(?:\d[\d.]*(?:[万亿]?元|%)|奖励|补助|补贴|政策|待遇|优惠)/u;
const NOT = /不(?:再)?(?:给予|予以|享受|予|得|能)|未/u;

describe('草稿不漏：说到给什么的每一句，是一项草稿、未录入的一处，或一行 TODO', () => {
  test.each(FILES.map((file) => ({ file })))('$file', ({ file }) => {
    const source = readFileSync(file, 'utf8');
    const { clauses } = segment(source);
    const { drafts, unencoded, policyWide, left } = draftsOf({ clauses, common: COMMON });
    const missed = clauses.flatMap((clause) => {
      const told = [
        ...drafts.filter((draft) => draft.clause === clause.id).map(({ words }) => words),
        ...[...unencoded, ...policyWide, ...left]
          .filter((each) => each.clause === clause.id)
          .map(({ quote }) => quote),
      ];
      return clause.text
        .split(/[。;；\n]/u)
        .map((words) => words.trim())
        .filter(
          (words) =>
            !(clause.title !== '' && words.endsWith(clause.title)) && GIVES.test(words) && !NOT.test(words),
        )
        .filter((words) => !told.some((quote) => words.includes(quote) || quote.includes(words)))
        .filter(
          (words) =>
            !told.some((quote) =>
              quote.split(/[;；。\n]/u).some((part) => part.trim() !== '' && words.includes(part.trim())),
            ),
        );
    });
    expect(missed).toEqual([]);
  });
});
