/** An official text, line by line, into its outline of clauses. */

export { segment, wholeOutlineOf } from './segment.ts';
