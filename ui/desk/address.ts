import { withoutCaller } from '../../src/text/caller/index.ts';
import { isRecord } from '../parts/record.ts';
import { asEntered, type Entered } from '../parts/schema.ts';
import { describeAll } from './awards.ts';
import { openAward } from './calculate.ts';
import type { Context } from './context.ts';
import { openClause } from './open-clause.ts';
import { openPortfolio } from './portfolio.ts';
import { ask } from './search.ts';
import { type Desk, keyIn, NEW_CALL } from './state.ts';

/**
 * What the address holds of a call, so that a colleague opens the same desk. It stands behind `#`, which no server
 * sees; of the caller himself nothing is kept, and no answers where they are to be left out.
 */
export function addressOf(desk: Desk): string {
  if (desk.asked === '' && desk.hit === undefined && desk.view !== 'portfolio') return '';
  const { entered, quiet, hit, award, day, policy, view } = desk;
  const of = hit?.policy.id ?? policy;
  const answers = quiet
    ? []
    : Object.entries(entered).filter(([key, value]) => value !== '' && key.startsWith(`${of}:`));
  const asking = Object.values(desk.known).filter((each) => answers.some(([key]) => asksFor(each, key)));
  const parts = {
    q: withoutCaller(desk.asked),
    day,
    policy,
    of,
    clause: hit?.clause ?? '',
    award: award?.award ?? '',
    view: view === 'answer' ? '' : view,
    answers: answers.length === 0 ? '' : JSON.stringify(Object.fromEntries(answers)),
    supposed: quiet || Object.keys(desk.supposed).length === 0 ? '' : JSON.stringify(desk.supposed),
    asking: asking.map(({ award: id }) => id).join(),
  };
  return `#${new URLSearchParams(Object.entries(parts).filter(([, value]) => value !== ''))}`;
}

function asksFor(award: Desk['known'][string], key: string): boolean {
  return Object.keys(isRecord(award.facts.properties) ? award.facts.properties : {}).some(
    (fact) => keyIn(award, fact) === key,
  );
}

/** Opens the desk that an address holds. */
export async function openAddress(context: Context, hash: string): Promise<void> {
  const parts = new URLSearchParams(hash.replace(/^#/u, ''));
  const part = (name: string) => parts.get(name) ?? '';
  const [of, clause, award] = [part('of'), part('clause'), part('award')];
  if (part('q') === '' && clause === '' && part('view') === '') return;
  const { store } = context;
  store.put({
    ...NEW_CALL,
    question: part('q'),
    day: part('day'),
    policy: part('policy'),
    entered: answersIn(part('answers')),
    supposed: wordsIn(part('supposed')),
  });
  if (part('asking') !== '') await describeAll(context, of, part('asking').split(','));
  if (part('q') !== '') await ask(context);
  if (part('view') === 'portfolio') {
    await openPortfolio(context);
    return;
  }
  if (clause !== '' && store.get().hit?.clause !== clause) await openClause(context, clause, of);
  const wanted = store.get().awards?.find((each) => each.award === award);
  if (wanted !== undefined && store.get().award !== wanted) await openAward(context, wanted);
}

function answersIn(json: string): Readonly<Record<string, Entered>> {
  return Object.fromEntries(Object.entries(recordIn(json)).map(([key, value]) => [key, asEntered(value)]));
}

function wordsIn(json: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(recordIn(json)).map(([key, value]) => [key, String(value)]));
}

function recordIn(json: string): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(json);
    return isRecord(read) ? read : {};
  } catch {
    return {};
  }
}
