import type { Parameters, Replies, Server, Tokens } from './contract.ts';

/** The revision spoken: each request stands alone, so that nothing has to be set up or kept alive. */
const REVISION = '2026-07-28';

const META = {
  'io.modelcontextprotocol/protocolVersion': REVISION,
  'io.modelcontextprotocol/clientInfo': { name: 'youju-desk', title: '有据热线查询台', version: '1.0.0' },
  'io.modelcontextprotocol/clientCapabilities': {},
};

/** Under which names the open call is told, and what a sentence does to it. */
const [CALL, FOLLOW_UP] = ['io.github.youju/call', 'io.github.youju/follow-up'];

/** What the header names of a request's parameters. */
const NAMED: Readonly<Record<string, string>> = { 'tools/call': 'name', 'resources/read': 'uri' };

/** A refusal in words that can be shown as they are. */
export class Refusal extends Error {}

/** The words of a refusal; anything else is a fault of ours and goes on. */
export function wordsOf(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  throw error;
}

/**
 * A client of the MCP server at `address`. The desk is shipped with its server, and takes its answers as they are
 * declared there.
 */
export function connect(address: URL, tokens: Tokens): Server {
  let last = 0;
  const exchange = async (method: string, params: Parameters = {}, call?: Parameters) => {
    last += 1;
    const meta = call === undefined ? META : { ...META, [CALL]: call };
    const body = JSON.stringify({ jsonrpc: '2.0', id: last, method, params: { ...params, _meta: meta } });
    const name = String(params[NAMED[method] ?? ''] ?? '');
    const send = () => post(address, body, { method, name, token: tokens.get() });
    let response = await send();
    while (response.status === 401) {
      await tokens.renew();
      response = await send();
    }
    return resultOf(response);
  };
  return {
    request: (method, params) => exchange(method, params),
    async callTool(name, args, call) {
      const params = { name, arguments: args };
      const { content, structuredContent, isError, _meta: meta } = await exchange('tools/call', params, call);
      if (isError === true) {
        const blocks: Replies['tools/call']['content'] = content;
        throw new Refusal(blocks.map(({ text = '' }) => text).join('\n'));
      }
      return call === undefined ? structuredContent : { ...structuredContent, ...meta?.[FOLLOW_UP] };
    },
  };
}

interface Head {
  readonly method: string;
  readonly name: string;
  readonly token: string;
}

async function post(address: URL, body: string, { method, name, token }: Head): Promise<Response> {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json, text/event-stream',
    'mcp-protocol-version': REVISION,
    'mcp-method': method,
    ...(name === '' ? {} : { 'mcp-name': encoded(name) }),
    ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
  };
  try {
    return await fetch(address, { method: 'POST', headers, body });
  } catch {
    throw new Refusal('连接不上服务器，已输入的内容都还在；请检查网络后再试一次。');
  }
}

/** Headers carry ASCII only. */
function encoded(name: string): string {
  return /^[\x20-\x7e]*$/u.test(name) ? name : encodeURI(name);
}

async function resultOf(response: Response) {
  const message = await messageOf(response);
  if (message?.result !== undefined) return message.result;
  if (response.status === 429) throw new Refusal('查询太频繁，服务器请稍等几秒再试。');
  const why = message?.error?.message ?? `HTTP ${response.status}`;
  throw new Refusal(`服务器没有接受这次请求（${why}）；已输入的内容都还在，请再试一次或告诉管理员。`);
}

/** The answer, whether it came as JSON or as the last event of a stream. */
async function messageOf(response: Response) {
  const text = await response.text();
  const stream = response.headers.get('content-type')?.startsWith('text/event-stream') === true;
  const json = stream
    ? text
        .split('\n')
        .findLast((line) => line.startsWith('data:'))
        ?.slice(5)
    : text;
  try {
    return JSON.parse(json ?? '');
  } catch {
    return undefined;
  }
}
