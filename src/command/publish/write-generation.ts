import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { storeCatalogue } from '../../award/portfolio/index.ts';
import { shortsOf, zoneNamesOf } from '../../corpus/choice/index.ts';
import { commonFiles } from '../../corpus/common.ts';
import type { Policy } from '../../corpus/library.ts';
import { namesOfDepartments } from '../../corpus/named.ts';
import { countiesIn } from '../../corpus/place/index.ts';
import {
  type Content,
  DamagedError,
  generationOf,
  MANIFEST,
  manifestText,
  type PolicyLine,
  sha256,
} from '../../corpus/published/index.ts';
import { type Context, rulesOf } from '../../mcp/context.ts';
import { storeIndex } from '../../search/index/index.ts';
import { clauseDocuments } from '../../search/searchable.ts';
import { givenNames } from '../library-context.ts';
import { AWARDS, checkPublished, INDEX } from '../published/index.ts';
import { version } from '../version.ts';

/** A library checked from the copy of it that is going to be published. */
export interface Copied {
  /** The copy: it is read by nobody else, and becomes the generation. */
  readonly copy: string;
  readonly context: Context;
}

/** Copies a library beside the generations of a folder, so that what is checked is what is published. */
export function copyLibrary(from: string, out: string): string {
  mkdirSync(out, { recursive: true });
  const copy = mkdtempSync(join(out, '.publishing-'));
  for (const name of readdirSync(from).filter((each) => isPublished(from, each))) {
    cpSync(join(from, name), join(copy, name), {
      recursive: true,
      filter: (path) => !/\/\.[^/]*$/u.test(path),
    });
  }
  return copy;
}

/** `common/` and folders with a policy; `schema/` only looks like one. */
function isPublished(from: string, name: string): boolean {
  if (name.startsWith('.') || name === 'schema') return false;
  try {
    return name === 'common' || readdirSync(join(from, name)).includes('policy.json');
  } catch {
    return false;
  }
}

/**
 * Makes a generation of a checked copy; nobody is pointed to it yet. One that lies there already is left as it is.
 * @returns the name of the generation.
 */
export function writeGeneration(out: string, { copy, context }: Copied): string {
  writeCommon(copy, context);
  writeFileSync(join(copy, AWARDS), storeCatalogue(soundIn(context)));
  writeFileSync(join(copy, INDEX), storeIndex(clauseDocuments(context.library, givenNames(context.rules))));
  const content = contentOf(copy, context);
  const generation = generationOf(content);
  writeFileSync(join(copy, MANIFEST), manifestText(content));
  putInPlace(copy, { dir: out, generation });
  return generation;
}

/** What the policies share, whole: that of a library may lack what the program's own has, which another program's may not. */
function writeCommon(copy: string, { library: { policies } }: Context): void {
  mkdirSync(join(copy, 'common'), { recursive: true });
  for (const { common } of policies.slice(0, 1))
    for (const [name, json] of Object.entries(commonFiles(common)))
      writeFileSync(join(copy, 'common', `${name}.json`), JSON.stringify(json));
}

function soundIn(context: Context) {
  return context.library.policies.map((policy) => ({ policy, rules: rulesOf(context, policy) }));
}

/** Who serves a library is seldom who publishes it. */
const READABLE = 0o755;

function putInPlace(copy: string, place: { readonly dir: string; readonly generation: string }): void {
  if (isWhole(place)) return;
  const folder = join(place.dir, place.generation);
  chmodSync(copy, READABLE);
  // What lies there under this name is not what was published: nobody can be reading it.
  rmSync(folder, { recursive: true, force: true });
  renameSync(copy, folder);
}

function isWhole(place: { readonly dir: string; readonly generation: string }): boolean {
  try {
    checkPublished(place);
    return true;
  } catch (error) {
    if (error instanceof DamagedError) return false;
    throw error;
  }
}

function contentOf(copy: string, context: Context): Content {
  return {
    program: version(),
    files: hashed(copy, [...filesIn(copy, 'common'), AWARDS, INDEX]),
    policies: context.library.policies.map((policy) => lineOf(copy, policy, context)),
  };
}

function lineOf(copy: string, policy: Policy, context: Context): PolicyLine {
  const { silences: _, clauses: __, ...told } = policy.data;
  const listing = {
    clauses: policy.clauses.length,
    awards: rulesOf(context, policy).length,
    departments: namesOfDepartments([policy]).map(({ label }) => label),
    zones: [...zoneNamesOf(policy)],
    counties: [...countiesIn(policy.source)],
    shorts: [...shortsOf(policy)],
  };
  const folder = join(copy, policy.id);
  return { id: policy.id, files: hashed(folder, filesIn(folder)), catalogue: { ...told, listing } };
}

/** The files below a folder, in order, by their path in `root`. */
function filesIn(root: string, folder = ''): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)).replaceAll('\\', '/'))
    .sort();
}

/** The hashes of files of a folder, by their path in it. */
function hashed(copy: string, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, sha256(readFileSync(join(copy, name)))]));
}
