import { CLUSTER_OPTIONS } from '../cluster/index.ts';
import type { Command } from '../command.ts';
import { HTTP_OPTIONS, readHttpSettings } from './http-settings.ts';

/** Milliseconds that are left, after the last answer, for lines that are still being written. */
const LAST_LINES_MS = 500;

/** MCP over HTTP, with the hotline desk beside it. */
export const serveHttp: Command = {
  usage: 'http [--host 127.0.0.1] [--port 3310] [--allowed-host 名称,…] [--corpus 目录] [其他选项]',
  summary:
    '以 HTTP 提供 MCP 服务（/mcp）和热线查询台（/）；--port 0 自动选空闲端口；令牌、限速、日志等选项见 docs/configuration.md',
  options: { ...HTTP_OPTIONS, ...CLUSTER_OPTIONS },
  positionals: 0,
  async run(args) {
    const settings = readHttpSettings(args.values, process.env);
    const { start } = await import('./start.ts');
    const running = await start(args, settings);
    const { host } = settings;
    const address = `http://${host.includes(':') ? `[${host}]` : host}:${running.port}`;
    running.say(
      `有据已就绪：热线查询台 ${address}/ ；助手连接 MCP 地址 ${address}/mcp（助手在这台机器上的，不必连它，用 setup 命令写好配置即可）`,
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
