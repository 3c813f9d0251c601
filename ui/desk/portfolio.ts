import { PAID } from '../../src/award/said/recorded-as.ts';
import { byMoney } from '../parts/matched.ts';
import { asEntered, type Entered } from '../parts/schema.ts';
import { describeAll } from './awards.ts';
import { pointedTo } from './branches.ts';
import { calculate, focusFact, openAward, wrongOf } from './calculate.ts';
import { type Context, NO_DRAFT, now, offerReply, scopeOf } from './context.ts';
import type { Award, AwardResult, MatchResult, Said } from './contract.ts';
import { ledTo, nextQuestions } from './next-questions.ts';
import { leftOf } from './offers.ts';
import { openClause } from './open-clause.ts';
import { wordsOf } from './server.ts';
import { sharing } from './sharing.ts';
import { inWords } from './speech.ts';
import { answered, type Desk, factsFor, keyOf, labelIn } from './state.ts';

/** As many awards as are told in one breath. */
const NAMED = 6;
/** As many that were begun leave no breath for one that was not. */
const BESIDE = 4;
/** As many questions as are shown with their fields. */
const ASKED = 4;

/** All awards of one policy for this caller, side by side. */
export async function openPortfolio(context: Context): Promise<void> {
  const { store } = context;
  store.put({ view: 'portfolio', compared: true, wrong: undefined, ...NO_DRAFT });
  await matchAgain(context);
}

/** The policy that the portfolio is of: the one chosen, the one that is open, or the only one. */
function policyOf({ policy, hit, found, policies }: Desk): string {
  return policy || (hit ?? found?.hits[0])?.policy.id || (policies[0]?.id ?? '');
}

async function matchAgain(context: Context): Promise<void> {
  const { server, store, begun } = context;
  begun.portfolio += 1;
  const own = begun.portfolio;
  const desk = store.get();
  const policy = policyOf(desk);
  try {
    const facts = profileOf(desk, policy);
    const match = await server.callTool('match_awards', { facts, ...scopeOf(desk, policy) });
    const asked = nextQuestions(match, ledTo(desk))
      .slice(0, ASKED)
      .flatMap(({ awards: [first] }) => first ?? []);
    const near = namedIn(match, ledTo(desk));
    await describeAll(context, policy, [...new Set([...near, ...asked])]);
    const named = await Promise.all(near.map((award) => worked(context, policy, award)));
    if (own !== begun.portfolio) return;
    store.put({ portfolio: { match, named }, wrong: undefined, at: now() });
    offerReply(context);
  } catch (error) {
    const message = wordsOf(error);
    if (own === begun.portfolio) store.put({ wrong: wrongOf(message) });
  }
}

/**
 * What is worked out and told first: what is sure, what has a ceiling, what has no figure, what was begun, what was asked about and is not
 * met; then, where nothing else rests on the same as that, what the question led to and is paid to the firm, as far as
 * there is breath for it.
 */
function namedIn(match: MatchResult, led: ReadonlySet<string>): readonly string[] {
  const { needs_facts: needs, not_eligible: not, not_determined: open } = match;
  const { eligible, up_to: upTo, begun: some } = byMoney(match);
  // On a day on which the policy does not hold that is all there is to tell, and it is told once.
  if (match.in_force !== 'in_force') return [];
  const failed = not.filter(({ award }) => led.has(award));
  const begun = [...eligible, ...upTo, ...open, ...some, ...failed].map(({ award }) => award);
  if (begun.length === 0) return [];
  const near = needs
    .filter(({ award, payee }) => payee === 'enterprise' && led.has(award))
    .map(({ award }) => award);
  const others =
    sharing(match).length > 0 || begun.length >= BESIDE
      ? []
      : near.filter((award) => !begun.includes(award)).slice(0, 1);
  return [...begun, ...others].slice(0, NAMED);
}

function worked({ server, store }: Context, policy: string, award: string): Promise<AwardResult> {
  const desk = store.get();
  const described = desk.known[`${policy}/${award}`];
  const facts = described === undefined ? {} : factsFor(described, desk.entered);
  return server.callTool('calculate_award', { award, facts, ...scopeOf(desk, policy) });
}

/** All that this call has answered of a policy, by the names that its awards share, where they ask alike. */
function profileOf({ known, entered }: Desk, policy: string): Readonly<Record<string, unknown>> {
  const own = Object.values(known).filter((award) => award.policy === policy);
  const isShared = (award: Award, fact: string) =>
    fact !== PAID &&
    own.every((other) => labelIn(other, fact) === fact || labelIn(other, fact) === labelIn(award, fact));
  const given = own.flatMap((award) =>
    Object.entries(factsFor(award, entered)).map(
      ([fact, value]) => [isShared(award, fact) ? fact : `${award.award}.${fact}`, value] as const,
    ),
  );
  return Object.fromEntries(given);
}

/** An award of the portfolio: its clause is opened, and its working. */
export async function openLine(context: Context, award: string): Promise<void> {
  const policy = context.store.get().portfolio?.match.policy ?? policyOf(context.store.get());
  const [described] = await describeAll(context, policy, [award]);
  if (described === undefined) return;
  const hit = await openClause(context, described.clause, policy);
  const { awards, award: open } = context.store.get();
  if (hit !== undefined && open?.award !== award && awards?.includes(described))
    await openAward(context, described);
}

/** An answer to a question that stands outside the open award's form. */
export async function answer(context: Context, { award, fact, entered }: Answered): Promise<void> {
  const { store } = context;
  store.put({ ...answered(store.get(), { award, fact }, entered), changing: undefined, typed: undefined });
  const asking = isAsking();
  // Tab leaves the field first and is in the next one only then.
  const moved = new Promise<boolean>((resolve) => setTimeout(() => resolve(isAsking())));
  await again(context);
  const isLost = (asking || (await moved)) && !isAsking();
  if (typeof entered !== 'string') {
    // The item that was begun is gone on with.
    if (isLost) focusFact(`${fact}[${entered.length - 1}]`);
  } else if (asking || isLost) {
    // The question that was answered is gone: the keys go on with the next.
    focusFact();
  }
}

function isAsking(): boolean {
  return document.activeElement?.closest('#facts') != null;
}

interface Answered {
  readonly award: Award;
  readonly fact: string;
  readonly entered: Entered;
}

/** What was answered or the day has changed: a result on show is another's. */
export async function again(context: Context): Promise<void> {
  const { view, award, entered, result } = context.store.get();
  if (view === 'portfolio') await matchAgain(context);
  else if (
    award !== undefined &&
    (result !== undefined || Object.keys(factsFor(award, entered)).length > 0)
  ) {
    await calculate(context, false);
  }
}

/** Takes what the caller said as the answers that they are offered for. Nothing is taken without it. */
export async function accept(context: Context, all: readonly Said[]): Promise<void> {
  const { store } = context;
  const desk = store.get();
  const policy = policyOf(desk);
  const days = all.filter(({ fact }) => fact === 'as_of');
  const facts = all.filter(({ fact }) => fact !== 'as_of');
  const chosen = facts.find(({ fact, does }) => fact === 'award' || does === 'chooses')?.awards[0];
  const answers = facts.filter(({ fact }) => fact !== 'award' && fact !== 'firm');
  const isOther = facts.some(({ fact }) => fact === 'firm');
  const taken = answers.flatMap((said) =>
    said.awards.slice(0, 1).map((award) => ({ key: keyOf({ policy, award }, said.fact, said.label), said })),
  );
  const values = taken.map(({ key, said }) => [key, asEntered(said.value)] as const);
  const besides = facts.flatMap(({ sets = {} }) =>
    Object.entries(sets).map(([key, value]) => [`${policy}:${key}`, value] as const),
  );
  const supposed = taken.flatMap(({ key, said }) => (said.supposed ? [[key, inWords(said)] as const] : []));
  // What is told now is no more what was supposed before.
  const before = Object.entries(isOther ? {} : desk.supposed).filter(
    ([key]) => !taken.some((each) => each.key === key),
  );
  // Taken at once: the next key is for the next one.
  store.put({
    ...leftOf(desk, all),
    // Nothing that was recorded of one firm is another's.
    ...(isOther ? { worked: [], result: undefined } : {}),
    entered: { ...(isOther ? {} : desk.entered), ...Object.fromEntries([...values, ...besides]) },
    supposed: Object.fromEntries([...before, ...supposed]),
    ...(days[0] === undefined ? {} : { day: String(days[0].value) }),
  });
  const meant = store.get().awards?.find(({ award }) => award === chosen) ?? meantBy(facts, store.get());
  if (meant !== undefined) {
    await openAward(context, meant);
    return;
  }
  await describeAll(context, policy, [...new Set(facts.flatMap(({ awards: [first] }) => first ?? []))]);
  await again(context);
}

/** Where a clause gives several awards: the one that alone asks for what was said, or of those that ask for it the one pointed to. */
function meantBy(facts: readonly Said[], { view, award, awards = [], found }: Desk): Award | undefined {
  if (view !== 'answer' || award !== undefined) return undefined;
  const pointed = (found && pointedTo(found)) ?? '';
  if (facts.some((each) => each.awards.includes(pointed)))
    return awards.find(({ award: id }) => id === pointed);
  const alone = facts.flatMap(({ awards: [first, ...others] }) =>
    others.length === 0 && first ? [first] : [],
  );
  return awards.find(({ award: id }) => alone.includes(id));
}
