import { answeredClaims } from './claimed.ts';
import type { AwardResult, Server } from './contract.ts';
import { ledTo, nextQuestions } from './next-questions.ts';
import { offered, type Reply, reply } from './reply-text.ts';
import { sharing } from './sharing.ts';
import { besideStanding, confirming, spokenClause, spokenResult, supposing, unwritten } from './speech.ts';
import { isDayOpen } from './standing.ts';
import { type Desk, EMPTY_DRAFT, factsFor, given, type Store, supposedOf } from './state.ts';
import { inChargeOf, totalled } from './totals.ts';
import { answeredAlone, insteadOfOld, meaning } from './unanswered.ts';

/** What the parts of the desk work with. */
export interface Context {
  readonly server: Server;
  readonly store: Store;
  /** Counts what was begun: an answer to what was begun earlier is dropped. */
  readonly begun: {
    question: number;
    clause: number;
    calculation: number;
    portfolio: number;
    typing: number;
  };
}

/** Whether awards can be told and calculated at all. */
export function calculates({ tools }: Pick<Desk, 'tools'>): boolean {
  return tools.has('describe_award') && tools.has('calculate_award');
}

/** Whether what is to be told has been asked for and is not here yet: what could be told without it is not the answer. */
export function isComing(desk: Desk): boolean {
  const { view, portfolio, hit, awards, award, entered, result, wrong, stale } = desk;
  if (wrong !== undefined || stale) return false;
  if (view === 'portfolio') return portfolio === undefined;
  if (award !== undefined) return result === undefined && Object.keys(factsFor(award, entered)).length > 0;
  return hit !== undefined && hit.awards.length > 0 && awards === undefined && calculates(desk);
}

/** What is told of what is on the desk, read out and in writing. */
export function sentencesOf(desk: Desk): readonly string[] {
  const { view, portfolio, found, hit, result } = desk;
  if (isComing(desk)) return [];
  const instead = insteadOfShown(desk);
  if (instead !== undefined) return instead;
  const alone = hit && answeredAlone(desk);
  if (alone !== undefined) return alone;
  const supposed = supposing(supposedNow(desk));
  const open = found === undefined ? [] : [...unwritten(found, desk), ...answeredClaims(desk, shownOf(desk))];
  if (view === 'portfolio' && portfolio !== undefined) {
    const { match } = portfolio;
    return [...supposed, ...besideStanding(match, [...open, ...spokenPortfolio(portfolio, desk.known)])];
  }
  if (result !== undefined) return [...supposed, ...open, ...spokenResult(result, desk)];
  return found === undefined ? [] : [...spokenClause(hit, found, desk), ...answeredClaims(desk, [])];
}

/** What the awards come to that are told, each by its name and together, what rests on the same, who is in charge. */
function spokenPortfolio(
  { named, match }: NonNullable<Desk['portfolio']>,
  known: Desk['known'],
): readonly string[] {
  const told = named.map(({ name, answer }) => (answer.includes(name) ? answer : `${name}：${answer}`));
  const described = named.flatMap(({ policy, award }) => known[`${policy}/${award}`] ?? []);
  return [
    ...told,
    ...totalled(match),
    ...(named.length === 0 ? [] : sharing(match)),
    ...inChargeOf(described),
  ];
}

/** What the results on the desk rest on that is not so yet. */
export function supposedNow(desk: Desk): readonly string[] {
  const shown = shownOf(desk).flatMap(({ policy, award }) => {
    const known = desk.known[`${policy}/${award}`];
    return known === undefined ? [] : [known];
  });
  return supposedOf(desk, shown);
}

/** What is read out: what is told, then what is to be heard of the caller next: what he said confirmed, or the next question. */
export function readOut(desk: Desk): readonly string[] {
  const { view, portfolio, said } = desk;
  const isOpen = view === 'portfolio' && portfolio !== undefined && portfolio.named.length === 0;
  const next = isOpen && said.length === 0 ? nextQuestions(portfolio.match, ledTo(desk)).slice(0, 1) : [];
  return [
    ...sentencesOf(desk),
    ...(isComing(desk) || insteadOfShown(desk) !== undefined ? [] : [...confirming(desk), ...meaning(desk)]),
    ...next.map(({ ask }) => `请问：${ask}`),
    ...(isComing(desk) || answeredAlone(desk) !== undefined || !isDayOpen(desk) ? [] : [ASK_DAY]),
  ];
}

const ASK_DAY = '请问这件事是哪一年、哪一天的？';

/** The calculations that the reply rests on. */
export function resultsOf(desk: Desk): readonly AwardResult[] {
  return insteadOfShown(desk) === undefined ? shownOf(desk) : [];
}

/** The calculations on the desk. */
function shownOf({ view, portfolio, result }: Desk): readonly AwardResult[] {
  if (view === 'portfolio' && portfolio !== undefined) return portfolio.named;
  return result === undefined ? [] : [result];
}

/** What is told in place of the calculations on the desk, where they are no reply to the newest question. */
export function insteadOfShown(desk: Desk): readonly string[] | undefined {
  return shownOf(desk).length === 0 ? undefined : insteadOfOld(desk);
}

/** The clause that the reply quotes: none where several awards are told, or none of them. */
export function clauseOf(desk: Desk): Desk['hit'] {
  return desk.view === 'portfolio' || insteadOfShown(desk) !== undefined ? undefined : desk.hit;
}

/** Offers the reply to what is on the desk now; what was edited is kept, its figures are put right. What was copied stays so while it reads the same. */
export function offerReply({ store: { get, put } }: Context): void {
  const desk = get();
  if (isComing(desk)) return;
  const draft = offered(desk.draft, replyOf(desk));
  put({ draft, copied: draft.text === desk.draft.text ? desk.copied : '', checked: undefined });
}

function replyOf(desk: Desk): Reply {
  return reply({ sentences: sentencesOf(desk), hit: clauseOf(desk), results: resultsOf(desk) });
}

/** Another question or another clause: the draft of the last one is no longer wanted. */
export const NO_DRAFT = { draft: EMPTY_DRAFT, copied: '', checked: undefined } as const;

/** Day and policy of a calculation. */
export function scopeOf({ day }: Desk, policy: string): Readonly<Record<string, string>> {
  return { ...given('policy', policy), ...given('as_of', day.trim()) };
}

/** The time in China, as it is printed. */
export function now(): string {
  return new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(new Date());
}
