import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Fault, IN_CHINESE, schemaFaults } from './fault.ts';
import type { DataFile, Library, Policy } from './library.ts';
import { verifyPolicy, verifyPolicyValues } from './policy/index.ts';
import { type PolicyData, policyData } from './policy.ts';
import { segment } from './segment/index.ts';

/** Beside the policies: the JSON Schemas of their files. */
const SCHEMAS = 'schema';

/** A library as it was read: what could be read, and everything wrong with it. */
export interface Loaded {
  readonly library: Library;
  readonly faults: readonly Fault[];
}

/** sha256 of a text in hexadecimal; the same for `source.txt`, clauses and rules. */
function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/**
 * Reads every policy folder below `dir`, the only place where the core touches the disk.
 * Nothing is thrown for a broken library: each fault names its file, and the caller decides.
 * @example load('/nowhere').faults.map(({ file }) => file) // → ['政策库']
 */
export function load(dir: string): Loaded {
  const faults: Fault[] = [];
  const policies = folders(dir, faults).flatMap((id) => loadPolicy(dir, id, faults));
  return { library: { policies }, faults };
}

function folders(dir: string, faults: Fault[]): readonly string[] {
  const names = existsSync(dir)
    ? readdirSync(dir)
        .filter((name) => name !== SCHEMAS && existsSync(join(dir, name, 'policy.json')))
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

function loadPolicy(dir: string, id: string, faults: Fault[]): readonly Policy[] {
  const file = `${id}/policy.json`;
  const raw = readJson(dir, file, faults);
  const source = readText(dir, `${id}/source.txt`, faults);
  if (raw === undefined || source === undefined) return [];
  const parsed = policyData.safeParse(raw.json, IN_CHINESE);
  if (!parsed.success) {
    faults.push(...schemaFaults(file, parsed.error));
    return [];
  }
  const { data } = parsed;
  const policy = {
    id,
    data,
    source,
    clauses: segment(source).clauses,
    awards: awardFiles(dir, id, faults),
    lexicon: optionalJson(dir, `${id}/lexicon.json`, faults),
    asked: optionalJson(dir, `${id}/asked.json`, faults),
  };
  faults.push(
    ...hashFaults(file, data, policy),
    ...verifyPolicy(file, policy),
    ...verifyPolicyValues(file, data),
  );
  return [policy];
}

/** The hashes of the text as `policy.json` should hold them. */
export function pins(policy: Pick<Policy, 'source' | 'clauses'>): {
  sha256: string;
  clauses: Record<string, string>;
} {
  return {
    sha256: sha256(policy.source),
    clauses: Object.fromEntries(policy.clauses.map((clause) => [clause.id, sha256(clause.text)])),
  };
}

function hashFaults(file: string, data: PolicyData, policy: Policy): readonly Fault[] {
  const actual = pins(policy);
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
