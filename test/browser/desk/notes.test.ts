import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHttp } from '../../contract/support/server.ts';
import { seriousFaults } from '../support/audit.ts';
import { CHROMIUM, startBrowser, WHY_SKIPPED } from '../support/browser.ts';
import { openDesk, words } from '../support/desk-page.ts';

const SHIPPED = fileURLToPath(new URL('../../../corpus/', import.meta.url));
const TEXT = '申报时交设备发票和付款凭证的复印件，加盖公章。';
const NOTE = {
  topic: 'materials',
  text: TEXT,
  said_by: '市工业和信息化局规划处',
  on: '2026-01-05',
  until: '2027-12-31',
};

describe.skipIf(CHROMIUM === undefined)(`办理说明${WHY_SKIPPED}`, () => {
  const corpus = mkdtempSync(join(tmpdir(), 'youju-desk-notes-'));
  let browser: Browser;
  let server: Awaited<ReturnType<typeof startHttp>>;
  beforeAll(async () => {
    cpSync(SHIPPED, corpus, { recursive: true });
    writeFileSync(join(corpus, 'nanchang-2025-9/notes.json'), JSON.stringify({ notes: [NOTE] }));
    [browser, server] = await Promise.all([startBrowser(), startHttp(['--corpus', corpus])]);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
    rmSync(corpus, { recursive: true });
  });

  it('另在一框，写明是谁、哪天说的、不是政策；不念、不进答复稿、不随复制走；问别的没有它', async () => {
    const desk = await openDesk(browser, server.url);
    const box = desk.answer.locator('.office-notes');
    await desk.ask('申报要什么材料');
    await box.waitFor();
    const told = await words(box);
    expect(told).toMatch(/^办理说明（非政策原文）/u);
    expect(told).toContain(TEXT);
    expect(told).toContain('市工业和信息化局规划处，2026-01-05，有效至 2027-12-31');
    expect(await words(desk.coverage.locator('strong'))).toBe('原文未涉及');
    expect(await words(desk.answer.locator('.say'))).not.toContain('复印件');
    expect(await desk.draft.inputValue()).not.toContain('复印件');
    await desk.page.keyboard.press('r');
    await expect.poll(() => words(desk.page.locator('.copied'))).toMatch(/^已复制/u);
    expect(await desk.page.evaluate(() => navigator.clipboard.readText())).not.toContain('复印件');
    expect(await seriousFaults(desk.page)).toEqual([]);
    await desk.ask('企业技术改造能补多少');
    await desk.facts.getByLabel('计划投资额').waitFor();
    expect(await box.count()).toBe(0);
    expect(desk.complaints).toEqual([]);
    await desk.close();
  });
});
