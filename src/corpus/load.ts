import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { certain } from '../text/branded.ts';
import { fold } from '../text/fold.ts';
import { isSha256, type Sha256 } from '../text/sha256.ts';
import type { Clause, ClauseId } from './clause.ts';
import { type Common, readCommon } from './common.ts';
import type { DataFile } from './data-file.ts';
import { type Fault, IN_CHINESE, schemaFaults } from './fault.ts';
import type { Library, Policy } from './library.ts';
import { ownPhrases, silencesWith, verifyPolicy, verifyPolicyValues } from './policy/index.ts';
import { type PolicyData, policyFile } from './policy.ts';
import { segment } from './segment/index.ts';

/** Beside the policies: the JSON Schemas of their files, and what the policies share. */
const BESIDE = ['schema', 'common'];
/** The library shipped with the program, whose `common/` serves every library that has none. */
const SHIPPED = fileURLToPath(new URL('../../corpus/', import.meta.url));

/** A library as it was read: what could be read, and everything wrong with it. */
export interface Loaded {
  readonly library: Library;
  readonly faults: readonly Fault[];
}

/** sha256 of a text in hexadecimal; the same for `source.txt`, clauses and rules. */
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
  const common = loadCommon(dir, faults);
  const names = folders(dir, faults);
  const policies = common === undefined ? [] : names.flatMap((id) => loadPolicy(id, { dir, common, faults }));
  return { library: { policies }, faults };
}

/** What the policies of the shipped library share, for policies that are made up. */
export function shippedCommon(): Common | undefined {
  return loadCommon(SHIPPED, []);
}

function loadCommon(dir: string, faults: Fault[]): Common | undefined {
  const file = (name: string) =>
    optionalJson(dir, `common/${name}.json`, faults) ?? readJson(SHIPPED, `common/${name}.json`, faults);
  const [words, departments] = [file('words'), file('departments')];
  const [silences, licences, lexicon] = [file('silences'), file('licences'), file('lexicon')];
  if (!words || !departments || !silences || !licences || !lexicon || faults.length > 0) return undefined;
  const read = readCommon({ words, departments, silences, licences, lexicon });
  if ('empty' in read) return read;
  faults.push(...read);
  return undefined;
}

function folders(dir: string, faults: Fault[]): readonly string[] {
  const names = existsSync(dir)
    ? readdirSync(dir)
        .filter((name) => !BESIDE.includes(name) && existsSync(join(dir, name, 'policy.json')))
        .sort()
    : [];
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

interface Place {
  readonly dir: string;
  readonly common: Common;
  readonly faults: Fault[];
}

function loadPolicy(id: string, { dir, common, faults }: Place): readonly Policy[] {
  const file = `${id}/policy.json`;
  const raw = readJson(dir, file, faults);
  const source = readText(dir, `${id}/source.txt`, faults);
  if (raw === undefined || source === undefined) return [];
  const parsed = policyFile.safeParse(raw.json, IN_CHINESE);
  if (!parsed.success) {
    faults.push(...schemaFaults(file, parsed.error));
    return [];
  }
  const lexicon = optionalJson(dir, `${id}/lexicon.json`, faults);
  const { silences, faults: broken } = silencesWith(parsed.data.silences, {
    general: common.silences,
    text: fold(source).text,
    taken: ownPhrases(parsed.data.silences, lexicon?.json),
  });
  const data = { ...parsed.data, silences: [...silences] };
  const policy = {
    id,
    data,
    source,
    clauses: segment(source).clauses,
    awards: awardFiles(dir, id, faults),
    lexicon,
    asked: optionalJson(dir, `${id}/asked.json`, faults),
    common,
  };
  faults.push(
    ...broken.map((fault) => ({ file, ...fault })),
    ...hashFaults(file, data, policy),
    ...verifyPolicy(file, policy),
    ...verifyPolicyValues(file, data),
  );
  return [policy];
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

function hashFaults(file: string, data: PolicyData, policy: Policy): readonly Fault[] {
  const actual = pins({ source: policy.source, clauses: asPinned(policy.clauses, data.clauses) });
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

function awardFiles(dir: string, id: string, faults: Fault[]): readonly DataFile[] {
  const folder = join(dir, id, 'awards');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort(byNumber)
    .flatMap((name) => readJson(dir, `${id}/awards/${name}`, faults) ?? []);
}

/** `2.json` before `10.json`, `3a.json` before `3b.json`. */
function byNumber(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

function optionalJson(dir: string, file: string, faults: Fault[]): DataFile | undefined {
  return existsSync(join(dir, file)) ? readJson(dir, file, faults) : undefined;
}

function readJson(dir: string, file: string, faults: Fault[]): DataFile | undefined {
  const text = readText(dir, file, faults);
  if (text === undefined) return undefined;
  try {
    return { file, json: JSON.parse(text) };
  } catch {
    faults.push({ file, field: '', found: '不是合法的 JSON', fix: '检查引号、逗号和括号' });
    return undefined;
  }
}

function readText(dir: string, file: string, faults: Fault[]): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(join(dir, file)));
  } catch {
    faults.push({ file, field: '', found: '读不到，或不是 UTF-8 文本', fix: '补上该文件，存为 UTF-8' });
    return undefined;
  }
}
