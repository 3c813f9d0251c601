import {
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** Beside the file: its bytes before the program first touched it. */
export function backupOf(file: string): string {
  return `${file}.youju-backup`;
}

/**
 * A configuration as text, a byte order mark and all; nothing when there is no file.
 * @throws Error in Chinese when it cannot be read or is not UTF-8.
 */
export function readConfig(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
  } catch {
    throw new Error(`读不到 ${file}，或它不是 UTF-8 文本；没有改动任何文件`);
  }
}

/**
 * Puts a text in the place of a configuration, or takes the file away: whole or not at all, with the permissions that
 * it had; a link stays a link.
 * @throws Error in Chinese when the place cannot be written.
 */
export function writeConfig(file: string, text: string | undefined): void {
  try {
    if (text === undefined) {
      rmSync(file, { force: true });
      return;
    }
    mkdirSync(dirname(file), { recursive: true });
    const target = existsSync(file) ? realpathSync(file) : file;
    const mode = existsSync(target) ? statSync(target).mode & 0o777 : 0o600;
    const fresh = `${target}.youju-new`;
    writeFileSync(fresh, text, { mode });
    renameSync(fresh, target);
  } catch {
    throw new Error(`写不了 ${file}；请检查文件夹的权限`);
  }
}
