import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from './support/server.ts';

const SHIPPED = new URL('../../corpus', import.meta.url).pathname;
const POLICY = 'nanchang-2025-9';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'youju-corpus-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A copy of the shipped library with something done to it. */
function library(name: string, spoil: (policy: string, root: string) => void): string {
  const root = join(folder, name);
  cpSync(SHIPPED, root, { recursive: true });
  spoil(join(root, POLICY), root);
  return root;
}

async function refusal(corpus: string): Promise<string> {
  const { code, stdout, stderr } = await run(['http', '--port', '0', '--corpus', corpus]);
  expect(stdout).toBe('');
  expect(code).toBeGreaterThan(0);
  expect(stderr).not.toMatch(/\n\s+at |node:internal|\bTypeError\b|\/dist\//);
  return stderr;
}

describe('--corpus 指到别处：不启动，说明白，没有堆栈', () => {
  test.each([
    ['没有这个目录', '/没有/这个目录'],
    ['上级目录的上级', '../../../../../../etc'],
    ['设备文件', '/dev/null'],
    ['一个文件', import.meta.filename],
    ['空字符', 'a\u0001b'],
    ['极长的名字', 'x'.repeat(5000)],
    ['网址', 'https://example.cn/corpus'],
  ])('%s', async (_name, corpus) => {
    expect(await refusal(corpus)).toMatch(/[\u4e00-\u9fff]/);
  });
});

describe('被人动过的政策库：不启动，说明哪个文件', () => {
  test.each<[string, RegExp, (policy: string, root: string) => void]>([
    [
      'source.txt 是目录',
      /source\.txt/,
      (policy) => {
        rmSync(join(policy, 'source.txt'));
        mkdirSync(join(policy, 'source.txt'));
      },
    ],
    [
      'policy.json 是自己链接自己',
      /policy\.json|政策库/,
      (policy) => {
        rmSync(join(policy, 'policy.json'));
        symlinkSync('policy.json', join(policy, 'policy.json'));
      },
    ],
    [
      'policy.json 嵌套十万层',
      /policy\.json/,
      (policy) => writeFileSync(join(policy, 'policy.json'), '['.repeat(100_000)),
    ],
    [
      'policy.json 只有原型键',
      /policy\.json/,
      (policy) => writeFileSync(join(policy, 'policy.json'), '{"__proto__":{"polluted":1}}'),
    ],
    [
      'award 文件不是 UTF-8',
      /awards\/5\.json/,
      (policy) => writeFileSync(join(policy, 'awards', '5.json'), Buffer.from([0xff, 0xfe, 0x00])),
    ],
    ['award 文件是空的', /awards\/5\.json/, (policy) => writeFileSync(join(policy, 'awards', '5.json'), '')],
    ['lexicon.json 是一个数', /lexicon\.json/, (policy) => writeFileSync(join(policy, 'lexicon.json'), '7')],
  ])('%s', async (name, file, spoil) => {
    expect(await refusal(library(name, spoil))).toMatch(file);
  });
});
