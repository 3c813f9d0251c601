import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { verifyRules } from '../award/check/index.ts';
import { type Rule, readRules } from '../award/rule/index.ts';
import { type Fault, faultLine } from '../corpus/fault.ts';
import type { Policy } from '../corpus/library.ts';
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

  /** @param lines what is wrong, one line a fault (`faultLine`). */
  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
  }
}

/** The folder of the library that the arguments or `YOUJU_CORPUS` name, or of the shipped one. */
export function libraryFolder({ values }: Arguments): string {
  return String(values.corpus ?? process.env.YOUJU_CORPUS ?? SHIPPED);
}

/**
 * Reads and checks the library of the arguments; its index is made when it is first asked for. A policy with a fault is
 * put aside and named in `aside`; the others are served.
 * @throws BrokenLibraryError when nothing is left to serve, when the fault is not one policy's, or, with `--strict`, for any fault.
 */
export function openLibrary(args: Arguments): Context {
  const { library, faults } = load(libraryFolder(args));
  const checked = library.policies.map(checkPolicy);
  const all = [...faults, ...checked.flatMap((each) => each.faults)];
  const broken = new Set(all.map(policyOf));
  const sound = checked.filter(({ policy }) => !broken.has(policy.id));
  if (all.length > 0 && (sound.length === 0 || broken.has('') || args.values.strict === true)) {
    throw new BrokenLibraryError(all.map(faultLine));
  }
  return contextOf(
    sound,
    [...broken].sort().map((policy) => ({
      policy,
      faults: all.filter((fault) => policyOf(fault) === policy).map(faultLine),
    })),
  );
}

interface Checked {
  readonly policy: Policy;
  readonly rules: readonly Rule[];
  readonly faults: readonly Fault[];
}

function checkPolicy(policy: Policy): Checked {
  const { rules, faults } = readRules(policy);
  const words = verifyLexicon(policy);
  return { policy, rules, faults: [...words, ...(faults.length > 0 ? faults : verifyRules(policy, rules))] };
}

/** The policy in whose folder a fault lies; empty for one that is not a policy's. With one of `common/` no policy is read. */
function policyOf({ file }: Fault): string {
  const [folder = '', ...rest] = file.split('/');
  return rest.length === 0 ? '' : folder;
}

/** A library that was opened and checked, in a form that can be handed to another thread. */
export type OpenedLibrary = Pick<Context, 'library' | 'aside'>;

/** Everything tools use of a library that was opened elsewhere; it is not checked again. */
export function servedContext({ library, aside }: OpenedLibrary): Context {
  const read = library.policies.map((policy) => ({ policy, rules: readRules(policy).rules }));
  return contextOf(read, aside);
}

function contextOf(sound: readonly Omit<Checked, 'faults'>[], aside: Context['aside']): Context {
  const library = { policies: sound.map(({ policy }) => policy) };
  let index: Searchable | undefined;
  return {
    library,
    rules: new Map(sound.map(({ policy, rules }) => [policy.id, rules])),
    aside,
    today,
    card: awardCard,
    /** Made for the first search: whoever starts the program asks for its tools first. */
    get searchable() {
      index ??= searchable(library);
      return index;
    },
  };
}
