import type { Span } from '../../text/spans.ts';
import type { Literal } from '../claim.ts';

/** A literal found in the plain text of a draft, before it is led back to the draft as given. */
export type Found = Omit<Literal, 'text'>;

/** What holding it against the policies came to. */
export type Judged = readonly [status: Found['status'], note?: string, where?: readonly string[]];

/** A literal of one kind: its place, and what was found. */
export function foundAs(kind: Found['kind'], { start, end }: Span, judged: Judged): Found {
  const [status, note = '', where = []] = judged;
  return { kind, start, end, status, note, where: [...new Set(where)] };
}
