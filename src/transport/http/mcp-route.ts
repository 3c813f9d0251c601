import { toNodeHandler } from '@modelcontextprotocol/node';
import {
  createMcpHandler,
  type McpHttpHandler,
  type McpServerFactory,
  type ServerNotifier,
} from '@modelcontextprotocol/server';
import { costOf } from '../access/index.ts';
import { Refused } from '../refused.ts';
import { describeMessage } from '../watch/index.ts';
import { inAcceptedForm, requireForm } from './accepted-form.ts';
import { type Door, requireJson } from './door.ts';
import { currentExchange, type Exchange } from './exchange.ts';
import type { HttpOptions } from './http-options.ts';
import { readBody } from './read-body.ts';
import { readMessage, withoutCancelled } from './read-message.ts';
import type { Route } from './route.ts';

/** MCP itself, and how it ends. */
export interface McpRoute extends Route {
  /** Tells the clients that listen what changed. */
  readonly notify: ServerNotifier;
  /** Waits until no call runs any more, then ends the streams that would never end. */
  close(): Promise<void>;
}

/** Answers MCP. Whatever can be refused is refused before a body is read, and before a server is built. */
export function mcpRoute(build: McpServerFactory, options: HttpOptions, door: Door): McpRoute {
  const { limits, log } = options;
  const report = (error: Error): void => void currentExchange.getStore()?.reports.push(error.message);
  const mcp = createMcpHandler(build, { onerror: report, maxSubscriptions: limits.subscriptions });
  const handle = toNodeHandler({ fetch: withoutHopHeaders(inAcceptedForm(mcp.fetch)) }, { onerror: report });

  async function answer(exchange: Exchange): Promise<void> {
    const { req, res, id, notes, reports } = exchange;
    requireForm(req.headers.accept);
    const leave = await door.admit(exchange, requireJson);
    try {
      const message = withoutCancelled(readMessage(await readBody(req, limits), limits));
      if (message === undefined) return void res.writeHead(202).end();
      const { listens, fields } = describeMessage(message, log.withContent);
      Object.assign(notes, fields);
      // One was charged at the door.
      door.charge(exchange, costOf(message, options.toolCost) - 1);
      if (listens) {
        res.once('close', door.subscribe(exchange));
        leave();
      }
      const answered = currentExchange.run(exchange, () => handle(req, res, message));
      await (listens ? answered : within(limits.answerMs, answered));
      if (res.statusCode >= 500) log.error('mcp_failed', { requestId: id, reason: reports.join('; ') });
    } finally {
      leave();
    }
  }

  return {
    methods: ['POST'],
    answer,
    notify: mcp.notify,
    async close() {
      await door.close();
      await mcp.close();
    },
  };
}

/** Whether a connection is kept is this server's to say, not the protocol's: a stopping one keeps none. */
function withoutHopHeaders(fetch: McpHttpHandler['fetch']): McpHttpHandler['fetch'] {
  return async (...call) => {
    const response = await fetch(...call);
    response.headers.delete('connection');
    response.headers.delete('keep-alive');
    return response;
  };
}

/** Waits for an answer to be out, so long and no longer. */
async function within(milliseconds: number, answered: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((_resolve, reject) => {
    const message = `在 ${milliseconds / 1000} 秒内没有算完，请稍后再试。`;
    const refused = new Refused({ status: 503, reason: 'took_too_long', message });
    timer = setTimeout(reject, milliseconds, refused);
  });
  try {
    await Promise.race([answered, late]);
  } finally {
    clearTimeout(timer);
  }
}
