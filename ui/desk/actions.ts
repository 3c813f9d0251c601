import type { Entered } from '../parts/schema.ts';
import type { Award, Said, Unassigned } from './contract.ts';
import type { View } from './state.ts';

/** What can be done at the desk; what is drawn calls these, and nothing else. */
export interface Actions {
  type(words: string, composing: boolean): void;
  setDay(day: string, done: boolean): void;
  setPolicy(policy: string): void;
  ask(): void;
  look(words: string): void;
  choose(by: 1 | -1): void;
  closeSuggestions(): void;
  open(index: number): void;
  openAward(award: Award): void;
  /** An award of the portfolio, with its clause and its working. */
  openLine(award: string): void;
  openClause(clause: string): void;
  enter(fact: string, entered: Entered, done: boolean): void;
  /** An answer to a question that no open award asks: in the portfolio, or one that is changed. */
  answer(award: Award, fact: string, entered: Entered): void;
  /** The same while it is being typed. */
  keep(award: Award, fact: string, entered: Entered): void;
  calculate(): void;
  focusFact(fact?: string): void;
  accept(said: Said): void;
  acceptNext(): void;
  /** Something said that is not used: nothing of what it may be is asked any more. */
  decline(said: Said | Unassigned): void;
  change(key: string | undefined): void;
  show(view: View): void;
  edit(text: string): void;
  renew(): void;
  copy(): void;
  check(): void;
  newCall(): void;
  setQuiet(quiet: boolean): void;
  print(): void;
}
