import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The system's Chromium; undefined where there is none. */
export const CHROMIUM = [process.env.YOUJU_CHROMIUM ?? '', ...PLACES].find((path) => existsSync(path));

/** Stands in the name of what is skipped. */
export const WHY_SKIPPED =
  CHROMIUM === undefined ? '（跳过：本机没有 Chromium；装上它，或用 YOUJU_CHROMIUM 指明）' : '';

/** Starts the browser; its sandbox is off, since CI runs as root and only our own pages are opened. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox'] });
}
