import type { Claim, Verification } from '../../src/answer/claim.ts';
import type { OfficeNote as NoteOfTopic } from '../../src/corpus/silence.ts';
import type {
  AwardDescription,
  AwardResult as Calculated,
  MatchResult as Matched,
} from '../parts/results.ts';

/** What the desk reads of the server's results; the tools' own schemas say more. */

export type { Claim };

/** A policy that is not in force today, whatever day was asked about. */
export interface Standing {
  readonly policy: string;
  readonly in_force: Exclude<Calculated['in_force'], 'in_force'>;
  readonly text: string;
}

/** What every answer may carry of the policies it is about. */
interface Stood {
  readonly not_in_force?: readonly Standing[];
}

export type AwardResult = Calculated & Stood;
export type MatchResult = Matched & Stood;

export type Checked = Verification;

/** What each method of the protocol that the desk uses replies. */
export interface Replies {
  'tools/list': { readonly tools: readonly { readonly name: string }[] };
  'tools/call': {
    readonly content: readonly { readonly text?: string }[];
    readonly isError?: boolean;
    readonly structuredContent?: unknown;
    readonly _meta?: Parameters;
  };
  'completion/complete': { readonly completion: { readonly values: readonly string[] } };
  'resources/read': { readonly contents: readonly { readonly text?: string }[] };
}

/** What each tool that the desk uses answers. */
interface Answers {
  search_clauses: Found;
  read_clause: Clause & Partial<Choice>;
  list_policies: { readonly policies: readonly PolicyEntry[]; readonly total: number };
  list_awards: { readonly awards: readonly Listed[] };
  describe_award: Award;
  calculate_award: AwardResult;
  match_awards: MatchResult;
  verify_answer: Checked;
}

export type Parameters = Readonly<Record<string, unknown>>;

/** The server, as far as the desk calls it. */
export interface Server {
  /** @throws Refusal in words that can be shown */
  request<M extends keyof Replies>(method: M, params?: Parameters): Promise<Replies[M]>;
  /**
   * The structured answer of a tool; what the open call is, and what a sentence does to it, are told beside the call.
   * @throws Refusal with the tool's own words
   */
  callTool<T extends keyof Answers>(tool: T, args: Parameters, call?: Parameters): Promise<Answers[T]>;
}

/** Where the access token is kept, and asked for. */
export interface Tokens {
  get(): string;
  /** Asks for another token; resolves when one was given. */
  renew(): Promise<void>;
}

/** A policy in the list of policies. */
export interface PolicyEntry {
  readonly id: string;
  readonly title: string;
  readonly number: string;
  readonly in_force: { readonly from: string; readonly to: string; readonly today: AwardResult['in_force'] };
  readonly clauses: number;
  readonly awards: number;
  readonly unencoded?: number;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

interface Clause extends Stood {
  readonly clause: string;
  readonly policy: { readonly id: string; readonly title: string; readonly number: string };
  readonly heading: readonly string[];
  readonly title: string;
  readonly text: string;
  readonly awards: readonly string[];
  readonly departments: { readonly lead: readonly string[]; readonly also: readonly string[] };
  readonly citation: string;
}

/** A clause as the desk shows it; one that was read by its number has nothing marked. */
export interface Hit extends Clause {
  readonly highlights: readonly Span[];
  /** The words of the question that the clause has; none of a clause that was not searched for. */
  readonly matched_terms?: readonly string[];
  /** Where the sentence is that answers best; of a clause that was not searched for nothing tells. */
  readonly telling?: Span;
}

/** What the caller said that may answer an award's question. */
export interface Said {
  readonly fact: string;
  readonly label: string;
  readonly words: string;
  readonly value: unknown;
  /** The value in Chinese. */
  readonly told: string;
  readonly awards: readonly string[];
  readonly supposed?: true;
  /** The same words may be what another question asks for: only one of them is taken. */
  readonly one_of?: true;
  /** It is told beside what was told of it before, and not in its place. */
  readonly beside?: Beside;
  readonly unit_unsaid?: true;
  /** The figure that was said, a sum as it is written; titles, kinds and acts have none. */
  readonly figure?: string;
  /** What it does to what this call has recorded: nothing where it answers what was open. */
  readonly does?: 'answers' | 'corrects' | 'adds' | 'takes_off' | 'chooses';
  /** What it is called where one of several is chosen. */
  readonly as?: string;
  /** What else is recorded with it, by fact and label; what is empty counts no more. */
  readonly sets?: Readonly<Record<string, string>>;
}

/** Whether what is told is to be added to what was told of the same before, taken off it, or stands in its place. */
type Beside = 'more' | 'less' | 'instead';

/** A sum that the caller told, and not what of. */
export interface Unassigned {
  readonly words: string;
  readonly value: string;
  /** What it is not, by what was said of it. */
  readonly cannot_be?: readonly string[];
  readonly supposed?: true;
  readonly beside?: Beside;
  /** So many things have it each. */
  readonly times?: number;
  /** So many things have it together, and nobody said how much each. */
  readonly together?: number;
  /** It is how much more there is than before. */
  readonly rise?: true;
  readonly unit_unsaid?: true;
  /** Money of another country: no answer to what is asked in yuan. */
  readonly currency?: string;
}

/** A sum that the caller takes to be due. */
export type Claimed = Pick<Unassigned, 'words' | 'value'>;

/** What an office says of a topic on which the policy is silent: shown, and never told as the policy's. */
type OfficeNote = Omit<NoteOfTopic, 'topic'>;

export interface Found extends Stood {
  readonly hits: readonly Hit[];
  readonly coverage: {
    readonly status: 'covered' | 'partly' | 'not_covered';
    readonly unmatched_terms: readonly string[];
    /** The clauses found only have some of the same words: none of them is the answer. */
    readonly near?: true;
    readonly silences?: readonly { readonly notes?: readonly OfficeNote[] }[];
    readonly note: string;
  };
  /** What is offered of the one award that the question points to. */
  readonly guide?: { readonly award: string };
  readonly said?: readonly Said[];
  readonly unassigned?: readonly Unassigned[];
  readonly claimed?: readonly Claimed[];
  /** How the policy was chosen. */
  readonly policy_choice?: { readonly status: 'named' | 'chosen' | 'ask' };
  readonly validity?: readonly {
    readonly policy?: string;
    readonly in_force: string;
    readonly text: string;
  }[];
  /** The question to ask back where one number fits several clauses. */
  readonly choice?: string;
  /** It was heard with the question before it. */
  readonly follows?: boolean;
  /** It asks something of what is open, and nothing else. */
  readonly asks?: 'result' | 'office' | 'payee' | 'shares' | 'often' | 'validity' | 'counts';
  /** What answers that, besides who is in charge. */
  readonly told?: readonly string[];
}

/** Several clauses that one reference fits. */
export interface Choice {
  readonly question: string;
  readonly candidates: readonly { readonly clause: string; readonly policy: { readonly id: string } }[];
}

/** An award with what it asks. */
export type Award = Pick<
  AwardDescription,
  | 'award'
  | 'name'
  | 'policy'
  | 'clause'
  | 'payee'
  | 'conditions'
  | 'sum'
  | 'overlaps'
  | 'funding'
  | 'not_stated'
  | 'departments'
  | 'facts'
>;

/** An award in the catalogue. */
export interface Listed {
  readonly policy: string;
  readonly award: string;
  readonly name: string;
  readonly clause: string;
  readonly sum: string;
  readonly payee: { readonly label: string };
}
