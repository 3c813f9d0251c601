/** Workers for what would keep the thread that answers. */

export type { Done } from './done.ts';
export type { WorkLimits, WorkPool } from './work-pool.ts';
