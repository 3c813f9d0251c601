/** What became of a job: what the worker made of it, or why it was not done. */
export type Done<T> = { readonly value: T } | { readonly notDone: 'too_long' | 'too_busy' | 'nobody_waits' };
