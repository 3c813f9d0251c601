import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { load } from '../../src/corpus/load.ts';

/** A policy whose hashes are from before closing paragraphs were clauses of their own. */
const ID = 'xiushui-2022';
const OLDER = fileURLToPath(new URL(`../../../shared/cases/policies/${ID}`, import.meta.url));

describe.skipIf(!existsSync(OLDER))('没有单独登记的结尾段落，随前一条校验（../shared 不在时跳过）', () => {
  const dir = mkdtempSync(join(tmpdir(), 'youju-pins-'));
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  test('原文未动：没有错处；结尾段落动一个字：那一条报错', () => {
    cpSync(OLDER, join(dir, ID), { recursive: true });
    expect(load(dir).faults).toEqual([]);
    const file = join(dir, ID, 'source.txt');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('以上有关人才奖励政策参照', '以上有关人才奖励政策按照'),
    );
    expect(load(dir).faults.map(({ field }) => field)).toEqual(['copy.sha256', 'clauses.三.(五).8']);
  });
});
