import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

const UI = new URL('../../../ui/', import.meta.url);
const DESK = new URL('../../../dist/desk/', import.meta.url);
const BY_HAND =
  /createElement|replaceChildren|(?:inner|outer)HTML|appendChild|insertAdjacent|\.append\(|\.before\(|\.after\(|new Option\(|setAttribute\((?!'data-theme')/u;

it('ui/ 里没有手工拼 DOM 的文件，也没有 JavaScript 源文件', () => {
  const files = readdirSync(UI, { recursive: true, encoding: 'utf8' });
  expect(files.filter((file) => file.endsWith('.js'))).toEqual([]);
  const code = files.filter((file) => file.endsWith('.ts'));
  expect(code.length).toBeGreaterThan(30);
  expect(code.filter((file) => BY_HAND.test(readFileSync(new URL(file, UI), 'utf8')))).toEqual([]);
});

it('查询台压缩后不到 60 kB，页里没有内嵌的脚本和样式', () => {
  const sizes = readdirSync(DESK).map((file) => gzipSync(readFileSync(new URL(file, DESK))).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(60_000);
  const page = readFileSync(new URL('index.html', DESK), 'utf8');
  expect(page).not.toMatch(/<style|<script(?![^>]*src=)|style=|\son\w+=/u);
});
