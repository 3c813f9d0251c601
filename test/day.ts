import { certain } from '../src/text/branded.ts';
import { type IsoDay, isIsoDay } from '../src/text/date.ts';

/** A day that a test writes out. */
export function day(text: string): IsoDay {
  return certain(text, isIsoDay);
}
