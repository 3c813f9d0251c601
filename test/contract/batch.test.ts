import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseCsv } from 'hucre/csv';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from './support/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'youju-batch-'));
afterAll(() => rmSync(folder, { recursive: true }));

const inFolder = (name: string) => join(folder, name);
const LIST = `企业名称,计划投资额（万元）,年度购买软、硬件设备发票额,符合产业政策导向
甲公司,800,800万元,是
=1+1,约800,八百万,已认定
丙公司,800,600,是
`;
const list = inFolder('名单.csv');
writeFileSync(list, LIST);

describe('batch', () => {
  test('名单一行一家；坏的一行写在行里；进度和结果在标准错误', async () => {
    const out = inFolder('结果.csv');
    const { code, stdout, stderr } = await run([
      'batch',
      list,
      '--award',
      '5',
      '--as-of',
      '2026-06-30',
      '-o',
      out,
    ]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain('算完 3 家，其中 1 家填得不对');
    const [head = [], ...rows] = parseCsv(readFileSync(out, 'utf8'));
    const of = (heading: string) => rows.map((row) => row[head.indexOf(heading)]);
    expect(of('企业名称')).toEqual(['甲公司', "'=1+1", '丙公司']);
    expect(of('金额（元）')).toEqual(['800000', '800000', '']);
    expect(of('哪里填得不对')[2]).toContain('缺少单位');
  });

  test('--template 写出的空表填好就能算', async () => {
    const empty = inFolder('空表.xlsx');
    expect(await run(['batch', '--template', '--award', '3a', '-o', empty])).toMatchObject({ code: 0 });
    const { code, stderr } = await run(['batch', empty, '--award', '3a', '-o', inFolder('x.xlsx')]);
    expect(code).toBe(2);
    expect(stderr).toContain('一行填一家');
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test.each([
    [['batch', list, '-o', inFolder('y.xlsx')], '--award 项目 与 --match'],
    [['batch', list, '--award', '5', '--match', '-o', inFolder('y.xlsx')], '只给一个'],
    [['batch', list, '--award', '5', '-o', inFolder('y.pdf')], '.xlsx'],
    [['batch', list, '--award', '5'], '-o'],
    [['batch', '--match', '-o', inFolder('y.xlsx')], '没有给名单'],
    [['batch', inFolder('没有.xlsx'), '--match', '-o', inFolder('y.xlsx')], '读不到'],
    [['batch', list, list, '--match', '-o', inFolder('y.xlsx')], '一张名单'],
    [['batch', list, '--award', '没有这项', '-o', inFolder('y.xlsx')], '最接近的是'],
    [
      ['batch', list, '--award', '5', '--as-of', '2026-02-30', '-o', inFolder('y.xlsx')],
      '不是一个存在的日期',
    ],
    [['batch', list, '--award', '5', '-o', '/没有/这个/目录/y.xlsx'], '写不了'],
  ])('%j：一行说明，退出码 2', async (args, words) => {
    const { code, stdout, stderr } = await run(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(existsSync(inFolder('y.xlsx'))).toBe(false);
  });

  const office = spawnSync('soffice', ['--version']).status === 0;
  test.skipIf(!office)('结果在 LibreOffice 里打开：数是数，字是字，没有公式（没有装则跳过）', async () => {
    const out = inFolder('结果.xlsx');
    await run(['batch', list, '--award', '5', '--as-of', '2026-06-30', '-o', out]);
    execFileSync('soffice', [
      '--headless',
      `-env:UserInstallation=file://${folder}/profile`,
      '--convert-to',
      'fods',
      '--outdir',
      folder,
      out,
    ]);
    const opened = readFileSync(inFolder('结果.fods'), 'utf8');
    expect(opened).not.toContain('table:formula');
    expect(opened).toContain('<text:p>=1+1</text:p>');
    expect(opened).toMatch(/office:value-type="float" office:value="800000"/u);
    expect(opened).toContain('table:name="合计"');
  });
});
