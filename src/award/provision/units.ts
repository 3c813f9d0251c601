import type { Clause } from '../../corpus/clause.ts';
import { remembered } from '../../text/remembered.ts';
import type { Span } from '../../text/spans.ts';
import { nounPhrase, type Table } from '../payee/index.ts';

/** A stretch of a clause between stops and semicolons, and what stands before it and holds for it as well: offsets into the source. */
export interface Unit extends Span {
  readonly leads: readonly Span[];
}

const SENTENCE = /[。\n]/gu;
const PART = /[;；]/gu;
/** A colon that leads in to the items of the same clause: 可享受：（1）办公用房补助。 */
const TO_ITEMS = /[:：](?=\s*[(（]?[一1][)）.、])/u;
const COLON = /(?<!\d)[:：]|[:：](?!\d)/gu;

/**
 * The stretches of a clause in the order of the text. What a sentence says before a colon leads in to all that it lists behind
 * (新入库的企业：批发企业…；零售企业…。), what stands before the first of numbered items to all that follows in the clause.
 * @example unitsOf({ text: '新入库的企业：批发的给予2万元；零售的给予1万元。', start: 0 }).map(({ leads }) => leads.length) // → [1, 1]
 */
export const unitsOf = remembered(({ text, start }: Pick<Clause, 'text' | 'start'>): readonly Unit[] => {
  const units: Unit[] = [];
  let lead: readonly Span[] = [];
  for (const sentence of pieces(text, { start: 0, end: text.length }, SENTENCE)) {
    const items = TO_ITEMS.exec(text.slice(sentence.start, sentence.end));
    const from = items === null ? sentence.start : sentence.start + items.index + 1;
    if (items !== null) lead = [{ start: sentence.start, end: from }];
    units.push(...partsOf(text, { start: from, end: sentence.end }, lead));
  }
  const moved = (span: Span) => ({ start: start + span.start, end: start + span.end });
  return units
    .filter((unit) => text.slice(unit.start, unit.end).trim() !== '')
    .map((unit) => ({ ...moved(unit), leads: unit.leads.map(moved) }));
});

/** The parts of a sentence; what stands before its colon leads in to all of several. */
function partsOf(text: string, sentence: Span, leads: readonly Span[]): readonly Unit[] {
  const [first, ...rest] = pieces(text, sentence, PART);
  if (first === undefined) return [];
  const [head, behind] = rest.length === 0 ? [] : pieces(text, first, COLON);
  if (head === undefined || behind === undefined) return [first, ...rest].map((part) => ({ ...part, leads }));
  const own = { start: behind.start, end: first.end };
  return [own, ...rest].map((part) => ({ ...part, leads: [...leads, head] }));
}

/** Stretches of a text between marks that stand in no bracket, the marks with what they end. */
export function pieces(text: string, { start, end }: Span, mark: RegExp): readonly Span[] {
  const cuts = Array.from(text.slice(start, end).matchAll(mark), ({ index }) => start + index + 1).filter(
    (at) => isOutside(text.slice(start, at - 1)),
  );
  return [start, ...cuts].map((from, i) => ({ start: from, end: cuts[i] ?? end }));
}

function isOutside(words: string): boolean {
  return (words.match(/[(（]/gu)?.length ?? 0) <= (words.match(/[)）]/gu)?.length ?? 0);
}

/** Who is meant anew. */
const ANEW = /^\s*(?:对|凡|鼓励|支持)/u;
/** Words by which something is given. */
export const GIVES = /给予|予以|奖励|补助|补贴|资助/u;
/** Where what is asked ends and what is given begins. */
const GIVEN = /[,，:：]|给予|予以|分别|奖励|补助|补贴|资助/u;

/** Whether words name somebody for themselves: 零售企业年零售额达2亿元的, where 获得认定的,再给予 goes on with whom was spoken of. */
export function opensAnew(words: string, payee: Table): boolean {
  if (ANEW.test(words)) return true;
  const [first = ''] = words.trim().split(GIVEN);
  const { heads, agents } = nounPhrase(first, payee);
  return agents.length > 0 || heads.at(-1)?.kind !== undefined;
}
