import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { outlineOf, segment } from '../src/corpus/segment.ts';

/** Prints, for each gold outline of a folder, whether `segment` gives exactly it, and where it differs. */
const [
  folder = '../shared/cases/segmenter',
  fallback = '../shared/policy/nanchang-2025-9/source-as-received.txt',
] = process.argv.slice(2);

for (const file of readdirSync(folder).filter((name) => name.endsWith('.tsv'))) {
  const name = basename(file, '.tsv');
  const text = join(folder, `${name}.txt`);
  const source = readFileSync(readdirSync(folder).includes(`${name}.txt`) ? text : fallback, 'utf8');
  const gold = readFileSync(join(folder, file), 'utf8').trimEnd().split('\n').slice(1).map(goldLine);
  const found = outlineOf(segment(source)).map(
    ({ id, line, leaf, text }) => `${id}\t${line}\t${leaf ? 1 : 0}\t${text.slice(0, 30).trimEnd()}`,
  );
  const missing = gold.filter((row) => !found.includes(row));
  const extra = found.filter((row) => !gold.includes(row));
  console.log(`${name}: ${gold.length} nodes, ${missing.length} missing, ${extra.length} extra`);
  for (const row of missing) console.log(`  - ${row}`);
  for (const row of extra) console.log(`  + ${row}`);
}

function goldLine(row: string): string {
  const [path = '', , line = '', leaf = '', head = ''] = row.split('\t');
  return [path.replaceAll('/', '.'), line, leaf, head.trimEnd()].join('\t');
}
