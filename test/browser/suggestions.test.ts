import type { Locator } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHROMIUM, WHY_SKIPPED } from './support/browser.ts';
import { type DeskPage, openDesk, words } from './support/desk-page.ts';
import { faintTexts } from './support/legibility.ts';
import { type Running, runForAll } from './support/running.ts';

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 360, height: 740 };

let browser: Running['browser'];
let server: Running['server'];
let desk: DeskPage;
let question: Locator;
let list: Locator;
let options: Locator;

async function open(viewport = WIDE): Promise<void> {
  desk = await openDesk(browser, server.url, viewport);
  question = desk.page.getByRole('combobox', { name: '来电人怎么问' });
  list = desk.page.getByRole('listbox', { name: '您是不是要问' });
  options = list.getByRole('option');
  await desk.answer.locator('.catalogue').waitFor();
}

describe.skipIf(CHROMIUM === undefined)(`提问框下的提示${WHY_SKIPPED}`, () => {
  runForAll((running) => {
    ({ browser, server } = running);
  });
  beforeEach(() => open());
  afterEach(() => desk.close());

  it.each([
    ['打了一半', '技术改', '企业技术改造补助'],
    ['错了一个字', '技木改造', '企业技术改造补助'],
    ['单位的简称', '工信局', '市工业和信息化局'],
  ])('%s（%s）：列出%s', async (_what, typed, meant) => {
    await question.pressSequentially(typed);
    await list.waitFor();
    expect(await options.allInnerTexts()).toContain(meant);
    expect(await question.getAttribute('aria-expanded')).toBe('true');
  });

  it('↓ 选，Enter 取用并查询，列表收起', async () => {
    await question.pressSequentially('研发后');
    await options.first().waitFor();
    await question.press('ArrowDown');
    await question.press('ArrowDown');
    await question.press('ArrowUp');
    const active = desk.page.locator(`#${await question.getAttribute('aria-activedescendant')}`);
    expect(await active.getAttribute('aria-selected')).toBe('true');
    const meant = await words(active);
    expect(meant).toBe((await options.allInnerTexts())[0]);
    await question.press('Enter');
    await desk.answer.locator('.clause').waitFor();
    expect(await question.inputValue()).toBe(meant);
    expect(await list.isVisible()).toBe(false);
    expect(desk.complaints).toEqual([]);
  });

  it('越过两头回到打的字；没有选中时 Enter 照打的字查询', async () => {
    await question.pressSequentially('研发后');
    await options.first().waitFor();
    await question.press('ArrowUp');
    expect(await options.last().getAttribute('aria-selected')).toBe('true');
    await question.press('ArrowDown');
    expect(await question.getAttribute('aria-activedescendant')).toBeNull();
    await question.press('Enter');
    await desk.answer.locator('.clause').waitFor();
    expect(await question.inputValue()).toBe('研发后');
    expect(await list.isVisible()).toBe(false);
  });

  it('Esc 只收起列表，打的字和光标不动；再按一次才是回到提问', async () => {
    await question.pressSequentially('技术改');
    await list.waitFor();
    await question.press('Escape');
    expect(await list.isVisible()).toBe(false);
    expect(await question.inputValue()).toBe('技术改');
    await question.pressSequentially('造');
    expect(await question.inputValue()).toBe('技术改造');
    await list.waitFor();
    await question.press('Escape');
    await question.press('Escape');
    await desk.page.keyboard.type('新');
    expect(await question.inputValue()).toBe('新');
  });

  it('点一条就取用', async () => {
    await question.pressSequentially('展位费');
    await options.first().waitFor();
    const meant = (await options.allInnerTexts())[1] ?? '—';
    await options.nth(1).click();
    await desk.answer.locator('.clause').waitFor();
    expect(await question.inputValue()).toBe(meant);
  });

  it('输入法还在组字：不问、不列、不抢键；上屏之后才列', async () => {
    const asked: string[] = [];
    desk.page.on('request', (request) => {
      if (request.postData()?.includes('completion/complete')) asked.push(request.url());
    });
    const ime = await desk.page.context().newCDPSession(desk.page);
    await question.focus();
    for (const text of ['ji', "ji'shu", "ji'shu'gai"]) {
      await ime.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    }
    await desk.page.waitForTimeout(400);
    expect(asked).toEqual([]);
    expect(await list.isVisible()).toBe(false);
    await ime.send('Input.insertText', { text: '技术改' });
    await options.getByText('企业技术改造补助').first().waitFor();
    expect(await question.inputValue()).toBe('技术改');
    expect(asked.length).toBeGreaterThan(0);
  });

  it('迟到的提示不冒出来：查询之后，即使问得不对、光标还在框里，列表也不开', async () => {
    await desk.page.getByLabel('事项发生日').fill('改天');
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await desk.page.route('**/mcp', async (route) => {
      if (route.request().postData()?.includes('completion/complete')) await held;
      await route.continue();
    });
    const asking = desk.page.waitForRequest(
      (request) => request.postData()?.includes('completion/') === true,
    );
    await question.pressSequentially('技术改造');
    const late = (await asking).response();
    await question.press('Enter');
    await expect.poll(() => words(desk.page.locator('#ask-error'))).toContain('读到“改天”');
    release();
    await late;
    await desk.page.waitForTimeout(100);
    expect(await list.isVisible()).toBe(false);
  });

  it('提示问不到时没有列表，也不报错，查询照常', async () => {
    await desk.page.route('**/mcp', async (route) => {
      if (route.request().postData()?.includes('completion/complete')) await route.abort();
      else await route.continue();
    });
    const failed = desk.page.waitForEvent('requestfailed');
    await question.pressSequentially('技术改造');
    await failed;
    expect(await words(desk.page.locator('#ask-error'))).toBe('');
    await desk.ask('企业技术改造能补多少');
    await desk.answer.locator('.clause').waitFor();
  });

  it.each([WIDE, NARROW])('宽 $width：列表盖在页面上，不横向滚动，字看得清', async (size) => {
    await desk.close();
    await open(size);
    const before = await desk.answer.boundingBox();
    await question.pressSequentially('技术改');
    await list.waitFor();
    await question.press('ArrowDown');
    expect(await desk.answer.boundingBox()).toEqual(before);
    expect(await desk.page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width);
    expect(await faintTexts(desk.page)).toEqual([]);
    const [field, below] = [await question.boundingBox(), await list.boundingBox()];
    expect(below?.width).toBe(field?.width);
    if (size === NARROW) {
      const heights = await Promise.all(
        (await options.all()).map(async (each) => (await each.boundingBox())?.height),
      );
      expect(Math.min(...heights.map((height) => height ?? 0))).toBeGreaterThanOrEqual(44);
    }
    if (process.env.SHOTS) await desk.page.screenshot({ path: `${process.env.SHOTS}/${size.width}.png` });
  });
});
