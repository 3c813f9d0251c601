import { readdirSync, readFileSync } from 'node:fs';
import { buildServer } from '../mcp/server.ts';
import type { Arguments, Command } from './command.ts';
import { HTTP_OPTIONS, type HttpSettings, readHttpSettings } from './http-settings.ts';
import { serveLibrary } from './served-library.ts';
import { signInFor } from './sign-in.ts';
import { version } from './version.ts';

/** MCP over HTTP, with the hotline desk beside it. */
export const serveHttp: Command = {
  usage: 'http [--host 127.0.0.1] [--port 3310] [--allowed-host 名称,…] [--corpus 目录] [其他选项]',
  summary:
    '以 HTTP 提供 MCP 服务（/mcp）和热线查询台（/）；--port 0 自动选空闲端口；令牌、限速、日志等选项见 docs/configuration.md',
  options: HTTP_OPTIONS,
  positionals: 0,
  async run(args) {
    const settings = readHttpSettings(args.values, process.env);
    const running = await start(args, settings);
    const { host } = settings;
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

/** The HTTP server over a library that follows the disk. What only HTTP needs is loaded here: stdio starts without. */
async function start(
  args: Arguments,
  settings: HttpSettings,
): Promise<{ readonly port: number; readonly close: () => Promise<void> }> {
  const { http } = await import('../transport/http/http.ts');
  const { createLog } = await import('../transport/watch/log.ts');
  const { createMetrics } = await import('../transport/watch/metrics.ts');
  const { LIMITS } = await import('../transport/access/limits.ts');
  const log = createLog(settings.log);
  const metrics = createMetrics();
  const program = version();
  const tellAside = () => {
    for (const { policy, faults } of library.current().aside) {
      log.error('policy_put_aside', { policy, reason: faults.join('；') });
    }
  };
  const library = await serveLibrary(args, settings.reloadSeconds, {
    swapped() {
      metrics.libraryChanged('swapped');
      log.info('library_swapped');
      tellAside();
      running.notify.resourcesChanged();
    },
    refused(message) {
      metrics.libraryChanged('refused');
      log.error('library_refused', { reason: message });
    },
  });
  tellAside();
  const build = () => buildServer(library.current(), program);
  const signIn = await signInFor(settings);
  const running = await http(build, { ...settings, ...signIn, pages: pages(), limits: LIMITS, log, metrics });
  const close = (): Promise<void> => {
    library.stop();
    return running.close();
  };
  return { port: running.port, close };
}

/** `ui/` lies beside both `src/` and `dist/`. */
const UI = new URL('../../ui/', import.meta.url);

const TYPES = [
  ['.js', 'text/javascript'],
  ['.css', 'text/css'],
  ['.svg', 'image/svg+xml'],
] as const;

/** The desk at `/`, and what it loads at its path below `ui/`. */
function pages(): ReadonlyMap<string, { type: string; body: string }> {
  const files = readdirSync(new URL('desk/', UI)).flatMap((name) =>
    TYPES.filter(([ending]) => name.endsWith(ending)).map(([, type]) => ({ path: `desk/${name}`, type })),
  );
  const desk = { path: 'desk.html', type: 'text/html' };
  const page = ({ path, type }: typeof desk) => ({ type, body: readFileSync(new URL(path, UI), 'utf8') });
  return new Map([['/', page(desk)], ...files.map((file) => [`/${file.path}`, page(file)] as const)]);
}
