import type { Context } from './context.ts';
import type { Award } from './contract.ts';
import { Refusal } from './server.ts';

/** Awards with what they ask; each is asked for once. */
export async function describeAll(
  { server, store }: Context,
  policy: string,
  ids: readonly string[],
): Promise<readonly Award[]> {
  const { known } = store.get();
  const awards = await Promise.all(
    ids.map(
      async (award) => known[`${policy}/${award}`] ?? server.callTool('describe_award', { award, policy }),
    ),
  );
  const named = awards.map((award) => [`${award.policy}/${award.award}`, award] as const);
  store.put({ known: { ...store.get().known, ...Object.fromEntries(named) } });
  return awards;
}

/** A refusal of what was not asked for by hand: nothing comes of it. */
export function nothing(error: unknown): undefined {
  if (!(error instanceof Refusal)) throw error;
}
