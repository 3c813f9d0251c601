import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { startHttp } from '../../contract/support/server.ts';
import { startBrowser } from './browser.ts';
import { type DeskPage, openDesk } from './desk-page.ts';

/** A browser and the built server, for all tests of a block. */
export interface Running {
  readonly browser: Browser;
  readonly server: Awaited<ReturnType<typeof startHttp>>;
}

/** Starts both before the tests of a block and stops them behind them. */
export function runForAll(take: (running: Running) => void): void {
  let browser: Browser | undefined;
  let server: Running['server'] | undefined;
  beforeAll(async () => {
    const running = await Promise.all([startBrowser(), startHttp()]);
    [browser, server] = running;
    take({ browser: running[0], server: running[1] });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
}

/** Opens a desk of its own for each test of a block, which must leave it without complaints. */
export function deskForEach(take: (desk: DeskPage, running: Running) => void): void {
  let running: Running;
  let desk: DeskPage;
  runForAll((both) => {
    running = both;
  });
  beforeEach(async () => {
    desk = await openDesk(running.browser, running.server.url);
    take(desk, running);
  });
  afterEach(async () => {
    const complaints = [...desk.complaints];
    await desk.close();
    expect(complaints).toEqual([]);
  });
}
