import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre/xlsx';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startHttp } from '../contract/support/server.ts';
import { CHROMIUM, startBrowser, WHY_SKIPPED } from './support/browser.ts';
import { listen, words } from './support/desk-page.ts';

const HEAD = '企业名称,计划投资额（万元）,年度购买软、硬件设备发票额（万元）,符合产业政策导向';
const file = (rows: readonly string[]) => ({
  name: '名单.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([HEAD, ...rows].join('\n')),
});
/**
 * What the page made itself is fetched from the page; and an answer that is read as it comes is at times told as broken
 * off by the browser although its last line was read: that it came whole is seen in the files.
 */
const notOfAFile = (complaint: string) => !/blob:|^请求失败：.*\/batch\/calculate/u.test(complaint);
const LONG = Array.from({ length: 20_000 }, (_, i) => `第${i}家,${500 + (i % 900)},800,是`);

describe.skipIf(CHROMIUM === undefined)(`批量测算的页面${WHY_SKIPPED}`, () => {
  let server: Awaited<ReturnType<typeof startHttp>>;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startHttp([], { YOUJU_DRAIN_SECONDS: '0' }), startBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    expect(await server.stop()).toBe(0);
  });

  async function open(viewport = { width: 1280, height: 720 }) {
    const page = await browser.newPage({
      viewport,
      locale: 'zh-CN',
      baseURL: server.url,
      acceptDownloads: true,
    });
    page.setDefaultTimeout(60_000);
    const complaints = listen(page, server.url);
    await page.goto('/batch');
    await page.getByLabel('项目').locator('option').nth(1).waitFor({ state: 'attached' });
    return { page, complaints };
  }

  async function saved(page: Page, button: string): Promise<Buffer> {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator(button).click()]);
    return readFileSync(await download.path());
  }

  test('名单交上去，结果拿下来：两种文件，合计分开', async () => {
    const { page, complaints } = await open();
    await page.getByLabel('项目').selectOption('5');
    await page.getByLabel('日期').fill('2026-06-30');
    await page
      .getByLabel('一行一家')
      .setInputFiles(file(['甲,800,800,是', '=1+1,800,600,是', '丙,800,800,大概']));
    await page.getByRole('button', { name: '开始测算' }).click();
    await page.getByRole('heading', { name: '算完 3 家，其中 1 家填得不对' }).waitFor();
    expect(await words(page.getByRole('row', { name: /企业技术改造补助/u }))).toContain('1,400,000');
    const { sheets } = await readXlsx(await saved(page, '#xlsx'));
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['结果', 4],
      ['合计', 2],
      ['说明', 8],
    ]);
    expect((await saved(page, '#csv')).toString()).toContain("3,'=1+1,");
    expect(await page.locator('#details').count()).toBe(0);
    expect(complaints.filter(notOfAFile)).toEqual([]);
    await page.close();
  });

  test('全部奖补：另有逐项的一份，一家一项一行', async () => {
    const { page, complaints } = await open();
    await page.getByLabel('日期').fill('2026-06-30');
    await page.getByLabel('一行一家').setInputFiles(file(['甲,800,800,是', '乙,800,600,是']));
    await page.getByRole('button', { name: '开始测算' }).click();
    await page.getByRole('heading', { name: '算完 2 家' }).waitFor();
    const lines = (await saved(page, '#details')).toString().split('\n');
    expect(lines.filter((line) => /^\d,[甲乙],5,企业技术改造补助,/u.test(line))).toHaveLength(2);
    expect(complaints.filter(notOfAFile)).toEqual([]);
    await page.close();
  });

  test('空表下载下来', async () => {
    const { page, complaints } = await open();
    await page.getByLabel('项目').selectOption('3a');
    const { sheets } = await readXlsx(await saved(page, '#template'));
    expect(sheets.map(({ name }) => name)).toEqual(['填报', '填写说明', '选项']);
    expect(complaints.filter(notOfAFile)).toEqual([]);
    await page.close();
  });

  test('长的名单有进度；取消就停，页面照常能用', async () => {
    const { page } = await open();
    await page.getByLabel('一行一家').setInputFiles(file(LONG));
    await page.getByRole('button', { name: '开始测算' }).click();
    await page.getByText(/已算 \d+\/20000 家，约剩 \d+ (?:秒|分钟)/u).waitFor();
    await page.getByRole('button', { name: '取消' }).click();
    await page.getByText('已取消，没有结果。').waitFor();
    await page.getByLabel('项目').selectOption('5');
    await page.getByLabel('一行一家').setInputFiles(file(['甲,800,800,是']));
    await page.getByRole('button', { name: '开始测算' }).click();
    await page.getByRole('heading', { name: '算完 1 家' }).waitFor();
    await page.close();
  });

  test('不是名单的文件：说哪里不对，名单和选择都还在', async () => {
    const { page } = await open();
    await page
      .getByLabel('一行一家')
      .setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from('甲,乙\n1,2') });
    await page.getByRole('button', { name: '开始测算' }).click();
    await page.getByRole('alert').getByText('没有找到要测算的列').waitFor();
    expect(await page.getByRole('button', { name: '开始测算' }).isEnabled()).toBe(true);
    await page.close();
  });

  test.each([1440, 900, 360])('宽 %i：横着不用滚', async (width) => {
    const { page } = await open({ width, height: 800 });
    await page.getByLabel('日期').fill('2026-06-30');
    await page.getByLabel('一行一家').setInputFiles(file(['甲,800,800,是', '乙,900,,是']));
    await page.getByRole('button', { name: '开始测算' }).click();
    await page.getByRole('heading', { name: '算完 2 家' }).waitFor();
    const shot = process.env.YOUJU_SHOTS;
    if (shot !== undefined) await page.screenshot({ path: `${shot}/batch-${width}.png`, fullPage: true });
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.close();
  });
});
