import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { codedFaults } from '../../src/command/check.ts';
import { type Json, type Path, put } from '../../tools/mutate/json.ts';

const POLICY = 'nanchang-2025-9';
const library = mkdtempSync(join(tmpdir(), 'youju-twelve-'));
afterAll(() => rmSync(library, { recursive: true, force: true }));

/** Twelve mistakes of different kinds, each in another file; what must be said of it. */
const MISTAKES: readonly (readonly [file: string, path: Path, to: Json, field: string, says: RegExp])[] = [
  ['1a', ['payee', 'type'], 'firm', 'payee.type', /读到 "firm".*enterprise/u],
  [
    '2',
    ['conditions', 0, 'bound', 'value'],
    500_000_000,
    'conditions.0.bound.value',
    /读到 500000000.*文字/u,
  ],
  ['3a', ['rounding'], 'yuan', 'rounding', /没有 rounding 这个字段/u],
  ['4', ['amount', 'form', 'kind'], 'lump', 'amount.form.kind', /"lump".*fixed、rate/u],
  [
    '5',
    ['amount', 'form', 'base', 'fact'],
    'invoices',
    'amount.form.base',
    /没有事实 invoices.*equipment_invoices/u,
  ],
  ['6a', ['cases'], [], 'cases', /至少写 3 项/u],
  ['7a', ['name'], '', 'name', /不能为空/u],
  ['8a', ['clause'], undefined, 'clause', /没有写.*文字/u],
  ['9a', ['payee', 'quote'], '没有这句', 'payee.quote', /没有“没有这句”/u],
  ['10', ['id'], '10x', 'id', /与文件名不同/u],
  ['11a', ['open'], 'none', 'open', /读到 "none".*列表/u],
  ['12a', ['funding', 'borne_by'], 'county', 'funding.borne_by', /"county".*city、shared、not_stated/u],
];

test('十二处不同的错，一次都说出来：文件、字段、读到什么、应当怎样，没有正则和程序库的话', () => {
  cpSync('corpus', library, { recursive: true });
  for (const [award, path, to] of MISTAKES) {
    const file = join(library, POLICY, 'awards', `${award}.json`);
    writeFileSync(file, JSON.stringify(put(JSON.parse(readFileSync(file, 'utf8')), path, to)));
  }
  const faults = codedFaults(library);
  for (const [award, , , field, says] of MISTAKES) {
    const own = faults.filter(({ file }) => file === `${POLICY}/awards/${award}.json`);
    const found = own.find((fault) => fault.field === field);
    expect([award, field, `${found?.found}；${found?.fix}`]).toEqual([
      award,
      field,
      expect.stringMatching(says),
    ]);
    expect(found?.code).toBe('structure');
  }
  const said = faults.map(({ found, fix }) => found + fix).join('\n');
  expect(said).not.toMatch(/\\[dpuw]|\^|invalid|expected|无效/iu);
});
