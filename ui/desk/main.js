import { answerView, choiceView } from './answer-view.js';
import { calculator } from './calculator.js';
import { catalogueView } from './catalogue-view.js';
import { calculationsOf, claimsOf } from './claims.js';
import { coverageView } from './coverage-view.js';
import { part } from './element.js';
import { elsewhereView } from './elsewhere-view.js';
import { keys } from './keys.js';
import { lookUp } from './look-up.js';
import { connect, Refusal } from './mcp.js';
import { policies, validToday } from './policies.js';
import { putAround } from './put-around.js';
import { reply, spokenResult } from './reply.js';
import { replyBox } from './reply-view.js';
import { markOpen, resultsView } from './results-view.js';
import { spoken } from './spoken.js';
import { suggestions } from './suggestions.js';
import { tokens } from './tokens.js';

/**
 * @typedef {import('./contract.d.ts').Award} Award
 * @typedef {import('./contract.d.ts').AwardResult} AwardResult
 * @typedef {import('./contract.d.ts').Hit} Hit
 * @typedef {Awaited<ReturnType<typeof lookUp>>} Found
 */

const question = part('question', HTMLInputElement);
const day = part('as-of', HTMLInputElement);
const policy = part('policy', HTMLSelectElement);
const coverage = part('coverage', HTMLElement);
const results = part('results', HTMLElement);
const answer = part('answer', HTMLElement);
const facts = part('facts', HTMLElement);
const refusal = part('ask-error', HTMLElement);

const server = connect(new URL('mcp', document.baseURI), tokens());
const box = replyBox(check);
suggestions(question, part('suggestions', HTMLElement), { ask: suggest, take: look });
const awards = calculator(facts, { call: calculate, show });

/**
 * What is on the desk: the question's clauses, the one that is open, and what was worked out from it.
 * @type {{ found?: Found, hit?: Hit, award?: Award, result?: AwardResult }}
 */
let on = {};
/** Answers that come after a later question, or after a clause was opened anew, are dropped. */
let asked = 0;
let opened = 0;
/**
 * What this server offers; the desk shows only what it can do.
 * @type {ReadonlySet<string>}
 */
let tools = new Set();

part('ask', HTMLFormElement).addEventListener('submit', (event) => {
  event.preventDefault();
  void search();
});
day.addEventListener('change', () => awards.again());
question.addEventListener('keydown', (event) => {
  if (event.key === 'ArrowDown') results.querySelector('button')?.focus();
});
keys({
  '/': backToQuestion,
  escape: backToQuestion,
  c: () => awards.focus(),
  r: () => void box.copy(),
  ...Object.fromEntries([...'123456789'].map((digit, index) => [digit, () => open(index)])),
});
addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll('details')) details.open = true;
});
question.focus();
try {
  await introduce();
} catch (error) {
  refusal.textContent = wordsOf(error);
}

/** Asks what the server can do and what it has: its policies, whether they are in force, its awards. */
async function introduce() {
  const { tools: list } = await server.request('tools/list');
  tools = new Set(list.map(({ name }) => name));
  box.checkable(tools.has('verify_answer'));
  const all = await policies(server);
  const [only] = all;
  const line = part('policy-line', HTMLElement);
  policy.replaceChildren(new Option('全部政策', ''), ...all.map(({ id, title }) => new Option(title, id)));
  part('policy-choice', HTMLElement).hidden = all.length < 2;
  line.textContent =
    all.length === 1 && only !== undefined
      ? `${only.title}　${await validToday(server, only.id)}`
      : `共 ${all.length} 份政策`;
  await catalogue();
}

/** Until something is asked, the awards that can be calculated stand where the answer will. */
async function catalogue() {
  if (!tools.has('list_awards')) return;
  const listed = await server.callTool('list_awards', {});
  if (on.found === undefined) answer.replaceChildren(catalogueView(listed.awards, look));
}

/**
 * What may be meant by what is typed so far, in the policy that is chosen.
 * @param {string} typed
 * @returns {Promise<readonly string[]>}
 */
async function suggest(typed) {
  const { completion } = await server.request('completion/complete', {
    ref: { type: 'ref/prompt', name: 'ask_policy' },
    argument: { name: 'question', value: typed },
    context: { arguments: given('policy', policy.value) },
  });
  return completion.values;
}

/** @param {string} words */
function look(words) {
  question.value = words;
  void search();
}

/** Asks what was typed. When it is refused, everything typed stays and the desk keeps what it shows. */
async function search() {
  asked += 1;
  const call = asked;
  const chosen = { ...given('policy', policy.value), ...given('as_of', day.value.trim()) };
  try {
    if (tools.size === 0) await introduce();
    const found = await lookUp(server, { query: question.value, ...chosen });
    if (call !== asked) return;
    refusal.textContent = '';
    receive(found);
  } catch (error) {
    if (call === asked) refusal.textContent = wordsOf(error);
  }
}

/** @param {Found} found */
function receive(found) {
  on = { found };
  box.clear();
  awards.open([]);
  coverage.replaceChildren(found.choice === undefined ? coverageView(found) : '');
  results.replaceChildren(resultsView(found, open));
  if (found.choice === undefined && found.coverage.status !== 'not_covered' && found.hits.length > 0) open(0);
  else show({});
  (results.querySelector('button') ?? answer).focus();
}

/** @param {number} index */
function open(index) {
  const hit = on.found?.hits[index];
  if (on.found === undefined || hit === undefined) return;
  opened += 1;
  on = { found: on.found, hit };
  markOpen(results, index);
  results.querySelectorAll('button')[index]?.focus();
  answer.scrollTop = 0;
  box.clear();
  awards.open([]);
  show({});
  void openAwards(hit);
}

/** @param {Hit} hit */
async function openAwards(hit) {
  if (!tools.has('describe_award') || !tools.has('calculate_award')) return;
  const call = opened;
  const described = await Promise.all(hit.awards.map((award) => describe(award, hit.policy.id)));
  if (on.hit !== hit || call !== opened) return;
  awards.open(described);
  if (described.length === 0) facts.replaceChildren(elsewhereView(on.found?.hits ?? [], open));
}

/**
 * @param {string} award
 * @param {string} of the policy's id
 * @returns {Promise<Award>}
 */
function describe(award, of) {
  return server.callTool('describe_award', { award, policy: of });
}

/**
 * @param {Award} award
 * @param {Record<string, unknown>} known
 * @returns {Promise<AwardResult>}
 */
function calculate({ award }, known) {
  const chosen = { ...given('policy', on.hit?.policy.id ?? ''), ...given('as_of', day.value.trim()) };
  return server.callTool('calculate_award', { award, facts: known, ...chosen });
}

/**
 * Shows the open clause with what is worked out from it. A stale result only fades.
 * @param {{ award?: Award, result?: AwardResult, stale?: boolean }} worked
 */
function show({ award, result, stale = false }) {
  const { found, hit } = on;
  answer.classList.toggle('stale', stale);
  if (stale || found === undefined) return;
  on = { found, ...(hit && { hit }), ...(award && { award }), ...(result && { result }) };
  const sentences = result === undefined ? spoken(hit, found) : spokenResult(result, hit);
  box.offer(reply({ sentences, ...on }));
  const parts =
    found.choice !== undefined && hit === undefined
      ? [choiceView(found.choice, found.hits, open)]
      : answerView({ sentences, replyBox: box.element, ask: awards.focus, ...on });
  putAround(
    answer,
    parts.filter((each) => each !== null),
    box.element,
  );
}

/**
 * The draft as it stands, with what its pieces rest on; what was typed in between is for the server to mark.
 * @param {string} draft
 * @returns {Promise<import('./contract.d.ts').Checked>}
 */
function check(draft) {
  const { found, hit, result } = on;
  const sentences = result === undefined && found !== undefined ? spoken(hit, found) : [];
  const claims = claimsOf({ sentences, ...(hit && { hit }), ...(result && { result }) });
  return server.callTool('verify_answer', {
    answer: draft,
    claims: claims.filter(({ says }) => draft.includes(says)),
    calculations: calculationsOf(result),
    ...given('policy', policy.value),
  });
}

function backToQuestion() {
  question.focus();
  question.select();
}

/**
 * @param {string} name
 * @param {string} value
 */
function given(name, value) {
  return value === '' ? {} : { [name]: value };
}

/** @param {unknown} error */
function wordsOf(error) {
  if (error instanceof Refusal) return error.message;
  throw error;
}
