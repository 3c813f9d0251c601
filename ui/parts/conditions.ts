import { html, nothing } from 'lit-html';
import { gauge } from './picture.ts';
import type { AwardResult } from './results.ts';
import { type Part, section } from './section.ts';

const SAID = { met: '符合', not_met: '不符合', unknown: '待确认' } as const;
const MARK = { met: '✓', not_met: '✗', unknown: '?' } as const;

/** Each condition in the text's words, with its place, where the caller stands, and how far from the threshold. */
export function conditions({ eligibility, citations }: AwardResult): Part {
  const rows = eligibility.conditions.map((condition) => {
    const { status, text, given, required, citation } = condition;
    const place = citations.find(({ n }) => n === citation)?.label;
    return html`<li class=${status}>
      <span class="mark" aria-hidden="true">${MARK[status]}</span>
      <span class="words">“${text}”<cite>${place}</cite></span>
      <span class="state">${SAID[status]}</span>
      <span class="compare">${comparison(condition)}</span>
      ${gauge(required, given)}
    </li>`;
  });
  return section('条件', rows.length === 0 ? nothing : html`<ul class="conditions">${rows}</ul>`);
}

function comparison({
  given,
  required,
  shortfall,
  note,
}: AwardResult['eligibility']['conditions'][number]): string {
  const parts = [
    given === null ? '' : `所给：${given}`,
    required === '' || required === given ? '' : `要求：${required}`,
    shortfall === null ? '' : `还差 ${shortfall}`,
    note ?? '',
  ];
  return parts.filter((part) => part !== '').join('；');
}
