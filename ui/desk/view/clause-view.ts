import { html, nothing, type TemplateResult } from 'lit-html';
import type { Hit, Span, Standing } from '../contract.ts';
import { oldTag } from './old-tag.ts';

/** A clause: where it stands, its words with what was asked marked, and who is in charge. */
export function clauseView(
  hit: Hit,
  old: Standing['in_force'] | undefined,
  wholeText: () => void,
): TemplateResult {
  const { lead, also } = hit.departments;
  return html`<section class="clause">
    <p class="place">${[hit.policy.title, ...hit.heading].join(' › ')} ${oldTag(old)}</p>
    <h2><span class="cite">${hit.citation}</span> ${hit.title}</h2>
    <blockquote class="text">${marked(hit.text.trim(), shifted(hit))}</blockquote>
    <dl class="departments">
      <dt>牵头（责任）单位</dt><dd>${lead.length > 0 ? lead.join('、') : '原文没有写明'}</dd>
      ${also.length === 0 ? nothing : html`<dt>同时落实</dt><dd>${also.join('、')}</dd>`}
    </dl>
    <button type="button" class="quiet whole" aria-keyshortcuts="t" @click=${wholeText}>在全文里看这一条</button>
  </section>`;
}

function shifted({ text, highlights }: Hit): readonly Span[] {
  const cut = text.length - text.trimStart().length;
  return highlights.map(({ start, end }) => ({ start: start - cut, end: end - cut }));
}

function marked(text: string, spans: readonly Span[]): readonly (TemplateResult | string)[] {
  const pieces: (TemplateResult | string)[] = [];
  let at = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue;
    pieces.push(text.slice(at, start), html`<mark>${text.slice(start, end)}</mark>`);
    at = end;
  }
  return [...pieces, text.slice(at)];
}
