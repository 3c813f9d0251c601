import { html, nothing } from 'lit-html';
import { type AmountResult, type AwardResult, told } from './results.ts';
import { list, type Part, section } from './section.ts';

/** Where the text leaves room: which reading was taken, and what another would pay; open where it would pay otherwise. */
export function readings({ open_readings: all }: AwardResult): Part {
  return section('原文留有余地', all.map(reading), 'readings');
}

function reading({
  question,
  taken,
  because,
  others,
  pays_differently: differs,
}: AwardResult['open_readings'][number]) {
  return html`<details class=${differs ? 'differs' : ''} ?open=${differs}>
    <summary>${question}<span>${taken}；另一种读法：${others.map(({ reading: other }) => other).join('、')}</span>${differs ? html`<em>读法不同，金额不同</em>` : nothing}</summary>
    <p>理由：${because}。</p>
    ${list(others.map(({ reading: other, amount }) => `另一种读法：${other}${inBrackets(amount)}`))}
  </details>`;
}

function inBrackets(amount: AmountResult | null): string {
  return amount === null ? '' : `（${told(amount)}）`;
}
