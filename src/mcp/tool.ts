import {
  type CallToolResult,
  type InputRequiredResult,
  inputRequired,
  type McpServer,
} from '@modelcontextprotocol/server';
import type { z } from 'zod';
import { InputError } from '../text/input-error.ts';
import { advertisedInput, advertisedOutput } from './advertised.ts';
import { parseArguments } from './arguments.ts';
import { CARD_LINK } from './award-card.ts';
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
  /** Whether hosts that can show the award card do so for its result. */
  readonly card?: true;
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
  const inputSchema = advertisedInput(tool.input);
  const outputSchema = advertisedOutput(tool.output);
  const link = tool.card === undefined ? {} : { _meta: CARD_LINK };
  const annotations = { title, ...READ_ONLY };
  const config = { title, description, inputSchema, outputSchema, annotations, ...link };
  const run = (args: unknown, context: Context, dialogue: Dialogue) =>
    tool.run(parseArguments(tool.input, args), context, dialogue);
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
  run: () => Promise<Answer<Record<string, unknown>> | Form> | Answer<Record<string, unknown>> | Form,
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
