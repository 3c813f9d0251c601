import type { Claim, Verification } from '../../src/answer/claim.ts';
import type { AwardDescription } from '../../src/award/portfolio/description.ts';
import type { AmountResult, AwardResult } from '../../src/award/result/result.ts';

/** What the desk reads of the server's results; the tools' own schemas say more. */

export type { AmountResult, AwardResult };
export type Checked = Verification;
export type { Claim };

/** What each method of the protocol that the desk uses replies. */
export interface Replies {
  'tools/list': { readonly tools: readonly { readonly name: string }[] };
  'tools/call': { readonly content: readonly { readonly text?: string }[]; readonly isError?: boolean };
  'completion/complete': { readonly completion: { readonly values: readonly string[] } };
  'resources/list': {
    readonly resources: readonly { readonly uri: string; readonly title?: string }[];
    readonly nextCursor?: string;
  };
}

/** What each tool that the desk uses answers. */
export interface Answers {
  search_clauses: Found;
  read_clause: Clause & Partial<Choice>;
  check_validity: { readonly in_force: AwardResult['in_force'] };
  list_awards: { readonly awards: readonly Listed[] };
  describe_award: Award;
  calculate_award: AwardResult;
  verify_answer: Checked;
}

type Parameters = Readonly<Record<string, unknown>>;

export interface Server {
  /** @throws Refusal in words that can be shown */
  request<M extends keyof Replies>(method: M, params?: Parameters): Promise<Replies[M]>;
  /** The structured answer of a tool. @throws Refusal with the tool's own words */
  callTool<T extends keyof Answers>(tool: T, args: Parameters): Promise<Answers[T]>;
}

export interface Tokens {
  get(): string;
  /** Asks for another token; resolves when one was given. */
  renew(): Promise<void>;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Departments {
  readonly lead: readonly string[];
  readonly also: readonly string[];
}

export interface Clause {
  readonly clause: string;
  readonly policy: { readonly id: string; readonly title: string; readonly number: string };
  readonly heading: readonly string[];
  readonly title: string;
  readonly text: string;
  readonly awards: readonly string[];
  readonly departments: Departments;
  readonly citation: string;
}

/** A clause as the desk shows it; one that was read by its number has nothing marked. */
export interface Hit extends Clause {
  readonly highlights: readonly Span[];
}

export interface Coverage {
  readonly status: 'covered' | 'partly' | 'not_covered';
  readonly unmatched_terms: readonly string[];
  readonly note: string;
}

export interface Found {
  readonly hits: readonly Hit[];
  readonly coverage: Coverage;
  readonly validity?: readonly { readonly in_force: string; readonly text: string }[];
}

/** Several clauses that one reference fits. */
export interface Choice {
  readonly question: string;
  readonly candidates: readonly { readonly clause: string; readonly policy: { readonly id: string } }[];
}

export interface FactSchema {
  readonly type?: string;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly enum?: readonly string[];
  readonly oneOf?: readonly { readonly const: string; readonly title?: string }[];
  readonly properties?: Readonly<Record<string, FactSchema>>;
  readonly items?: FactSchema;
}

export type Award = Pick<AwardDescription, 'award' | 'name' | 'sum' | 'not_stated'> & {
  readonly facts: FactSchema;
};

/** An award in the catalogue. */
export interface Listed {
  readonly name: string;
  readonly clause: string;
  readonly sum: string;
  readonly payee: { readonly label: string };
}

/** What one question on the form knows. */
export interface Field {
  readonly element: HTMLElement;
  /** What was given; undefined when nothing was. */
  value(): unknown;
}
