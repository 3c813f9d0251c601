import { html, nothing, type TemplateResult } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { spoken } from '../../../src/corpus/speakable.ts';
import { list, section } from '../../parts/section.ts';
import type { Actions } from '../actions.ts';
import { insteadOfShown, isComing, supposedNow } from '../context.ts';
import type { Found } from '../contract.ts';
import { ledTo } from '../next-questions.ts';
import { standingOf, tellsOld } from '../standing.ts';
import type { Desk } from '../state.ts';
import { clauseView } from './clause-view.ts';
import { oldTag } from './old-tag.ts';
import { groundsView, outcomeView } from './outcome-view.ts';
import { portfolioView } from './portfolio-view.ts';
import { replyView } from './reply-view.ts';
import { textView } from './text-view.ts';

/**
 * The answer from top to bottom in the order of the call: what it comes to, what to say, what to ask, the words it
 * rests on, what they do not say.
 */
export function answerView(desk: Desk, sentences: readonly string[], on: Actions): TemplateResult {
  return html`<article id="answer" class="answer ${desk.stale ? 'stale' : ''} ${tellsOld(desk) ? 'old' : ''}" aria-label="答复"
    aria-busy=${isComing(desk)} tabindex="-1">
    ${bodyOf(desk, sentences, on)}
  </article>`;
}

function bodyOf(desk: Desk, sentences: readonly string[], on: Actions): unknown {
  const { found, hit, view, text, portfolio } = desk;
  if (view === 'text' && text !== undefined) return textView(text, desk, on);
  if (view === 'portfolio' && portfolio !== undefined) {
    return [
      ...inOrder(desk, portfolioView(portfolio, ledTo(desk), on), say(sentences)),
      officeNotes(found),
      replyView(desk, on),
    ];
  }
  if (view === 'portfolio' && isComing(desk)) return html`<p class="note">正在逐项比对…</p>`;
  if (found === undefined) return catalogueView(desk, on);
  if (found.choice !== undefined && hit === undefined) return choiceView(found.choice, found, on);
  return callView(desk, sentences, on);
}

function callView(desk: Desk, sentences: readonly string[], on: Actions): unknown {
  const { hit, award, result } = desk;
  const clause =
    hit === undefined ? nothing : clauseView(hit, standingOf(desk, hit.policy.id), () => on.show('text'));
  if (result !== undefined) {
    // A new result is a new element: what is read out of the old one is not half of the new.
    return [
      ...inOrder(desk, keyed(result, outcomeView(result, supposedNow(desk).length > 0)), say(sentences)),
      officeNotes(desk.found),
      groundsView(result, on.focusFact),
      replyView(desk, on),
      clause,
    ];
  }
  const further = award === undefined ? nothing : html`<a class="jump" href="#facts">去问、去测算 ↓</a>`;
  const silent = section('原文没有写', list(award?.not_stated ?? []), 'not-stated');
  return [say(sentences), officeNotes(desk.found), further, clause, silent, replyView(desk, on)];
}

/** A calculation stands above what is told of it; one that is no reply to the newest question, below what is told instead. */
function inOrder(desk: Desk, shown: unknown, told: unknown): readonly unknown[] {
  return insteadOfShown(desk) === undefined
    ? [shown, told]
    : [told, html`<div class="past"><h3>先前算的，不是现在的答复</h3>${shown}</div>`];
}

function say(sentences: readonly string[]) {
  return section(
    '可以这样说',
    spoken(sentences).map((sentence) => html`<p>${sentence}</p>`),
    'say',
  );
}

/** What the office itself says where the policy is silent: apart from what the policy says, and not in the reply. */
function officeNotes(found: Found | undefined) {
  const notes = found?.coverage.silences?.flatMap((silence) => silence.notes ?? []) ?? [];
  const told = notes.map(
    ({ text, said_by: by, on: day, until }) =>
      html`<p>${text}</p><p class="note">${by}，${day}，有效至 ${until}。答复时说明这是办理说明，不是政策。</p>`,
  );
  return section('办理说明（非政策原文）', told, 'office-notes');
}

/** Several clauses that what was typed may mean: none is opened before somebody has chosen. */
function choiceView(question: string, { hits }: Found, on: Actions) {
  const buttons = hits.map(
    (hit, index) => html`<button type="button" class="question" @click=${() => on.open(index)}>
      <b>${index + 1}　${hit.citation}</b> ${[...hit.heading, hit.title].join(' › ')}</button>`,
  );
  return section('请问来电人', [html`<p>${question}</p>`, list(buttons)], 'say choice');
}

/** What stands on the desk before the first call: the awards that can be calculated, each leading to its clause. */
function catalogueView(desk: Desk, on: Actions) {
  const { catalogue: awards } = desk;
  if (awards.length === 0) return nothing;
  const buttons = awards.map(
    ({
      name,
      policy,
      clause,
      sum,
      payee,
    }) => html`<button type="button" class="entry" @click=${() => on.look(clause)}>
      <b>${name}</b> ${oldTag(standingOf(desk, policy))}<span class="cite">${clause}</span><span class="sum">${sum}；给${payee.label}</span></button>`,
  );
  return html`<section class="catalogue"><h3>可以测算的奖补，共 ${awards.length} 项</h3>${list(buttons)}</section>`;
}
