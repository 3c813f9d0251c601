import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startBrowser } from '../test/browser/support/browser.ts';
import { openDesk } from '../test/browser/support/desk-page.ts';
import { startHttp } from '../test/contract/support/server.ts';

/** Writes the pictures of the desk in `docs/desk.md`: one call, two keys, three widths. Needs a Chromium. */
const PICTURES = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
const CALL = '我们是做电池的，今年卖了5个亿，去年4.6亿，还买了900万设备，能拿哪些';
const SIZES = [
  { width: 1440, height: 900 },
  { width: 900, height: 900 },
  { width: 360, height: 740 },
];

mkdirSync(PICTURES, { recursive: true });
const [browser, server] = await Promise.all([startBrowser(), startHttp()]);
for (const size of SIZES) {
  const { page, ask, answer, close } = await openDesk(browser, server.url, size);
  await ask(CALL);
  await answer.locator('.portfolio').waitFor();
  await page.keyboard.press('y');
  await page.locator('.taken').nth(2).waitFor();
  await answer.locator('.group.begun li').nth(1).waitFor();
  await page.screenshot({ path: `${PICTURES}desk-${size.width}.png` });
  await close();
}
await browser.close();
await server.stop();
