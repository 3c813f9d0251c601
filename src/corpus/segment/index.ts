/** An official text, line by line, into its outline of clauses. */

export { outlineOf, segment } from './segment.ts';
