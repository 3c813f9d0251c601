import type { DataFile } from '../data-file.ts';
import { type Fault, IN_CHINESE, schemaFaults } from '../fault.ts';
import { type OfficeNote, officeNotes, type Silence } from '../silence.ts';

/** A policy's silences, each with what the office says of it, and what is wrong with `notes.json`. */
export interface Noted {
  readonly silences: readonly Silence[];
  readonly faults: readonly Fault[];
}

/** The silences of a policy with the notes of its `notes.json`; as they are where it has none, or a broken one. */
export function withNotes(silences: readonly Silence[], data: DataFile | undefined): Noted {
  if (data === undefined) return { silences, faults: [] };
  const { file, json } = data;
  const parsed = officeNotes.safeParse(json, IN_CHINESE);
  if (!parsed.success) return { silences, faults: schemaFaults(file, parsed.error, json) };
  const { notes } = parsed.data;
  const topics = silences.map(({ id }) => id);
  const faults = notes.flatMap((note, i) => noteFaults(note, topics).map((fault) => at(fault, file, i)));
  const noted = silences.map((silence) => {
    const own = notes.filter(({ topic }) => topic === silence.id);
    return own.length === 0 ? silence : { ...silence, notes: own };
  });
  return { silences: noted, faults };
}

/** A note is on something the text is silent on, and ends after it begins. */
function noteFaults(
  { topic, on, until }: OfficeNote,
  topics: readonly string[],
): readonly Omit<Fault, 'file'>[] {
  const known = topics.includes(topic);
  return [
    ...(known
      ? []
      : [
          {
            field: 'topic',
            found: `读到 "${topic}"`,
            fix: `应为本政策“原文未涉及”的事项之一：${topics.join('、')}`,
          },
        ]),
    ...(on <= until
      ? []
      : [
          {
            field: 'until',
            found: `读到 "${until}"，早于 on 的 ${on}`,
            fix: '应为 on 当天或以后的日期，例 2026-12-31',
          },
        ]),
  ];
}

function at(fault: Omit<Fault, 'file'>, file: string, i: number): Fault {
  return { ...fault, file, field: `notes.${i}.${fault.field}` };
}

/**
 * What the office says on a day: what it has said by then, and not only for a time that is past.
 * @param day ISO.
 */
export function notesOn({ notes = [] }: Pick<Silence, 'notes'>, day: string): readonly OfficeNote[] {
  return notes.filter(({ on, until }) => on <= day && day <= until);
}

/** What the office says, as it is told: first of all that it is not the policy. */
export function noteLine({ text, said_by: by, on, until }: Omit<OfficeNote, 'topic'>): string {
  return `办理说明（非政策原文）：${text}（${by}，${on}，有效至 ${until}）`;
}
