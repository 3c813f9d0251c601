import { completable, type McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import type { Context } from './context.ts';
import { completeAward, completePolicy, completeProfile, completeQuestion } from './suggest/index.ts';

const CHECK =
  '答复发出之前，把全文交给 verify_answer 核对：逐段在 claims 里写明依据，测算的参数放进 calculations；有 contradicted 就改，unmarked 补依据或删去，still_to_say 写进答复。';

/** The ways people start a conversation, as prompts a client can offer. */
export function registerPrompts(server: McpServer, context: Context): void {
  // What completes stands inside `optional()`: the protocol's library looks for it there.
  const policy = completable(z.string().max(100), (typed) => completePolicy(context, typed))
    .optional()
    .describe('政策 id，可不填');
  const award = completable(z.string().max(20), (typed, call) =>
    completeAward(context, typed, call?.arguments),
  )
    .optional()
    .describe('奖补项目 id，可不填');
  const question = completable(z.string().min(1).max(500).describe('问题，用提问人的原话'), (typed, call) =>
    completeQuestion(context, typed, call?.arguments),
  );
  const profile = completable(
    z.string().min(1).max(2000).describe('企业情况：做什么、投了多少、卖了多少、得过什么称号'),
    (typed, call) => completeProfile(context, typed, call?.arguments),
  );

  server.registerPrompt(
    'ask_policy',
    {
      title: '政策问答',
      description: '按原文回答一个政策问题，句句有出处',
      argsSchema: z.object({ question, policy }),
    },
    (args) => user(askPolicy(args.question, args.policy)),
  );
  server.registerPrompt(
    'estimate_awards',
    {
      title: '奖补测算',
      description: '按企业情况逐项测算，缺什么问什么',
      argsSchema: z.object({ profile, award, policy }),
    },
    (args) => user(estimateAwards(args.profile, args)),
  );
  server.registerPrompt(
    'hotline_reply',
    {
      title: '热线答复',
      description: '来电人在线时的口头答复：三句话以内',
      argsSchema: z.object({ question, policy }),
    },
    (args) => user(hotlineReply(args.question, args.policy)),
  );
  registerEncoding(server, context, policy);
}

/** The prompt of who enters a policy. */
function registerEncoding(server: McpServer, context: Context, policy: z.ZodOptional<z.ZodString>): void {
  const text = z.string().min(1).max(100_000).optional().describe('要录入的原文，一条或全份，可不填');
  server.registerPrompt(
    'encode_policy',
    {
      title: '录入政策',
      description: '把一份政策的奖补录成数据，逐处引原文，由 check 读回核对',
      argsSchema: z.object({ policy, text }),
    },
    (args) => user(encodePolicy(context, args)),
  );
}

function user(text: string): { messages: { role: 'user'; content: { type: 'text'; text: string } }[] } {
  return { messages: [{ role: 'user', content: { type: 'text', text } }] };
}

function within(policy: string | undefined): string {
  return policy === undefined ? '' : `（只在政策 ${policy} 内）`;
}

function askPolicy(question: string, policy: string | undefined): string {
  return `请回答下面的政策问题${within(policy)}：
「${question}」

步骤：先用 search_clauses 查（query 用原话，keywords 补公文用词），看 coverage；原文没有涉及的，照实说。
要引用的条款用 read_clause 读原文。涉及金额的，用 describe_award 看条件，用 calculate_award 算；缺的事实问我，不要假设。
答复分四段：结论；依据（文号、条款、原句）；谁负责；原文没有写的。${CHECK}`;
}

function estimateAwards(
  profile: string,
  { award, policy }: { award?: string | undefined; policy?: string | undefined },
): string {
  const first =
    award === undefined
      ? '先用 match_awards 把整份政策过一遍，再对可能享受的逐项用 calculate_award 算。'
      : `用 describe_award 看项目 ${award} 需要哪些事实，再用 calculate_award 算。`;
  return `请按下面的企业情况测算奖补${within(policy)}：
「${profile}」

${first}金额都带单位填写。能确定的、只有上限的、原文没有给出金额的，分开列，不要加成一个总数。
缺的事实按“影响金额大小”的次序一次问我几个；须主管部门认定的，写明待认定，不要替我当作符合。
每个数字后面写文号和条款；收款方不是企业的，先说给谁。${CHECK}`;
}

function hotlineReply(question: string, policy: string | undefined): string {
  return `来电人正在线上${within(policy)}，问：
「${question}」

请给话务员一段可以照着念的答复，不超过三句：第一句说结论（有没有、多少、什么条件），第二句说文号和条款，
第三句说找哪个单位。然后另起一行写“要问清”：还需要来电人说明的；“转办”：原文没有写、须由牵头单位答复的。
先用 search_clauses 查，金额只用 calculate_award 的结果，只有上限的说“最高不超过”。${CHECK}`;
}

interface Encoded {
  readonly policy?: string | undefined;
  readonly text?: string | undefined;
}

/** The loop of who enters a policy, what is still wrong with it, the words, and every form with an example. */
function encodePolicy({ aside, forms }: Context, { policy, text }: Encoded): string {
  const id = policy ?? '文件夹名';
  const faults = aside.find((own) => own.policy === policy)?.faults ?? [];
  const wrong =
    faults.length === 0 ? '' : `\n\ncheck 现在说：\n${faults.map((line) => `- ${line}`).join('\n')}`;
  const words = text === undefined ? '' : `\n\n要录入的原文：\n「${text}」`;
  return `请把政策 ${id} 的奖补录成数据。原文是唯一的依据：没有写的不补，读不准的不猜，每个数和限定词都引逐字原文。

1. 还没有文件夹的，先 youju import 公文.docx ${id}；youju segment 看条款切得对不对。
2. youju draft ${id} 照原文逐句拟出 awards/*.json；读不准的写作 TODO。
3. 对照原文逐项改定：条件、数额、上限、期间、给谁；写法见下面的说明。写不出来的，在 policy.json 的 unencoded 里写条款、引文和理由。
4. 每项至少三个算例（恰在门槛、差一分、封顶），得数按原文手算，不抄程序算出的。
5. youju check --policy ${id} --json：每处错有 code、file、field、found（读到什么）、fix（应当怎样）；改到输出 []。
   code 为 unanswered 的是漏录：支持补录或写进 unencoded，条件补成条件，不是条件的在 aims 里引它并说明。
6. youju check --policy ${id}：通过后列出其余没有引到的话，逐句看有没有漏的条件和奖补。
7. 检查算不出错而仍可能错的：“分别”是否一一对应，上限按什么计、按年还是合计，同类奖项能否同享。
改完后逐条列出：录了哪几项，哪几处写进了 unencoded，哪些读法须由主管部门确认。${wrong}${words}

${forms()}`;
}
