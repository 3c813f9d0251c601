import fc from 'fast-check';
import { z } from 'zod';
import { argumentsFor } from './schema-arbitrary.ts';

/** A call to a tool, as a client of any kind sends it. */
export interface Call {
  readonly name: string;
  readonly arguments: Record<string, unknown>;
}

/** A client that calls and hands back the result, or throws the protocol's error. */
export interface Caller {
  listTools(): Promise<{ tools: { name: string; inputSchema: unknown }[] }>;
  callTool(call: Call): Promise<unknown>;
}

const AWARDS = ['1a', '2', '3a', '3b', '4', '5', '6a', '7b', '8a', '8b', '9a', '10', '11a', '12c', '13'];

const described = z.looseObject({ structuredContent: z.looseObject({ facts: z.unknown() }) });
const calculated = z.looseObject({
  structuredContent: z.looseObject({ receipt: z.record(z.string(), z.unknown()) }),
});

/**
 * Calls to every tool the server lists, generated from its schemas. What the schemas leave open (the facts of an award,
 * receipts) is asked of the server first, so that calls reach the depths and are not all refused at the door.
 */
export async function callsFor(client: Caller): Promise<fc.Arbitrary<Call>> {
  const { tools } = await client.listTools();
  const facts: fc.Arbitrary<unknown>[] = [];
  const receipts: Record<string, unknown>[] = [];
  for (const award of AWARDS) {
    const description = described.parse(
      await client.callTool({ name: 'describe_award', arguments: { award } }),
    );
    facts.push(argumentsFor(description.structuredContent.facts));
    const sum = await client.callTool({
      name: 'calculate_award',
      arguments: { award, facts: {}, as_of: '2026-06-30' },
    });
    receipts.push(calculated.parse(sum).structuredContent.receipt);
  }
  const receipt = fc.constantFrom(...receipts).chain((good) => fc.oneof(fc.constant(good), spoiled(good)));
  const told = {
    facts: fc.oneof(...facts),
    award: fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...AWARDS) },
      { weight: 1, arbitrary: fc.string() },
    ),
    receipt,
    receipts: fc.array(receipt, { maxLength: 4 }),
  };
  return fc.oneof(
    ...tools.map(({ name, inputSchema }) =>
      argumentsFor(inputSchema, told).map((given) => ({ name, arguments: given })),
    ),
  );
}

/** A receipt in which one field says something else, or is gone. */
function spoiled(good: Record<string, unknown>): fc.Arbitrary<Record<string, unknown>> {
  return fc
    .tuple(fc.constantFrom(...Object.keys(good)), fc.jsonValue({ maxDepth: 2 }), fc.boolean())
    .map(([key, value, gone]) => {
      const { [key]: _was, ...rest } = good;
      return gone ? rest : { ...rest, [key]: value };
    });
}

const result = z.looseObject({
  content: z.array(z.looseObject({ type: z.string(), text: z.string().min(1) })).min(1),
  structuredContent: z.record(z.string(), z.unknown()).optional(),
  isError: z.boolean().optional(),
});

/** What no answer may show: where the program lies, how it is called inside, what JavaScript said about it. */
const LEAK =
  /\n\s+at \S|node_modules|node:internal|file:\/\/\/|\/dist\/|\/src\/|\.[jt]s:\d|\b(?:TypeError|RangeError|ReferenceError|SyntaxError|ZodError)\b|Cannot read prop|is not a function|is not iterable|ENOENT|\[object Object\]|内部出错/;

/** What is wrong with an answer; undefined when nothing is. */
function faultIn(answer: unknown): string | undefined {
  const parsed = result.safeParse(answer);
  if (!parsed.success) return `不是工具的结果：${JSON.stringify(answer).slice(0, 300)}`;
  const { content, structuredContent, isError } = parsed.data;
  const text = content.map((block) => block.text).join('\n');
  const leak = LEAK.exec(`${text}\n${JSON.stringify(structuredContent ?? {})}`);
  if (leak !== null) return `泄露“${leak[0]}”：${text.slice(0, 300)}`;
  if (isError === true)
    return /[\u4e00-\u9fff]/.test(text) ? undefined : `错误说明不是中文：${text.slice(0, 300)}`;
  return structuredContent === undefined ? '没有 structuredContent' : undefined;
}

/** What is wrong with how a call is answered. A refusal by the protocol layer is an answer too, if it says no more than that. */
export async function faultOf(client: Caller, call: Call): Promise<string | undefined> {
  try {
    return faultIn(await client.callTool(call));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return /more than the maximum of \d+ elements$/.test(message) ? undefined : message;
  }
}
