import { readFileSync } from 'node:fs';

/** The award card as it was built: `dist/` lies beside `src/`, and this module two steps below the package in both. */
export function awardCard(): string {
  return readFileSync(new URL('../../dist/award-card.html', import.meta.url), 'utf8');
}
