import type { Browser, Locator, Page } from 'playwright-core';

/** An operator's screen, the smallest on which the desk must show everything at a glance. */
export const SCREEN = { width: 1280, height: 720 };
export const PHONE = { width: 390, height: 844 };

/** The desk as an operator uses it: by what stands on it, never by how it is built. */
export interface DeskPage {
  readonly page: Page;
  /** Errors and warnings of the page, requests that went elsewhere or failed. A good run has none. */
  readonly complaints: readonly string[];
  /** Types a question as it is heard, asks it with Enter and waits until the desk shows what came of it, whole. */
  ask(question: string): Promise<void>;
  /** Waits until nothing that the answer is to tell is still on its way. */
  settled(): Promise<void>;
  readonly coverage: Locator;
  readonly results: Locator;
  readonly answer: Locator;
  readonly facts: Locator;
  readonly draft: Locator;
  close(): Promise<void>;
}

/** Opens the desk of a running server in a window of its own. */
export async function openDesk(browser: Browser, url: string, viewport = SCREEN): Promise<DeskPage> {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', baseURL: url });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  const complaints = listen(page, url);
  await page.goto('/');
  const question = page.getByLabel('来电人怎么问');
  const settled = () => page.locator('#answer[aria-busy="false"]').waitFor();
  return {
    page,
    complaints,
    async ask(words) {
      await question.fill(words);
      await question.press('Enter');
      // What was found takes the focus; a refusal leaves it and is said beside the question.
      const told = page.locator('body:not(:has(#question:focus)), #ask-error:not(:empty)');
      await told.first().waitFor();
      await settled();
    },
    settled,
    coverage: page.locator('#coverage'),
    results: page.getByRole('navigation', { name: '相关条款' }),
    answer: page.getByRole('article', { name: '答复' }),
    facts: page.getByRole('complementary', { name: '测算' }),
    draft: page.getByLabel('答复稿'),
    close: () => context.close(),
  };
}

/** Errors and warnings of a page, requests that went elsewhere or failed, as they come. */
export function listen(page: Page, url: string): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => complaints.push(`请求失败：${request.url()}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) complaints.push(`对外请求：${request.url()}`);
  });
  return complaints;
}

/** What can be read at a place: what is seen, not what the document holds. */
export function words(place: Locator): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: hidden text must not count, and lines must stay lines
  return place.innerText();
}
