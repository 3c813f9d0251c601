import { DamagedError } from '../corpus/published/index.ts';
import { InputError } from '../text/input-error.ts';
import { BrokenLibraryError } from './open-library.ts';
import { UsageError } from './usage-error.ts';

/**
 * Tells each kind of failure to whoever must act on it; never a stack trace.
 * @returns the exit code.
 */
export function fail(error: unknown): number {
  if (error instanceof UsageError || error instanceof InputError) {
    console.error(error.message);
    return 2;
  }
  console.error(isOfLibrary(error) ? error.message : `出错：${reason(error)}`);
  return 1;
}

/** What is wrong with a library is told as it stands, one line a fault. */
export function isOfLibrary(error: unknown): error is Error {
  return error instanceof BrokenLibraryError || error instanceof DamagedError;
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EADDRINUSE') return '端口已被占用，请用 --port 换一个，或 --port 0 自动选择';
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL') return '不能在该地址或端口上监听，请换 --host 或 --port';
  return error instanceof Error ? error.message : String(error);
}
