import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runInThisContext } from 'node:vm';
import { expect, test } from 'vitest';
import { policy, ruleOf, rules } from './award/nanchang.ts';

// Every `@example` of the source is carried out against the shipped policy: `expression // → what it comes to`, one a
// line; lines without an arrow prepare the next one; `// → throws words` is a refusal that says these words.

const SRC = new URL('../src/', import.meta.url);
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const code = new Map(files.map((file) => [file, readFileSync(new URL(file, SRC), 'utf8')]));

interface Example {
  readonly file: string;
  /** Lines before it that prepare it. */
  readonly before: string;
  readonly expression: string;
  readonly result: string;
}

const ARROW = /^(?<expression>.*?);? *\/\/ → (?<result>.*)$/u;
const DOCSTRING = /\/\*\*.*?\*\//gsu;

/** The lines of an `@example`, up to the next tag or the end of the docstring. */
function examplesIn(file: string): readonly Example[] {
  const docstrings = code.get(file)?.match(DOCSTRING) ?? [];
  return docstrings
    .flatMap((docstring) => docstring.split('@example').slice(1))
    .flatMap((example) => {
      const [own = ''] = example.split(/\n *\* @|\*\/$/u);
      const lines = own.split('\n').map((line) => line.replace(/^ *\* ?/u, '').trim());
      return lines.flatMap((line, n) => {
        const { expression, result } = ARROW.exec(line)?.groups ?? {};
        if (expression === undefined || result === undefined) return [];
        const before = lines.slice(0, n).filter((other) => !ARROW.test(other));
        return [{ file, before: before.join('\n'), expression, result }];
      });
    });
}

/** Names that an example may use: the shipped policy, and what the doors and the example's own file export. */
async function namesFor(file: string): Promise<Readonly<Record<string, unknown>>> {
  const doors = files.filter((door) => /^(?:text|corpus|search|award|answer)\//u.test(door) && isDoor(door));
  const modules: readonly object[] = await Promise.all([...doors, file].map((path) => import(url(path))));
  const library = { policies: [policy] };
  const exported: Readonly<Record<string, unknown>> = Object.assign({}, ...modules);
  return { ...exported, library, policies: library.policies, policy, rules, rule: ruleOf };
}

function url(file: string): string {
  return fileURLToPath(new URL(file, SRC));
}

/** What others enter a floor by: the doors of its wings, and the files beside them. */
function isDoor(file: string): boolean {
  return /^[^/]+\/(?:[^/]+|[^/]+\/index)\.ts$/u.test(file) && !file.endsWith('.d.ts');
}

async function run(example: Example, expression: string): Promise<unknown> {
  const names = await namesFor(example.file);
  const made: unknown = runInThisContext(
    `(async ({ ${Object.keys(names).join(', ')} }) => {{ ${example.before}\n return (${expression}); }})`,
  );
  if (typeof made !== 'function') throw new Error('an example is no expression');
  return made(names);
}

const examples = files.flatMap(examplesIn);

test.each(examples)('$file：$expression → $result', async (example) => {
  const [, refusal] = /^throws (.+)$/u.exec(example.result) ?? [];
  if (refusal !== undefined) await expect(run(example, example.expression)).rejects.toThrow(refusal);
  else expect(await run(example, example.expression)).toEqual(await run(example, example.result));
});

test('每个例子都有箭头和结果', () => {
  const tags = (file: string) =>
    (code.get(file)?.match(DOCSTRING) ?? []).join('').split('@example').length - 1;
  expect(files.filter((file) => tags(file) > examplesIn(file).length)).toEqual([]);
});

/** Files beside the wings that others enter a floor by. */
const ROOT_DOORS = [
  'award/calculate.ts',
  'award/fingerprint.ts',
  'award/recalculate.ts',
  'award/recheck.ts',
  'answer/verify-answer.ts',
  'corpus/cite.ts',
  'corpus/clause.ts',
  'corpus/load.ts',
  'search/search.ts',
  'search/searchable.ts',
  'text/date.ts',
  'text/decimal.ts',
  'text/money.ts',
  'text/numeral.ts',
  'text/quantity.ts',
];
/** Its door tells what it is; what runs is loaded late or is a server. */
const WITHOUT = [
  'command/file',
  'command/cluster',
  'command/http',
  'command/list',
  'command/publish',
  'command/published',
  'transport/http',
  'transport/work',
];

const wings = files.filter((file) => file.endsWith('/index.ts')).map((file) => file.replace('/index.ts', ''));

test.each(wings.filter((wing) => !WITHOUT.includes(wing)))('%s：门里至少一个函数有例子', (wing) => {
  const door = code.get(`${wing}/index.ts`) ?? '';
  const behind = [...door.matchAll(/from '\.\/([^']+)'/gu)].map(([, file = '']) => `${wing}/${file}`);
  expect(behind.flatMap(examplesIn).length).toBeGreaterThan(0);
});

test.each(ROOT_DOORS)('%s 有例子', (file) => {
  expect(examplesIn(file).length).toBeGreaterThan(0);
});
