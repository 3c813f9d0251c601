import { AppBridge, PostMessageTransport } from '@modelcontextprotocol/ext-apps/app-bridge';

/** What the test hands in: the page, the call it belongs to, and the way to the server. */
interface Given {
  readonly page: string;
  readonly theme: 'light' | 'dark';
  readonly args: Record<string, unknown>;
  readonly result: Parameters<AppBridge['sendToolResult']>[0];
  readonly callsTools: boolean;
}

declare global {
  interface Window {
    callServer(name: string, args: unknown): Promise<Given['result']>;
    show(given: Given): Promise<void>;
  }
}

/** The official host's half, around a frame that may run scripts and nothing else. */
window.show = async ({ page, theme, args, result, callsTools }) => {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts allow-forms');
  frame.setAttribute('allow', 'clipboard-write');
  document.body.append(frame);
  const { contentWindow } = frame;
  if (contentWindow === null) throw new Error('no frame');
  const bridge = new AppBridge(
    null,
    { name: 'test-host', version: '1.0.0' },
    callsTools ? { serverTools: {} } : {},
    { hostContext: { theme } },
  );
  bridge.oncalltool = ({ name, arguments: given }) => window.callServer(name, given);
  bridge.addEventListener('sizechange', ({ height }) => {
    if (height !== undefined) frame.style.height = `${height}px`;
  });
  bridge.addEventListener('initialized', async () => {
    await bridge.sendToolInput({ arguments: args });
    await bridge.sendToolResult(result);
  });
  await bridge.connect(new PostMessageTransport(contentWindow, contentWindow));
  frame.srcdoc = page;
};
