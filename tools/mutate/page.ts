import { reasonFor } from './explained.ts';
import type { Score } from './score.ts';

/** How many mutations of each kind there were, and what objected to them. */
export function table({ rows }: Score): string {
  return [
    '| 改动 | 处数 | 结构、名称、引文不符 | 原文的词不符 | 算例不符 | 没有被发现 |',
    '|---|---:|---:|---:|---:|---:|',
    ...rows.map(({ kind, structure, words, cases, none }) => {
      const all = structure + words + cases + none;
      return `| ${kind} | ${all} | ${structure} | ${words} | ${cases} | ${none} |`;
    }),
  ].join('\n');
}

/** `99.94%` */
export function percent({ caught }: Score): string {
  return `${(caught * 100).toFixed(2)}%`;
}

/** `docs/mutation-survivors.md`: the score, and why what was not caught need not be. */
export function survivorsPage(result: Score): string {
  const survivors = result.survivors.map(
    (mutation) =>
      `### ${mutation.award} \`${mutation.field}\`\n\n\`${mutation.from}\` → \`${mutation.to}\`\n\n${reasonFor(mutation) ?? '**尚未查明。**'}\n`,
  );
  return `<!-- 由 npm run mutate:corpus 生成，理由写在 tools/mutate/explained.ts -->

# 把奖项数据改错一处，校验是否发现

对每个奖项，每次只改错一处：数字、单位、标签（按什么计、期间、给几次、给谁、条件种类、金额形式）、比较运算、事实名、枚举值，删去一个条件、上限或份额，换资金、换重叠的奖项，引文错一个字，算例改一个期望；或者反过来，奖项照旧，在原文里它的数字前面、管得到这个数字的每一处多写一个“最高”“不超过”“至少”“不低于”“超过”之类的限定词。然后照常校验，记下最先发现它的一步。

${table(result)}

得分 **${percent(result)}**（引文和算例两行容易发现，不计入得分）。

## 没有被发现的，及其理由

${survivors.join('\n') || '没有。\n'}`;
}
