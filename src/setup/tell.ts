import { type Change, changes } from './change.ts';
import { SERVER_NAME } from './client.ts';
import { backupOf } from './config-file.ts';
import { EDITORS } from './editors.ts';

/** A change as people read it: which file, what goes out, what comes in, what becomes of the rest. */
export function tell(change: Change, dry: boolean): string {
  const { client, file, was, becomes } = change;
  const head = `${client.name}：${file}`;
  if (!changes(change)) return `${head}\n已经写好，没有改动。`;
  const lines = [...shown('-', change, was), ...shown('+', change, becomes)];
  const end = dry ? '只是预览，没有写入。' : `已写入，重新打开 ${client.name} 后生效。`;
  return [head, ...lines, rest(change), end].join('\n');
}

function shown(sign: string, { client }: Change, entry: unknown): readonly string[] {
  if (entry === undefined) return [];
  const text = EDITORS[client.format].set('', [client.table, SERVER_NAME], entry);
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `${sign} ${line}`);
}

function rest({ file, before, after, backup }: Change): string {
  if (after === undefined) return '文件是当初新建的，整个删去。';
  if (before === undefined) return '文件原来没有，新建。';
  return backup === undefined ? '其余内容一字不动。' : `其余内容一字不动；改动前的文件留在 ${backupOf(file)}`;
}
