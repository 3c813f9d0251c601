import { recordedAs } from '../../src/award/said/recorded-as.ts';
import { fieldsOf } from '../parts/form.ts';
import { isRecord } from '../parts/record.ts';
import { type Entered, factOf } from '../parts/schema.ts';
import type {
  Award,
  AwardResult,
  Checked,
  Found,
  Hit,
  Listed,
  MatchResult,
  PolicyEntry,
  Said,
  Unassigned,
} from './contract.ts';
import type { Draft } from './reply-text.ts';

/** Why nothing was calculated, and the fact it is about. */
export interface Wrong {
  readonly path: string;
  readonly words: string;
}

/** A policy's text, clause by clause, for the outline and to be read whole. */
export interface WholeText {
  readonly policy: string;
  readonly title: string;
  readonly clauses: readonly { readonly id: string; readonly text: string }[];
}

/** What several awards come to for one caller: all of them told apart, and the nearest worked out. */
interface Portfolio {
  readonly match: MatchResult;
  /** The awards that are named in the reply, worked out, so that each line has its words. */
  readonly named: readonly AwardResult[];
}

/** What a follow-up is heard with. */
interface Topic {
  readonly question: string;
  readonly hit: Hit;
}

/** What fills the middle of the desk. */
export type View = 'answer' | 'portfolio' | 'text';

/** All that is on the desk. There is nothing else: what is drawn is drawn from this. */
export interface Desk {
  readonly tools: ReadonlySet<string>;
  readonly policies: readonly PolicyEntry[];
  readonly policyCount: number;
  readonly catalogue: readonly Listed[];
  /** Why the desk waits for an access token; undefined while it does not. */
  readonly signIn: string | undefined;
  readonly question: string;
  /** The question that what is found belongs to; another may be half typed. */
  readonly asked: string;
  readonly day: string;
  readonly policy: string;
  readonly suggestions: readonly string[];
  /** Which suggestion is chosen; -1 while what was typed stands. */
  readonly chosen: number;
  readonly refusal: string;
  readonly found: Found | undefined;
  readonly hit: Hit | undefined;
  readonly view: View;
  /** The awards of the open clause; undefined until they are known. */
  readonly awards: readonly Award[] | undefined;
  readonly award: Award | undefined;
  /** What was answered in this call, by `policy:fact`; it stays when another clause is opened. */
  readonly entered: Readonly<Record<string, Entered>>;
  /** Which of the answers are not so yet, by their names in `entered`, in words. */
  readonly supposed: Readonly<Record<string, string>>;
  /** What the caller said that nobody has accepted yet. */
  readonly said: readonly Said[];
  /** Sums that he told and that answer nothing so far. */
  readonly heard: readonly Unassigned[];
  /** What the call has been about so far: a question that led to a clause with awards, and that clause. */
  readonly topic: Topic | undefined;
  /** What was recorded when the newest question came; undefined where the call began with it. */
  readonly before: Pick<Desk, 'entered' | 'day'> | undefined;
  /** All awards were set side by side in this call. */
  readonly compared: boolean;
  /** The awards that were worked out in this call. */
  readonly worked: readonly string[];
  /** Somebody has opened an award or all of them since the newest question. */
  readonly opened: boolean;
  readonly wrong: Wrong | undefined;
  readonly result: AwardResult | undefined;
  /** A sum is being typed: the result on show is another sum's. */
  readonly stale: boolean;
  readonly portfolio: Portfolio | undefined;
  readonly text: WholeText | undefined;
  /** The accepted answer that is being changed, by its name in `entered`. */
  readonly changing: string | undefined;
  /** An answer that stands outside the open award's form and is still being typed: what comes in meanwhile draws it as it is. */
  readonly typed: { readonly key: string; readonly entered: Entered } | undefined;
  /** Questions of facts as they were met in awards: what an accepted answer is changed with. */
  readonly known: Readonly<Record<string, Award>>;
  readonly draft: Draft;
  readonly copied: string;
  readonly checked: Checked | string | undefined;
  /** Whether the address leaves the answers out. */
  readonly quiet: boolean;
  /** When the last result came, as it is printed. */
  readonly at: string;
}

export const EMPTY_DRAFT: Draft = { text: '', offered: undefined, newest: undefined };

/** What a new call clears. */
export const NEW_CALL = {
  question: '',
  asked: '',
  day: '',
  suggestions: [],
  chosen: -1,
  refusal: '',
  found: undefined,
  hit: undefined,
  view: 'answer',
  awards: undefined,
  award: undefined,
  entered: {},
  supposed: {},
  said: [],
  heard: [],
  topic: undefined,
  before: undefined,
  compared: false,
  worked: [],
  opened: false,
  wrong: undefined,
  result: undefined,
  stale: false,
  portfolio: undefined,
  changing: undefined,
  typed: undefined,
  draft: EMPTY_DRAFT,
  copied: '',
  checked: undefined,
  at: '',
} as const satisfies Partial<Desk>;

export const AT_FIRST: Desk = {
  ...NEW_CALL,
  tools: new Set(),
  policies: [],
  policyCount: 0,
  catalogue: [],
  signIn: undefined,
  policy: '',
  text: undefined,
  known: {},
  quiet: false,
};

/** Where the desk keeps what is on it. */
export interface Store {
  get(): Desk;
  /** Puts something on the desk, and draws it. */
  put(more: Partial<Desk>): void;
}

/** Under which name an answer is kept: awards may call by one name what they do not ask alike. */
export function keyOf(
  { policy, award }: Pick<Award, 'policy' | 'award'>,
  fact: string,
  label: string,
): string {
  return `${policy}:${recordedAs(award, fact, label)}`;
}

/** Under which name the answer to a question of an award is kept. */
export function keyIn(award: Award, fact: string): string {
  return keyOf(award, fact, labelIn(award, fact));
}

/** What a fact is called where an award asks for it. */
export function labelIn({ facts: { properties } }: Award, fact: string): string {
  const schema = isRecord(properties) ? properties[fact] : undefined;
  return isRecord(schema) ? String(schema.title ?? fact) : fact;
}

/** The facts that an award asks for, as far as this call has answered them. */
export function factsFor(award: Award, entered: Desk['entered']): Readonly<Record<string, unknown>> {
  const given = fieldsOf(award.facts, (name) => entered[keyIn(award, name)] ?? '').map(
    (field) => [field.name, factOf(field.schema, field.entered)] as const,
  );
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

/** An answer that was given by hand: what it was supposed to be is forgotten, and what was said of it is asked no more. */
export function answered(
  { entered, supposed, said }: Pick<Desk, 'entered' | 'supposed' | 'said'>,
  { award, fact }: { readonly award: Award; readonly fact: string },
  value: Entered,
): Pick<Desk, 'entered' | 'supposed' | 'said'> {
  const key = keyIn(award, fact);
  const { [key]: _, ...others } = supposed;
  const label = labelIn(award, fact);
  return {
    entered: { ...entered, [key]: value },
    supposed: others,
    said: said.filter((each) => each.fact !== fact || each.label !== label),
  };
}

/** What was told as not being so yet, of what some awards ask, each once. */
export function supposedOf(desk: Pick<Desk, 'supposed'>, awards: readonly Award[]): readonly string[] {
  const keys = awards.flatMap((award) =>
    fieldsOf(award.facts, () => '').map(({ name }) => keyIn(award, name)),
  );
  return [...new Set(keys.flatMap((key) => desk.supposed[key] ?? []))];
}

/** A parameter that is left out when nothing was typed. */
export function given<N extends string>(name: N, value: string): { readonly [name in N]?: string } | object {
  return value === '' ? {} : { [name]: value };
}
