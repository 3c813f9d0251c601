import { fold } from '../text/fold.ts';
import { type Common, completed, readCommon } from './common.ts';
import type { DataFile } from './data-file.ts';
import { type Fault, IN_CHINESE, schemaFaults } from './fault.ts';
import type { Files } from './files.ts';
import type { Policy } from './library.ts';
import { ownPhrases, silencesWith, withNotes } from './policy/index.ts';
import { completedPolicy, policyFile } from './policy.ts';
import { segment } from './segment/index.ts';
import { withoutTodos, withStandIns, withTodos } from './todo.ts';

/** Where a policy's files are, what its library's policies share, and where faults are told. */
export interface Place {
  readonly files: Files;
  readonly common: Common;
  readonly faults: Fault[];
}

/** Reads one policy. What keeps its files from being read is told in `faults`; what they say is not checked here. */
export function readPolicy(id: string, { files, common, faults }: Place): Policy | undefined {
  const file = `${id}/policy.json`;
  const raw = readJson(files, file, faults);
  const source = readText(files, `${id}/source.txt`, faults);
  if (raw === undefined || source === undefined) return undefined;
  const first = policyFile.safeParse(withoutTodos(raw.json), IN_CHINESE);
  const told = withTodos(file, raw.json, first.success ? [] : schemaFaults(file, first.error, raw.json));
  faults.push(...told);
  const isLeft = !first.success && told.every(({ todo }) => todo === true);
  const parsed = isLeft ? policyFile.safeParse(withStandIns(withoutTodos(raw.json))) : first;
  if (!parsed.success) return undefined;
  const lexicon = optionalJson(files, `${id}/lexicon.json`, faults);
  const { silences, faults: broken } = silencesWith(parsed.data.silences, {
    general: common.silences,
    quoted: parsed.data,
    text: fold(source).text,
    taken: ownPhrases(parsed.data.silences, lexicon?.json),
  });
  const noted = withNotes(silences, optionalJson(files, `${id}/notes.json`, faults));
  const data = completedPolicy(parsed.data, noted.silences);
  const awards = awardFiles(files, id, faults);
  const asked = optionalJson(files, `${id}/asked.json`, faults);
  faults.push(...broken.map((fault) => ({ file, ...fault })), ...noted.faults);
  return { id, data, source, clauses: segment(source).clauses, awards, lexicon, asked, common };
}

/** Reads `common/`; a file, or a group of words in one, that a library does not have is taken from `otherwise`. */
export function readCommonFiles(files: Files, otherwise: Files, faults: Fault[]): Common | undefined {
  const file = (name: string) => {
    const path = `common/${name}.json`;
    const [own, other] = [optionalJson(files, path, faults), readJson(otherwise, path, faults)];
    return own && other ? completed(own, other) : other;
  };
  const [words, departments] = [file('words'), file('departments')];
  const [silences, licences, lexicon] = [file('silences'), file('licences'), file('lexicon')];
  if (!words || !departments || !silences || !licences || !lexicon || faults.length > 0) return undefined;
  const read = readCommon({ words, departments, silences, licences, lexicon });
  if ('empty' in read) return read;
  faults.push(...read);
  return undefined;
}

function awardFiles(files: Files, id: string, faults: Fault[]): readonly DataFile[] {
  return files
    .names(`${id}/awards`)
    .filter((name) => name.endsWith('.json'))
    .toSorted(byNumber)
    .flatMap((name) => readJson(files, `${id}/awards/${name}`, faults) ?? []);
}

/** `2.json` before `10.json`, `3a.json` before `3b.json`. */
function byNumber(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

function optionalJson(files: Files, file: string, faults: Fault[]): DataFile | undefined {
  return files.has(file) ? readJson(files, file, faults) : undefined;
}

function readJson(files: Files, file: string, faults: Fault[]): DataFile | undefined {
  const text = readText(files, file, faults);
  if (text === undefined) return undefined;
  try {
    return { file, json: JSON.parse(text) };
  } catch {
    faults.push({ file, field: '', found: '不是合法的 JSON', fix: '检查引号、逗号和括号' });
    return undefined;
  }
}

function readText(files: Files, file: string, faults: Fault[]): string | undefined {
  const bytes = files.read(file);
  try {
    if (bytes !== undefined) return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // Told below, as what is not there is.
  }
  faults.push({ file, field: '', found: '读不到，或不是 UTF-8 文本', fix: '补上该文件，存为 UTF-8' });
  return undefined;
}
