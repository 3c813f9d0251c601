import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openLibrary } from '../../../src/command/open-library.ts';
import type { Context } from '../../../src/mcp/context.ts';
import { TOOLS } from '../../../src/mcp/tools/index.ts';
import { InputError } from '../../../src/text/input-error.ts';
import { day } from '../../day.ts';
import { encodedLibrary } from '../../policies/encoded.ts';

const OTHERS = fileURLToPath(new URL('../../../../shared/cases/policies/', import.meta.url));
const SHIPPED = fileURLToPath(new URL('../../../corpus/', import.meta.url));

/** Whether the texts of the two other policies lie beside the project. */
export const THERE = existsSync(OTHERS);

/** The three policies, by the names of their folders, and where these lie. */
const FOLDERS: Readonly<Record<string, string>> = {
  'nanchang-2025-9': join(SHIPPED, 'nanchang-2025-9'),
  'wuhan-2023-zhuti': join(OTHERS, 'wuhan-2023-zhuti'),
  'xiushui-2022': join(OTHERS, 'xiushui-2022'),
};
export const IDS: readonly string[] = Object.keys(FOLDERS);

/** The three policies as one library, in folders of other names where some are given; the day is fixed. */
export function threePolicies(names: Readonly<Record<string, string>> = {}): Context {
  return libraryOf(IDS.map((id) => [names[id] ?? id, FOLDERS[id] ?? '']));
}

/** The same with all awards of the two others that are encoded here. */
export function encodedPolicies(): Context {
  const others = encodedLibrary();
  return libraryOf(IDS.map((id) => [id, id === IDS[0] ? (FOLDERS[id] ?? '') : join(others, id)]));
}

/** A library of one of them. */
export function onePolicy(id: string): Context {
  return libraryOf([[id, FOLDERS[id] ?? '']]);
}

function libraryOf(folders: readonly (readonly [name: string, folder: string])[]): Context {
  const dir = mkdtempSync(join(tmpdir(), 'youju-three-'));
  try {
    for (const [name, folder] of folders) symlinkSync(folder, join(dir, name));
    const context = openLibrary({ positionals: [], values: { corpus: dir } });
    return { ...context, today: () => day('2026-06-30') };
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** What a tool tells: its text and its data, or why it refused. */
export interface Told {
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly refused: boolean;
}

/** A tool of these policies, called without a protocol. */
export async function callOf(context: Context | undefined, name: string, args: unknown): Promise<Told> {
  const tool = TOOLS.find((one) => one.name === name);
  if (tool === undefined || context === undefined) throw new Error(`no tool ${name}`);
  try {
    const { text, data } = await tool.answer(args, context);
    return { text, data: Object.fromEntries(Object.entries(data ?? {})), refused: false };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { text: error.message, data: {}, refused: true };
  }
}
