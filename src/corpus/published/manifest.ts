import { createHash } from 'node:crypto';
import { z } from 'zod';
import { policyData } from '../policy.ts';

const SHA256 = z.string().regex(/^[0-9a-f]{64}$/);
/** What may stand in a path below the library: no step out of it. */
const FILE = z.string().regex(/^(?![./])(?:(?!\/[./]).)+$/u);
const files = z.record(FILE, SHA256);

/** A policy of a published library: its files, and its line in the catalogue. */
const line = z.strictObject({
  id: FILE.regex(/^[^/]+$/),
  files,
  catalogue: z.strictObject({
    ...policyData.omit({ silences: true, clauses: true }).shape,
    listing: z.strictObject({
      clauses: z.number().int(),
      awards: z.number().int(),
      departments: z.array(z.string()),
      zones: z.array(z.string()),
      counties: z.array(z.string()),
      shorts: z.array(z.string()),
    }),
  }),
});
export type PolicyLine = z.infer<typeof line>;

const content = z.strictObject({
  /** The version of the program that checked it, and that alone opens it unchecked. */
  program: z.string(),
  /** Files beside the policies, with their sha256. */
  files,
  policies: z.array(line),
});
/** What a generation consists of. */
export type Content = z.infer<typeof content>;

/** `library.json`. */
export interface Manifest extends Content {
  readonly generation: string;
}

/** So much of a hash tells generations apart. */
const NAME_LENGTH = 16;

/**
 * The name of a generation: it follows from what it consists of, so that the same library has the same name.
 * @example generationOf({ program: '1.0.0', files: {}, policies: [] }).length // → 16
 */
export function generationOf(content: Content): string {
  return sha256(JSON.stringify(content)).slice(0, NAME_LENGTH);
}

/** Whether a word can be the name of a generation. */
export function isGeneration(word: string): boolean {
  return new RegExp(`^[0-9a-f]{${NAME_LENGTH}}$`).test(word);
}

/** sha256 in hexadecimal. */
export function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** `library.json` as it is written. */
export function manifestText(content: Content): string {
  return JSON.stringify({ generation: generationOf(content), ...content });
}

/** The manifest in a text; undefined for one that is not whole or whose name does not follow from it. */
export function readManifest(text: string): Manifest | undefined {
  const read = z.looseObject({ generation: z.string() }).safeParse(parsed(text));
  if (!read.success) return undefined;
  const { generation, ...rest } = read.data;
  const body = content.safeParse(rest);
  return body.success && sha256(JSON.stringify(rest)).slice(0, NAME_LENGTH) === generation
    ? { generation, ...body.data }
    : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
