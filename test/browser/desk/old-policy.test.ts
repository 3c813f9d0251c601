import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHttp } from '../../contract/support/server.ts';
import { CHROMIUM, WHY_SKIPPED } from '../support/browser.ts';
import { type DeskPage, openDesk, words } from '../support/desk-page.ts';
import { type Running, runForAll } from '../support/running.ts';

/** The server's clock, put forward beyond the policy's last day. */
const LATER = `
const Own = Date;
globalThis.Date = class extends Own {
  constructor(...args) { super(...(args.length === 0 ? [Date.now()] : args)); }
  static now() { return Own.now() + 1000 * 24 * 3600 * 1000; }
};`;
const CLOCK = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(LATER)}` };

/** Whatever on the page is green. */
const GREEN = /rgb\((?:28, 100, 68|230, 242, 234)\)/u;

let running: Running;
let later: Running['server'];

async function greenOn({ page }: DeskPage): Promise<readonly string[]> {
  const seen = await page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((each) => each.checkVisibility())
      .map((each) => {
        const { color, backgroundColor } = getComputedStyle(each);
        return `${each.className} ${color} ${backgroundColor}`;
      }),
  );
  return seen.filter((each) => GREEN.test(each));
}

describe.skipIf(CHROMIUM === undefined)(`过了有效期的政策${WHY_SKIPPED}`, () => {
  runForAll((both) => {
    running = both;
  });
  beforeAll(async () => {
    later = await startHttp([], CLOCK);
  });
  afterAll(() => later.stop());

  it('还在有效期的有绿的，看得出来', async () => {
    const desk = await openDesk(running.browser, running.server.url);
    await desk.ask('三.(二).5');
    await desk.facts.getByLabel('计划投资额').waitFor();
    expect(await greenOn(desk)).not.toEqual([]);
    expect(await desk.page.getByText('今天已过有效期').count()).toBe(0);
    await desk.close();
  });

  it('目录、命中、条款、全文、测算、能拿哪些：处处写明，哪里都不绿，念的和稿里都说', async () => {
    const desk = await openDesk(running.browser, later.url);
    await desk.answer.locator('.catalogue .old-policy').first().waitFor();
    expect(await desk.answer.locator('.catalogue .entry:not(:has(.old-policy))').count()).toBe(0);
    await desk.ask('企业技术改造能补多少');
    await desk.facts.getByLabel('计划投资额').waitFor();
    expect(await words(desk.coverage.locator('strong'))).toBe('涵盖，先看日期');
    expect(await desk.results.locator('.result:not(:has(.old-policy))').count()).toBe(0);
    expect(await words(desk.answer.locator('.clause .place'))).toContain('今天已过有效期');
    expect(await desk.draft.inputValue()).toContain('今天不在有效期内');
    // All hangs on the day, which nobody told yet.
    await expect.poll(() => words(desk.answer.locator('.say'))).toContain('请问这件事是哪一年、哪一天的？');
    expect(await greenOn(desk)).toEqual([]);
    await desk.page.getByLabel('事项发生日').fill('2026-06-30');
    await desk.facts.getByLabel('计划投资额').fill('1000万元');
    await desk.facts.getByLabel('设备的发票额合计').fill('800万元');
    await desk.facts.getByLabel('是', { exact: true }).check();
    await expect.poll(() => words(desk.answer.locator('.amount'))).toMatch(/按文本计算为\s*80万元/u);
    expect(await words(desk.answer.locator('.outcome .warning').first())).toContain('今天不在有效期内');
    expect(await words(desk.answer.locator('.say'))).not.toContain('请问这件事是哪一年');
    // What held on that day is told first: else it sounds like a refusal.
    expect(await words(desk.answer.locator('.say'))).toMatch(/80万元[\s\S]*今天不在有效期内/u);
    expect(await desk.draft.inputValue()).toMatch(/80万元[\s\S]*今天不在有效期内/u);
    expect(await greenOn(desk)).toEqual([]);
    await desk.page.getByRole('button', { name: '能拿哪些' }).click();
    await expect.poll(() => words(desk.answer.locator('.group.sure'))).toContain('80万元');
    expect(await words(desk.answer.locator('.portfolio .warning'))).toContain('今天不在有效期内');
    expect(await greenOn(desk)).toEqual([]);
    await desk.page.getByRole('heading', { name: '能拿哪些' }).click();
    await desk.page.keyboard.press('t');
    await expect.poll(() => words(desk.answer.locator('.whole-text h2'))).toContain('今天已过有效期');
    expect(desk.complaints).toEqual([]);
    await desk.close();
  });
});
