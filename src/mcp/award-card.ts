import type { McpServer } from '@modelcontextprotocol/server';
import type { Context } from './context.ts';

const URI = 'ui://youju/award-card';
const MIME = 'text/html;profile=mcp-app';

/** What ties a tool to the card, as hosts of today and, flat, older ones read it. */
export const CARD_LINK = { ui: { resourceUri: URI }, 'ui/resourceUri': URI } as const;

/** It asks for no network; it may write to the clipboard. */
const META = { ui: { prefersBorder: true, permissions: { clipboardWrite: {} } } };

/** The card that hosts show for a calculation: one page, read when it is asked for. */
export function registerAwardCard(server: McpServer, context: Context): void {
  server.registerResource(
    'award-card',
    URI,
    {
      title: '奖补测算卡',
      description: '测算结果：金额、条件、算式和引文，可以补事实重算',
      mimeType: MIME,
      _meta: META,
    },
    () => ({ contents: [{ uri: URI, mimeType: MIME, text: context.card(), _meta: META }] }),
  );
}
