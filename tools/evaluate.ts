import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Library } from '../src/corpus/library.ts';
import { load } from '../src/corpus/load.ts';
import { searchable } from '../src/search/searchable.ts';
import { askHere } from './evaluate/asker.ts';
import { bareBarsOf, barsOf, row } from './evaluate/bars.ts';
import { measureForeignSets } from './evaluate/foreign-sets.ts';
import { measureEndpoint } from './evaluate/measure-endpoint.ts';
import {
  ask,
  misses,
  type Question,
  readQuestions,
  readRelevance,
  score,
  without,
} from './evaluate/questions.ts';

/**
 * How well search finds the clause and knows when there is none: `npm run evaluate [-- --sets] [-- --misses]`, here or,
 * with `-- --endpoint URL|COMMAND`, of any youju over MCP, where the awards' worked cases are calculated as well and the
 * exit code says whether every bar is reached; `--every 20` asks every twentieth question, `--token` is sent along.
 * The sample questions and other people's sets lie beside the repository (`../shared/cases`, or YOUJU_CASES);
 * what is not there is left out, and said.
 */

const root = join(import.meta.dirname, '..');
const cases = process.env.YOUJU_CASES ?? join(root, '../shared/cases');
const { values } = parseArgs({
  options: {
    sets: { type: 'boolean' },
    misses: { type: 'boolean' },
    endpoint: { type: 'string' },
    token: { type: 'string' },
    every: { type: 'string' },
  },
});
const later = join(cases, 'questions2.dev.jsonl');
const ownQuestions = readRelevance(join(root, 'test/search/relevance.json'));

const { library } = load(join(root, 'corpus'));
const STEPS: Readonly<Record<string, Library>> = {
  'text only': without(library, 'lexicon', 'asked'),
  '+ lexicon': without(library, 'asked'),
  '+ asked': without(library, 'lexicon'),
  'all (shipped)': library,
};

async function measureQuestions(title: string, questions: readonly Question[]): Promise<void> {
  const rows: Record<string, Record<string, string>> = {};
  for (const [step, version] of Object.entries(STEPS)) {
    const answered = await ask(askHere(searchable(version)), questions);
    const shares = Object.entries(score(answered)).map(([name, share]) => [name, share.toFixed(3)]);
    rows[step] = Object.fromEntries(shares);
    if (values.misses && version === library) for (const miss of misses(answered)) console.log(miss);
  }
  console.log(`\n${title}: ${questions.length} questions`);
  console.table(rows);
}

/** The bars that search has to reach, on the library as shipped and on its bare text. */
async function measureBars(title: string, questions: readonly Question[]): Promise<void> {
  const shipped = askHere(searchable(library));
  const bare = askHere(searchable(without(library, 'lexicon', 'asked')));
  const alone = await ask(shipped, questions);
  const withKeywords = await ask(shipped, questions, true);
  const textOnly = await ask(bare, questions);
  if (values.misses)
    for (const part of [alone, withKeywords, textOnly]) console.log(misses(part).join('\n'), '\n');
  console.log(`\n${title}: ${questions.length} questions`);
  console.table([...barsOf({ alone, withKeywords }), ...bareBarsOf(textOnly)].map(row));
}

/** The bars and tables of this checkout. */
async function measureHere(): Promise<void> {
  const samples = join(cases, 'questions.dev.jsonl');
  if (existsSync(samples)) await measureQuestions('Sample questions', readQuestions(samples));
  else console.log(`No sample questions at ${samples}: left out.`);
  await measureQuestions('Our own questions', ownQuestions);
  if (existsSync(later)) await measureBars('Questions by another hand', readQuestions(later));
  const retrieval = join(cases, 'retrieval');
  if (values.sets && existsSync(retrieval)) {
    console.log("\nOther people's texts and questions");
    console.table(await measureForeignSets(retrieval));
  } else if (values.sets) console.log(`No retrieval sets at ${retrieval}: left out.`);
}

if (values.endpoint === undefined) await measureHere();
else {
  const every = Math.max(1, Number(values.every ?? 1));
  const some = (questions: readonly Question[]) => questions.filter((_, i) => i % every === 0);
  const others = existsSync(later) ? readQuestions(later) : [];
  process.exitCode = await measureEndpoint(values.endpoint, {
    policy: library.policies[0],
    own: some(ownQuestions),
    others: some(others),
    token: values.token,
    misses: values.misses ?? false,
  });
}
