import {
  type CallToolResult,
  type InputRequiredResult,
  inputRequired,
  type McpServer,
  type StandardSchemaWithJSON,
} from '@modelcontextprotocol/server';
import { z } from 'zod';
import { InputError } from '../text/input-error.ts';
import { nearest } from '../text/nearest.ts';
import type { Context } from './context.ts';
import { type Dialogue, dialogueOf, type Form, NO_DIALOGUE } from './dialogue.ts';

/** What a tool answers: text a person can be read, and the same as data. Both are complete. */
export interface Answer<T> {
  readonly text: string;
  readonly data: T;
}

/** A tool as a value: what the client is told, what goes in, what comes out, what it does. */
export interface Tool<I extends z.ZodObject, O extends z.ZodObject> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Each field's description states its legal form, and its `examples` one that works: bad input is answered with them. */
  readonly input: I;
  readonly output: O;
  run(
    args: z.output<I>,
    context: Context,
    dialogue: Dialogue,
  ): Promise<Answer<z.input<O>>> | Answer<z.input<O>> | Form;
}

/** A tool made ready once, so that registering it on the server of each request costs next to nothing. */
export interface ReadyTool {
  readonly name: string;
  register(server: McpServer, context: Context): void;
  /**
   * The same answer without a protocol, for the command line.
   * @throws InputError for arguments the caller can mend.
   */
  answer(args: unknown, context: Context): Promise<Answer<unknown>>;
}

/** Nothing is written, nothing outside the library is asked, and the same call gives the same answer. */
const READ_ONLY = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
} as const;

/** Turns a tool's definition into one that can be registered. The only place where an error becomes an answer. */
export function defineTool<I extends z.ZodObject, O extends z.ZodObject>(tool: Tool<I, O>): ReadyTool {
  const { name, title, description } = tool;
  const inputSchema = advertised(tool.input);
  const outputSchema = advertised(tool.output);
  const config = { title, description, inputSchema, outputSchema, annotations: { title, ...READ_ONLY } };
  const run = async (
    args: unknown,
    context: Context,
    dialogue: Dialogue,
  ): Promise<Answer<z.output<O>> | Form> => {
    const answer = await tool.run(parse(tool.input, args), context, dialogue);
    return 'ask' in answer ? answer : { text: answer.text, data: tool.output.parse(answer.data) };
  };
  return {
    name,
    async answer(args, context) {
      const answer = await run(args, context, NO_DIALOGUE);
      if ('ask' in answer) throw new Error(`${name} asked where nobody can be asked`);
      return answer;
    },
    register(server, context) {
      server.registerTool(name, config, (args, call) =>
        guarded(name, () => run(args, context, dialogueOf(server, call))),
      );
    },
  };
}

async function guarded(
  name: string,
  run: () => Promise<Answer<Record<string, unknown>> | Form>,
): Promise<CallToolResult | InputRequiredResult> {
  try {
    const answer = await run();
    if ('ask' in answer) return inputRequired({ inputRequests: { facts: inputRequired.elicit(answer.ask) } });
    return { content: [{ type: 'text', text: answer.text }], structuredContent: answer.data };
  } catch (error) {
    return { content: [{ type: 'text', text: answerFor(error, name) }], isError: true };
  }
}

/** People are told what they can mend; everything else goes to the operator's log and is only named here. */
function answerFor(error: unknown, tool: string): string {
  if (error instanceof InputError) return error.message;
  console.error(`[youju] ${tool}:`, error);
  return `${tool} 内部出错，本次没有结果；请稍后再试，仍然出错请把时间和问题告诉管理员。`;
}

/**
 * A schema that the client sees whole but the protocol layer lets everything through: `parse` refuses in our own
 * words, where the layer's own message would be English and name neither the legal form nor an example.
 */
function advertised(schema: z.ZodObject): StandardSchemaWithJSON<Record<string, unknown>> {
  const json = z.toJSONSchema(schema, { io: 'input' });
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

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse<I extends z.ZodObject>(schema: I, args: unknown): z.output<I> {
  const parsed = schema.safeParse(args);
  if (parsed.success) return parsed.data;
  throw new InputError(parsed.error.issues.map((issue) => issueLine(schema, issue, args)).join('\n'));
}

function issueLine(schema: z.ZodObject, issue: z.core.$ZodIssue, args: unknown): string {
  if (issue.code === 'unrecognized_keys' && issue.path.length === 0) {
    const names = Object.keys(schema.shape);
    return issue.keys
      .map((key) => `没有参数“${short(key)}”；可用的参数：${nearest(key, names, 9).join('、')}。`)
      .join('\n');
  }
  const field = String(issue.path[0] ?? '');
  const { description, examples } = z.globalRegistry.get(schema.shape[field] ?? schema) ?? {};
  const read =
    isRecord(args) && Object.hasOwn(args, field)
      ? `读到 ${short(JSON.stringify(args[field]) ?? '')}`
      : '没有给出';
  const example = Array.isArray(examples) ? `例：${JSON.stringify({ [field]: examples[0] })}` : '';
  return `参数 ${field} ${read}。应为：${description ?? issue.message}。${example}`;
}

/** Enough of what was read to recognise it. */
function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
