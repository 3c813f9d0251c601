import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Policy } from '../../src/corpus/library.ts';
import { load, pins } from '../../src/corpus/load.ts';
import { segment } from '../../src/corpus/segment/segment.ts';

const CASES = '../shared/cases/policies';
const RULES = 'test/policies/encoded';
/** A line that was put into one of the texts and is not in the official one. */
const FORCED = /^\(失效日期.*\)\n/mu;

/** Whether the texts of the two policies lie beside the project. */
export const TEXTS = existsSync(CASES);
/** The policies of other places whose rules lie here and whose texts lie beside the project. */
const ENCODED = TEXTS ? readdirSync(RULES) : [];

/** A library of the rules that lie here over the texts that lie beside the project, with its texts pinned. */
export function encodedLibrary(): string {
  const library = mkdtempSync(join(tmpdir(), 'youju-encoded-'));
  for (const id of ENCODED) {
    const source = readFileSync(join(CASES, id, 'source.txt'), 'utf8').replace(FORCED, '');
    const data = JSON.parse(readFileSync(join(RULES, id, 'policy.json'), 'utf8'));
    const pinned = pins({ source, clauses: segment(source).clauses });
    mkdirSync(join(library, id, 'awards'), { recursive: true });
    writeFileSync(join(library, id, 'source.txt'), source);
    const policy = { ...data, copy: { ...data.copy, sha256: pinned.sha256 }, clauses: pinned.clauses };
    writeFileSync(join(library, id, 'policy.json'), JSON.stringify(policy));
    for (const award of readdirSync(join(RULES, id, 'awards'))) {
      writeFileSync(join(library, id, 'awards', award), readFileSync(join(RULES, id, 'awards', award)));
    }
  }
  return library;
}

/** The encoded policies as they are read. */
export function encodedPolicies(): readonly Policy[] {
  const { library, faults } = load(encodedLibrary());
  if (faults.length > 0) throw new Error(JSON.stringify(faults, null, 1));
  return library.policies;
}
