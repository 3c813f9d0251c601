import type { McpHttpHandler } from '@modelcontextprotocol/server';
import { Refused } from '../refused.ts';

/** The forms in which MCP is answered, and what a caller may write for them. */
const JSON_FORM = /application\/(?:json|\*)|\*\/\*/iu;
const STREAM_FORM = /text\/(?:event-stream|\*)|\*\/\*/iu;
const BOTH = 'application/json, text/event-stream';

/** @throws Refused (406) for a caller who takes neither form. A caller who says nothing takes any. */
export function requireForm(accept: string | undefined): void {
  if (accept === undefined || JSON_FORM.test(accept) || STREAM_FORM.test(accept)) return;
  throw new Refused({
    status: 406,
    reason: 'not_acceptable',
    message: `答复的格式是 JSON 或事件流；请把 Accept 写成 ${BOTH}，或其中一种。`,
  });
}

/**
 * MCP for callers who take only one of the two forms that the protocol would have every caller take: the answers of a
 * stream as JSON, an answer in JSON as a stream of one.
 */
export function inAcceptedForm(fetch: McpHttpHandler['fetch']): McpHttpHandler['fetch'] {
  return async (request, ...rest) => {
    const accept = request.headers.get('accept') ?? '*/*';
    const takesStream = /text\/event-stream/iu.test(accept);
    if (takesStream && /application\/json/iu.test(accept)) return fetch(request, ...rest);
    request.headers.set('accept', BOTH);
    const response = await fetch(request, ...rest);
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
    if (isStream === takesStream || !response.ok || response.body === null) return response;
    return takesStream ? asStream(response) : asJson(response);
  };
}

async function asStream(response: Response): Promise<Response> {
  return reformed(response, 'text/event-stream', `event: message\ndata: ${await response.text()}\n\n`);
}

/** The answers of a stream that ends: one by itself, several as the batch that asked them. */
async function asJson(response: Response): Promise<Response> {
  const events = (await response.text()).split(/\r?\n\r?\n/u).map(dataOf);
  const answers = events.filter((data) => data !== '' && isAnswer(JSON.parse(data)));
  const [only, ...others] = answers;
  const body = only !== undefined && others.length === 0 ? only : `[${answers.join(',')}]`;
  return reformed(response, 'application/json', body);
}

function dataOf(event: string): string {
  const lines = event.split(/\r?\n/u).filter((line) => line.startsWith('data:'));
  return lines.map((line) => line.slice('data:'.length).trim()).join('\n');
}

/** What is told on the way to an answer has no place in JSON. */
function isAnswer(message: object): boolean {
  return 'result' in message || 'error' in message;
}

function reformed({ status, headers }: Response, type: string, body: string): Response {
  const kept = new Headers(headers);
  kept.set('content-type', type);
  kept.delete('content-length');
  return new Response(body, { status, headers: kept });
}
