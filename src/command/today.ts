import { certain } from '../text/branded.ts';
import { type IsoDay, isIsoDay } from '../text/date.ts';

/** China keeps one time all year, eight hours ahead of UTC. */
const AHEAD_MS = 8 * 3_600_000;

/** The day it is in Asia/Shanghai: the only clock in the program. */
export function today(): IsoDay {
  return certain(new Date(Date.now() + AHEAD_MS).toISOString().slice(0, 10), isIsoDay);
}
