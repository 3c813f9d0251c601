import { Client } from '@modelcontextprotocol/client';
import { InMemoryTransport } from '@modelcontextprotocol/server';
import { openLibrary } from '../src/command/open-library.ts';
import { buildServer } from '../src/mcp/server.ts';
import { generated } from './generated.ts';

/** `docs/tools.md`: what a client is told of the tools and prompts, as it is told it. `npm run docs`. */
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
