/** The revision spoken: each request stands alone, so that nothing has to be set up or kept alive. */
const REVISION = '2026-07-28';

const META = {
  'io.modelcontextprotocol/protocolVersion': REVISION,
  'io.modelcontextprotocol/clientInfo': { name: 'youju-desk', title: '有据热线查询台', version: '1.0.0' },
  'io.modelcontextprotocol/clientCapabilities': {},
};

/**
 * What the header names of a request's parameters.
 * @type {Readonly<Record<string, string | undefined>>}
 */
const NAMED = { 'tools/call': 'name', 'resources/read': 'uri' };

/** A refusal in words that can be shown as they are. */
export class Refusal extends Error {}

/**
 * A client of the MCP server at `address`.
 * @param {URL} address
 * @param {import('./contract.d.ts').Tokens} tokens where the access token is kept and asked for
 * @returns {import('./contract.d.ts').Server}
 */
export function connect(address, tokens) {
  let last = 0;

  /**
   * @param {string} method
   * @param {Readonly<Record<string, unknown>>} [params]
   * @returns {Promise<any>}
   */
  async function request(method, params = {}) {
    last += 1;
    const body = JSON.stringify({ jsonrpc: '2.0', id: last, method, params: { ...params, _meta: META } });
    const name = String(params[NAMED[method] ?? ''] ?? '');
    const send = () => post(address, body, { method, name, token: tokens.get() });
    let response = await send();
    while (response.status === 401) {
      await tokens.renew();
      response = await send();
    }
    return resultOf(response);
  }

  return {
    request,
    async callTool(name, args) {
      const { content, structuredContent, isError } = await request('tools/call', { name, arguments: args });
      const text = content.map((/** @type {{ text?: string }} */ block) => block.text ?? '').join('\n');
      if (isError === true) throw new Refusal(text);
      return structuredContent;
    },
  };
}

/**
 * @param {URL} address
 * @param {string} body
 * @param {{ method: string, name: string, token: string }} head
 */
async function post(address, body, { method, name, token }) {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json, text/event-stream',
    'mcp-protocol-version': REVISION,
    'mcp-method': method,
    ...(name === '' ? {} : { 'mcp-name': name }),
    ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
  };
  try {
    return await fetch(address, { method: 'POST', headers, body });
  } catch {
    throw new Refusal('连接不上服务器，已输入的内容都还在；请检查网络后再试一次。');
  }
}

/** @param {Response} response */
async function resultOf(response) {
  const message = await messageOf(response);
  if (message?.result !== undefined) return message.result;
  if (response.status === 429) throw new Refusal('查询太频繁，服务器请稍等几秒再试。');
  const why = message?.error?.message ?? `HTTP ${response.status}`;
  throw new Refusal(`服务器没有接受这次请求（${why}）；已输入的内容都还在，请再试一次或告诉管理员。`);
}

/**
 * The answer, whether it came as JSON or as the last event of a stream.
 * @param {Response} response
 */
async function messageOf(response) {
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
