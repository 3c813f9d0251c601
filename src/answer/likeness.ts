/** Words that say the same in a draft as in an official text, brought to the text's own. */
const SAME: readonly (readonly [RegExp, string])[] = [
  // 非新能源 does not speak of 新能源.
  [/(?<![并而除是])非(?!常)[\u4e00-\u9fff]{2,3}/gu, ' '],
  // (不是新能源那一档) does not either.
  [/[(（](?:不是|不含|不属于|除了?)[^()（）]{0,24}[)）]/gu, ' '],
  [/(?:单个|单家|单户|每个|每户|一家|一个|每)企业/gu, '每家企业'],
  [/上限|封顶|最多|至多|不超过|顶格/gu, '最高'],
  [/一年|每年度|每个年度|年度内|按年/gu, '每年'],
  [/补贴|奖补|资助/gu, '补助'],
  [/技改/gu, '技术改造'],
  [/营收|营业额/gu, '营业收入'],
  [/项目投资额?/gu, '项目投资额'],
];

/** Figures and dates, roughly: what they are is read elsewhere, here they must only not look like words. */
const FIGURE =
  /\d[\d.,]* ?[十百千万亿]*(?:元|%|人次|公里|[家个项辆台套年月日])?|百分之[零一二三四五六七八九十百点]+|[零一二三四五六七八九十百千万亿两]{2,}元?/gu;

/** The pairs of neighbouring characters (and Latin words) in a text, its figures and dates left out. */
export function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const [run] of plainWords(text).matchAll(/[\u4e00-\u9fff]+|[a-z]+/gu)) {
    if (/^[a-z]/u.test(run)) pairs.add(run);
    for (let at = 0; at + 1 < run.length; at += 1) pairs.add(run.slice(at, at + 2));
  }
  return pairs;
}

function plainWords(text: string): string {
  const plain = text.toLowerCase().replace(FIGURE, ' ');
  return SAME.reduce((t, [writing, same]) => t.replace(writing, same), plain);
}

/** How much a pair tells: the rarer among the parts of all texts, the more; nothing when it is in none. */
export type Weights = ReadonlyMap<string, number>;

/** Weights of all pairs that occur in `parts`. */
export function weigh(parts: readonly ReadonlySet<string>[]): Weights {
  const counts = new Map<string, number>();
  for (const part of parts) for (const pair of part) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return new Map(Array.from(counts, ([pair, count]) => [pair, Math.log(1 + parts.length / count)]));
}

/** The weight of the pairs of `words` that also stand in `text`. */
export function shared(words: ReadonlySet<string>, text: ReadonlySet<string>, weights: Weights): number {
  let sum = 0;
  for (const pair of words) if (text.has(pair)) sum += weights.get(pair) ?? 0;
  return sum;
}

/** The part of `words`, by weight, that stands in `text`: 0 to 1; 0 when nothing of it is known. */
export function coverage(words: ReadonlySet<string>, text: ReadonlySet<string>, weights: Weights): number {
  const whole = shared(words, words, weights);
  return whole === 0 ? 0 : shared(words, text, weights) / whole;
}
