import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readDocument } from '../../files/read-document.ts';
import { UsageError } from '../usage-error.ts';

/** The verbatim text of a policy file of any kind that is read. */
export function readFile(file: string): Promise<string> {
  return readDocument(readBytes(file), basename(file));
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new UsageError(`读不到“${file}”；例：youju segment 政策.txt`);
  }
}
