import { z } from 'zod';
import type { Context } from '../../src/mcp/context.ts';
import { offered, unassignedSum } from '../../src/mcp/said.ts';
import { searchClauses } from '../../src/mcp/tools/index.ts';
import { CALL, FOLLOW_UP, type OpenCall } from '../../src/mcp/turn/index.ts';

const told = z.looseObject({
  hits: z.array(z.object({ clause: z.string() })),
  said: z.array(offered).default([]),
  unassigned: z.array(unassignedSum).default([]),
  claimed: z.array(z.object({ value: z.string() })).default([]),
});

/** What a sentence does to a call, one line for each thing that is offered, those that are one of several with their words. */
export async function heard(
  context: Context,
  call: OpenCall,
  sentence: string | { readonly query: string; readonly as_of: string },
): Promise<readonly string[]> {
  const request = typeof sentence === 'string' ? { query: sentence } : sentence;
  const { data, meta = {} } = await searchClauses.answer(request, context, { [CALL]: call });
  const { said, unassigned, claimed, hits } = told.parse(data);
  const {
    follows,
    asks,
    told: answers,
  } = z
    .object({ follows: z.boolean(), asks: z.string().optional(), told: z.array(z.string()).default([]) })
    .parse(meta[FOLLOW_UP]);
  return [
    asks === undefined ? '' : `问 ${asks}`,
    ...answers,
    !follows && asks === undefined && hits[0]?.clause !== call.topic?.clause
      ? `另一条 ${hits[0]?.clause}`
      : '',
    ...said.map(({ does, fact, value, sets, as, told: inWords }) =>
      [
        `${does} ${fact}=${JSON.stringify(value)}`,
        sets === undefined ? '' : JSON.stringify(sets),
        as ?? (does === 'chooses' && sets ? inWords : ''),
      ]
        .filter((part) => part !== '')
        .join(' '),
    ),
    ...unassigned.map(({ value }) => `还没用 ${value}`),
    ...claimed.map(({ value }) => `自己说 ${value}`),
  ].filter((line) => line !== '');
}
