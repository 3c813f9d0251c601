import { SERVER_NAME, type Start } from './client.ts';

/** Assistants whose servers no program should write, by name: what the person enters, and where. */
export const BY_HAND: Readonly<Record<string, (start: Start) => string>> = {
  'cherry-studio': (start) =>
    `Cherry Studio 把配置存在自己的数据库里，不由程序改动；请在它的“MCP 服务器 → 添加 → 从 JSON 导入”里粘贴：\n${JSON.stringify(
      { mcpServers: { [SERVER_NAME]: { type: 'stdio', ...start } } },
      null,
      2,
    )}`,
  dify: () => byAddress('Dify', '“工具 → MCP”里添加 MCP 服务（HTTP）'),
  coze: () => byAddress('Coze（扣子）', '添加 MCP 服务的地方'),
};

function byAddress(name: string, where: string): string {
  return [
    `${name} 通过网络连接。先在它够得着的机器上运行 youju http（--allowed-host 和令牌见 docs/configuration.md），`,
    `再到 ${name} ${where}，填 http://<主机名>:3310/mcp；前面有反向代理时填 https://<主机名>/mcp。`,
  ].join('\n');
}
