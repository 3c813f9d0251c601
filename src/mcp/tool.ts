import {
  type CallToolResult,
  type InputRequiredResult,
  inputRequired,
  type McpServer,
  type ServerContext,
} from '@modelcontextprotocol/server';
import type { z } from 'zod';
import { InputError } from '../text/input-error.ts';
import { type Advertised, advertised, letThrough } from './advertised.ts';
import { type Answer, besides, echoInWords, withEchoes, withGeneration, withStanding } from './answer.ts';
import { CARD_LINK } from './award-card.ts';
import type { Context } from './context.ts';
import { type Dialogue, dialogueOf, type Form, NO_DIALOGUE } from './dialogue.ts';
import { type Host, NotDoneError, type Outcome } from './host.ts';
import { isTooLong } from './many.ts';
import { type Echo, MOVED, readArguments } from './read/index.ts';
import { formsOf } from './suggest/index.ts';
import { unavailableWords } from './unavailable.ts';

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
  /** Whether a legal call may keep the thread for longer than others can wait. Such a tool asks nobody anything. */
  readonly costly?: boolean;
  run(
    args: z.output<I>,
    context: Context,
    dialogue: Dialogue,
  ): Promise<Answer<z.input<O>>> | Answer<z.input<O>> | Form;
}

/** A tool made ready once, so that registering it on the server of each request costs next to nothing. */
export interface ReadyTool {
  readonly name: string;
  readonly costly: boolean;
  readonly advertised: Advertised;
  register(server: McpServer, context: Context, host: Host): void;
  /**
   * The same answer without a protocol, for the command line.
   * @param meta what the request tells besides.
   * @throws InputError for arguments the caller can mend.
   */
  answer(args: unknown, context: Context, meta?: Dialogue['meta']): Promise<Answer<unknown>>;
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
  const { name, title, description, costly = false } = tool;
  const told = advertised(name, () => ({ input: tool.input, output: tool.output.extend(besides) }));
  const link = tool.card === undefined ? {} : { _meta: CARD_LINK };
  const annotations = { title, ...READ_ONLY };
  const [inputSchema, outputSchema] = [letThrough(told.input), letThrough(told.output)];
  const config = { title, description, inputSchema, outputSchema, annotations, ...link };
  const takesFacts = Object.hasOwn(tool.input.shape, 'facts');
  const run = async (given: unknown, context: Context, dialogue: Dialogue) => {
    const { args, read, ignored } = readArguments(tool.input, given, formsOf(context));
    const answer = await withReading(read, () => tool.run(args, context, dialogue));
    if ('ask' in answer) return answer;
    const whole = (own: Answer<z.input<O>>) =>
      withEchoes(withStanding(own, context.today()), read, { ignored, takesFacts });
    return { ...fitted(answer, whole), ...(answer.meta === undefined ? {} : { meta: answer.meta }) };
  };
  return {
    name,
    costly,
    advertised: told,
    async answer(args, context, meta) {
      const answer = await run(args, context, { ...NO_DIALOGUE, meta });
      if ('ask' in answer) throw new Error(`${name} asked where nobody can be asked`);
      return answer;
    },
    register(server, context, host) {
      const runElsewhere = costly ? host.runElsewhere : undefined;
      const work = (args: unknown, call: ServerContext) =>
        runElsewhere === undefined ? run(args, context, dialogueOf(server, call)) : runElsewhere(name, args);
      server.registerTool(name, config, async (args, call) => {
        const { result, outcome, data } = await guarded(name, context, async () => work(args, call));
        host.called({ tool: name, args, outcome, data });
        return result;
      });
    },
  };
}

/** A refusal says as well under which names arguments were read that the caller gave under others. */
async function withReading<T>(read: readonly Echo[], run: () => Promise<T> | T): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const moved = read.filter(({ fact }) => fact === MOVED).map(echoInWords);
    if (!(error instanceof InputError) || moved.length === 0) throw error;
    throw new InputError(`${error.message}\n读法：${moved.join('；')}。`, error.field);
  }
}

type Told = Answer<Record<string, unknown>>;

/** The answer with all that is told with it, made shorter as long as it can be and has to be. */
function fitted<T>(answer: Answer<T>, whole: (answer: Answer<T>) => Told): Told {
  const { shorter } = answer;
  const told = whole(answer);
  return shorter !== undefined && isTooLong(told) ? fitted(shorter(), whole) : told;
}

/** What the client gets, and what is told of it. */
interface Ended {
  readonly result: CallToolResult | InputRequiredResult;
  readonly outcome: Outcome;
  readonly data?: unknown;
}

async function guarded(
  name: string,
  { published }: Context,
  run: () => Promise<Answer<Record<string, unknown>> | Form>,
): Promise<Ended> {
  try {
    const answer = await run();
    if ('ask' in answer) {
      const inputRequests = { facts: inputRequired.elicit(answer.ask) };
      return { result: inputRequired({ inputRequests }), outcome: 'asked' };
    }
    const { text, data, meta } = answer;
    const beside = meta === undefined ? {} : { _meta: { ...meta } };
    return {
      result: {
        content: [{ type: 'text', text }],
        structuredContent: withGeneration(data, published),
        ...beside,
      },
      outcome: 'answered',
      data,
    };
  } catch (error) {
    const { text, outcome } = answerFor(error, name);
    return { result: { content: [{ type: 'text', text }], isError: true }, outcome };
  }
}

/** People are told what they can mend; everything else goes to the operator's log and is only named here. */
function answerFor(error: unknown, tool: string): { readonly text: string; readonly outcome: Outcome } {
  if (error instanceof InputError) return { text: error.message, outcome: 'bad_input' };
  if (error instanceof NotDoneError) return { text: error.message, outcome: 'not_done' };
  const unavailable = unavailableWords(error);
  console.error(`[youju] ${tool}:`, unavailable === undefined ? error : reasonOf(error));
  if (unavailable !== undefined) return { text: unavailable, outcome: 'unavailable' };
  const text = `${tool} 内部出错，本次没有结果；请稍后再试，仍然出错请把时间和问题告诉管理员。`;
  return { text, outcome: 'failed' };
}

/** One line for the operator. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message}（${reasonOf(error.cause)}）`;
}
