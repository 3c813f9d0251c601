import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { verifyRules } from '../award/check/index.ts';
import { readRules } from '../award/rule/index.ts';
import { type Fault, faultLine } from '../corpus/fault.ts';
import { load } from '../corpus/load.ts';
import type { Context } from '../mcp/context.ts';
import { type Searchable, searchable } from '../search/searchable.ts';
import { verifyLexicon } from '../search/verify-words.ts';
import type { Arguments } from './command.ts';
import { today } from './today.ts';

/** The library shipped with the program: `corpus/` lies beside both `src/` and `dist/`. */
const SHIPPED = fileURLToPath(new URL('../../corpus/', import.meta.url));

/** The award card as it was built: `dist/` lies beside `src/`, and this module two steps below the package in both. */
export function awardCard(): string {
  return readFileSync(new URL('../../dist/award-card.html', import.meta.url), 'utf8');
}

/** A library that must not be served. */
export class BrokenLibraryError extends Error {
  override readonly name = 'BrokenLibraryError';
  readonly faults: readonly Fault[];

  /** @param faults what is wrong; the message is one line a fault. */
  constructor(faults: readonly Fault[]) {
    super(faults.map(faultLine).join('\n'));
    this.faults = faults;
  }
}

/** The folder of the library that the arguments or `YOUJU_CORPUS` name, or of the shipped one. */
export function libraryFolder({ values }: Arguments): string {
  return String(values.corpus ?? process.env.YOUJU_CORPUS ?? SHIPPED);
}

/**
 * Reads and checks the library of the arguments; its index is made when it is first asked for.
 * @throws BrokenLibraryError when anything in it is wrong: a library with a fault is never served.
 */
export function openLibrary(args: Arguments): Context {
  const { library, faults } = load(libraryFolder(args));
  const read = library.policies.map((policy) => ({ policy, ...readRules(policy) }));
  const all = [
    ...faults,
    ...library.policies.flatMap(verifyLexicon),
    ...read.flatMap((each) => (each.faults.length > 0 ? each.faults : verifyRules(each.policy, each.rules))),
  ];
  if (all.length > 0) throw new BrokenLibraryError(all);
  const rules = new Map(read.map(({ policy, rules: own }) => [policy.id, own]));
  let index: Searchable | undefined;
  return {
    library,
    rules,
    today,
    card: awardCard,
    /** Made for the first search: whoever starts the program asks for its tools first. */
    get searchable() {
      index ??= searchable(library);
      return index;
    },
  };
}
