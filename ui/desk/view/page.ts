import { html, nothing, type TemplateResult } from 'lit-html';
import { signInDialog } from '../../parts/sign-in.ts';
import { typedIn } from '../../parts/typed-in.ts';
import type { Actions } from '../actions.ts';
import type { Desk } from '../state.ts';
import { IN_FORCE } from '../words.ts';
import { answerView } from './answer-view.ts';
import { askView } from './ask-view.ts';
import { callView } from './call-view.ts';
import { coverageView } from './coverage-view.ts';
import { factsView } from './facts-view.ts';
import { resultsView } from './results-view.ts';
import { outlineView } from './text-view.ts';

/** The whole desk: the question above, which clause, what to say and what to ask side by side below. */
export function page(desk: Desk, sentences: readonly string[], on: Actions): TemplateResult {
  return html`${masthead(desk, on)}${askView(desk, on)}${coverageView(desk)}${callView(desk, on)}
    <main id="desk" class="desk">
      <div class="side">${resultsView(desk, on)}${outlineView(desk, on)}</div>
      ${answerView(desk, sentences, on)}${factsView(desk, on)}
    </main>
    ${footer(desk)}${signInDialog(desk.signIn)}`;
}

function masthead(desk: Desk, on: Actions): TemplateResult {
  const { policies, policy, found, entered, quiet } = desk;
  const begun = found !== undefined || Object.keys(entered).length > 0;
  return html`<header class="masthead">
    <h1><img src="desk/icon.svg" alt="" width="22" height="22" />有据<span>热线查询台</span></h1>
    ${
      desk.tools.has('match_awards') && desk.policies.length > 0
        ? html`<button type="button" aria-keyshortcuts="m" aria-pressed=${String(desk.view === 'portfolio')} @click=${() => on.show('portfolio')}>能拿哪些</button>`
        : nothing
    }
    ${begun ? html`<button type="button" aria-keyshortcuts="n" @click=${on.newCall}>新来电</button>` : nothing}
    ${begun ? html`<button type="button" class="quiet" aria-pressed=${String(quiet)} @click=${() => on.setQuiet(!quiet)}>地址不带答案</button>` : nothing}
    ${begun ? html`<button type="button" class="quiet" @click=${on.print}>打印</button>` : nothing}
    <a href="batch">批量测算</a>
    <p id="policy-line" class="policy-line">${policyLine(desk)}</p>
    <p id="policy-choice" class="policy-choice" ?hidden=${policies.length < 2}><label for="policy">政策</label>
      <select id="policy" @change=${(event: Event) => on.setPolicy(typedIn(event))}>
        <option value="" .selected=${policy === ''}>全部政策</option>
        ${policies.map(({ id, title, in_force: { today } }) => html`<option value=${id} .selected=${id === policy}>${title}${today === 'in_force' ? '' : `（今天${IN_FORCE[today]}）`}</option>`)}
      </select></p>
  </header>`;
}

/** Which policy it is, when it holds, and what of it cannot be calculated. */
function policyLine({ policies, policyCount, policy }: Desk): string {
  const one = policies.length === 1 ? policies[0] : policies.find(({ id }) => id === policy);
  if (one === undefined) return policies.length === 0 ? '正在连接…' : `共 ${policyCount} 份政策`;
  const { from, to, today } = one.in_force;
  const unencoded = one.unencoded ?? 0;
  return [
    `${one.title}（${one.number}）`,
    `今天${IN_FORCE[today]}`,
    `${from} 至 ${to}`,
    unencoded === 0 ? `${one.clauses} 条，可测算 ${one.awards} 项` : `${unencoded} 项还不能测算`,
  ].join('　');
}

const KEYS = [
  ['Enter', '查询'],
  ['↑↓', '选条款'],
  ['1–9', '打开'],
  ['Y', '采用来电人说的'],
  ['X', '头一项不用'],
  ['C', '测算'],
  ['→←', '是、否'],
  ['M', '能拿哪些'],
  ['R', '复制'],
  ['V', '核对'],
  ['T', '全文'],
  ['O', '目录'],
  ['N', '新来电'],
  ['/', '回到提问'],
] as const;

function footer({ at }: Desk): TemplateResult {
  return html`<footer class="keys">${KEYS.map(([key, does]) => html`<span><kbd>${key}</kbd> ${does}</span>`)}</footer>
    <p class="on-paper printed">${at === '' ? '' : `结果时间 ${at}。`}本页由政策原文和所给情况算出，是否给、何时给以主管部门审核为准。</p>`;
}
