/** A list of firms: calculated at the terminal, or in a worker for a page. */

export { batch } from './batch.ts';
export type { BatchTask } from './batch-work.ts';
