import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHROMIUM, WHY_SKIPPED } from './support/browser.ts';
import { type DeskPage, words } from './support/desk-page.ts';
import { deskForEach } from './support/running.ts';

const SOURCE = readFileSync(new URL('../../corpus/nanchang-2025-9/source.txt', import.meta.url), 'utf8');
const HEARD = '我们厂去年设备花了八百万，能拿多少？';
const UPGRADE = '支持企业技术改造';

let desk: DeskPage;

describe.skipIf(CHROMIUM === undefined)(`热线查询台${WHY_SKIPPED}`, () => {
  deskForEach((opened) => {
    desk = opened;
  });

  it('页头写明政策、文号和今天是否有效', async () => {
    const line = desk.page.locator('#policy-line');
    await expect.poll(() => words(line)).toContain('洪府办规发〔2025〕9号');
    expect(await words(line)).toMatch(/今天(在有效期内|已过有效期)/u);
  });

  it('接第一通电话之前：列出可以测算的奖补，点一项就到那一条', async () => {
    const entry = desk.answer.getByRole('button', { name: '研发后补助' });
    await entry.click();
    await expect.poll(() => words(desk.answer.locator('.clause h2'))).toContain('支持企业研发投入');
    expect(await desk.answer.locator('.catalogue').count()).toBe(0);
  });

  it('这一条没有奖补时，问来电人是不是要问别的奖补，点了就打开', async () => {
    await desk.ask('二.(三).9');
    await expect.poll(() => words(desk.answer.locator('.clause h2'))).toContain('二、(三)9');
    await expect.poll(() => words(desk.facts)).toContain('这一条没有可以测算的奖补');
    const other = desk.facts.getByRole('button').first();
    const title = (await words(other)).split('　')[1] ?? '—';
    await other.click();
    await expect.poll(() => words(desk.answer.locator('.clause h2'))).toContain(title);
  });

  it('一通电话：照原话输入，读出有出处的答复', async () => {
    await desk.ask(HEARD);
    await expect.poll(() => words(desk.coverage)).toMatch(/涵盖/u);
    expect(await words(desk.results.getByRole('button').first())).toContain(UPGRADE);
    await desk.results.getByRole('button', { name: UPGRADE }).click();
    await desk.settled();
    const clause = desk.answer.locator('.clause');
    expect(SOURCE).toContain(await words(clause.locator('blockquote')));
    expect(await clause.locator('mark').allInnerTexts()).toContain('技术改造');
    expect(await words(clause)).toContain('洪府办规发〔2025〕9号 三、(二)5');
    expect(await words(clause)).toMatch(/牵头（责任）单位\s*市工业和信息化局/u);
    const spoken = await desk.answer.locator('.say p').allInnerTexts();
    expect(spoken[0]).toMatch(/^去年（2025年）不全在有效期内/u);
    const [said, lead, asked] = spoken.slice(-3);
    expect(said).toMatch(
      /^洪府办规发〔2025〕9号第三部分第二节第5条写的是：“对企业计划投资额在500万元及以上/u,
    );
    expect(SOURCE).toContain(said?.match(/“(.+?)。?”$/u)?.[1]);
    expect(lead).toBe('牵头（责任）单位是市工业和信息化局。');
    expect(asked).toMatch(/^跟您核对一下：.+，对吗？$/u);
    await expect.poll(() => words(desk.facts)).toContain('技术改造的计划投资额是多少？');
    expect(await words(desk.answer)).toContain('发票额是否含税');
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
    expect(await words(desk.results.locator('[aria-current=true]'))).toMatch(/^2/u);
    await page.keyboard.press('1');
    expect(await words(desk.results.locator('[aria-current=true]'))).toContain(UPGRADE);
    await desk.facts.getByLabel('计划投资额').waitFor();
    await page.keyboard.press('c');
    await page.keyboard.type('800万元');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    await page.keyboard.type('800万');
    await page.keyboard.press('Enter');
    await expect.poll(() => words(desk.answer.locator('.amount'))).toMatch(/按文本计算为\s*80万元/u);
    await page.keyboard.press('Escape');
    expect(await page.locator('#question:focus').count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('r');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('80万元');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('洪府办规发〔2025〕9号 三、(二)5：“按年度购买软、硬件设备发票额的10%”');
    expect(copied.split('市工业和信息化局')).toHaveLength(2);
    await page.keyboard.press('/');
    await page.keyboard.type('新问题');
    expect(await page.locator('#question').inputValue()).toBe('新问题');
  });

  it('翻回这一条时，先前那次翻开的迟到回答不冲掉已经填的', async () => {
    const { page } = desk;
    const held: (() => Promise<void>)[] = [];
    await page.route('**/mcp', async (route) => {
      if (route.request().postData()?.includes('describe_award') !== true) await route.continue();
      else held.push(() => route.continue());
    });
    const letGo = (calls: typeof held) => Promise.all(calls.map((go) => go()));
    // What it waits for is held back here: it is never told whole.
    await page.getByLabel('来电人怎么问').fill('企业技术改造能补多少');
    await page.keyboard.press('Enter');
    await desk.results.locator('button:focus').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('1');
    await expect.poll(() => held.length).toBeGreaterThanOrEqual(2);
    const [late, current] = [held.slice(0, -1), held.slice(-1)];
    await letGo(current);
    await desk.facts.getByLabel('计划投资额').fill('800万元');
    const answered = page.waitForResponse((response) => response.url().endsWith('/mcp'));
    await letGo(late);
    await answered;
    await expect.poll(() => words(desk.facts)).toContain('还不能确定');
    expect(await desk.facts.getByLabel('计划投资额').inputValue()).toBe('800万元');
  });

  it('原文没有涉及的，照说没有，不拿相近条款充数', async () => {
    await desk.ask('个人买新能源车有补贴吗');
    await expect.poll(() => words(desk.coverage)).toMatch(/^原文未涉及/u);
    const [note] = await desk.answer.locator('.say p').allInnerTexts();
    expect(await words(desk.coverage)).toContain(note ?? '—');
    expect(await desk.answer.locator('.clause').count()).toBe(0);
    expect(await words(desk.facts)).toBe('');
    expect(await desk.draft.inputValue()).toBe(note);
    await desk.page.keyboard.press('1');
    await desk.answer.locator('.clause').waitFor();
    expect(await desk.answer.locator('.say p').allInnerTexts()).toEqual([note]);
  });

  it('“第7条”对应两条时先问，选定后才打开', async () => {
    await desk.ask('第7条');
    await expect.poll(() => words(desk.answer)).toContain('“第7条”对应 2 条，请问是哪一条？');
    expect(await desk.answer.locator('.clause').count()).toBe(0);
    await desk.page.keyboard.press('2');
    expect(await words(desk.answer.locator('.clause h2'))).toContain('三、(三)7 支持企业研发投入');
  });

  it.each([
    { question: '？？', date: '', says: '问题是空的或只有标点' },
    { question: '技'.repeat(501), date: '', says: '500 字' },
    { question: '技术改造', date: '改天', says: '读到“改天”' },
  ])('问得不对（$says）：显示服务器的话，输入的都还在', async ({ question, date, says }) => {
    await desk.ask('企业技术改造能补多少');
    await desk.page.getByLabel('事项发生日').fill(date);
    await desk.ask(question);
    await expect.poll(() => words(desk.page.locator('#ask-error'))).toContain(says);
    expect(await desk.page.getByLabel('来电人怎么问').inputValue()).toBe(question);
    expect(await desk.page.getByLabel('事项发生日').inputValue()).toBe(date);
    expect(await desk.answer.locator('.clause').count()).toBe(1);
  });
});
