import type { StandardSchemaWithJSON } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { isRecord } from '../award/facts/index.ts';

type Json = Readonly<Record<string, unknown>>;

/** Levels of a result that clients are told of: enough to find their way; each conversation pays for every word. */
const OUTPUT_LEVELS = 2;

/** What clients are told of a tool: what goes in, and down to the second level what comes out. */
export interface Advertised {
  readonly input: Json;
  readonly output: Json;
}

/** What is told of each tool, by its name, where the build has put it: no start has to make it again. */
declare const ADVERTISED: Readonly<Record<string, Advertised>> | undefined;
const built = typeof ADVERTISED === 'undefined' ? {} : ADVERTISED;

/** What clients are told of a tool; its own schemas are read where the build did not. */
export function advertised(
  name: string,
  schemas: () => { readonly input: z.ZodObject; readonly output: z.ZodObject },
): Advertised {
  const own = built[name];
  if (own !== undefined) return own;
  const { input, output } = schemas();
  const asJson = (schema: z.ZodObject) => portable(z.toJSONSchema(schema, { io: 'input' }));
  return { input: asJson(input), output: shallow(asJson(output), OUTPUT_LEVELS) };
}

/**
 * Words of JSON Schema that some hosts refuse and none needs: draft-07 validators know no later `$schema`; the
 * schema subsets of OpenAI and Gemini have no `propertyNames`, Gemini's neither `additionalProperties` nor `examples`
 * nor bounds beyond 32 bits. An object without `additionalProperties` is open, as `facts` must be.
 */
const REFUSED = new Set(['$schema', 'propertyNames', 'additionalProperties', 'examples']);

function portable(schema: unknown): Json {
  if (!isRecord(schema)) return {};
  const kept = Object.entries(schema).filter(
    ([key, value]) => !REFUSED.has(key) && Math.abs(Number(value)) !== Number.MAX_SAFE_INTEGER,
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, portablePart(key, value)]));
}

function portablePart(key: string, value: unknown): unknown {
  if (key === 'properties' && isRecord(value)) return mapValues(value, portable);
  if (key === 'items') return portable(value);
  return key === 'anyOf' && Array.isArray(value) ? value.map(portable) : value;
}

/**
 * A schema that the client sees whole while the protocol layer lets everything through: our own parsing
 * refuses in our own words, where the layer's message would be English and name neither legal form nor example.
 */
export function letThrough(json: Json): StandardSchemaWithJSON<Record<string, unknown>> {
  const convert = (): Record<string, unknown> => json;
  return {
    '~standard': {
      version: 1,
      vendor: 'youju',
      validate: (value) => ({ value: isRecord(value) ? value : {} }),
      jsonSchema: { input: convert, output: convert },
    },
  };
}

/** The schema without what lies more than `levels` objects deep; what is left still describes every result truly. */
function shallow(schema: unknown, levels: number): Json {
  if (!isRecord(schema)) return {};
  const { properties, items, required, anyOf, ...own } = schema;
  const { type } = own;
  if (levels === 0) return type === undefined || type === 'object' ? {} : { type };
  return {
    ...own,
    ...(required !== undefined && levels === OUTPUT_LEVELS ? { required } : {}),
    ...(items === undefined ? {} : { items: shallow(items, levels - 1) }),
    ...(Array.isArray(anyOf) ? { anyOf: anyOf.map((each) => shallow(each, levels)) } : {}),
    ...(isRecord(properties)
      ? { properties: mapValues(properties, (value) => shallow(value, levels - 1)) }
      : {}),
  };
}

function mapValues(record: Json, change: (value: unknown) => unknown): Json {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
