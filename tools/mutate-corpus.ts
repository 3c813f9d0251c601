import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { load } from '../src/corpus/load.ts';
import { encodedPolicies } from '../test/policies/encoded.ts';
import { generated } from './generated.ts';
import { reasonFor } from './mutate/explained.ts';
import { encodedReason } from './mutate/explained-encoded.ts';
import type { Mutation } from './mutate/mutations.ts';
import { percent, survivorsPage, table } from './mutate/page.ts';
import { type Score, score } from './mutate/score.ts';

// Makes every award of the library wrong in one thing at a time, prints what objects, and writes the list of
// what nothing objects to: `npm run mutate:corpus`, with `-- --check` only saying whether the list is up to date.
// `-- --encoded` does the same to the policies of other places whose rules lie in test/policies, and writes nothing.

const { values } = parseArgs({ options: { encoded: { type: 'boolean' }, check: { type: 'boolean' } } });
if (values.encoded === true) tell(score({ policies: encodedPolicies() }), encodedReason);
else {
  const result = score(load(fileURLToPath(new URL('../corpus', import.meta.url))).library);
  tell(result, reasonFor);
  generated({ 'docs/mutation-survivors.md': survivorsPage(result) });
}

/** Prints what objected and what did not; not zero where nobody knows why. */
function tell(result: Score, reason: (mutation: Mutation) => string | undefined): void {
  console.log(table(result));
  console.log(`得分 ${percent(result)}（数字、单位、标签、运算、事实名、枚举值、增删、归属、限定词）`);
  for (const mutation of result.survivors) {
    const { award, field, from, to } = mutation;
    console.log(`没有被发现：${award} ${field} ${from} → ${to}（${reason(mutation) ?? '尚未查明'}）`);
  }
  if (result.survivors.some((mutation) => reason(mutation) === undefined)) process.exitCode = 1;
}
