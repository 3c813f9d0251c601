import { render } from 'lit-html';
import type { Actions } from './actions.ts';
import { addressOf, openAddress } from './address.ts';
import { calculate, enter, focusFact, openAward } from './calculate.ts';
import { type Context, offerReply, readOut } from './context.ts';
import type { Said, Unassigned } from './contract.ts';
import { keys } from './keys.ts';
import { CHOOSING, declinedNext, firstChoice, leftOf, takenNext } from './offers.ts';
import { openClause } from './open-clause.ts';
import { accept, again, answer, openLine, openPortfolio } from './portfolio.ts';
import { check, copyReply, edit, renew } from './reply-field.ts';
import { ask, introduce, open } from './search.ts';
import { connect, wordsOf } from './server.ts';
import { AT_FIRST, type Desk, keyIn, NEW_CALL, type Store, type View } from './state.ts';
import { choose, closeSuggestions, suggest } from './suggest.ts';
import { tokens } from './tokens.ts';
import { page } from './view/page.ts';
import { loadText } from './whole-text.ts';

let desk: Desk = AT_FIRST;
const store: Store = {
  get: () => desk,
  put(more) {
    desk = { ...desk, ...more };
    render(page(desk, readOut(desk), on), document.body);
    keepAddress();
  },
};
const context: Context = {
  store,
  server: connect(new URL('mcp', document.baseURI), tokens(store)),
  begun: { question: 0, clause: 0, calculation: 0, portfolio: 0, typing: 0 },
};
const on: Actions = {
  type(question, composing) {
    store.put({ question });
    void suggest(context, composing);
  },
  setDay(day, done) {
    store.put({ day });
    if (done) void again(context);
  },
  setPolicy: (policy) => store.put({ policy }),
  ask: () => void ask(context),
  look(question) {
    store.put({ question });
    void ask(context);
  },
  choose: (by) => choose(context, by),
  closeSuggestions: () => closeSuggestions(context),
  open(index) {
    store.put({ opened: true });
    void open(context, index);
  },
  openAward(award) {
    store.put({ opened: true });
    void openAward(context, award);
    focusFact();
  },
  openLine(award) {
    store.put({ opened: true });
    void openLine(context, award);
  },
  openClause(clause) {
    store.put({ opened: true });
    void openClause(context, clause, desk.text?.policy ?? '');
  },
  enter: (fact, entered, done) => enter(context, fact, { entered, done }),
  answer: (award, fact, entered) => void answer(context, { award, fact, entered }),
  keep: (award, fact, entered) => store.put({ typed: { key: keyIn(award, fact), entered } }),
  calculate: () => void calculate(context, false),
  focusFact,
  accept: (said) => void accept(context, [said]),
  acceptNext,
  decline,
  change(changing) {
    store.put({ changing, typed: undefined });
    document.querySelector<HTMLElement>('.changing :is(input, select, button)')?.focus();
  },
  show: (view) => void show(view),
  edit: (text) => edit(context, text),
  renew: () => renew(context),
  copy: () => void copyReply(context),
  check: () => void check(context),
  newCall,
  setQuiet: (quiet) => store.put({ quiet }),
  print: () => print(),
};

/** The address follows what is on the desk, once the desk has been opened by the one it came with. */
let follows = false;
function keepAddress(): void {
  const address = addressOf(desk);
  if (follows && address !== location.hash) history.replaceState(null, '', address || location.pathname);
}

function acceptNext(): void {
  const taken = takenNext(desk);
  if (taken.length > 0) void accept(context, taken);
}

/** Of what may be meant for several questions, or of several awards of a clause, the one that the caller names. */
function acceptOne(at: number): void {
  const choices = firstChoice(desk);
  const said = choices?.[at];
  if (said !== undefined) void accept(context, [said]);
  const award = choices === undefined && desk.view === 'answer' ? desk.awards?.[at] : undefined;
  if (award !== undefined) {
    store.put({ opened: true });
    void openAward(context, award);
  }
}

function decline(said: Said | Unassigned): void {
  store.put(leftOf(desk, [said]));
  offerReply(context);
}

function declineNext(): void {
  const next = declinedNext(desk);
  if (next !== undefined) decline(next);
}

async function show(view: View): Promise<void> {
  if (view === 'portfolio') {
    store.put({ opened: true });
    await openPortfolio(context);
  } else if (view === 'text' && desk.hit !== undefined) {
    await loadText(context, desk.hit.policy.id);
    store.put({ view });
    document.querySelector('.whole-text .open')?.scrollIntoView({ block: 'center' });
  } else if (view === 'answer') {
    store.put({ view });
    offerReply(context);
  }
}

function newCall(): void {
  context.begun.question += 1;
  context.begun.clause += 1;
  context.begun.calculation += 1;
  context.begun.portfolio += 1;
  store.put(NEW_CALL);
  backToQuestion();
}

function backToQuestion(): void {
  const question = document.querySelector<HTMLInputElement>('#question');
  question?.focus();
  question?.select();
}

function toggleOutline(): void {
  const outline = document.querySelector<HTMLDetailsElement>('#outline');
  if (outline === null) return;
  outline.open = !outline.open;
  outline
    .querySelector<HTMLElement>(outline.open ? 'nav [aria-current=true], nav button' : 'summary')
    ?.focus();
}

store.put({});
keys({
  '/': backToQuestion,
  escape: backToQuestion,
  c: () => focusFact(),
  m: () => on.show(desk.view === 'portfolio' ? 'answer' : 'portfolio'),
  n: newCall,
  o: toggleOutline,
  r: on.copy,
  t: () => on.show(desk.view === 'text' ? 'answer' : 'text'),
  v: on.check,
  x: declineNext,
  y: acceptNext,
  ...Object.fromEntries(CHOOSING.map((key, at) => [key, () => acceptOne(at)])),
  ...Object.fromEntries([...'123456789'].map((digit, index) => [digit, () => on.open(index)])),
});
addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll('details')) details.open = true;
});
backToQuestion();
try {
  await introduce(context);
  await openAddress(context, location.hash);
} catch (error) {
  store.put({ refusal: wordsOf(error) });
}
follows = true;
addEventListener('hashchange', async () => {
  follows = false;
  await openAddress(context, location.hash);
  follows = true;
});
