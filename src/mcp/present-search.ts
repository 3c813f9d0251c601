import { type Guide, spokenGuide } from './guide.ts';
import { departmentsLine, section } from './present.ts';
import type { Hit } from './search-hit.ts';

/** What a search found, as far as it is told in text. */
interface Found {
  readonly hits: readonly Hit[];
  readonly coverage: { readonly status: string; readonly note: string };
  readonly guide?: Guide;
  readonly validity?: readonly { readonly text: string }[];
}

/** A search as text: first what can be read out, then what to ask back and what is not written, then the clauses. */
export function presentSearch({ hits, coverage, guide, validity = [] }: Found): string {
  const [best] = hits;
  return [
    coverage.note,
    guide === undefined || best === undefined ? '' : spokenGuide(guide, best.citation),
    ...validity.map(({ text }) => text),
    section('要问清', guide?.ask ?? []),
    section('原文没有写', guide?.not_stated ?? []),
    ...hits.map(clause),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function clause({ citation, clause: id, text, departments, awards }: Hit, i: number): string {
  const award = awards.length > 0 ? `\n可测算：${awards.join('、')}` : '';
  return `\n${i + 1}. ${citation}（${id}）\n${text.trim()}\n${departmentsLine(departments)}${award}`;
}
