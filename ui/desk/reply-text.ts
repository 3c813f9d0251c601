import type { AwardResult, Hit } from './contract.ts';

/** A reply that can be sent, in its parts: what is read out, what is still to be asked, the words it rests on. */
export interface Reply {
  readonly parts: readonly string[];
  /** The figures in it by what they are of, so that one that was corrected is found again. */
  readonly figures: Readonly<Record<string, string>>;
  /** Places that the words stand in; a text that names none has no source. */
  readonly places: readonly string[];
}

/** What a reply is put together from: what is read out, the open clause, the calculations. */
export interface Told {
  readonly sentences: readonly string[];
  readonly hit: Hit | undefined;
  readonly results: readonly AwardResult[];
}

/** What stands in the field, and the replies that were offered for it. */
export interface Draft {
  readonly text: string;
  /** The reply that the text began as, as far as it was followed. */
  readonly offered: Reply | undefined;
  readonly newest: Reply | undefined;
}

/** A reply as text. */
export function textOf({ parts }: Reply): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

/**
 * A reply that can be sent: what is read out, then the words it rests on, each with its place.
 */
export function reply({ sentences, hit, results }: Told): Reply {
  const sources = results.flatMap(({ citations }) =>
    citations.map(({ quote, label }) => `${label}：“${quote}”`),
  );
  const clause = hit === undefined || sources.length > 0 ? [] : [`${hit.citation}：“${hit.text.trim()}”`];
  const said = sentences.join('\n');
  const lead = hit?.departments.lead.join('、') ?? '';
  const asks = results.flatMap(({ missing }) => missing.map(({ ask }) => ask));
  const questions = asks.filter((ask) => !said.includes(ask.replace(/[。？]$/u, '')));
  return {
    parts: [
      said,
      listed('还需说明：', [...new Set(questions)]),
      listed('依据：', [...new Set([...sources, ...clause])]),
      lead === '' || said.includes(lead) ? '' : `牵头（责任）单位：${lead}`,
    ],
    figures: figuresOf(results),
    places: [
      ...new Set([
        ...results.flatMap(({ citations }) => citations.map(({ label }) => label)),
        ...(hit === undefined ? [] : [hit.citation]),
      ]),
    ],
  };
}

function listed(head: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [head, ...lines.map((line, i) => `${i + 1}. ${line}`)].join('\n');
}

/** The sums of a result by what they are: the sum, the sum if eligible, each step, each thing that was given. */
function figuresOf(results: readonly AwardResult[]): Readonly<Record<string, string>> {
  const named = results.flatMap((result) => {
    const { award, amount, amount_if_eligible: ifEligible, trace, eligibility } = result;
    return [
      ...trace.map(({ n, result: value }) => [`${award} step ${n}`, value] as const),
      ...eligibility.conditions.flatMap(({ id, given }) =>
        given === null ? [] : [[`${award} given ${id}`, given] as const],
      ),
      [`${award} sum`, ifEligible?.display ?? amount.display] as const,
    ];
  });
  return Object.fromEntries(named.filter(([, words]) => /\d/u.test(words)));
}

/**
 * What becomes of the field when another reply is offered. A text that nobody touched is replaced. In one that was
 * edited the parts that still stand as they were offered are, and so is each figure that was corrected; what else was
 * written stays.
 */
export function offered({ text, offered: from }: Draft, to: Reply): Draft {
  if (text === '' || (from !== undefined && text === textOf(from))) {
    return { text: textOf(to), offered: to, newest: to };
  }
  if (from === undefined) return { text, offered: from, newest: to };
  return { text: corrected(text, from, to), offered: from === to ? from : followed(from, to), newest: to };
}

/** The figures of the later reply are the ones to be corrected from now on; its parts are not what the text began as. */
function followed(from: Reply, to: Reply): Reply {
  return { ...to, parts: to.parts.map((part, i) => (part === '' ? (from.parts[i] ?? '') : part)) };
}

function corrected(text: string, from: Reply, to: Reply): string {
  const inParts = from.parts.reduce(
    (words, part, i) =>
      part === '' || !words.includes(part) ? words : words.replace(part, () => to.parts[i] ?? ''),
    text,
  );
  return changes(from, to).reduce(
    (words, [was, is]) => words.replace(new RegExp(`(?<![\\d.])${escaped(was)}`, 'gu'), () => is),
    inParts,
  );
}

/** Figures of the same thing that are told otherwise, and that nothing on the screen is told by any more. */
function changes(from: Reply, to: Reply): readonly (readonly [string, string])[] {
  const current = new Set(Object.values(to.figures));
  const pairs = Object.entries(from.figures).flatMap(([of, was]): (readonly [string, string])[] => {
    const is = to.figures[of];
    return is === undefined || is === was || current.has(was) ? [] : [[was, is]];
  });
  return [...new Map(pairs.toReversed())];
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

/** Whether the field holds something else than the newest reply. */
export function isEdited({ text, newest }: Draft): boolean {
  return newest !== undefined && text !== textOf(newest);
}

/** What may be said of a text that was copied: that its sources are in it, only when one is. */
export function copiedWords({ text, newest }: Draft): string {
  return newest?.places.some((place) => text.includes(place)) === true
    ? '已复制，含出处。'
    : '已复制。稿里没有写出处。';
}
