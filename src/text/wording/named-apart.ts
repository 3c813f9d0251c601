import { hanPairs } from './told-alike.ts';

/**
 * The one of several things that words name by what sets its name apart from the others'.
 * @example namedApart([{ name: '一季度增收奖励' }, { name: '全年增收奖励' }], '那全年呢')?.name // → '全年增收奖励'
 */
export function namedApart<T extends { readonly name: string }>(
  all: readonly T[],
  words: string,
): T | undefined {
  const said = new Set(hanPairs(words));
  const isOthers = (own: T, pair: string) =>
    all.some((other) => other !== own && hanPairs(other.name).includes(pair));
  const [one, ...more] = all.filter((own) =>
    hanPairs(own.name).some((pair) => said.has(pair) && !isOthers(own, pair)),
  );
  return more.length === 0 ? one : undefined;
}
