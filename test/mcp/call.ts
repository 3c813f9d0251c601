import { z } from 'zod';
import { openLibrary } from '../../src/command/open-library.ts';
import { TOOLS } from '../../src/mcp/tools/index.ts';
import { InputError } from '../../src/text/input-error.ts';
import { day } from '../day.ts';

const context = { ...openLibrary({ positionals: [], values: {} }), today: () => day('2026-11-26') };

/** What every test of a call looks at. */
const told = z.looseObject({
  read: z.array(z.object({ fact: z.string(), given: z.string(), read: z.string() })).default([]),
  ignored: z.array(z.string()).default([]),
});
export type Called = { text: string; data: z.infer<typeof told>; refused: string | undefined };

/** A tool called without a protocol, on the shipped policy, on a fixed day. */
export async function call(name: string, args: unknown): Promise<Called> {
  const tool = TOOLS.find((one) => one.name === name);
  if (tool === undefined) throw new Error(`no tool ${name}`);
  try {
    const { text, data } = await tool.answer(args, context);
    return { text, data: told.parse(data), refused: undefined };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { text: error.message, data: told.parse({}), refused: error.message };
  }
}
