import type { Bound } from '../text/comparison.ts';
import type { Figure } from './figures.ts';

/** Words of a ceiling anywhere about a figure: 上限为500万元, 500万元的上限, a column headed 最高. */
const CEILING =
  /最高|最多|至多|上限|顶(?![尖级层部])|不超|不得超|不高于|以内|以下|限额|为限|≤|<=|最大|之间|天花板|余地|空间/u;
/** What lies beyond a bound is spoken of, not promised: 超过500万元的部分不再补助. */
const BEYOND = /(?:超过|超出|高于|大于|超)[^,。;]{0,14}(?:部分|按|不|仍|也|只|均|为准|计)/u;

/** 上限: before the figure's own phrase. */
const LABEL = /[^,:]{0,20}:\s*$/u;

/** The bound a draft gives its figure; words of a ceiling anywhere near, or at the head of its column, count. */
export function saidBound(
  figure: Pick<Figure, 'bound' | 'phrase' | 'text' | 'near'>,
  head: string,
): Bound | 'plain' {
  const { bound, phrase, text, near } = figure;
  const label = LABEL.exec(near.slice(0, Math.max(0, near.length - phrase.length)))?.[0] ?? '';
  if (bound === 'gt' && BEYOND.test(phrase)) return 'lte';
  if (bound !== undefined && bound !== 'about') return bound;
  // The upper end of 0元［…］至20万元.
  if (phrase.includes(`至${text}`)) return 'lte';
  return CEILING.test(head + label + phrase.replace(text, '')) ? 'lte' : (bound ?? 'plain');
}
