import { Parser } from 'htmlparser2';
import { writeNumber } from './counted.ts';

/** One level of a list as Word counts it: `第%1条`, `%1.%2`. */
interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

/** A list: its counters, which others may share, and what it says of its levels. */
interface List {
  counters: string;
  readonly levels: Map<number, Partial<Level>>;
}

/** What `numbering.xml` says: lists by the number that paragraphs name, and the patterns that they follow. */
interface Lists {
  readonly patterns: ReadonlyMap<string, List>;
  readonly lists: ReadonlyMap<string, List>;
}

const PLAIN: Level = { format: 'decimal', text: '', start: 1 };

function readLists(xml: string): Lists {
  const patterns = new Map<string, List>();
  const lists = new Map<string, List>();
  let open: List = { counters: '', levels: new Map() };
  let level = 0;
  const begin = (into: Map<string, List>, id: string) => {
    open = { counters: id, levels: new Map() };
    into.set(id, open);
  };
  const say = (part: Partial<Level>): void => {
    open.levels.set(level, { ...open.levels.get(level), ...part });
  };
  const opened: Readonly<Record<string, (a: Readonly<Record<string, string>>) => void>> = {
    'w:abstractNum': (a) => begin(patterns, a['w:abstractNumId'] ?? ''),
    'w:num': (a) => begin(lists, a['w:numId'] ?? ''),
    'w:abstractNumId': (a) => {
      open.counters = a['w:val'] ?? '';
    },
    'w:lvl': (a) => {
      level = Number(a['w:ilvl']);
    },
    'w:lvlOverride': (a) => {
      level = Number(a['w:ilvl']);
    },
    'w:start': (a) => say({ start: Number(a['w:val']) }),
    'w:startOverride': (a) => say({ start: Number(a['w:val']) }),
    'w:numFmt': (a) => say({ format: a['w:val'] ?? '' }),
    'w:lvlText': (a) => say({ text: a['w:val'] ?? '' }),
  };
  new Parser({ onopentag: (name, a) => opened[name]?.(a) }, { xmlMode: true }).end(xml);
  return { patterns, lists };
}

/**
 * Counts the automatic numbers of a Word file, paragraph by paragraph.
 * @returns the number to write before the next paragraph of this list and level; empty for bullets and unknown lists.
 */
export function createCounter(xml: string): (list: string, level: number) => string {
  const { patterns, lists } = readLists(xml);
  const counts = new Map<string, number[]>();
  const restarted = new Set<string>();
  return (id, at) => {
    const list = lists.get(id);
    if (list === undefined) return '';
    const pattern = patterns.get(list.counters)?.levels;
    const levelOf = (n: number): Level => ({ ...PLAIN, ...pattern?.get(n), ...list.levels.get(n) });
    const counters = counts.get(list.counters) ?? [];
    const restarts = !restarted.has(id) && list.levels.get(at)?.start !== undefined;
    restarted.add(id);
    const last = restarts ? undefined : counters[at];
    const now = [...counters.slice(0, at), last === undefined ? levelOf(at).start : last + 1];
    counts.set(list.counters, now);
    return levelOf(at).text.replace(/%(\d)/gu, (_, digit: string) => {
      const n = Number(digit) - 1;
      return writeNumber(now[n] ?? levelOf(n).start, levelOf(n).format);
    });
  };
}
