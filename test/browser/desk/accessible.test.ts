import { describe, expect, it } from 'vitest';
import { seriousFaults } from '../support/audit.ts';
import { CHROMIUM, WHY_SKIPPED } from '../support/browser.ts';
import { type DeskPage, openDesk } from '../support/desk-page.ts';
import { faintTexts, namelessControls } from '../support/legibility.ts';
import { type Running, runForAll } from '../support/running.ts';

const CALL = '我们是做电池的，今年卖了5个亿，去年4.6亿，还买了900万设备，能拿哪些';
let browser: Running['browser'];
let server: Running['server'];

/** The desk in each state that people work in, one after the other. */
const STATES: readonly (readonly [string, (desk: DeskPage) => Promise<void>])[] = [
  ['目录页', async ({ answer }) => answer.locator('.catalogue').waitFor()],
  [
    '条款和表',
    async (desk) => {
      await desk.ask('企业技术改造能补多少');
      await desk.facts.getByLabel('计划投资额').waitFor();
    },
  ],
  [
    '结果和核对',
    async ({ facts, answer, page }) => {
      await facts.getByLabel('设备的发票额合计').fill('800万元');
      await answer.locator('.amount').waitFor();
      await answer.getByRole('button', { name: '核对答复' }).click();
      await page.locator('.verdict').waitFor();
    },
  ],
  [
    '全文和目录',
    async ({ answer, page }) => {
      await answer.getByRole('button', { name: '在全文里看这一条' }).click();
      await page.locator('.whole-text .open').waitFor();
      await page.locator('#outline summary').click();
    },
  ],
  [
    '能拿哪些',
    async (desk) => {
      await desk.ask(CALL);
      await desk.answer.locator('.portfolio').waitFor();
      await desk.page.locator('.said').first().waitFor();
    },
  ],
  [
    '填错一项',
    async (desk) => {
      await desk.ask('三.(二).5');
      await desk.facts.getByLabel('计划投资额').fill('800');
      await desk.facts.getByLabel('计划投资额').press('Enter');
      await desk.facts.locator('.field .error').waitFor();
    },
  ],
];

describe.skipIf(CHROMIUM === undefined)(`谁都用得了的查询台${WHY_SKIPPED}`, () => {
  runForAll((running) => {
    ({ browser, server } = running);
  });

  it.each([
    { name: '宽屏', width: 1440, height: 900 },
    { name: '手机', width: 360, height: 740 },
    { name: '1440 放大到 200 %', width: 720, height: 450 },
  ])('$name：axe 没有找到严重的问题，字看得清，控件有名字，不横向滚动', async ({ width, height }) => {
    const desk = await openDesk(browser, server.url, { width, height });
    const found: string[] = [];
    for (const [state, reach] of STATES) {
      await reach(desk);
      const faults = [...(await seriousFaults(desk.page)), ...(await faintTexts(desk.page))];
      faults.push(...(await namelessControls(desk.page)));
      const wide = await desk.page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) faults.push(`宽 ${wide}`);
      found.push(...faults.map((fault) => `${state}：${fault}`));
    }
    expect(found).toEqual([]);
    await desk.close();
  });
});
