import { readFileSync } from 'node:fs';
import { buildServer } from '../mcp/server.ts';
import { http } from '../transport/http.ts';
import type { Command } from './command.ts';
import { openLibrary } from './open-library.ts';
import { UsageError } from './usage-error.ts';
import { version } from './version.ts';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1']);

/** MCP over HTTP, with the hotline desk beside it. */
export const serveHttp: Command = {
  usage: 'http [--host 127.0.0.1] [--port 3310] [--allowed-host 名称,…] [--corpus 目录]',
  summary: '以 HTTP 提供 MCP 服务（/mcp）和热线查询台（/）；--port 0 自动选空闲端口',
  options: { host: { type: 'string' }, port: { type: 'string' }, 'allowed-host': { type: 'string' } },
  positionals: 0,
  async run(args) {
    const host = String(args.values.host ?? '127.0.0.1');
    const port = portOf(String(args.values.port ?? '3310'));
    const allowedHosts = String(args.values['allowed-host'] ?? '')
      .split(',')
      .filter((name) => name !== '');
    if (!LOOPBACK.has(host) && allowedHosts.length === 0) {
      throw new UsageError(
        `监听 ${host} 时须用 --allowed-host 写明允许的访问主机名，例：--allowed-host youju.example.cn`,
      );
    }
    const context = openLibrary(args);
    const build = () => buildServer(context, version());
    const running = await http(build, { host, port, allowedHosts, pages: pages() });
    const address = `http://${host.includes(':') ? `[${host}]` : host}:${running.port}`;
    process.stdout.write(
      `有据已就绪：热线查询台 ${address}/ ；助手连接 MCP 地址 ${address}/mcp（或让助手直接启动命令 npx youju）\n`,
    );
    await new Promise((resolve) => {
      process.once('SIGINT', resolve).once('SIGTERM', resolve);
    });
    await running.close();
    return 0;
  },
};

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) {
    throw new UsageError(`--port 读到“${text}”；应为 0 到 65535 的整数，例：--port 3310`);
  }
  return port;
}

/** The desk page; `ui/` lies beside both `src/` and `dist/`. */
function pages(): ReadonlyMap<string, { type: string; body: string }> {
  const desk = readFileSync(new URL('../../ui/desk.html', import.meta.url), 'utf8');
  return new Map([['/', { type: 'text/html', body: desk }]]);
}
