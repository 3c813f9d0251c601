import { readFileSync } from 'node:fs';
import { Client } from '@modelcontextprotocol/client';
import { InMemoryTransport } from '@modelcontextprotocol/server';
import { openLibrary } from '../src/command/open-library.ts';
import { buildServer } from '../src/mcp/server.ts';
import { conversation, play, transcript } from './conversation.ts';
import { generated } from './generated.ts';

/** `docs/tools.md`, as clients are told of the tools, and the conversations in the README, as they run: `npm run docs`. */

/** Conversations shown in the README, and how much of each result. */
const SHOWN = ['01-设备投了八百万', '05-贯标', '20-草稿写错了'];
const SHOWN_LINES = 4;

interface Property {
  readonly type?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
}

async function connect(): Promise<Client> {
  const [near, far] = InMemoryTransport.createLinkedPair();
  await buildServer(openLibrary({ positionals: [], values: {} }), 'docs').connect(far);
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(near);
  return client;
}

function rows(
  properties: Readonly<Record<string, Property>>,
  required: readonly string[],
): readonly string[] {
  return Object.entries(properties).map(([name, { description = '', examples = [] }]) => {
    const example = examples.length > 0 ? `\`${JSON.stringify(examples[0])}\`` : '';
    return `| \`${name}\`${required.includes(name) ? '（必填）' : ''} | ${description} | ${example} |`;
  });
}

async function conversations(of: Client): Promise<string> {
  const shown = SHOWN.map(async (name) => {
    const script = conversation.parse(JSON.parse(readText(`test/conversations/${name}.json`)));
    const played = await play(script, (tool, args) => of.callTool({ name: tool, arguments: { ...args } }));
    return transcript(script.title, played, SHOWN_LINES);
  });
  return (await Promise.all(shown)).join('\n\n');
}

function readText(path: string): string {
  return readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
}

/** The README with what stands between its two marks written anew. */
function readmeWith(shown: string): string {
  const marks = /(<!-- 对话：由 npm run docs 生成 -->)[\s\S]*(<!-- 对话完 -->)/u;
  return readText('README.md').replace(marks, (_, start, end) => `${start}\n\n${shown}\n\n${end}`);
}

const client = await connect();
const { tools } = await client.listTools();
const { prompts } = await client.listPrompts();
const { resourceTemplates } = await client.listResourceTemplates();

const toolSections = tools.map(({ name, title, description, inputSchema, outputSchema }) =>
  [
    `## ${name}　${title}`,
    description,
    [
      '| 参数 | 写法 | 例 |',
      '|---|---|---|',
      ...rows((inputSchema.properties ?? {}) as Record<string, Property>, inputSchema.required ?? []),
    ].join('\n'),
    `结果：${Object.keys(outputSchema?.properties ?? {})
      .map((field) => `\`${field}\``)
      .join(' ')}`,
  ].join('\n\n'),
);
const promptLines = prompts.map(({ name, title, description }) => `- \`${name}\`　${title}：${description}`);
const resourceLines = resourceTemplates.map(
  ({ uriTemplate, title, description }) => `- \`${uriTemplate}\`　${title}：${description}`,
);

generated({
  'README.md': readmeWith(await conversations(client)),
  'docs/tools.md': `${[
    '# 工具、提示和资源',
    '由 `npm run docs` 从服务器自己的说明生成，请勿手改。每个结果都有完整的中文文本和同样完整的结构化数据。',
    ...toolSections,
    '## 提示',
    promptLines.join('\n'),
    '## 资源',
    resourceLines.join('\n'),
  ].join('\n\n')}\n`,
});
await client.close();
