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

/** Plays a conversation: each call is made, and each reply is checked with the receipts of the calls before it. */
export async function play({ turns }: Conversation, call: Call): Promise<readonly Played[]> {
  const played: Played[] = [];
  const receipts: unknown[] = [];
  for (const turn of turns) {
    if ('caller' in turn) {
      played.push({ kind: 'caller', text: turn.caller, note: '' });
    } else if ('tool' in turn) {
      const { content, structuredContent } = answered.parse(await call(turn.tool, turn.arguments));
      if (structuredContent?.receipt !== undefined) receipts.push(structuredContent.receipt);
      const note = `${turn.tool} ${JSON.stringify(turn.arguments)}`;
      played.push({ kind: 'call', text: content[0]?.text ?? '', note });
    } else {
      const checked = answered.parse(await call('verify_answer', { answer: turn.reply, receipts }));
      const note = `${checked.structuredContent?.verdict}\n${checked.content[0]?.text ?? ''}`;
      played.push({ kind: 'reply', text: turn.reply, note, wanted: turn.verdict });
    }
  }
  return played;
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
