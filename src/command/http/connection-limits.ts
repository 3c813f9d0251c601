import { readFileSync } from 'node:fs';
import type { Limits } from '../../transport/access/index.ts';

/** Files that the process needs beside its connections: its outputs, its workers, the library being read. */
const OTHER_FILES = 64;

/** The limits, with no more connections than the system lets this process open. */
export function withinOpenFiles(limits: Limits, openFiles: number | undefined = mostOpenFiles()): Limits {
  if (openFiles === undefined) return limits;
  const most = Math.max(Math.floor(openFiles / 4), openFiles - OTHER_FILES);
  return {
    ...limits,
    connections: Math.min(limits.connections, most),
    connectionsPerAddress: Math.min(limits.connectionsPerAddress, most),
  };
}

/** What `ulimit -n` says, where the system tells it as Linux does. */
function mostOpenFiles(): number | undefined {
  try {
    const told = /^Max open files\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1];
    return told === undefined ? undefined : Number(told);
  } catch {
    return undefined;
  }
}
