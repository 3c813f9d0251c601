import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startHttp } from '../contract/support/server.ts';
import { CHROMIUM, WHY_SKIPPED } from './support/browser.ts';
import { openDesk, PHONE, SCREEN, words } from './support/desk-page.ts';
import { faintTexts, namelessControls } from './support/legibility.ts';
import { type Running, runForAll } from './support/running.ts';

const POLICY = new URL('../../corpus/nanchang-2025-9', import.meta.url).pathname;
const TOKEN = 'desk-test-token-0123456789';
let browser: Running['browser'];
let server: Running['server'];

describe.skipIf(CHROMIUM === undefined)(`查询台在各种环境里${WHY_SKIPPED}`, () => {
  runForAll((running) => {
    ({ browser, server } = running);
  });

  it.each([
    { name: '坐席屏幕', size: SCREEN },
    { name: '手机', size: PHONE },
  ])('$name：一通电话走得完，不横向滚动，字看得清，控件都有名字', async ({ size }) => {
    const desk = await openDesk(browser, server.url, size);
    await desk.ask('企业技术改造能补多少');
    await desk.facts.getByLabel('设备的发票额合计').fill('800万元');
    await expect.poll(() => words(desk.answer.locator('.amount'))).toContain('80万元');
    expect(await desk.page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width);
    expect(await faintTexts(desk.page)).toEqual([]);
    expect(await namelessControls(desk.page)).toEqual([]);
    expect(desk.complaints).toEqual([]);
    await desk.close();
  });

  it('手机上能点的都有44像素高', async () => {
    const desk = await openDesk(browser, server.url, PHONE);
    await desk.ask('企业技术改造能补多少');
    await desk.facts.getByLabel('计划投资额').waitFor();
    const controls = await desk.page.locator('button:visible, input:visible, select:visible').all();
    const heights = await Promise.all(controls.map(async (each) => (await each.boundingBox())?.height ?? 0));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    await desk.close();
  });

  it('打印：条款和结果在，输入用的按钮不在', async () => {
    const desk = await openDesk(browser, server.url);
    await desk.ask('企业技术改造能补多少');
    await desk.facts.getByLabel('设备的发票额合计').fill('800万元');
    await desk.answer.locator('.amount').waitFor();
    await desk.page.emulateMedia({ media: 'print' });
    expect(await desk.answer.locator('.clause').isVisible()).toBe(true);
    expect(await desk.answer.locator('.amount').isVisible()).toBe(true);
    for (const name of ['查询', '测算', '复制答复']) {
      expect(await desk.page.getByRole('button', { name, exact: true }).count()).toBe(0);
    }
    await desk.close();
  });

  it('没有 HTTPS 的内网上也能复制', async () => {
    const desk = await openDesk(browser, server.url);
    await desk.page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await desk.page.reload();
    await desk.ask('企业技术改造能补多少');
    // The reply is offered anew once it is known what the award asks.
    await desk.facts.getByText('请问来电人').waitFor();
    await desk.answer.getByRole('button', { name: '复制答复' }).click();
    await desk.page.getByText('已复制，含出处。').waitFor();
    const question = desk.page.getByLabel('来电人怎么问');
    await question.fill('');
    await question.press('Control+V');
    expect(await question.inputValue()).toContain('洪府办规发〔2025〕9号 三、(二)5写的是');
    await desk.close();
  });

  it('内容安全策略不许页内脚本和样式', async () => {
    const policy = (await fetch(server.url)).headers.get('content-security-policy');
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain('unsafe-inline');
  });

  it('网络断了：说清楚，输入的都还在，恢复后照常', async () => {
    const desk = await openDesk(browser, server.url);
    await desk.page.getByText('今天').waitFor();
    await desk.page.route('**/mcp', (route) => route.abort());
    const question = desk.page.getByLabel('来电人怎么问');
    await question.fill('企业技术改造能补多少');
    await question.press('Enter');
    await expect.poll(() => words(desk.page.locator('#ask-error'))).toContain('连接不上服务器');
    expect(await question.inputValue()).toBe('企业技术改造能补多少');
    await desk.page.unroute('**/mcp');
    await desk.ask('企业技术改造能补多少');
    await desk.answer.locator('.clause').waitFor();
    expect(await words(desk.page.locator('#ask-error'))).toBe('');
    await desk.close();
  });

  it('服务器要令牌：问坐席要，错了再问，对了就留在这个窗口，换个窗口重新要', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'youju-')), 'tokens');
    writeFileSync(file, TOKEN);
    const guarded = await startHttp(['--tokens-file', file]);
    const { page, close, ask, answer } = await openDesk(browser, guarded.url);
    const dialog = page.getByRole('dialog', { name: '请输入访问令牌' });
    await dialog.waitFor();
    await dialog.getByLabel('访问令牌').fill('wrong-token-0123456789');
    await page.keyboard.press('Enter');
    await expect.poll(() => words(dialog)).toContain('服务器没有接受这个令牌');
    await dialog.getByLabel('访问令牌').fill(TOKEN);
    await page.keyboard.press('Enter');
    await expect.poll(() => words(page.locator('#policy-line'))).toContain('洪府办规发〔2025〕9号');
    await page.reload();
    await ask('企业技术改造能补多少');
    await answer.locator('.clause').waitFor();
    expect(await dialog.isVisible()).toBe(false);
    await close();
    const other = await openDesk(browser, guarded.url);
    await other.page.getByRole('dialog').waitFor();
    await other.close();
    await guarded.stop();
  });

  it('有几份政策时，可以只查一份，出处写明是哪一份', async () => {
    const library = mkdtempSync(join(tmpdir(), 'youju-'));
    for (const id of ['first', 'second']) cpSync(POLICY, join(library, id), { recursive: true });
    const several = await startHttp(['--corpus', library]);
    const desk = await openDesk(browser, several.url);
    await expect.poll(() => words(desk.page.locator('#policy-line'))).toBe('共 2 份政策');
    await desk.ask('第7条');
    await expect.poll(() => desk.results.getByRole('button').count()).toBe(4);
    await desk.page.getByLabel('政策', { exact: true }).selectOption('second');
    await desk.ask('第7条');
    await expect.poll(() => desk.results.getByRole('button').count()).toBe(2);
    expect(desk.complaints).toEqual([]);
    await desk.close();
    await several.stop();
  });
});
