import type { ClauseRef } from './clause-refs.ts';
import type { Statement } from './draft.ts';
import type { Own } from './own-refs.ts';

/** The references around a statement, nearest kind first: its paragraph, what it stands below, its list. */
export function refsAround(
  citing: readonly Own[],
  here: Statement,
): { readonly refs: readonly ClauseRef[]; readonly loose: boolean } {
  const inLine = citing.filter(({ statement }) => statement.line === here.line);
  const before = inLine.filter(({ statement }) => statement.start < here.start).at(-1);
  const behind = inLine.find(({ statement }) => statement.start > here.start);
  const near = before ?? behind;
  if (near !== undefined) return { refs: near.refs, loose: false };
  for (const line of here.context) {
    const those = citing.filter(({ statement }) => statement.line === line);
    const refs = those.flatMap((o) => o.refs);
    // A paragraph leads a list below it, and only comes before another paragraph.
    const loose = here.kind === 'text' && those.some(({ statement }) => statement.kind === 'text');
    if (refs.length > 0) return { refs, loose };
  }
  return { refs: beside(citing, here), loose: true };
}

/** References in the same block, then in the same section, then the only one of the whole draft. */
function beside(citing: readonly Own[], here: Statement): readonly ClauseRef[] {
  for (const same of ['block', 'section'] as const) {
    const peers = citing.filter(({ statement }) => statement[same] === here[same]);
    const refs = (peers.filter(({ statement }) => statement.start < here.start).at(-1) ?? peers[0])?.refs;
    if (refs !== undefined) return refs;
  }
  const all = citing.flatMap(({ refs }) => refs);
  const clauses = new Set(all.flatMap((ref) => ref.clauses));
  return clauses.size === 1 ? all : [];
}
