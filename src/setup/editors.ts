import type { Client } from './client.ts';
import type { Editor } from './editor.ts';
import { jsonEntry } from './json-entry.ts';
import { tomlEntry } from './toml-entry.ts';

/** The editor of each format. */
export const EDITORS: Readonly<Record<Client['format'], Editor>> = { json: jsonEntry, toml: tomlEntry };
