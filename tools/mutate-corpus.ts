import { fileURLToPath } from 'node:url';
import { load } from '../src/corpus/load.ts';
import { generated } from './generated.ts';
import { reasonFor } from './mutate/explained.ts';
import { percent, survivorsPage, table } from './mutate/page.ts';
import { score } from './mutate/score.ts';

// Makes every award of the library wrong in one thing at a time, prints what objects, and writes the list of
// what nothing objects to: `npm run mutate:corpus`, with `-- --check` only saying whether the list is up to date.

const { library } = load(fileURLToPath(new URL('../corpus', import.meta.url)));
const result = score(library);
console.log(table(result));
console.log(`得分 ${percent(result)}（数字、单位、标签、运算、事实名、枚举值、增删、归属、限定词）`);
for (const { award, field, from, to } of result.survivors)
  console.log(`没有被发现：${award} ${field} ${from} → ${to}`);
generated({ 'docs/mutation-survivors.md': survivorsPage(result) });
if (result.survivors.some((mutation) => reasonFor(mutation) === undefined)) process.exitCode = 1;
