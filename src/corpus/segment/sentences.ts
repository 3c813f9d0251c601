import type { Sentence } from '../clause.ts';

const OPENING = '([{〔【《“‘「『（［｛';
const CLOSING = ')]}〕】》”’」』）］｝';
/** A line that breaks off after one of these goes on in the next. */
const GOES_ON = /[,，、:：]\s*$/u;

/**
 * The sentences of `source.slice(start, end)`, numbered from 1, with their offsets in `source`. They end at
 * 。！？ or with the line; 。 inside brackets or quotation marks ends none, and a closing mark behind it stays
 * with it. Semicolons do not end a sentence: what they join (对…给予…；对…给予…) is read together.
 */
export function splitSentences(source: string, start: number, end: number): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let from = start;
  for (const to of [...ends(source.slice(start, end)).map((at) => start + at), end]) {
    const raw = source.slice(from, to);
    const text = raw.trim();
    const at = from + raw.length - raw.trimStart().length;
    if (text !== '') sentences.push({ n: sentences.length + 1, text, start: at, end: at + text.length });
    from = to;
  }
  return sentences;
}

function ends(text: string): readonly number[] {
  const found: number[] = [];
  let lineStart = 0;
  for (const line of text.split('\n')) {
    found.push(...endsInLine(line).map((at) => lineStart + at));
    lineStart += line.length + 1;
    if (!GOES_ON.test(line)) found.push(lineStart);
  }
  return found.filter((at) => at < text.length);
}

function endsInLine(line: string): readonly number[] {
  const found: number[] = [];
  let depth = 0;
  const deepest = balance(line);
  for (let i = 0; i < line.length; i += 1) {
    const character = line.charAt(i);
    if (OPENING.includes(character)) depth += 1;
    if (CLOSING.includes(character)) depth = Math.max(0, depth - 1);
    if ((depth === 0 || !deepest) && /[。！？!?]/u.test(character)) found.push(behindClosing(line, i + 1));
  }
  return found;
}

/** Whether every bracket of the line is closed in it; where one is not, none can be trusted. */
function balance(line: string): boolean {
  let depth = 0;
  for (const character of line) {
    if (OPENING.includes(character)) depth += 1;
    if (CLOSING.includes(character)) depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function behindClosing(line: string, at: number): number {
  let behind = at;
  while (behind < line.length && CLOSING.includes(line.charAt(behind))) behind += 1;
  return behind;
}
