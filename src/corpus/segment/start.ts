import { isClosed, isIssuing } from './line-shape.ts';
import type { ReadLine } from './read-line.ts';

/**
 * Index of the first line that may belong to the document: behind a digest that announces the full text,
 * behind a table of contents (or a digest with numbers) that the text then repeats, and behind a notice that
 * sends out a document by its title.
 */
export function findStart(lines: readonly ReadLine[]): number {
  const announced = afterAnnouncement(lines);
  const repeated = afterRepetition(lines, announced);
  return afterTitle(lines, repeated);
}

function afterAnnouncement(lines: readonly ReadLine[]): number {
  return lines.findLastIndex((line, i) => line.shape === 'announcement' && beginsAnew(lines, i)) + 1;
}

/** Whether the first number behind line `at` does not go on with one before it. */
function beginsAnew(lines: readonly ReadLine[], at: number): boolean {
  const first = lines.slice(at + 1).find(isMarked)?.markers[0];
  if (first === undefined) return false;
  const before = lines.slice(0, at).flatMap(({ markers }) => markers);
  return !before.some(({ kind, number }) => kind === first.kind && number === first.number - 1);
}

/** For each line, whether the next sure marker from it on is a first one. */
function openings(lines: readonly ReadLine[]): readonly boolean[] {
  const opens: boolean[] = [];
  for (let i = lines.length - 1, next = false; i >= 0; i -= 1) {
    const line = lines[i];
    if (line !== undefined && isSure(line)) next = line.markers.some((m) => m.number === 1);
    opens[i] = next;
  }
  return opens;
}

function isSure({ markers }: ReadLine): boolean {
  return markers.some((m) => m.certainty === 'surely');
}

/**
 * Where numbered lines come again in their order, the text begins. Of a digest all must come again; of a table of
 * contents, which says that it is one or is nothing but titles, most: its titles are not always those of the text.
 */
function afterRepetition(lines: readonly ReadLine[], from: number): number {
  const contents = lines.findIndex((line, i) => i >= from && line.shape === 'contents');
  const unsaid = contents < 0 ? titlesAlone(lines, from) : [];
  const counts = contents < 0 && unsaid.length === 0 ? isSure : isMarked;
  const first = unsaid[0] ?? lines.findIndex((line, i) => i >= Math.max(from, contents) && counts(line));
  const text = entry(lines[first]);
  const again = lines.findIndex((line, i) => i > first && first >= 0 && counts(line) && repeats(line, text));
  if (again < 0) return from;
  const between = lines.slice(first, again).filter(counts);
  const share = comeAgain(between.map(entry), lines.slice(again)) / between.length;
  const listed = contents >= 0 || (unsaid.length > 1 && between.length === unsaid.length);
  return share === 1 || (listed && share > 0.5) ? again : from;
}

/** The first numbered lines of a document, while they are titles without a word between them. */
function titlesAlone(lines: readonly ReadLine[], from: number): readonly number[] {
  const run: number[] = [];
  for (let i = from; i < lines.length; i += 1) {
    const line = lines[i];
    if (line === undefined || line.shape === 'blank') continue;
    if (isMarked(line) && line.shape === 'short') run.push(i);
    else if (run.length > 0 || isMarked(line)) break;
  }
  return run;
}

function isMarked({ markers }: ReadLine): boolean {
  return markers.some((m) => m.certainty !== 'hardly');
}

/** How many of the entries come again, one behind the other. */
function comeAgain(listed: readonly string[], lines: readonly ReadLine[]): number {
  let at = -1;
  return listed.filter((text) => {
    const next = lines.findIndex((line, i) => i > at && repeats(line, text));
    if (next >= 0) at = next;
    return next >= 0;
  }).length;
}

/** A line without blanks, and without the dots and page number of a table of contents. */
function entry(line: ReadLine | undefined): string {
  return (line?.text ?? '').replaceAll(' ', '').replace(/[.…·\-—]*\d*$/u, '');
}

function repeats(line: ReadLine, text: string): boolean {
  return line.text.replaceAll(' ', '').startsWith(text);
}

/**
 * Behind the title of the document that an earlier sentence sends out (现将《…》印发给你们, 关于印发…的通知), but not
 * where the points before it are law themselves, as those of an order or a decision are.
 */
function afterTitle(lines: readonly ReadLine[], from: number): number {
  const opens = openings(lines);
  const isSent = sentTitles(lines, from);
  const at = lines.findIndex((_, i) => i > from && opens[i + 1] === true && isSent(i));
  return at < 0 || isOrder(lines.slice(from, at)) ? from : at + 1;
}

/** Whether a line ends the title of a document that an earlier sentence, not before `from`, sends out. */
function sentTitles(lines: readonly ReadLine[], from: number): (at: number) => boolean {
  const sent = sentBefore(lines, from);
  return (at) => titlesEndingAt(lines, at).some((title) => (sent.get(title) ?? at) < at);
}

/** The same of a line in a document apart, whose title the sentence may shorten: 印发《…十条》及《申报指南》. */
export function sentInShort(lines: readonly ReadLine[]): (at: number) => boolean {
  const sent = [...sentBefore(lines, 0)];
  return (at) =>
    titlesEndingAt(lines, at).some((title) =>
      sent.some(([own, from]) => from < at && (title === own || (own.length > 3 && title.endsWith(own)))),
    );
}

/** Titles that sentences send out, each with the line of the first that does. */
function sentBefore(lines: readonly ReadLine[], from: number): ReadonlyMap<string, number> {
  const sent = new Map<string, number>();
  for (const { text, at } of sentencesOf(lines, from)) {
    for (const title of sentOut(text)) if (!sent.has(title)) sent.set(title, at);
  }
  return sent;
}

/** An order, announcement or decision makes law with its own points; a notice, or one that asks for comments, does not. */
function isOrder(lines: readonly ReadLine[]): boolean {
  const head = lines.slice(0, Math.max(0, lines.findIndex(isSure)));
  const instrument = head.some(
    ({ shape, text }) => shape === 'short' && /(?:令|公告|通告|决定|决议)$/u.test(text.replaceAll(' ', '')),
  );
  return instrument && !lines.some(({ text }) => ASKS.test(text.replaceAll(' ', '')));
}

/** A draft is put before the public. */
const ASKS = /征求.{0,16}意见|提出.{0,8}意见建议/u;

interface SentenceAt {
  readonly text: string;
  /** Index of the line on which it begins. */
  readonly at: number;
}

/** The sentences from line `from` on, as far as each line takes them: pages of fixed width break them. */
function sentencesOf(lines: readonly ReadLine[], from: number): readonly SentenceAt[] {
  const found: SentenceAt[] = [];
  let open: SentenceAt | undefined;
  for (const [at, { text, shape }] of lines.entries()) {
    if (shape === 'blank' || at < from) continue;
    open = { text: (open?.text ?? '') + text.replaceAll(' ', ''), at: open?.at ?? at };
    found.push(open);
    if (isClosed(text) || shape === 'date' || open.text.length > LONGEST_SENTENCE) open = undefined;
  }
  return found;
}

/** Longer than this, no sentence sends out a document. */
const LONGEST_SENTENCE = 600;

/** The titles that may be of the document which `text` sends out. */
function sentOut(text: string): readonly string[] {
  const named = /关于(?:印发|发布|公布)《?([^《》]{4,100}?)》?的(?:通知|公告|通告)/u.exec(text)?.[1];
  const titles =
    isIssuing(text) || ASKS.test(text)
      ? [...text.matchAll(/《([^《》]{2,100})》/gu)].map((m) => m[1] ?? '')
      : [];
  return [...(named === undefined ? [] : [named]), ...titles].map(core);
}

/** A title without (试行) or (征求意见稿) behind it. */
function core(title: string): string {
  return title.replace(/\([^()]{1,12}\)$/u, '');
}

/** What line `at` may be the title of: all of it, or with the one or two written lines before it. */
function titlesEndingAt(lines: readonly ReadLine[], at: number): readonly string[] {
  if (lines[at]?.shape === 'blank') return [];
  const written = lines.slice(Math.max(0, at - 8), at + 1).filter(({ shape }) => shape !== 'blank');
  const parts = written.slice(-3).map(({ text }) => text.replaceAll(/[ 《》#*]/gu, ''));
  return parts.map((_, from) => core(parts.slice(from).join(''))).filter((whole) => whole.length < 120);
}
