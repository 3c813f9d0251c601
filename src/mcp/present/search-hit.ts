import { z } from 'zod';
import { citationLabel } from '../../corpus/cite.ts';
import { marked, type SearchHit } from '../../search/hit.ts';
import { tellingSentence } from '../../search/telling-sentence.ts';
import type { Span } from '../../text/spans.ts';
import { type Context, clauseAwards, clauseUri } from '../context.ts';
import { departments, policyRef } from '../fields.ts';

const span = z.object({ start: z.number().int(), end: z.number().int() });

/** One clause found, as clients see it. */
export const searchHit = z.object({
  clause: z.string(),
  uri: z.string(),
  policy: policyRef,
  heading: z.array(z.string()),
  title: z.string(),
  text: z.string().describe('条款原文，逐字'),
  highlights: z.array(span),
  telling: span.describe('最切合所问的一句，在 text 里的位置'),
  score: z.number(),
  matched_terms: z.array(z.string()),
  awards: z.array(z.string()),
  departments: departments.omit({ basis: true }),
  citation: z.string(),
});
export type Hit = z.input<typeof searchHit>;

/** A clause found that there is no room for: what it is called, to be read by itself. */
export const namedHit = z.object({
  clause: z.string(),
  title: z.string(),
  uri: z.string(),
  citation: z.string(),
});

/** A clause that is only named. */
export function onlyNamed({ clause, title, uri, citation }: Hit): z.infer<typeof namedHit> {
  return { clause, title, uri, citation };
}

/** How many words are marked in a clause: the longest say what was found, the others cost the reader. */
const MARKED = 5;

function longest(spans: readonly Span[]): readonly Span[] {
  return spans
    .toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
    .slice(0, MARKED)
    .sort((a, b) => a.start - b.start);
}

/** The clause that was found, with the sentence that answers, its award ids and the people in charge. */
export function presentHit(
  hit: SearchHit,
  asks: Parameters<typeof tellingSentence>[2],
  context: Context,
): Hit {
  const { policy, clause, score } = hit;
  const { matched, highlights: all } = marked(hit);
  const highlights = longest(all).map(({ start, end }) => ({ start, end }));
  const { lead, also } = clause.departments;
  return {
    clause: clause.id,
    uri: clauseUri(policy.id, clause.key),
    policy: { id: policy.id, title: policy.data.title.value, number: policy.data.number.value },
    heading: [...clause.heading],
    title: clause.title,
    text: clause.text,
    highlights,
    telling: tellingSentence(clause, highlights, asks),
    score: Math.round(score * 100) / 100,
    matched_terms: matched.slice(0, MARKED),
    awards: clauseAwards(context, policy, clause),
    departments: { lead: [...lead], also: [...also] },
    citation: citationLabel(policy, clause.id),
  };
}
