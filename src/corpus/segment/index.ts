/** An official text, line by line, into its outline of clauses. */

export { gaps, segment, wholeOutlineOf } from './segment.ts';
