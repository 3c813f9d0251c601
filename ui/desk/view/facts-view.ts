import { html, nothing, type TemplateResult } from 'lit-html';
import { complaint, fields, fieldsOf, isAt } from '../../parts/form.ts';
import { list } from '../../parts/section.ts';
import type { Actions } from '../actions.ts';
import { amountWords } from '../amount-words.ts';
import { insteadOfShown } from '../context.ts';
import type { Award, Hit } from '../contract.ts';
import { CHOOSING, firstChoice } from '../offers.ts';
import { type Desk, keyIn } from '../state.ts';
import { questionsView } from './portfolio-view.ts';

/** What to ask the caller: of the open award, of all of them, or which award is meant. */
export function factsView(desk: Desk, on: Actions): TemplateResult {
  return html`<aside id="facts" class="facts" aria-label="测算">${bodyOf(desk, on)}</aside>`;
}

function bodyOf(desk: Desk, on: Actions): unknown {
  if (desk.view === 'portfolio' && desk.portfolio !== undefined) return questionsView(desk, on);
  const { awards, award } = desk;
  if (awards === undefined) return nothing;
  if (awards.length === 0) return elsewhere(desk.found?.hits ?? [], on);
  return [
    awards.length > 1 ? choices(awards, desk, on) : nothing,
    award === undefined ? nothing : formView(desk, award, on),
  ];
}

/** Which award it is, where a clause gives several. */
function choices(awards: readonly Award[], desk: Desk, on: Actions): TemplateResult {
  // The keys are first for what the caller said.
  const keys = firstChoice(desk) === undefined ? CHOOSING : [];
  const buttons = awards.map(
    (
      award,
      at,
    ) => html`<button type="button" class="award" aria-pressed=${String(award === desk.award)} aria-keyshortcuts=${keys[at] ?? nothing} @click=${() => on.openAward(award)}>
      ${keys[at] === undefined ? nothing : html`<kbd aria-hidden="true">${keys[at].toUpperCase()}</kbd> `}<b>${award.name}</b><span class="sum">${award.sum.in_words}</span></button>`,
  );
  return html`<div class="awards"><h3>先问清是哪一种</h3>${list(buttons)}</div>`;
}

/** The questions of one award; it is calculated as it is filled in. */
function formView(desk: Desk, award: Award, on: Actions): TemplateResult {
  const { entered, wrong, result, stale } = desk;
  const all = fieldsOf(award.facts, (name) => entered[keyIn(award, name)] ?? '');
  const form = { enter: on.enter, wrong };
  return html`<div class="form-place">
    <h3>请问来电人</h3>
    <p class="sum"><b>${award.name}</b>　${award.sum.in_words}</p>
    <form class="fact-form" autocomplete="off" @submit=${(event: Event) => {
      event.preventDefault();
      on.calculate();
    }}>
      ${fields(all, form)}
      ${isAt(all, form) && wrong?.words !== '' ? nothing : complaint(wrong?.words ?? '')}
      <p class="buttons"><button type="submit" class="primary">测算</button></p>
    </form>
    <p class="summary" role="status">${result === undefined || stale || insteadOfShown(desk) !== undefined ? '' : summary(amountWords(result))}</p>
    <a class="jump" href="#answer">看完整结果 ↑</a>
  </div>`;
}

function summary({ kind, figure, note }: ReturnType<typeof amountWords>): string {
  return `${kind} ${figure} ${note}`;
}

/** What to ask where the open clause gives no award: whether one of the others that do is meant. */
function elsewhere(hits: readonly Hit[], on: Actions): TemplateResult {
  const others = hits.flatMap((hit, index) => (hit.awards.length > 0 ? [{ hit, index }] : []));
  const buttons = others.map(
    ({ hit, index }) => html`<button type="button" class="question" @click=${() => on.open(index)}>
      <b>${index + 1}</b>　${hit.title}</button>`,
  );
  return html`<div><p class="empty">这一条没有可以测算的奖补。</p>
    ${others.length === 0 ? nothing : html`<p class="elsewhere">请问来电人，问的是不是下面的奖补：</p>`}${list(buttons)}</div>`;
}
