import { certain } from '../text/branded.ts';
import { type IsoDay, isIsoDay } from '../text/date.ts';
import { mostRecent } from '../text/remembered.ts';

/** China keeps one time all year, eight hours ahead of UTC. */
const AHEAD_MS = 8 * 3_600_000;
const DAY_MS = 24 * 3_600_000;

/** The day so many days after 1970-01-01: each call asks several times which day it is. */
const dayAfter = mostRecent(1, (days: number) =>
  certain(new Date(days * DAY_MS).toISOString().slice(0, 10), isIsoDay),
);

/** The day it is in Asia/Shanghai: the only clock in the program. */
export function today(): IsoDay {
  return dayAfter(Math.floor((Date.now() + AHEAD_MS) / DAY_MS));
}
