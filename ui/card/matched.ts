import { html, nothing, type TemplateResult } from 'lit-html';
import { section } from './parts.ts';
import type { MatchResult } from './results.ts';

/** Awards of a whole profile by how far they are settled; each can be opened. They are never added up. */
export function matched(result: MatchResult, open: ((award: string) => void) | undefined): TemplateResult {
  const line = (award: string, name: string, told: string) => html`<li>
    ${open === undefined ? html`<b>${name}</b>` : html`<button type="button" class="quiet" @click=${() => open(award)}>${name}</button>`}
    <small>${told}</small>
  </li>`;
  const group = (title: string, lines: readonly TemplateResult[]) =>
    lines.length === 0 ? nothing : section(title, html`<ul>${lines}</ul>`);
  return html`<p>${result.answer}</p>
    ${group(
      '能算出确数',
      result.eligible.map((each) => line(each.award, each.name, each.amount.display)),
    )}
    ${group(
      '只有上限',
      result.up_to.map((each) => line(each.award, each.name, each.amount.display)),
    )}
    ${group(
      '还缺事实',
      result.needs_facts.map((each) => line(each.award, each.name, `若符合，${each.bounds.display}`)),
    )}
    ${group(
      '原文没有数额或没有说定',
      result.not_determined.map((each) => line(each.award, each.name, each.because)),
    )}
    ${group(
      '不符合',
      result.not_eligible.map((each) =>
        line(each.award, each.name, each.failed.map(({ text }) => `“${text}”`).join('、')),
      ),
    )}`;
}
