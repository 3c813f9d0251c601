import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Client } from '@modelcontextprotocol/client';
import { build } from 'esbuild';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectV2 } from '../../contract/support/clients.ts';
import { STDIO } from '../../contract/support/server.ts';
import { CHROMIUM, startBrowser, WHY_SKIPPED } from '../support/browser.ts';
import { words } from '../support/desk-page.ts';
import { faintTexts } from '../support/legibility.ts';

const HOST = fileURLToPath(new URL('./host.ts', import.meta.url));
const URI = 'ui://youju/award-card';
const PLAN = { planned_investment: '800万元', equipment_invoices: '800万元' };

let browser: Browser;
let client: Client;
let page: string;
let host: string;

interface Shown {
  readonly card: FrameLocator;
  readonly window: Page;
  /** Requests that left the page, and errors; a good run has none. */
  readonly complaints: readonly string[];
}

interface Call {
  readonly name: string;
  readonly args: Record<string, unknown>;
  readonly width?: number;
  readonly theme?: 'light' | 'dark';
  readonly callsTools?: boolean;
}

/** A tool's result shown as a host shows it, over the official bridge and the real server. */
async function show({ name, args, width = 900, theme = 'light', callsTools = true }: Call): Promise<Shown> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'zh-CN' });
  const window = await context.newPage();
  const complaints: string[] = [];
  window.on('request', (request) => {
    if (request.url() !== 'about:srcdoc') complaints.push(request.url());
  });
  window.on('pageerror', (error) => complaints.push(error.message));
  window.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await window.exposeFunction('callServer', (tool: string, given: Record<string, unknown>) =>
    client.callTool({ name: tool, arguments: given }),
  );
  await window.setContent('<style>body{margin:0}iframe{display:block;width:100%;border:0}</style>');
  await window.addScriptTag({ content: host, type: 'module' });
  const result = await client.callTool({ name, arguments: args });
  await window.waitForFunction(() => 'show' in globalThis);
  const plain = JSON.parse(JSON.stringify(result));
  await window.evaluate((given) => globalThis.window.show(given), {
    page,
    theme,
    args,
    result: plain,
    callsTools,
  });
  const card = window.frameLocator('iframe');
  await card.locator('main h1, main p').first().waitFor();
  return { card, window, complaints };
}

describe.skipIf(CHROMIUM === undefined)(`测算卡${WHY_SKIPPED}`, () => {
  beforeAll(async () => {
    [browser, client] = await Promise.all([startBrowser(), connectV2(STDIO)]);
    const { contents } = await client.readResource({ uri: URI });
    const [content] = contents;
    page = content !== undefined && 'text' in content ? content.text : '';
    const bundled = await build({ entryPoints: [HOST], bundle: true, write: false, format: 'esm' });
    host = bundled.outputFiles[0]?.text ?? '';
  });
  afterAll(async () => {
    await browser?.close();
    await client?.close();
  });

  it('一页，不到 40 kB，不取任何东西', () => {
    expect(Buffer.byteLength(page)).toBeLessThan(40_000);
    expect(page).not.toMatch(/(?:src|href)=|url\(|@import|\bfetch\(|https?:\/\/(?!www\.w3\.org)/u);
  });

  it('三个工具都指着它，新旧两种写法', async () => {
    const { tools } = await client.listTools();
    const linked = tools.filter(({ _meta }) => _meta?.['ui/resourceUri'] === URI);
    expect(linked.map(({ name }) => name)).toEqual(['describe_award', 'calculate_award', 'match_awards']);
    for (const { _meta } of linked) expect(_meta?.ui).toEqual({ resourceUri: URI });
    const { resources } = await client.listResources();
    expect(resources.find(({ uri }) => uri === URI)?.mimeType).toBe('text/html;profile=mcp-app');
  });

  it.each([
    { width: 360, theme: 'light' },
    { width: 360, theme: 'dark' },
    { width: 900, theme: 'light' },
    { width: 900, theme: 'dark' },
  ] as const)('宽 $width、$theme：看金额，补一问，重算，复制', async ({ width, theme }) => {
    const { card, window, complaints } = await show({
      name: 'calculate_award',
      args: { award: '5', facts: PLAN },
      width,
      theme,
    });
    expect(await card.locator('html').getAttribute('data-theme')).toBe(theme);
    const sum = card.locator('.sum');
    expect(await words(sum)).toMatch(/如果符合条件，按文本计算为\s*80万元/u);
    expect(await card.locator('.met').count()).toBe(1);
    expect(await words(card.locator('ol.trace'))).toContain('800万元 × 10% ＝ 80万元');
    expect(await words(card.locator('ol.trace q').first())).toContain('按年度购买软、硬件设备发票额的10%');
    expect(await card.getByRole('img', { name: '800万元 × 10%，以 500万元 为限' }).count()).toBe(1);
    await card
      .getByRole('group', { name: '主管部门是否认定该技术改造符合产业政策导向？' })
      .getByLabel('是', { exact: true })
      .check();
    await card.getByRole('button', { name: '重新测算' }).click();
    await expect.poll(() => words(sum)).toMatch(/^按文本计算为\s*80万元/u);
    if (process.env.SHOTS)
      await window.screenshot({ path: `${process.env.SHOTS}/card-${width}-${theme}.png`, fullPage: true });
    await card.getByRole('button', { name: '复制答复' }).click();
    await card.getByText('已复制，含出处。').waitFor();
    expect(await window.locator('iframe').evaluate((frame) => frame.clientWidth)).toBe(width);
    expect(await card.locator('html').evaluate((root) => root.scrollWidth)).toBe(width);
    const [, frame] = window.frames();
    expect(frame === undefined ? ['没有框'] : await faintTexts(frame)).toEqual([]);
    expect(complaints).toEqual([]);
    await window.context().close();
  });

  it('改了已给的数：点跟着走，封顶说出来', async () => {
    const { card, window } = await show({ name: 'calculate_award', args: { award: '5', facts: PLAN } });
    await card.getByText('改动已给的情况').click();
    const invoices = card.getByLabel('当年度购买软、硬件设备的发票额合计是多少？');
    expect(await invoices.inputValue()).toBe('800万元');
    await invoices.fill('8000万元');
    await card.getByRole('button', { name: '重新测算' }).click();
    await expect.poll(() => words(card.locator('.sum'))).toContain('500万元');
    await window.context().close();
  });

  it('写得不对：说出服务器的话，填的都还在', async () => {
    const { card, window } = await show({ name: 'calculate_award', args: { award: '5', facts: PLAN } });
    await card.getByText('改动已给的情况').click();
    const invoices = card.getByLabel('当年度购买软、硬件设备的发票额合计是多少？');
    await invoices.fill('很多');
    await card.getByRole('button', { name: '重新测算' }).click();
    await expect.poll(() => words(card.getByRole('status'))).toContain('3000万元');
    expect(await invoices.inputValue()).toBe('很多');
    expect(await words(card.locator('.sum'))).toContain('80万元');
    await window.context().close();
  });

  it('看规则的卡：填了就算；逐项列出的一项一项填', async () => {
    const { card, window } = await show({ name: 'describe_award', args: { award: '3a' } });
    await card
      .getByRole('group', { name: '贵单位是汽车零部件企业吗？' })
      .getByLabel('是', { exact: true })
      .check();
    await card.getByRole('button', { name: '加一项' }).click();
    await card.getByRole('button', { name: '加一项' }).click();
    expect(await card.getByRole('group', { name: /^第\d项$/u }).count()).toBe(2);
    await card.getByRole('group', { name: '第2项' }).getByRole('button', { name: '删去这一项' }).click();
    const first = card.getByRole('group', { name: '第1项' });
    for (const choice of await first.getByRole('combobox').all()) await choice.selectOption({ index: 1 });
    for (const yes of await first.getByLabel('是', { exact: true }).all()) await yes.check();
    for (const field of await first.getByRole('textbox').all()) await field.fill('100万元');
    await card.getByRole('button', { name: '测算', exact: true }).click();
    await card.locator('.sum').waitFor();
    expect(await words(card.locator('.sum'))).toContain('5万元');
    await window.context().close();
  });

  it('过一遍的卡：各组分开，点一项看它的规则', async () => {
    const { card, window } = await show({ name: 'match_awards', args: { facts: PLAN } });
    await card.getByRole('button', { name: '企业技术改造补助' }).click();
    await card.getByRole('heading', { name: '企业技术改造补助' }).waitFor();
    await card.getByRole('button', { name: '测算', exact: true }).waitFor();
    await window.context().close();
  });

  it('宿主不代调工具时，没有表，金额和引文照样看得到', async () => {
    const call = { name: 'calculate_award', args: { award: '5', facts: PLAN }, callsTools: false };
    const { card, window } = await show(call);
    expect(await words(card.locator('.sum'))).toContain('80万元');
    expect(await card.locator('form').count()).toBe(0);
    await window.context().close();
    const rule = await show({ name: 'describe_award', args: { award: '5' }, callsTools: false });
    expect(await words(rule.card.locator('main'))).toContain('最高500万元');
    expect(await rule.card.locator('form').count()).toBe(0);
    await rule.window.context().close();
  });
});

it('成品就是这一页', () => {
  const built = readFileSync(new URL('../../../dist/award-card.html', import.meta.url), 'utf8');
  if (CHROMIUM !== undefined) expect(page).toBe(built);
});
