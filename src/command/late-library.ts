import type { Context } from '../mcp/context.ts';
import type { Arguments } from './command.ts';
import { fail } from './fail.ts';
import { SURROUNDINGS } from './library-context.ts';
import { openLibrary } from './open-library.ts';

/** What an assistant asks first, who is there and with which tools, is answered in this time, from no library. */
const HEAD_START_MS = 1_000;

/**
 * The library of the arguments, opened when something of it is first asked for, or else a moment after the start.
 * Nothing of a broken one is ever served: its faults go to stderr and the process ends.
 */
export function lateLibrary(args: Arguments): Context {
  let opened: Context | undefined;
  function context(): Context {
    try {
      opened ??= tellAside(openLibrary(args));
      return opened;
    } catch (error) {
      process.exit(fail(error));
    }
  }
  setTimeout(context, HEAD_START_MS);
  return {
    get library() {
      return context().library;
    },
    get rules() {
      return context().rules;
    },
    catalogue: () => context().catalogue(),
    get aside() {
      return context().aside;
    },
    get searchable() {
      return context().searchable;
    },
    ...SURROUNDINGS,
  };
}

/** Policies that are put aside are named to the operator, one line a fault. */
function tellAside(context: Context): Context {
  for (const { policy, faults } of context.aside) {
    for (const fault of faults) console.error(`[youju] 政策 ${policy} 有错，未提供服务：${fault}`);
  }
  return context;
}
