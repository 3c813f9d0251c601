import { html, nothing, type TemplateResult } from 'lit-html';
import { IN_FORCE } from '../desk/words.ts';
import { signInDialog } from '../parts/sign-in.ts';
import { typedIn } from '../parts/typed-in.ts';
import type { Batch, Finished, Progress } from './state.ts';

/** What can be done on the page. */
export interface Actions {
  setPolicy(policy: string): void;
  setAward(award: string): void;
  setDay(day: string): void;
  setFile(file: File | undefined): void;
  template(): void;
  start(): void;
  cancel(): void;
}

/** The whole page: what for, the list, how far it is, what came out. */
export function page(batch: Batch, on: Actions): TemplateResult {
  return html`<header class="masthead">
      <h1><img src="desk/icon.svg" alt="" width="22" height="22" />有据<span>批量测算</span></h1>
      <p class="policy-line">${policyLine(batch)}</p>
      <a href="./">热线查询台</a>
    </header>
    <main class="batch">
      ${forWhat(batch, on)}${list(batch, on)}
      <p class="error" role="alert">${batch.refusal}</p>
      <div role="status">${batch.progress === undefined ? nothing : running(batch.progress, on)}</div>
      ${batch.finished === undefined ? nothing : finished(batch.finished)}
    </main>
    ${signInDialog(batch.signIn)}`;
}

function policyLine({ policies, policy }: Batch): string {
  const chosen = policies.find(({ id }) => id === policy);
  if (chosen === undefined) return policies.length === 0 ? '正在连接…' : '';
  return `${chosen.title}（${chosen.number}）　${IN_FORCE[chosen.in_force.today]}`;
}

function forWhat(
  { policies, policy, awards, award, day, progress, empty }: Batch,
  on: Actions,
): TemplateResult {
  return html`<fieldset ?disabled=${progress !== undefined}>
    <legend>一　测算什么</legend>
    ${
      policies.length < 2
        ? nothing
        : html`<label><span>政策</span><select id="policy" @change=${(event: Event) => on.setPolicy(typedIn(event))}>
            ${policies.map(({ id, title }) => html`<option value=${id} .selected=${id === policy}>${title}</option>`)}
          </select></label>`
    }
    <label><span>项目</span><select id="award" @change=${(event: Event) => on.setAward(typedIn(event))}>
      <option value="" .selected=${award === ''}>全部奖补：每家能拿哪些</option>
      ${awards.map(({ award: id, name }) => html`<option value=${id} .selected=${id === award}>${id}　${name}</option>`)}
    </select></label>
    <label><span>日期（行里没有写的按这一天）</span><input id="day" .value=${day} placeholder="不填为今天；2026-06-30"
      @input=${(event: Event) => on.setDay(typedIn(event))} /></label>
    <button type="button" id="template" @click=${on.template}>下载空表</button>
    <a id="empty" hidden href=${empty ?? ''} download="空表.xlsx">空表</a>
  </fieldset>`;
}

function list({ file, progress }: Batch, on: Actions): TemplateResult {
  return html`<fieldset ?disabled=${progress !== undefined}>
    <legend>二　名单</legend>
    <label class="file"><span>一行一家，.xlsx 或 .csv</span><input id="file" type="file" accept=".xlsx,.csv"
      @change=${(event: Event) => on.setFile(fileOf(event))} /></label>
    <button type="button" id="start" class="primary" ?disabled=${file === undefined} @click=${on.start}>开始测算</button>
    <p class="hint">名单只在测算时经过服务器，算完就没有了，不留底。不知道的留空：留空是不知道，不是 0，也不是“否”。</p>
  </fieldset>`;
}

function running(progress: Progress | null, on: Actions): TemplateResult {
  const { done = 0, of = 1, seconds_left: left } = progress ?? {};
  const told = progress === null ? '正在读名单…' : `已算 ${done}/${of} 家，约剩 ${timeOf(left ?? 0)}`;
  return html`<div class="running">
    <progress max=${of} .value=${done} aria-label="测算进度"></progress>
    <p>${told}</p>
    <button type="button" id="cancel" @click=${on.cancel}>取消</button>
  </div>`;
}

function timeOf(seconds: number): string {
  return seconds < 60 ? `${seconds} 秒` : `${Math.ceil(seconds / 60)} 分钟`;
}

function finished({ done, faults, totals, xlsx, csv, details }: Finished): TemplateResult {
  const rows = totals.rows.filter(([, ...cells]) => cells.some((cell) => cell !== 0));
  return html`<section aria-labelledby="finished">
    <h2 id="finished">算完 ${done} 家${faults === 0 ? '' : `，其中 ${faults} 家填得不对、没有算，见结果里“哪里填得不对”一列`}</h2>
    <p class="buttons">
      <a id="xlsx" class="button primary" href=${xlsx} download="测算结果.xlsx">下载 .xlsx</a>
      <a id="csv" class="button" href=${csv} download="测算结果.csv">下载 .csv</a>
      ${details === undefined ? nothing : html`<a id="details" class="button" href=${details} download="测算结果-逐项.csv">下载逐项 .csv</a>`}
    </p>
    <div class="totals" tabindex="0" role="region" aria-label="合计"><table>
      <thead><tr>${totals.headings.map((heading) => html`<th scope="col">${heading}</th>`)}</tr></thead>
      <tbody>${rows.map(([name, ...cells]) => html`<tr><th scope="row">${name}</th>${cells.map((cell) => html`<td>${shown(cell)}</td>`)}</tr>`)}</tbody>
    </table></div>
    <p class="hint">三种数不能相加：上限不是应付的数，未定的要先问清。按所填事实和政策原文测算，不是审核决定。</p>
  </section>`;
}

function shown(cell: string | number | null): string {
  return typeof cell === 'number'
    ? cell.toLocaleString('zh-CN', { maximumFractionDigits: 20 })
    : (cell ?? '');
}

function fileOf({ target }: Event): File | undefined {
  return target instanceof HTMLInputElement ? target.files?.[0] : undefined;
}
