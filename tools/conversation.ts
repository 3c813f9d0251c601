import { z } from 'zod';

/** A conversation as data: what the caller says, what is called, what is to be replied and how that must check. */
export const conversation = z.strictObject({
  title: z.string(),
  turns: z.array(
    z.union([
      z.strictObject({ caller: z.string() }),
      z.strictObject({ tool: z.string(), arguments: z.record(z.string(), z.unknown()) }),
      z.strictObject({
        reply: z.string(),
        /** What verify_answer must say of it; `any` where the reply says what the text does not speak of. */
        verdict: z.enum(['supported', 'contradicted', 'any']),
        /** What each stretch of the reply is said to rest on. */
        claims: z.array(z.record(z.string(), z.unknown())),
      }),
    ]),
  ),
});
export type Conversation = z.infer<typeof conversation>;

type Call = (tool: string, args: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** One turn as it was played; `text` is what was said, or the whole text of a result. */
export interface Played {
  readonly kind: 'caller' | 'call' | 'reply';
  readonly text: string;
  /** The call itself, or the verdict on a reply. */
  readonly note: string;
  /** What the verdict had to be. */
  readonly wanted?: string;
}

const answered = z.object({
  content: z.array(z.object({ text: z.string() })),
  structuredContent: z.looseObject({ receipt: z.unknown(), verdict: z.unknown() }).partial().optional(),
});

/** Plays a conversation: each call is made, and each reply is checked with the last calculation of each award before it. */
export async function play({ turns }: Conversation, call: Call): Promise<readonly Played[]> {
  const played: Played[] = [];
  const calculations = new Map<unknown, Readonly<Record<string, unknown>>>();
  for (const turn of turns) played.push(await playTurn(turn, { call, calculations }));
  return played;
}

async function playTurn(
  turn: Conversation['turns'][number],
  { call, calculations }: { call: Call; calculations: Map<unknown, Readonly<Record<string, unknown>>> },
): Promise<Played> {
  if ('caller' in turn) return { kind: 'caller', text: turn.caller, note: '' };
  if ('reply' in turn) {
    const { reply, claims } = turn;
    const declared = { answer: reply, claims, calculations: [...calculations.values()] };
    const { text, data } = await ask(call, 'verify_answer', declared);
    return { kind: 'reply', text: reply, note: `${data?.verdict}\n${text}`, wanted: turn.verdict };
  }
  const { text, data } = await ask(call, turn.tool, turn.arguments);
  if (data?.receipt !== undefined) calculations.set(turn.arguments.award, turn.arguments);
  return { kind: 'call', text, note: `${turn.tool} ${JSON.stringify(turn.arguments)}` };
}

async function ask(call: Call, tool: string, args: Readonly<Record<string, unknown>>) {
  const { content, structuredContent } = answered.parse(await call(tool, args));
  return { text: content[0]?.text ?? '', data: structuredContent };
}

/** A played conversation as Markdown: whole, or with only the first lines of each result. */
export function transcript(
  title: string,
  played: readonly Played[],
  lines = Number.POSITIVE_INFINITY,
): string {
  const part = ({ kind, text, note }: Played): string => {
    if (kind === 'caller') return `**来电人**　${text}`;
    if (kind === 'call') return `\`${note}\`\n\n${fenced(text, lines)}`;
    return `**答复**　${text}\n\n\`verify_answer\`\n\n${fenced(note.split('\n').slice(1).join('\n'), lines)}`;
  };
  return [`### ${title}`, ...played.map(part)].join('\n\n');
}

function fenced(text: string, lines: number): string {
  const all = text.split('\n');
  const shown = all.length > lines ? [...all.slice(0, lines), '…'] : all;
  return `\`\`\`text\n${shown.join('\n')}\n\`\`\``;
}
