import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/award/rule/index.ts';
import { callOf, encodedPolicies, IDS, THERE } from './three-policies.ts';

/** What answers no question, or one and not another; of the whole policy fewer are enough, since facts are read alike. */
const ODD: Readonly<Record<string, readonly unknown[]>> = {
  calculate_award: ['哎', '12', -3, { a: 1, b: 2 }, [[1]], '甲、乙', '900-800万', '2026-02-30', '{"a":'],
  match_awards: ['哎', '12', { a: 1, b: 2 }],
};

/** A fact with each odd answer; of a list each field as well. */
function oddly(name: string, fact: Fact, odd: readonly unknown[]): readonly object[] {
  const fields = fact.type === 'list' ? Object.keys(fact.fields) : [];
  const items = fields.flatMap((field) => odd.map((value) => [{ [field]: value }]));
  return [...odd, ...items].map((value) => ({ [name]: value }));
}

/** The first example of a refusal. */
function exampleIn(refusal: string): object {
  const [line = ''] = refusal.split('\n');
  return Object(JSON.parse(line.slice(line.lastIndexOf('例：{') + 2)));
}

describe.skipIf(!THERE)(
  '每份政策、每项奖补、每个事实：拒绝时举的例子，照着再来就答（../shared 不在时跳过）',
  () => {
    const three = THERE ? encodedPolicies() : undefined;
    const rules = IDS.flatMap((policy) =>
      (three?.rules.get(policy) ?? []).map(({ data }) => ({ policy, data })),
    );

    /** What came of a call: answered, refused with an example that works, or both refusals. */
    async function outcome(tool: string, args: object): Promise<string> {
      const { text, refused } = await callOf(three, tool, args);
      if (!refused) return 'answered';
      const again = await callOf(three, tool, { ...args, facts: exampleIn(text) });
      return again.refused ? `${text} → ${again.text}` : 'mended';
    }

    test.each(Object.entries(ODD))('%s', async (tool, odd) => {
      const calls = rules.flatMap(({ policy, data }) =>
        Object.entries(data.facts)
          .flatMap(([name, fact]) => oddly(name, fact, odd))
          .map((facts) => (tool === 'match_awards' ? { policy, facts } : { policy, facts, award: data.id })),
      );
      const outcomes = new Map<string, number>();
      for (const args of calls) {
        const what = await outcome(tool, args);
        outcomes.set(what, (outcomes.get(what) ?? 0) + 1);
      }
      expect([...outcomes.keys()].toSorted()).toEqual(['answered', 'mended']);
    });
  },
);
