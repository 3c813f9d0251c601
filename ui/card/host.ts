import { isRecord } from '../parts/record.ts';

/** The revision of MCP Apps that is spoken. */
const REVISION = '2026-01-26';

/** What the host sends that the card shows. */
export interface Heard {
  /** Arguments of the tool call that the card belongs to. */
  input(args: Readonly<Record<string, unknown>>): void;
  /** The result of that call. */
  result(result: ToolResult): void;
  /** Light or dark. */
  theme(theme: string): void;
}

/** A tool's result as the protocol has it, as far as the card reads it. */
export interface ToolResult {
  readonly isError: boolean;
  readonly text: string;
  readonly data: unknown;
}

/** The program that shows the card. */
export interface Host {
  /** Whether tools can be called through it. */
  readonly calls: boolean;
  callTool(name: string, args: Readonly<Record<string, unknown>>): Promise<ToolResult>;
}

type Message = Readonly<Record<string, unknown>>;

/** Greets the host and listens to it; everything goes by messages to the window above, nothing over a network. */
export async function connect(heard: Heard): Promise<Host> {
  const open = new Map<unknown, (message: Message) => void>();
  let last = 0;
  const send = (message: Message) => parent.postMessage({ jsonrpc: '2.0', ...message }, '*');
  const request = (method: string, params: Message): Promise<Message> => {
    last += 1;
    const id = last;
    send({ id, method, params });
    return new Promise((resolve) => open.set(id, resolve));
  };
  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (source !== parent || !isRecord(data)) return;
    if (typeof data.method === 'string') hear(data, heard, send);
    else {
      open.get(data.id)?.(data);
      open.delete(data.id);
    }
  });
  const greeting = {
    appInfo: { name: 'youju-award-card', title: '有据', version: '1.0.0' },
    appCapabilities: {},
  };
  const { result } = await request('ui/initialize', { ...greeting, protocolVersion: REVISION });
  const { hostCapabilities, hostContext } = record(result);
  hearContext(hostContext, heard);
  send({ method: 'ui/notifications/initialized', params: {} });
  tellSize(send);
  return {
    calls: isRecord(record(hostCapabilities).serverTools),
    async callTool(name, args) {
      const answer = await request('tools/call', { name, arguments: args });
      return 'result' in answer ? toolResult(answer.result) : failed(answer.error);
    },
  };
}

function hear(message: Message, heard: Heard, send: (message: Message) => void): void {
  const params = record(message.params);
  if (message.method === 'ui/notifications/tool-input') heard.input(record(params.arguments));
  else if (message.method === 'ui/notifications/tool-result') heard.result(toolResult(params));
  else if (message.method === 'ui/notifications/host-context-changed') hearContext(params, heard);
  else if (message.method === 'ping' || message.method === 'ui/resource-teardown') {
    send({ id: message.id, result: {} });
  } else if (message.id !== undefined) {
    send({ id: message.id, error: { code: -32_601, message: 'Method not found' } });
  }
}

function hearContext(context: unknown, heard: Heard): void {
  const { theme } = record(context);
  if (typeof theme === 'string') heard.theme(theme);
}

/** The host gives the card as much height as it needs. */
function tellSize(send: (message: Message) => void): void {
  new ResizeObserver(() => {
    const { width, height } = document.body.getBoundingClientRect();
    const params = { width: Math.ceil(width), height: Math.ceil(height) };
    send({ method: 'ui/notifications/size-changed', params });
  }).observe(document.body);
}

function toolResult(result: unknown): ToolResult {
  const { content, structuredContent, isError } = record(result);
  const blocks: readonly unknown[] = Array.isArray(content) ? content : [];
  const text = blocks.map((block) => record(block).text).filter((words) => typeof words === 'string');
  return { isError: isError === true, text: text.join('\n'), data: structuredContent };
}

function failed(error: unknown): ToolResult {
  const { message } = record(error);
  return { isError: true, text: `没有算成（${String(message)}），请稍后再试。`, data: undefined };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}
