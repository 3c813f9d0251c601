import { McpServer } from '@modelcontextprotocol/server';
import { CARD_ENTRY, registerAwardCard } from './award-card.ts';
import type { Context } from './context.ts';
import { type Host, NO_HOST } from './host.ts';
import { registerPrompts } from './prompts.ts';
import { pageResources, registerResources } from './resources.ts';
import { TOOLS } from './tools/index.ts';

/** How an assistant is told to work; short, since every conversation pays for it. */
const INSTRUCTIONS = `有据是政策原文的查询与测算服务器：只答原文写了的，原文没写的照实说“原文没有规定”。
怎么用：
1. 先 search_clauses 找条款：query 用提问人的原话，keywords 补上你认为公文会用的词（如“技改”→“技术改造”）。
2. 看 coverage：not_covered 表示原文没有涉及，照 note 说，不要拿最接近的条款凑答案；partly 表示只有任务、没有金额，或只答得了一部分。
3. 要引用就 read_clause 读原文；编号对应多条时，向提问人确认。
4. 金额只用 calculate_award 或 match_awards 的结果；missing 里的问题逐个问提问人，不要替他假设。先看 describe_award 需要哪些事实，金额都带单位（如“3000万元”）。
5. amount.kind 是 up_to 时只能说“最高不超过”，not_determined 时只能说原文没有给出金额；收款方不是提问人时先说明给谁。
6. 日期是否在有效期内用 check_validity。
7. 答复写好后用 verify_answer 核对：草稿逐段写进 claims（says 照抄草稿；原文的 text 配 quotes，测算的 calculation，来电人所报的 asker，算式 arithmetic 配 sum，原文没写的 silence 配 topic，自己的建议 own），测算过的把 calculate_award 的参数放进 calculations。contradicted 就改，unmarked 补依据或删去，still_to_say 写进答复，到 supported 为止。每个数字后面写明文号和条款。`;

/** Readable at any size, and drawn without anything that is loaded. */
const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#9d2420"/><path d="M9 7h14v18H9z" fill="#fff"/><path d="M12 12h8M12 16h8M12 20h5" stroke="#9d2420" stroke-width="1.8" stroke-linecap="round"/></svg>';

/** How the server is shown in lists: what it is called for people, and its icon. */
export const APPEARANCE = {
  title: '有据',
  icons: [{ src: `data:image/svg+xml;base64,${btoa(ICON)}`, mimeType: 'image/svg+xml', sizes: ['any'] }],
};

/** What is served changes only when the library does, so clients may keep the lists for an hour. */
const LIST_CACHE = { ttlMs: 3_600_000, cacheScope: 'public' } as const;

/** A server over the context: one for each connection (stdio) or request (HTTP). It only registers what is ready. */
export function buildServer(context: Context, version: string, host: Host = NO_HOST): McpServer {
  const server = new McpServer(
    { name: 'youju', version, ...APPEARANCE },
    {
      instructions: INSTRUCTIONS,
      // The library changes only with the process or its reload, of which no connection is told.
      capabilities: {
        tools: { listChanged: false },
        resources: { listChanged: false },
        prompts: { listChanged: false },
      },
      // Too many are refused in our own words (`read/arguments.ts`).
      maxToolInputElements: Number.POSITIVE_INFINITY,
      cacheHints: {
        'tools/list': LIST_CACHE,
        'prompts/list': LIST_CACHE,
        'resources/list': LIST_CACHE,
        'resources/templates/list': LIST_CACHE,
      },
    },
  );
  for (const tool of TOOLS) tool.register(server, context, host);
  registerResources(server, context);
  registerPrompts(server, context);
  registerAwardCard(server, context);
  pageResources(server, context, [CARD_ENTRY]);
  return server;
}
