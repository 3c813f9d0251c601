import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { certain, isSha256, type Sha256 } from '../text/branded.ts';
import type { Clause, ClauseId } from './clause.ts';
import type { Common } from './common.ts';
import type { Fault } from './fault.ts';
import type { Files } from './files.ts';
import { type Library, latestFirst, type Policy } from './library.ts';
import { toldAfterAll, verifyPolicy, verifyPolicyValues, withSuperseded } from './policy/index.ts';
import { readCommonFiles, readPolicy } from './read-policy.ts';
import { beside } from './todo.ts';

/** Beside the policies: the JSON Schemas of their files, and what the policies share. */
export const BESIDE = ['schema', 'common'];
/** The library shipped with the program, whose `common/` serves every library that has none. */
const SHIPPED = fileURLToPath(new URL('../../corpus/', import.meta.url));

/** A library as it was read: what could be read, and everything wrong with it. */
export interface Loaded {
  readonly library: Library;
  readonly faults: readonly Fault[];
}

/** sha256 of a text in hexadecimal; the same for `source.txt` and for clauses. */
function sha256(text: string): Sha256 {
  return certain(createHash('sha256').update(text, 'utf8').digest('hex'), isSha256);
}

/**
 * Reads `common/` and every policy folder below `dir`, the only place where the core touches the disk.
 * Nothing is thrown for a broken library: each fault names its file, and the caller decides. With a fault in `common/`
 * no policy is read.
 * @example load('/nowhere').faults.map(({ file }) => file) // → ['政策库']
 */
export function load(dir: string): Loaded {
  const faults: Fault[] = [];
  const files = onDisk(dir);
  const common = readCommonFiles(files, onDisk(SHIPPED), faults);
  const names = folders(files, faults);
  if (common === undefined) return { library: { policies: [] }, faults };
  const policies = names.flatMap((id) => {
    const policy = readPolicy(id, { files, common, faults });
    if (policy === undefined) return [];
    faults.push(...beside(checked(policy), faults));
    return [policy];
  });
  return { library: { policies: withSuperseded(policies).toSorted(latestFirst) }, faults };
}

/** What the policies of the shipped library share, for policies that are made up. */
export function shippedCommon(): Common | undefined {
  return readCommonFiles(onDisk(SHIPPED), onDisk(SHIPPED), []);
}

/** The files below a folder of this machine. */
function onDisk(dir: string): Files {
  return {
    has: (file) => existsSync(join(dir, file)),
    names: (folder) => (existsSync(join(dir, folder)) ? readdirSync(join(dir, folder)) : []),
    read(file) {
      try {
        return readFileSync(join(dir, file));
      } catch {
        return undefined;
      }
    },
  };
}

function folders(files: Files, faults: Fault[]): readonly string[] {
  const names = files
    .names('')
    .filter((name) => !BESIDE.includes(name) && files.has(`${name}/policy.json`))
    .toSorted();
  if (names.length === 0) {
    faults.push({
      file: '政策库',
      field: '',
      found: '没有任何含 policy.json 的政策文件夹',
      fix: '用 --corpus 指定政策库目录',
    });
  }
  return names;
}

/** What a policy's files say and its text does not bear out. */
function checked(policy: Policy): readonly Fault[] {
  const file = `${policy.id}/policy.json`;
  return [
    ...hashFaults(file, policy),
    ...verifyPolicy(file, policy),
    ...verifyPolicyValues(file, policy.data),
    ...toldAfterAll(file, policy),
  ];
}

/** The hashes of the text as `policy.json` should hold them. */
export function pins(policy: {
  readonly source: string;
  readonly clauses: readonly Pick<Clause, 'id' | 'text'>[];
}): {
  sha256: Sha256;
  clauses: Record<string, Sha256>;
} {
  return {
    sha256: sha256(policy.source),
    clauses: Object.fromEntries(policy.clauses.map((clause) => [clause.id, sha256(clause.text)])),
  };
}

function hashFaults(file: string, { data, source, clauses }: Policy): readonly Fault[] {
  const actual = pins({ source, clauses: asPinned(clauses, data.clauses) });
  const fix = '若原文确有更正，核对后重新登记校验值：npm run import:policy -- --pin';
  const whole =
    actual.sha256 === data.copy.sha256
      ? []
      : [{ file, field: 'copy.sha256', found: '与 source.txt 的内容不一致', fix }];
  const ids = new Set([...Object.keys(actual.clauses), ...Object.keys(data.clauses)]);
  const changed = [...ids].filter((clause) => actual.clauses[clause] !== data.clauses[clause]);
  return [
    ...whole,
    ...changed.map((clause) => ({
      file,
      field: `clauses.${clause}`,
      found: '该条款的文字与登记的不一致',
      fix,
    })),
  ];
}

/**
 * The clauses as a policy pins them: a paragraph that closes a list and has no hash of its own is pinned with the
 * clause before it, as in policies from before such paragraphs were clauses. Every character stays pinned.
 */
function asPinned(
  clauses: readonly Clause[],
  pinned: Readonly<Record<string, string>>,
): readonly Pick<Clause, 'id' | 'text'>[] {
  const units: { id: ClauseId; text: string }[] = [];
  for (const { id, text, numbered, parent } of clauses) {
    const last = units.at(-1);
    const joined = !numbered && parent !== null && pinned[id] === undefined;
    if (joined && last !== undefined) last.text += text;
    else units.push({ id, text });
  }
  return units;
}
