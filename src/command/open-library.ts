import { fileURLToPath } from 'node:url';
import { verifyRules } from '../award/check/index.ts';
import { readRules } from '../award/rule/index.ts';
import { type Fault, faultLine } from '../corpus/fault.ts';
import type { Policy } from '../corpus/library.ts';
import { BESIDE, load } from '../corpus/load.ts';
import { currentGeneration } from '../corpus/published/index.ts';
import type { Context } from '../mcp/context.ts';
import { verifyLexicon } from '../search/verify-words.ts';
import type { Arguments } from './command.ts';
import { libraryContext, type Sound } from './library-context.ts';
import { checkPublished, publishedContext } from './published/index.ts';

/** The library shipped with the program: `corpus/` lies beside both `src/` and `dist/`. */
const SHIPPED = fileURLToPath(new URL('../../corpus/', import.meta.url));

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
 * The library that the arguments name: read and checked, or, where it was published, opened by its manifest alone. Its index
 * is made when it is first asked for. A policy with a fault is put aside and named in `aside`; the others are served.
 * @throws DamagedError when what was published is not whole.
 * @throws BrokenLibraryError when nothing is left to serve, when the fault is not one policy's, or, with `--strict`, for any fault;
 * with `--policy` it tells that policy's faults and those that are nobody's.
 */
export function openLibrary(args: Arguments): Context {
  const folder = libraryFolder(args);
  const generation = currentGeneration(folder);
  if (generation !== undefined) return publishedContext({ dir: folder, generation });
  const { library, faults } = load(folder);
  const checked = library.policies.map(checkPolicy);
  const all = [...faults, ...checked.flatMap((each) => each.faults)];
  const broken = new Set(all.map(policyOf));
  const sound = checked.filter(({ policy }) => !broken.has(policy.id));
  if (all.length > 0 && (sound.length === 0 || broken.has('') || args.values.strict === true)) {
    const asked = all.filter((fault) => ['', args.values.policy].includes(policyOf(fault)));
    throw new BrokenLibraryError((asked.length > 0 ? asked : all).map(faultLine));
  }
  return libraryContext(
    sound,
    [...broken].sort().map((policy) => ({
      policy,
      faults: all.filter((fault) => policyOf(fault) === policy).map(faultLine),
    })),
  );
}

interface Checked extends Sound {
  readonly faults: readonly Fault[];
}

function checkPolicy(policy: Policy): Checked {
  const { rules, faults } = readRules(policy);
  const words = ofRead(verifyRules(policy, rules), faults);
  return { policy, rules, faults: [...verifyLexicon(policy), ...faults, ...words] };
}

/**
 * What of the faults in the words of awards is told beside the faults for which some of these could not be read: that of an
 * award's own file, and of none that could not be read. Its words are nobody's, and are asked for once it can be.
 */
export function ofRead(words: readonly Fault[], broken: readonly Fault[]): readonly Fault[] {
  if (broken.length === 0) return words;
  const unread = new Set(broken.filter(({ todo }) => todo !== true).map(({ file }) => file));
  return words.filter(({ file }) => file.endsWith('.json') && !unread.has(file));
}

/** The policy in whose folder a fault lies; empty for one that is not a policy's. With one of `common/` no policy is read. */
export function policyOf({ file }: Pick<Fault, 'file'>): string {
  const [folder = '', ...rest] = file.split('/');
  return rest.length === 0 || BESIDE.includes(folder) ? '' : folder;
}

/**
 * As `openLibrary`, with every file of a published library held against its hash: what is taken over while it runs must
 * have arrived whole.
 */
export function openWhole(args: Arguments): Context {
  const context = openLibrary(args);
  if (context.published !== undefined) checkPublished(context.published);
  return context;
}

/** The module that workers load, from the sources as from what is built of them: two steps below the package. */
export function workerFile(): URL {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return new URL(`../command/http/tool-worker.${ending}`, import.meta.url);
}

/** A library that was opened and checked, in a form that can be handed to another thread. */
export type OpenedLibrary =
  | Pick<Context, 'library' | 'aside'>
  | { readonly published: NonNullable<Context['published']> };

/** What another thread opens the library of a context by. */
export function handedOver({ library, aside, published }: Context): OpenedLibrary {
  return published === undefined ? { library, aside } : { published };
}

/** Everything tools use of a library that was opened elsewhere; it is not checked again. */
export function servedContext(opened: OpenedLibrary): Context {
  if ('published' in opened) return publishedContext(opened.published);
  const read = opened.library.policies.map((policy) => ({ policy, rules: readRules(policy).rules }));
  return libraryContext(read, opened.aside);
}
