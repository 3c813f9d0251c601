import { z } from 'zod';
import { wordsOf } from '../award/condition-words.ts';
import { conditionsIn } from '../award/conditions-in.ts';
import { PAYEE_LABEL } from '../award/payee-label.ts';
import type { Rule } from '../award/rule.ts';
import { sumInWords } from '../award/sum-in-words.ts';
import type { SearchHit } from '../search/hit.ts';

/** What somebody on the phone needs of an award: what it gives, for what, what to ask back, what the text leaves out. */
export const guideData = z.object({
  award: z.string(),
  name: z.string(),
  sum: z.string(),
  payee: z.string(),
  conditions: z.array(z.string()),
  ask: z.array(z.string()),
  not_stated: z.array(z.string()),
});
export type Guide = z.infer<typeof guideData>;

/** The award of the clause that the question's words point to; the first of the clause where they point nowhere. */
export function guideFor({ clause, matched }: SearchHit, rules: readonly Rule[]): Guide | undefined {
  const own = rules.filter(({ data }) => data.clause === clause.id);
  const fits = own.map((rule) => ({ rule, fit: fitOf(rule, matched) }));
  const best = fits.reduce<(typeof fits)[number] | undefined>(
    (found, next) => (found === undefined || next.fit > found.fit ? next : found),
    undefined,
  );
  return best === undefined ? undefined : guideOf(best.rule);
}

/** How many characters of the matched words stand in what the award quotes. */
function fitOf({ citations }: Rule, matched: readonly string[]): number {
  const quotes = [...citations.values()].map(({ quote }) => quote).join('\n');
  return matched.filter((word) => quotes.includes(word)).reduce((sum, word) => sum + word.length, 0);
}

function guideOf({ data }: Rule): Guide {
  return {
    award: data.id,
    name: data.name,
    sum: sumInWords(data),
    payee: PAYEE_LABEL[data.payee.type],
    conditions: data.conditions.map((condition) => {
      const judged = conditionsIn([condition]).some(({ kind }) => kind === 'judgement');
      return wordsOf(condition) + (judged ? '（须主管部门认定）' : '');
    }),
    ask: Object.values(data.facts).map(({ ask }) => ask),
    not_stated: data.not_stated,
  };
}

/** The guide as one or two sentences that can be read out. */
export function spokenGuide({ name, sum, payee, conditions }: Guide, label: string): string {
  return `可能适用“${name}”：${sum}（${label}），付给${payee}。条件：${conditions.join('；')}。`;
}
