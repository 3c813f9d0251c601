import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Command } from './command.ts';
import { orUsageError } from './usage-error.ts';

/** Sums up the questions that an office recorded with `--gaps`, for whoever keeps the lexicon and the silences. */
export const gaps: Command = {
  usage: 'gaps 文件 [--json]',
  summary:
    '归总 http --gaps 记下的、没有答上或只答上一部分的问题：原文没有的词、问到的原文未涉及的事项、重复的问法',
  options: { json: { type: 'boolean' } },
  positionals: 1,
  run({ positionals: [file = ''], values }) {
    const summary = summaryOf(linesOf(file));
    process.stdout.write(`${values.json === true ? JSON.stringify(summary, null, 2) : told(summary)}\n`);
    return 0;
  },
};

const gap = z.object({
  time: z.string(),
  event: z.literal('gap'),
  status: z.enum(['partly', 'not_covered']),
  policy: z.string().optional(),
  question: z.string(),
  words: z.string(),
  silences: z.string(),
});
type Gap = z.infer<typeof gap>;

/** Something that several questions have in common. */
interface Counted {
  readonly what: string;
  readonly times: number;
  /** One of the questions. */
  readonly example: string;
}

interface Summary {
  readonly questions: number;
  readonly not_covered: number;
  readonly partly: number;
  readonly first: string | null;
  readonly last: string | null;
  /** Lines that are no record of this kind. */
  readonly unread: number;
  readonly words: readonly Counted[];
  readonly silences: readonly Counted[];
  readonly repeated: readonly Counted[];
}

/** More of a kind than anybody goes through at one sitting. */
const MOST = 50;

function linesOf(file: string): readonly string[] {
  const text = orUsageError(
    () => readFileSync(file, 'utf8'),
    `读不到“${file}”；应为 http --gaps 写的文件，例：youju gaps /var/log/youju/gaps.jsonl`,
  );
  return text.split('\n').filter((line) => line !== '');
}

function summaryOf(lines: readonly string[]): Summary {
  const read = lines.flatMap(gapOf);
  const times = read.map(({ time }) => time).toSorted();
  return {
    questions: read.length,
    not_covered: read.filter(({ status }) => status === 'not_covered').length,
    partly: read.filter(({ status }) => status === 'partly').length,
    first: times[0] ?? null,
    last: times.at(-1) ?? null,
    unread: lines.length - read.length,
    words: counted(read, ({ words }) => words.split('、')),
    silences: counted(read, ({ silences }) => silences.split('、')),
    repeated: counted(read, ({ question }) => [question]).filter(({ times: n }) => n > 1),
  };
}

function gapOf(line: string): readonly Gap[] {
  try {
    const read = gap.safeParse(JSON.parse(line));
    return read.success ? [read.data] : [];
  } catch {
    return [];
  }
}

/** The most frequent first. */
function counted(read: readonly Gap[], of: (gap: Gap) => readonly string[]): readonly Counted[] {
  const found = new Map<string, Counted>();
  for (const each of read) {
    for (const what of new Set(of(each).filter((part) => part !== ''))) {
      const before = found.get(what);
      found.set(what, { what, times: (before?.times ?? 0) + 1, example: before?.example ?? each.question });
    }
  }
  return [...found.values()].toSorted((a, b) => b.times - a.times).slice(0, MOST);
}

function told({ questions, not_covered, partly, first, last, unread, ...lists }: Summary): string {
  if (questions === 0) return `没有记下的问题${unread === 0 ? '' : `（${unread} 行读不懂）`}。`;
  const days = `${first?.slice(0, 10)} 至 ${last?.slice(0, 10)}`;
  return [
    `共 ${questions} 问（${days}）：没有涉及 ${not_covered}，只涉及一部分 ${partly}${unread === 0 ? '' : `；另有 ${unread} 行读不懂`}`,
    ...section('原文没有的词（人们的说法加进 lexicon.json，原文确实没有的加进 silences）：', lists.words),
    ...section('问到的、已登记为原文未涉及的：', lists.silences),
    ...section('不止一次的问法：', lists.repeated),
  ].join('\n');
}

function section(title: string, all: readonly Counted[]): readonly string[] {
  if (all.length === 0) return [];
  return [
    '',
    title,
    ...all.map(
      ({ what, times, example }) => `  ${times} 次　${what}${what === example ? '' : `　例：${example}`}`,
    ),
  ];
}
