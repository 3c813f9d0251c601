import type { McpServer } from '@modelcontextprotocol/server';
import type { Context } from './context.ts';

const URI = 'ui://youju/award-card';
const MIME = 'text/html;profile=mcp-app';

/** What ties a tool to the card, as hosts of today and, flat, older ones read it. */
export const CARD_LINK = { ui: { resourceUri: URI }, 'ui/resourceUri': URI } as const;

/** It asks for no network; it may write to the clipboard. */
const META = { ui: { prefersBorder: true, permissions: { clipboardWrite: {} } } };

const CARD = {
  title: '奖补测算卡',
  description: '测算结果：金额、条件、算式和引文，可以补事实重算',
  mimeType: MIME,
  _meta: META,
} as const;
/** The card as `resources/list` tells of it. */
export const CARD_ENTRY = { uri: URI, name: 'award-card', ...CARD };

/** The card that hosts show for a calculation: one page, read when it is asked for. */
export function registerAwardCard(server: McpServer, context: Context): void {
  server.registerResource(CARD_ENTRY.name, URI, CARD, () => ({
    contents: [{ uri: URI, mimeType: MIME, text: context.card(), _meta: META }],
  }));
}
