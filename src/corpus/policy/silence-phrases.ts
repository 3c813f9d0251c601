import { fold } from '../../text/fold.ts';
import type { Silence } from '../policy.ts';

/** The phrases that show a silence's topic, folded: its words, each behind each of `before` where that is given. */
export function silencePhrases({ words, before = [''] }: Silence): readonly string[] {
  return before.flatMap((start) => words.map((word) => fold(start + word).text));
}
