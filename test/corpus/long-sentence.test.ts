import { expect, test } from 'vitest';
import { load } from '../../src/corpus/load.ts';
import { referencesIn } from '../../src/corpus/standing/index.ts';
import { halfWidth } from '../../src/text/half-width.ts';

const { policies } = load(new URL('../../corpus/', import.meta.url).pathname).library;

test.each([590, 594, 595, 596, 599, 601])('长句里从第%i个字起写的条款号不会读成半截', (at) => {
  const sentence = `${'企业投入设备，'.repeat(200)}`.slice(0, at - 1);
  const text = halfWidth(`${sentence}，支持政策第5条写了补助`);
  const found = referencesIn(text, policies).map(
    (each) => `${each.text}→${each.clauses.map(({ clause }) => clause.id).join()}`,
  );
  expect(found).toEqual(['支持政策第5条→三.(二).5']);
});
