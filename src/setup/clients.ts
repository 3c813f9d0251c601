import { posix, win32 } from 'node:path';
import type { Client, Entry, Start, User } from './client.ts';

const plain = ({ command, args }: Start): Entry => ({ command, args });
const typed = ({ command, args }: Start): Entry => ({ type: 'stdio', command, args });
const json = { format: 'json', table: 'mcpServers', entry: plain } as const;

/** The assistants whose file can be written; docs/install.md says where each place was read. */
export const CLIENTS: readonly Client[] = [
  {
    ...json,
    id: 'claude-desktop',
    name: 'Claude Desktop',
    file: (user) => inAppData(user, 'Claude', 'claude_desktop_config.json'),
  },
  {
    ...json,
    id: 'claude-code',
    name: 'Claude Code',
    file: (user) => join(user, user.env.CLAUDE_CONFIG_DIR || user.home, '.claude.json'),
    entry: typed,
  },
  { ...json, id: 'cursor', name: 'Cursor', file: (user) => inHome(user, '.cursor', 'mcp.json') },
  {
    ...json,
    id: 'vscode',
    name: 'VS Code',
    table: 'servers',
    file: (user) => inAppData(user, 'Code', 'User', 'mcp.json'),
    entry: typed,
  },
  { ...json, id: 'cline', name: 'Cline', file: clineFile },
  { ...json, id: 'trae', name: 'Trae', file: (user) => inAppData(user, 'Trae', 'User', 'mcp.json') },
  { ...json, id: 'trae-cn', name: 'Trae CN', file: (user) => inAppData(user, 'Trae CN', 'User', 'mcp.json') },
  {
    id: 'codex',
    name: 'Codex',
    format: 'toml',
    table: 'mcp_servers',
    file: (user) => join(user, user.env.CODEX_HOME || inHome(user, '.codex'), 'config.toml'),
    entry: plain,
  },
];

/** The editor extension and the command line share this file. */
function clineFile(user: User): string {
  const { CLINE_MCP_SETTINGS_PATH: file, CLINE_DATA_DIR: data } = user.env;
  return file || join(user, data || inHome(user, '.cline', 'data'), 'settings', 'cline_mcp_settings.json');
}

/** Where programs of this system keep a user's settings. */
function inAppData(user: User, ...steps: readonly string[]): string {
  const { platform, env } = user;
  if (platform === 'win32') return join(user, env.APPDATA || inHome(user, 'AppData', 'Roaming'), ...steps);
  if (platform === 'darwin') return inHome(user, 'Library', 'Application Support', ...steps);
  return join(user, env.XDG_CONFIG_HOME || inHome(user, '.config'), ...steps);
}

function inHome(user: User, ...steps: readonly string[]): string {
  return join(user, user.home, ...steps);
}

function join({ platform }: User, ...steps: readonly string[]): string {
  return (platform === 'win32' ? win32 : posix).join(...steps);
}
