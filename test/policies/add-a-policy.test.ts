import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { pins } from '../../src/corpus/load.ts';
import { segment } from '../../src/corpus/segment/segment.ts';
import { run } from '../contract/support/server.ts';

/** docs/add-a-policy.md, done: a second policy is a folder of data, and no code. */
const PAGE = readFileSync(new URL('../../docs/add-a-policy.md', import.meta.url), 'utf8');
const files = [...PAGE.matchAll(/^`([\w./]+)`：\n\n```\w+\n([\s\S]*?)```$/gmu)].map(
  ([, name = '', content = '']) => ({ name, content }),
);

const library = mkdtempSync(join(tmpdir(), 'youju-'));
afterAll(() => rmSync(library, { recursive: true }));

function write(name: string, content: string): void {
  const path = join(library, 'ceshi-2026-1', name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

test('照着说明加一份政策和一项奖补，校验通过，测算得出说明里的结果', async () => {
  expect(files.map(({ name }) => name)).toEqual(['source.txt', 'policy.json', 'awards/1.json']);
  for (const { name, content } of files) write(name, content);
  const [source = '', policy = '{}'] = files.map(({ content }) => content);
  const pinned = pins({ source, clauses: segment(source).clauses });
  const data = JSON.parse(policy);
  data.copy.sha256 = pinned.sha256;
  data.clauses = pinned.clauses;
  write('policy.json', JSON.stringify(data));

  const checked = await run(['check', '--corpus', library]);
  expect(checked).toMatchObject({ code: 0, stderr: '' });
  expect(PAGE).toContain(`\`${checked.stdout.trim()}\``);

  const facts = /--facts '([^']+)'/u.exec(PAGE)?.[1] ?? '';
  const CALL = ['award', '1', '--policy', 'ceshi-2026-1', '--as-of', '2026-06-30'];
  expect(PAGE).toContain(`node dist/main.js ${CALL.join(' ')}`);
  const awarded = await run([...CALL, '--corpus', library, '--facts', facts]);
  expect(PAGE).toContain(`\`${awarded.stdout.split('\n')[0]}\``);

  const found = await run(['search', '研发费用补多少', '--corpus', library, '--json']);
  expect(JSON.parse(found.stdout).hits[0]).toMatchObject({ clause: '一', awards: ['1'] });
});
