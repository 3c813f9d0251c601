import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { verifyAnswer } from '../../src/answer/verify-answer.ts';
import { library } from './library.ts';

/** Drafts written by people who had not seen the checker; the false ones with the words that are wrong. */
interface BlindDraft {
  readonly id: string;
  readonly draft: string;
  readonly wrong?: string;
}

function read(name: string): readonly BlindDraft[] {
  const lines = readFileSync(new URL(`drafts/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line): BlindDraft => JSON.parse(line));
}

const TRUE = read('true');
const FALSE = read('false');
/**
 * True drafts that are objected to, and a false one that passes: what one half of a sentence says is held against the
 * clause of the other half, and a list against a paragraph about something else; sums worked out from “1000万元以上”,
 * from a case supposed, from a figure refuted; a figure told again without its measure word; a period told without a
 * figure.
 */
const OPEN = ['a056', 'b005t', 'e015', 'e094', 'e107', 'e117', 'e104', 'f010', 'f012', 'f055'];

const contradictedIn = (draft: string) =>
  verifyAnswer(draft, library.policies).claims.filter(({ status }) => status === 'contradicted');

test.each(TRUE.filter(({ id }) => !OPEN.includes(id)))('真：$id 没有一处说成与原文不符', ({ draft }) => {
  expect(contradictedIn(draft)).toEqual([]);
});

test.each(FALSE.filter(({ id }) => !OPEN.includes(id)))('错：$id “$wrong”不能通过', ({ draft }) => {
  expect(['contradicted', 'partly_supported']).toContain(verifyAnswer(draft, library.policies).verdict);
});

test('错稿大多直接指出与原文不符', () => {
  const told = FALSE.filter(({ draft }) => contradictedIn(draft).length > 0);
  expect(told.length / FALSE.length).toBeGreaterThan(0.94);
});

test('尚未解决的确实还没有解决', () => {
  const right = TRUE.filter(({ id }) => OPEN.includes(id));
  const wrong = FALSE.filter(({ id }) => OPEN.includes(id));
  expect(right.length + wrong.length).toBe(OPEN.length);
  for (const { draft } of right) expect(contradictedIn(draft)).not.toEqual([]);
  for (const { draft } of wrong) expect(verifyAnswer(draft, library.policies).verdict).toBe('supported');
});
