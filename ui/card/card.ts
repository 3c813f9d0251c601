import { html, nothing, render, type TemplateResult } from 'lit-html';
import { conditions } from '../parts/conditions.ts';
import { copy } from '../parts/copy.ts';
import { type Field, fields, fieldsOf } from '../parts/form.ts';
import { matched } from '../parts/matched.ts';
import { replyOf, sum, working } from '../parts/parts.ts';
import { readings } from '../parts/readings.ts';
import { isRecord } from '../parts/record.ts';
import {
  type AwardDescription,
  type AwardResult,
  isCalculated,
  isDescribed,
  isMatched,
  type MatchResult,
} from '../parts/results.ts';
import { asEntered, type Entered, factOf } from '../parts/schema.ts';
import { section } from '../parts/section.ts';
import { connect, type Host, type ToolResult } from './host.ts';

/** What is on the card. */
interface Shown {
  readonly host?: Host | undefined;
  readonly given: Readonly<Record<string, unknown>>;
  readonly match?: MatchResult | undefined;
  readonly award?: AwardDescription | undefined;
  readonly result?: AwardResult | undefined;
  readonly entered: Readonly<Record<string, Entered>>;
  /** What went wrong or was done, in words. */
  readonly note: string;
}

let shown: Shown = { given: {}, entered: {}, note: '' };
/** Answers to an earlier question are dropped. */
let calls = 0;

function put(more: Partial<Shown>): void {
  shown = { ...shown, ...more };
  render(card(shown), document.body);
}

function card({ match, award, result, note }: Shown): TemplateResult {
  const name = result?.name ?? award?.name;
  return html`<main>
    ${name === undefined ? nothing : html`<h1>${name}</h1>`}
    ${match === undefined ? nothing : html`<p>${match.answer}</p>${matched(match, { open: shown.host?.calls ? open : undefined })}`}
    ${result === undefined ? described(award) : calculated(result)}
    ${form(shown)}
    <p class="note" role="status">${note}</p>
  </main>`;
}

function described(award: AwardDescription | undefined): TemplateResult | typeof nothing {
  if (award === undefined) return nothing;
  return html`<p>${award.sum.in_words}</p>
    ${section('条件', html`<ul>${award.conditions.map(({ text, source }) => html`<li>“${text}”<cite>${source.label}</cite></li>`)}</ul>`)}`;
}

function calculated(result: AwardResult): TemplateResult {
  return html`${sum(result)}
    <p>${result.answer}</p>
    <button type="button" @click=${() => void copyReply()}>复制答复</button>
    <textarea class="unseen" tabindex="-1" aria-hidden="true" readonly .value=${replyOf(result)}></textarea>
    ${conditions(result)}${working(result)}${readings(result)}`;
}

/** Questions first to which the answer is still missing; the others can be changed. */
function form({ host, award, result }: Shown): TemplateResult | typeof nothing {
  if (award === undefined || host?.calls !== true) return nothing;
  const missing = new Set(result?.missing.map(({ fact }) => fact));
  const all = asked(award);
  const open = all.filter(({ name }) => result === undefined || missing.has(name));
  const rest = all.filter((field) => !open.includes(field));
  const enter = (name: string, value: Entered) => put({ entered: { ...shown.entered, [name]: value } });
  return html`<form @submit=${submit}>
    ${open.length === 0 ? nothing : section(result === undefined ? '填一填，算一算' : '还要问清', fields(open, { enter }))}
    ${rest.length === 0 ? nothing : html`<details><summary>改动已给的情况</summary>${fields(rest, { enter })}</details>`}
    <button type="submit" class="primary">${result === undefined ? '测算' : '重新测算'}</button>
  </form>`;
}

function asked({ facts }: AwardDescription): readonly Field[] {
  return fieldsOf(facts, (name) => shown.entered[name] ?? asEntered(shown.given[name]));
}

function submit(event: Event): void {
  event.preventDefault();
  const { award } = shown;
  if (award === undefined) return;
  const pairs = asked(award).map((field) => [field.name, factOf(field.schema, field.entered)] as const);
  const facts = Object.fromEntries(pairs.filter(([, value]) => value !== undefined));
  void call('calculate_award', { award: award.award, policy: award.policy, facts, ...whenAndWho() });
}

/** Day and applicant of the calculation on the card, where they were given. */
function whenAndWho(): Readonly<Record<string, unknown>> {
  const { result } = shown;
  if (result === undefined) return {};
  const who = result.receipt.applicant_type;
  return {
    ...(result.as_of_given ? { as_of: result.as_of } : {}),
    ...(who === null ? {} : { applicant_type: who }),
  };
}

function open(award: string): void {
  put({ award: undefined, result: undefined, entered: {} });
  void call('describe_award', { award, policy: shown.match?.policy });
}

async function call(tool: string, args: Readonly<Record<string, unknown>>): Promise<void> {
  calls += 1;
  const own = calls;
  put({ note: '正在算…' });
  const result = await shown.host?.callTool(tool, args);
  if (result !== undefined && own === calls) receive(result);
}

/** A result, of the call that the card belongs to or of one of its own. What is refused leaves all as it stands. */
function receive({ isError, text, data }: ToolResult): void {
  if (isError) put({ note: text });
  else if (isCalculated(data)) {
    put({ result: data, given: data.receipt.facts, entered: {}, note: '' });
    if (shown.award?.award !== data.award || shown.award.policy !== data.policy) void describe(data);
  } else if (isDescribed(data)) put({ award: data, note: '' });
  else if (isMatched(data)) put({ match: data, note: '' });
  else put({ note: text });
}

/** The form needs the award's questions; where the host calls no tools there is no form. */
async function describe({ award, policy }: AwardResult): Promise<void> {
  if (shown.host?.calls !== true) return;
  const { data } = await shown.host.callTool('describe_award', { award, policy });
  if (isDescribed(data) && shown.result?.award === award) put({ award: data });
}

async function copyReply(): Promise<void> {
  const field = document.querySelector('textarea');
  const done = field !== null && (await copy(field));
  put({ note: done ? '已复制，含出处。' : '这里不许复制，请选中文字自行复制。' });
}

const host = await connect({
  input: (args) => put({ given: isRecord(args.facts) ? args.facts : {} }),
  result: receive,
  theme: (theme) => document.documentElement.setAttribute('data-theme', theme),
});
put({ host });
if (shown.result !== undefined) void describe(shown.result);
