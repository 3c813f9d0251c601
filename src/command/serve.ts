import { buildServer } from '../mcp/server.ts';
import { stdio } from '../transport/stdio.ts';
import type { Command } from './command.ts';
import { lateLibrary } from './late-library.ts';
import { version } from './version.ts';

/** MCP over stdio: how assistants on the same machine start the program. */
export const serve: Command = {
  usage: '[--corpus 目录]',
  summary: '以 stdio 提供 MCP 服务（助手这样启动它）；标准输出只有协议内容',
  options: {},
  positionals: 0,
  async run(args) {
    const context = lateLibrary(args);
    stdio(() => buildServer(context, version()));
    return 0;
  },
};
