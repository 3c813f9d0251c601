import { describe, expect, it } from 'vitest';
import { CHROMIUM, WHY_SKIPPED } from '../support/browser.ts';
import { type DeskPage, words } from '../support/desk-page.ts';
import { deskForEach } from '../support/running.ts';

let desk: DeskPage;
const next = () => desk.facts.locator('.next');
/** Which question the keys answer now. */
const focused = () =>
  desk.page.evaluate(() => document.activeElement?.closest<HTMLElement>('#facts [data-fact]')?.dataset.fact);

describe.skipIf(CHROMIUM === undefined)(`能拿哪些，接着问${WHY_SKIPPED}`, () => {
  deskForEach((opened) => {
    desk = opened;
  });

  it('一张单子加一项：这一项的各问就在那里填，填一个不离开，算得出来', async () => {
    const { page } = desk;
    await desk.ask('我们建“5G+智慧工厂”，数字化改造能补多少');
    await desk.answer.locator('.say').waitFor();
    await page.keyboard.press('m');
    const list = desk.facts.locator('.questions [data-fact=smart_factory_projects]');
    await list.getByRole('button', { name: '加一项' }).click();
    await expect.poll(() => list.locator('.row').count()).toBe(1);
    await expect.poll(() => words(desk.facts)).toMatch(/各项目的[^\n]+\n+该项目的[\s\S]+最多牵涉 500万元/u);
    expect(await desk.facts.locator('.questions > li > p').count()).toBe(0);
    await expect.poll(focused).toBe('investment');
    await page.keyboard.type('800万元');
    await page.keyboard.press('Enter');
    await expect.poll(() => words(desk.answer)).toMatch(/智慧工厂数字化转型补助[\s\S]*400万元/u);
  });

  it.each(['Tab', 'Enter'])('填完一问按 %s：键还在下一问上', async (key) => {
    const { page } = desk;
    await desk.ask('我们做电机的，今年卖了5个亿，去年4.6亿，还买了900万设备，能拿哪些');
    await desk.answer.locator('.portfolio').waitFor();
    await page.keyboard.press('y');
    await expect.poll(() => page.locator('.call .said').count()).toBe(0);
    const field = desk.facts.locator('.questions [data-fact=planned_investment] input');
    await field.first().fill('600万元');
    await field.first().press(key);
    await expect.poll(() => field.count()).toBe(0);
    await expect.poll(focused).toBe(await next().locator('[data-fact]').getAttribute('data-fact'));
  });
});
