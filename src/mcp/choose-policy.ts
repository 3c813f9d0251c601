import { type ChosenBy, policiesCalled, policyFinderOf } from '../corpus/choice/index.ts';
import type { Library, Policy } from '../corpus/library.ts';
import { followedAt } from '../corpus/policy/index.ts';
import type { PolicyChoice } from '../search/policy-choice.ts';
import type { Period } from '../text/date.ts';
import { InputError } from '../text/input-error.ts';
import { whichOf } from './many.ts';

/** What says which policies a call is about. */
export interface About {
  /** The argument `policy`: an id, number, title, issuer or place. */
  readonly policy?: string | undefined;
  /** Words that may name one: a draft. */
  readonly text?: string | undefined;
  /** First and last day of what the call is about: of versions of one policy those that were followed then. */
  readonly when: Pick<Period, 'first' | 'last'>;
}

/** The policies a call is about, and how they were chosen. */
export interface ChosenPolicies {
  readonly policies: readonly Policy[];
  readonly choice: PolicyChoice;
}

/**
 * The policies a call is about: those that the argument names, else those that its words name by number, title, issuer
 * or place, else all that are loaded.
 * @throws {InputError} for a policy that is not in the library, naming the nearest three that are.
 */
export function choosePolicies({ policies: all }: Library, { policy, text, when }: About): ChosenPolicies {
  if (policy !== undefined) return chosen(followedAt(policiesCalled(all, policy), when), 'argument');
  if (all.length === 1) return chosen(all, 'only');
  const { by, policies } = text === undefined ? NOBODY : policyFinderOf(all)(text);
  return chosen(followedAt(by === undefined ? all : policies, when), by);
}

const NOBODY = { by: undefined, policies: [] } as const;

const NAMED: ReadonlySet<unknown> = new Set(['argument', 'number', 'title']);

function chosen(policies: readonly Policy[], by: 'argument' | 'only' | ChosenBy | undefined): ChosenPolicies {
  const [policy, ...others] = policies;
  if (policy !== undefined && others.length === 0) {
    const status = NAMED.has(by) ? 'named' : 'chosen';
    return { policies, choice: { status, by: by ?? 'day', policy, candidates: policies, ask: undefined } };
  }
  return {
    policies,
    choice: { status: 'ask', by, policy: undefined, candidates: policies, ask: whichOf(policies) },
  };
}

/** The choice where what is asked for stands in one policy alone of those that a call could be about. */
export function settledOn(policy: Policy, choice: PolicyChoice): PolicyChoice {
  if (choice.ask === undefined) return choice;
  return { status: 'chosen', by: choice.by ?? 'content', policy, candidates: [policy], ask: undefined };
}

/**
 * The one policy a call is about.
 * @throws {InputError} when nothing says which of several is meant.
 */
export function choosePolicy(library: Library, about: About): { policy: Policy; choice: PolicyChoice } {
  const { policies, choice } = choosePolicies(library, about);
  const [policy] = policies;
  if (policy !== undefined && choice.ask === undefined) return { policy, choice };
  throw new InputError(choice.ask ?? whichOf(policies), 'policy');
}
