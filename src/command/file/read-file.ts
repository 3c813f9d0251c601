import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readDocument } from '../../files/read-document.ts';
import { orUsageError } from '../usage-error.ts';

/** The verbatim text of a policy file of any kind that is read. */
export async function readFile(file: string): Promise<string> {
  const bytes = orUsageError(() => readFileSync(file), `读不到“${file}”；例：youju segment 政策.txt`);
  return readDocument(bytes, basename(file));
}
