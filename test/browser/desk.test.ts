import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startHttp } from '../contract/support/server.ts';
import { CHROMIUM, startBrowser, WHY_SKIPPED } from './support/browser.ts';
import { type DeskPage, openDesk } from './support/desk-page.ts';

const SOURCE = readFileSync(new URL('../../corpus/nanchang-2025-9/source.txt', import.meta.url), 'utf8');
const HEARD = '我们厂去年设备花了八百万，能拿多少？';
const UPGRADE = '支持企业技术改造';

let browser: Browser;
let server: Awaited<ReturnType<typeof startHttp>>;
let desk: DeskPage;

describe.skipIf(CHROMIUM === undefined)(`热线查询台${WHY_SKIPPED}`, () => {
  beforeAll(async () => {
    [browser, server] = await Promise.all([startBrowser(), startHttp()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  beforeEach(async () => {
    desk = await openDesk(browser, server.url);
  });
  afterEach(async () => {
    const complaints = [...desk.complaints];
    await desk.close();
    expect(complaints).toEqual([]);
  });

  it('页头写明政策、文号和今天是否有效', async () => {
    const line = desk.page.locator('#policy-line');
    await expect.poll(() => line.innerText()).toContain('洪府办规发〔2025〕9号');
    expect(await line.innerText()).toMatch(/今天(在有效期内|已过有效期)/u);
  });

  it('一通电话：照原话输入，读出有出处的答复', async () => {
    await desk.ask(HEARD);
    await expect.poll(() => desk.coverage.innerText()).toMatch(/涵盖/u);
    await desk.results.getByRole('button', { name: UPGRADE }).click();
    const clause = desk.answer.locator('.clause');
    expect(SOURCE).toContain(await clause.locator('blockquote').innerText());
    expect(await clause.locator('mark').allInnerTexts()).toContain('设备');
    expect(await clause.innerText()).toContain('洪府办规发〔2025〕9号 三、(二)5');
    expect(await clause.innerText()).toMatch(/牵头（责任）单位\s*市工业和信息化局/u);
    const [words, lead] = await desk.answer.locator('.say p').allInnerTexts();
    expect(words).toMatch(/^洪府办规发〔2025〕9号 三、\(二\)5写的是：“对企业计划投资额在500万元及以上/u);
    expect(SOURCE).toContain(words?.match(/“(.+?)。?”$/u)?.[1]);
    expect(lead).toBe('牵头（责任）单位是市工业和信息化局。');
    await expect.poll(() => desk.facts.innerText()).toContain('技术改造的计划投资额是多少？');
    expect(await desk.answer.innerText()).toContain('发票额是否含税');
  });

  it('一屏之内看得见：涵盖情况、答复、条款、问来电人的话', async () => {
    await desk.ask('企业技术改造能补多少');
    await desk.facts.getByLabel('计划投资额').waitFor();
    for (const part of [desk.coverage, desk.answer.locator('.say'), desk.answer.locator('.clause h2')]) {
      const box = await part.boundingBox();
      expect((box?.y ?? 999) + (box?.height ?? 999)).toBeLessThan(720);
    }
  });

  it('只用键盘：提问、选条款、测算、复制', async () => {
    const { page } = desk;
    await page.keyboard.type('企业技术改造能补多少');
    await page.keyboard.press('Enter');
    await desk.results.locator('button:focus').waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await desk.results.locator('[aria-current=true]').innerText()).toMatch(/^2/u);
    await page.keyboard.press('1');
    expect(await desk.results.locator('[aria-current=true]').innerText()).toContain(UPGRADE);
    await desk.facts.getByLabel('计划投资额').waitFor();
    await page.keyboard.press('c');
    await page.keyboard.type('800万元');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    await page.keyboard.type('800万');
    await page.keyboard.press('Enter');
    await expect.poll(() => desk.answer.locator('.amount').innerText()).toMatch(/按文本计算为\s*80万元/u);
    await page.keyboard.press('Escape');
    expect(await page.locator('#question:focus').count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('r');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('80万元');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('洪府办规发〔2025〕9号 三、(二)5：“按年度购买软、硬件设备发票额的10%”');
    await page.keyboard.press('/');
    await page.keyboard.type('新问题');
    expect(await page.locator('#question').inputValue()).toBe('新问题');
  });

  it('原文没有涉及的，照说没有，不拿相近条款充数', async () => {
    await desk.ask('个人买新能源车有补贴吗');
    await expect.poll(() => desk.coverage.innerText()).toMatch(/^原文未涉及/u);
    const [note] = await desk.answer.locator('.say p').allInnerTexts();
    expect(await desk.coverage.innerText()).toContain(note ?? '—');
    expect(await desk.answer.locator('.clause').count()).toBe(0);
    expect(await desk.facts.innerText()).toBe('');
    expect(await desk.draft.inputValue()).toBe(note);
  });

  it('“第7条”对应两条时先问，选定后才打开', async () => {
    await desk.ask('第7条');
    await expect.poll(() => desk.answer.innerText()).toContain('“第7条”对应 2 条，请问是哪一条？');
    expect(await desk.answer.locator('.clause').count()).toBe(0);
    await desk.page.keyboard.press('2');
    expect(await desk.answer.locator('.clause h2').innerText()).toContain('三、(三)7 支持企业研发投入');
  });

  it.each([
    { question: '？？', date: '', says: '问题是空的或只有标点' },
    { question: '技术改造', date: '昨天', says: '读到“昨天”' },
  ])('问得不对（$question $date）：显示服务器的话，输入的都还在', async ({ question, date, says }) => {
    await desk.ask('企业技术改造能补多少');
    await desk.page.getByLabel('事项发生日').fill(date);
    await desk.ask(question);
    await expect.poll(() => desk.page.locator('#ask-error').innerText()).toContain(says);
    expect(await desk.page.getByLabel('来电人怎么问').inputValue()).toBe(question);
    expect(await desk.page.getByLabel('事项发生日').inputValue()).toBe(date);
    expect(await desk.answer.locator('.clause').count()).toBe(1);
  });
});
