import fc from 'fast-check';
import { z } from 'zod';
import { hostileText, hostileValue } from './hostile.ts';

/** As much of JSON Schema as the tools use. */
const schema = z.looseObject({
  type: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  examples: z.array(z.unknown()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  items: z.unknown().optional(),
});

/**
 * Values for a JSON Schema: three in four fit it, mostly by its own examples; the rest is hostile.
 * @param told values for properties of which the schema says too little, by name.
 */
function valuesFor(
  json: unknown,
  told: Readonly<Record<string, fc.Arbitrary<unknown>>> = {},
): fc.Arbitrary<unknown> {
  const read = schema.parse(json ?? {});
  const fitting = [
    ...(read.examples === undefined ? [] : [fc.constantFrom(...read.examples)]),
    ...(read.enum === undefined ? [] : [fc.constantFrom(...read.enum)]),
    byType(read, told),
  ];
  return fc.oneof({ weight: 3, arbitrary: fc.oneof(...fitting) }, { weight: 1, arbitrary: hostileValue });
}

/** Arguments of a call: each optional property there or not, now and then one too many. */
export function argumentsFor(
  json: unknown,
  told: Readonly<Record<string, fc.Arbitrary<unknown>>> = {},
): fc.Arbitrary<Record<string, unknown>> {
  const { properties = {}, required = [] } = schema.parse(json);
  const model = Object.entries(properties).map(([name, each]): [string, fc.Arbitrary<unknown>] => [
    name,
    told[name] ?? valuesFor(each, told),
  ]);
  const needed = fc.record(Object.fromEntries(model.filter(([name]) => required.includes(name))));
  const others = fc.record(Object.fromEntries(model.filter(([name]) => !required.includes(name))), {
    requiredKeys: [],
  });
  const known = fc.tuple(needed, others).map(([a, b]) => ({ ...a, ...b }));
  const extra = fc.dictionary(fc.constantFrom('__proto__', 'constructor', 'facts', '三', ''), hostileValue, {
    maxKeys: 2,
  });
  return fc.oneof(
    { weight: 8, arbitrary: known },
    { weight: 1, arbitrary: fc.tuple(known, extra).map(([a, b]) => ({ ...a, ...b })) },
    { weight: 1, arbitrary: fc.dictionary(hostileText, hostileValue, { maxKeys: 4 }) },
  );
}

function byType(
  { type, properties, items }: z.infer<typeof schema>,
  told: Readonly<Record<string, fc.Arbitrary<unknown>>>,
): fc.Arbitrary<unknown> {
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer' || type === 'number') return fc.oneof(fc.integer({ min: -3, max: 30 }), fc.double());
  if (type === 'array') return fc.array(valuesFor(items, told), { maxLength: 12 });
  if (type === 'object' && properties !== undefined) return argumentsFor({ properties }, told);
  return type === 'string' ? hostileText : hostileValue;
}
