import { buildServer } from '../../mcp/server.ts';
import type { LineSink } from '../../transport/watch/index.ts';
import type { Arguments, Command } from '../command.ts';
import { deskPages } from '../desk-pages.ts';
import { lastResort } from '../last-resort.ts';
import { version } from '../version.ts';
import { withinOpenFiles } from './connection-limits.ts';
import { HTTP_OPTIONS, type HttpSettings, isLoopback, readHttpSettings } from './http-settings.ts';
import { serveLibrary } from './served-library.ts';
import { signInFor } from './sign-in.ts';

/** Milliseconds that are left, after the last answer, for lines that are still being written. */
const LAST_LINES_MS = 500;

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
    running.say(
      `有据已就绪：热线查询台 ${address}/ ；助手连接 MCP 地址 ${address}/mcp（或让助手直接启动命令 npx youju）`,
    );
    await new Promise((resolve) => {
      process.once('SIGINT', resolve).once('SIGTERM', resolve);
    });
    await running.close();
    // A log that nobody reads must not hold up the end.
    setTimeout(() => process.exit(0), LAST_LINES_MS).unref();
    return 0;
  },
};

/** A server that is up, and a line to stdout, which somebody may have closed. */
interface Started {
  readonly port: number;
  readonly say: LineSink;
  readonly close: () => Promise<void>;
}

/** The HTTP server over a library that follows the disk. What only HTTP needs is loaded here: stdio starts without. */
async function start(args: Arguments, settings: HttpSettings): Promise<Started> {
  const { http } = await import('../../transport/http/http.ts');
  const { createLog } = await import('../../transport/watch/log.ts');
  const { createMetrics } = await import('../../transport/watch/metrics.ts');
  const { LIMITS } = await import('../../transport/access/limits.ts');
  const { standardSink } = await import('../../transport/watch/line-sink.ts');
  const metrics = createMetrics();
  const lost = () => metrics.lineLost('log');
  const log = createLog(settings.log, standardSink('stderr', lost));
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
  const { keys, ...signIn } = await signInFor(settings);
  if (signIn.verifiers.length === 0 && !isLoopback(settings.host)) log.error('open_to_network', OPEN);
  const running = await http(build, {
    ...settings,
    ...signIn,
    pages: deskPages(),
    drainMs: settings.drainSeconds * 1000,
    parts: () => ({ ...library.parts(), ...(keys === undefined ? {} : { keys: keys() }) }),
    limits: withinOpenFiles(LIMITS),
    log,
    metrics,
  });
  const close = (): Promise<void> => {
    library.stop();
    return running.close();
  };
  lastResort((error) => {
    log.error('crashed', { reason: reasonOf(error) });
    void close().finally(() => process.exit(1));
  });
  return { port: running.port, say: standardSink('stdout', () => {}), close };
}

/** What is said when everybody who reaches the address may call. */
const OPEN = {
  reason:
    '监听的不是本机地址，又没有设令牌或登录：够得着的人都能调用。请设 YOUJU_TOKENS_FILE 或 --oauth-issuer',
};

function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
