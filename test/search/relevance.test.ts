import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { searchable } from '../../src/search/searchable.ts';
import { askHere } from '../../tools/evaluate/asker.ts';
import { bareBarsOf, barsOf, ownBarsOf } from '../../tools/evaluate/bars.ts';
import { ask, type Question, readQuestions, readRelevance, without } from '../../tools/evaluate/questions.ts';
import { shipped } from './nanchang.ts';

const own = readRelevance(new URL('relevance.json', import.meta.url).pathname);
const samples = new URL('../../../shared/cases/questions.dev.jsonl', import.meta.url).pathname;

async function expectFloors(questions: readonly Question[]): Promise<void> {
  const bars = ownBarsOf(await ask(askHere(shipped), questions));
  expect(bars.filter(({ reached }) => !reached)).toEqual([]);
}

test('自拟问题', () => expectFloors(own));

test('自拟问题，没有词库和问法，也到了线', async () => {
  const bare = searchable(without(shipped.library, 'lexicon', 'asked'));
  expect(
    bareBarsOf(
      await ask(
        askHere(bare),
        own.filter(({ clauses }) => clauses.length > 0),
      ),
    ).filter(({ reached }) => !reached),
  ).toEqual([]);
});

describe.skipIf(!existsSync(samples))('样例问题（../shared 不在时略过）', () => {
  test('首条、前五条、未涉及', () => expectFloors(readQuestions(samples)));
});

const later = new URL('../../../shared/cases/questions2.dev.jsonl', import.meta.url).pathname;

describe.skipIf(!existsSync(later))('另一人的问题（../shared 不在时略过）', () => {
  const questions = existsSync(later) ? readQuestions(later) : [];
  const bare = searchable(without(shipped.library, 'lexicon', 'asked'));

  test('单独问、带关键词、没有中文、未涉及、只涉及一部分，都到了线', async () => {
    const alone = await ask(askHere(shipped), questions);
    const withKeywords = await ask(askHere(shipped), questions, true);
    expect(barsOf({ alone, withKeywords }).filter(({ reached }) => !reached)).toEqual([]);
  });

  test('没有词库和问法的新政策也到了线', async () => {
    expect(bareBarsOf(await ask(askHere(bare), questions)).filter(({ reached }) => !reached)).toEqual([]);
  });
});

test('自拟问题所指的条款都存在，问法不重复', () => {
  const ids: readonly string[] = shipped.library.policies.flatMap(({ clauses }) =>
    clauses.map(({ id }) => id),
  );
  expect(own.flatMap(({ clauses }) => clauses).filter((id) => !ids.includes(id))).toEqual([]);
  expect(new Set(own.map(({ q }) => q)).size).toBe(own.length);
});
