import { html, nothing, type TemplateResult } from 'lit-html';
import { list, type Part } from '../../parts/section.ts';
import type { Checked } from '../contract.ts';
import { STATUS, VERDICT } from '../words.ts';

interface Line {
  readonly text: string;
  readonly status: keyof typeof STATUS;
  readonly why: string;
}

/**
 * What came of checking a draft: the verdict, then what must be looked at, each with what the text has, then what
 * nobody declared and what is still to be said; what agrees is only counted, and listed on demand.
 */
export function checkedView(checked: Checked | undefined): Part {
  if (checked === undefined) return nothing;
  const all = linesOf(checked);
  const agreed = all.filter(agrees);
  const open = [...all.filter((line) => !agrees(line)), ...openOf(checked)];
  return html`<p class="verdict ${checked.verdict}">${VERDICT[checked.verdict]}</p>
    ${list(open.map(lineView), 'claims')}
    ${
      agreed.length === 0
        ? nothing
        : html`<details><summary>${STATUS.holds} ${agreed.length} 处</summary>${list(agreed.map(lineView), 'claims')}</details>`
    }`;
}

function agrees({ status }: Line): boolean {
  return status === 'holds' || status === 'omitted';
}

function linesOf({ pairs, literal }: Checked): readonly Line[] {
  return [
    ...pairs.map(({ draft, status, note, place }) => ({ text: draft, status, why: note || seen(place) })),
    ...literal.map(({ text, status, note, where }) => ({ text, status, why: note || seen(where[0]) })),
  ];
}

function openOf({ unmarked, still_to_say: still }: Checked): readonly Line[] {
  return [
    ...unmarked.map(
      ({ text, nearest, note }): Line => ({
        text,
        status: 'unmarked',
        why: note === undefined ? nearest && `最接近的原文：${nearest}` : `这是${note}`,
      }),
    ),
    ...still.map(({ text }): Line => ({ text, status: 'still_to_say', why: '' })),
  ];
}

function seen(place: string | undefined): string {
  return place ? `见${place}` : '';
}

function lineView({ text, status, why }: Line): TemplateResult {
  return html`<p class="claim ${status}"><b>${STATUS[status]}</b> ${text}　<span>${why}</span></p>`;
}
