import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectV2 } from './support/clients.ts';
import { STDIO } from './support/server.ts';

type Client = Awaited<ReturnType<typeof connectV2>>;
type Tool = Awaited<ReturnType<Client['listTools']>>['tools'][number];

let client: Client;
let tools: readonly Tool[] = [];
beforeAll(async () => {
  client = await connectV2(STDIO);
  tools = (await client.listTools()).tools;
});
afterAll(() => client.close());

/** A schema with where it stands, itself and every one inside it. */
function* schemasIn(schema: unknown, path: string): Generator<readonly [string, Record<string, unknown>]> {
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return;
  const own: Record<string, unknown> = { ...schema };
  yield [path, own];
  yield* schemasIn(own.items, `${path}[]`);
  for (const part of Array.isArray(own.anyOf) ? own.anyOf : []) yield* schemasIn(part, `${path}|`);
  for (const [name, part] of Object.entries({ ...(own.properties as object | undefined) })) {
    yield* schemasIn(part, `${path}.${name}`);
  }
}

function faults(fault: (schema: Record<string, unknown>) => string | undefined): readonly string[] {
  return tools.flatMap(({ name, inputSchema }) =>
    [...schemasIn(inputSchema, name)].flatMap(([path, schema]) => {
      const found = fault(schema);
      return found === undefined ? [] : [`${path}: ${found}`];
    }),
  );
}

/** Draft-07 validators, as Claude Desktop, the Inspector and the SDK's client before version 2 build them. */
describe('Ajv（draft-07，严格模式）', () => {
  test('每个工具的参数和结果结构都编得成', () => {
    const ajv = new Ajv({ strict: true, strictRequired: false });
    for (const { name, inputSchema, outputSchema } of tools) {
      expect(() => ajv.compile(inputSchema), name).not.toThrow();
      expect(() => ajv.compile(outputSchema ?? {}), name).not.toThrow();
    }
  });

  test('facts 是开放的，多余的参数不被拒绝', () => {
    const calculate = tools.find(({ name }) => name === 'calculate_award');
    const valid = new Ajv().compile(calculate?.inputSchema ?? false);
    expect(valid({ award: '5', facts: { planned_investment: '800万元' }, sessionId: 'x' })).toBe(true);
  });

  test('结果合乎所告知的结构', async () => {
    for (const [name, args] of [
      ['calculate_award', { award: '5', facts: { planned_investment: '八百多万' }, sessionId: 'x' }],
      ['match_awards', { facts: {} }],
      ['search_clauses', { query: '技改', limit: '3' }],
      ['describe_award', { award: '3a' }],
      ['check_validity', { on: '2025年8月' }],
    ] as const) {
      const tool = tools.find((one) => one.name === name);
      const result = (await client.callTool({ name, arguments: args })) as { structuredContent?: unknown };
      const valid = new Ajv().compile(tool?.outputSchema ?? false);
      expect(valid(result.structuredContent), `${name} ${JSON.stringify(valid.errors)}`).toBe(true);
    }
  });
});

/**
 * OpenAI function calling, not strict: https://platform.openai.com/docs/guides/function-calling and what its API
 * answers, https://github.com/openai/openai-agents-python/issues/449: an object says its properties, the root is an
 * object without anyOf, oneOf, allOf, enum or not; a name has 64 letters, digits, _ and - at most.
 */
describe('OpenAI 函数调用（非 strict）', () => {
  test('名称', () => {
    for (const { name } of tools) expect(name).toMatch(/^[a-zA-Z0-9_-]{1,64}$/);
  });
  test('根是对象，不带组合词', () => {
    for (const { name, inputSchema } of tools) {
      expect(inputSchema.type, name).toBe('object');
      for (const word of ['anyOf', 'oneOf', 'allOf', 'enum', 'not'])
        expect(inputSchema).not.toHaveProperty(word);
    }
  });
  test('对象都写明属性', () => {
    expect(
      faults(({ type, properties }) => (type === 'object' && !properties ? '没有 properties' : undefined)),
    ).toEqual([]);
  });
  test('数组都写明元素，没有 propertyNames', () => {
    expect(faults(({ type, items }) => (type === 'array' && !items ? '没有 items' : undefined))).toEqual([]);
    expect(faults((schema) => ('propertyNames' in schema ? 'propertyNames' : undefined))).toEqual([]);
  });
});

/** The fields of Gemini's Schema, https://ai.google.dev/api/caching#Schema; any other is "Cannot find field", HTTP 400. */
const GEMINI = new Set(
  (
    'type format title description nullable enum maxItems minItems properties required minProperties maxProperties ' +
    'minLength maxLength pattern example anyOf propertyOrdering default items minimum maximum'
  ).split(' '),
);

/** Its further rules, as its API answers them: https://github.com/anomalyco/opencode/issues/11889. */
describe('Gemini 的结构子集', () => {
  test('只用它认得的词', () => {
    expect(faults((schema) => Object.keys(schema).find((key) => !GEMINI.has(key)))).toEqual([]);
  });
  test('每处都有单一的类型', () => {
    const types = ['string', 'number', 'integer', 'boolean', 'array', 'object'];
    expect(
      faults(({ type, anyOf }) => (types.includes(String(type)) || anyOf ? undefined : `type ${type}`)),
    ).toEqual([]);
  });
  test('对象的属性不为空', () => {
    const empty = ({ type, properties }: Record<string, unknown>) =>
      type === 'object' && Object.keys({ ...(properties as object | undefined) }).length === 0;
    expect(faults((schema) => (empty(schema) ? 'should be non-empty for OBJECT type' : undefined))).toEqual(
      [],
    );
  });
  test('别的类型没有属性', () => {
    const stray = ({ type, properties, required }: Record<string, unknown>) =>
      type !== 'object' && (properties !== undefined || required !== undefined);
    expect(faults((schema) => (stray(schema) ? 'only allowed for OBJECT type' : undefined))).toEqual([]);
  });
  test('枚举只有非空文字；必填的都在属性里', () => {
    const fault = ({ enum: values, required = [], properties = {} }: Record<string, unknown>) => {
      if (Array.isArray(values) && values.some((value) => typeof value !== 'string' || value === ''))
        return 'enum';
      return Array.isArray(required) && required.some((name) => !Object.hasOwn(properties as object, name))
        ? 'required'
        : undefined;
    };
    expect(faults(fault)).toEqual([]);
  });
});

test('不说不会来的变更通知', () => {
  const { tools: own, resources, prompts } = client.getServerCapabilities() ?? {};
  expect([own?.listChanged, resources?.listChanged, prompts?.listChanged]).toEqual([false, false, false]);
});

test('提示的 policy 和 award 可以补全', async () => {
  const complete = async (name: string, value: string) => {
    const ref = { type: 'ref/prompt', name: 'estimate_awards' } as const;
    return (await client.complete({ ref, argument: { name, value } })).completion.values;
  };
  expect(await complete('policy', 'nan')).toEqual(['nanchang-2025-9']);
  expect(await complete('award', '3')).toEqual(['3a', '3b', '3c']);
});
