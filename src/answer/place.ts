import { type Citation, citeSpan } from '../corpus/cite.ts';
import type { Clause } from '../corpus/clause.ts';
import type { Policy } from '../corpus/library.ts';
import type { Finding, Place } from './claim.ts';

/** The words of a policy between two offsets of its source, as a citation. */
export const placeOf = citeSpan;

/** The title of a clause, or its first sentence, as a citation. */
export function titleOf({ policy, clause }: { readonly policy: Policy; readonly clause: Clause }): Citation {
  const [title = ''] = clause.text.split(/[。\n]/u);
  return placeOf(policy, clause.id, { start: clause.start, end: clause.start + title.length });
}

/** The text or a receipt says so. */
export function supported(where: readonly Place[], note = ''): Finding {
  return { status: 'supported', where, note };
}

/** The text says otherwise; the note says what. */
export function contradicted(where: readonly Place[], note: string): Finding {
  return { status: 'contradicted', where, note };
}

/** Nothing of the kind is said. */
export function notFound(note: string): Finding {
  return { status: 'not_found', where: [], note };
}

/** It was not held against anything. */
export function unchecked(note: string): Finding {
  return { status: 'unchecked', where: [], note };
}
