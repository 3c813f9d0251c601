import type { Frame, Page } from 'playwright-core';

/** Text on the page whose contrast with its ground is below 4.5 to 1 (WCAG 2.2, 1.4.3), with the ratio found. */
export function faintTexts(page: Page | Frame): Promise<readonly string[]> {
  return page.evaluate(() => {
    const channels = (color: string): readonly number[] => (color.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (color: string): number => {
      const [r = 0, g = 0, b = 0] = channels(color).map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const groundOf = (element: Element | null): string => {
      if (element === null) return 'rgb(255, 255, 255)';
      const { backgroundColor } = getComputedStyle(element);
      return channels(backgroundColor)[3] === 0 ? groundOf(element.parentElement) : backgroundColor;
    };
    const speaking = [...document.querySelectorAll('body *')].filter(
      (element) =>
        element.checkVisibility() &&
        [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
    );
    return speaking.flatMap((element) => {
      const pair = [luminance(getComputedStyle(element).color), luminance(groundOf(element))];
      const ratio = (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
      return ratio < 4.5 ? [`${ratio.toFixed(2)} ${element.textContent?.slice(0, 20)}`] : [];
    });
  });
}

/** Controls that a screen reader would have no name for. */
export function namelessControls(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const controls = [...document.querySelectorAll<HTMLInputElement>('input, select, textarea, button')];
    const nameOf = (control: HTMLInputElement): string =>
      [
        control.getAttribute('aria-label'),
        control.textContent,
        ...[...(control.labels ?? [])].map((label) => label.textContent),
      ].join('');
    return controls.filter((control) => nameOf(control).trim() === '').map((control) => control.outerHTML);
  });
}
