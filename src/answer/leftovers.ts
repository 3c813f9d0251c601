import { isTaken, type Stretch, type Work } from './work.ts';

const DIGITS = /\d+(?:[.,]\d+)*\s?(?:多|余)?[万亿千百]?(?:[\u4e00-\u9fff%]{0,2})/gu;
/** Numbers that claim nothing of a policy: list numbers, footnote marks, ordinals, the hotline itself. */
const HARMLESS = /^(?:12345|4S|5G)/u;
const ORDINAL = /(?:第|方案|情况|选项|步骤|问题|\[|【|[(（]|#)\s*$/u;

/** Digits of a draft that nothing was held against, so that none of them reads as passed. */
export function findLeftovers(work: Work): readonly Stretch[] {
  const { text } = work.draft.plain;
  const refs = work.ties.flatMap((tied) => tied.refs);
  const heads = work.draft.lines.map(({ start, body }) => ({ start, end: body }));
  return Array.from(text.matchAll(DIGITS), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    words: match[0],
  }))
    .filter((left) => !isTaken(work, left))
    .filter((left) => ![...refs, ...heads].some(({ start, end }) => left.start < end && start < left.end))
    .filter(
      ({ start, words }) => !HARMLESS.test(words) && !ORDINAL.test(text.slice(Math.max(0, start - 4), start)),
    )
    .filter(
      ({ start, words }) =>
        !work.ground.policies.some(({ source }) =>
          source.includes(text.slice(start - 1, start + words.length)),
        ),
    );
}
