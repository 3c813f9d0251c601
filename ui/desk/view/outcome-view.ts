import { html, nothing, type TemplateResult } from 'lit-html';
import { conditions } from '../../parts/conditions.ts';
import { working } from '../../parts/parts.ts';
import { readings } from '../../parts/readings.ts';
import { list, type Part, section } from '../../parts/section.ts';
import { amountWords } from '../amount-words.ts';
import type { AwardResult } from '../contract.ts';
import { isOld, standingTexts } from '../standing.ts';
import { ELIGIBILITY, IN_FORCE, PAYEE } from '../words.ts';

/** What a calculation came to: who is paid and what the sum is, told as certain as the text makes it. */
export function outcomeView(result: AwardResult, supposed: boolean): TemplateResult {
  const { kind, figure, note } = amountWords(result);
  const { eligibility } = result;
  const old = standingTexts(result);
  // Nothing is green over a day on which the policy does not hold, nor over what is not so yet.
  const shade = supposed || isOld(result) ? 'undetermined' : eligibility.status;
  return html`<section class="outcome ${result.amount.kind}" aria-label="测算结果">
    <p class="award-name">${result.name}<span class="day">${dayOf(result)}</span><span class="status ${shade}">${supposed ? '按假设，' : ''}${ELIGIBILITY[eligibility.status]}</span></p>
    ${[...old, ...warnings(result)].map((words) => html`<p class="warning">${words}</p>`)}
    <p class="amount"><span>${kind}</span>${figure === '' ? nothing : html` <strong>${figure}</strong>`}</p>
    ${note === '' ? nothing : html`<p class="note">${note}</p>`}
  </section>`;
}

function warnings({ in_force: state, payee: { type, is_applicant: own } }: AwardResult): readonly string[] {
  return [
    state === 'in_force' ? '' : IN_FORCE[state],
    own !== true && type !== 'enterprise' ? `这笔钱给${PAYEE[type]}。` : '',
    own === false && type === 'enterprise' ? '这笔钱给企业。' : '',
  ].filter((words) => words !== '');
}

/** For which day a result holds. */
export function dayOf({
  as_of: day,
  as_of_given: given,
}: Pick<AwardResult, 'as_of' | 'as_of_given'>): string {
  return given ? `按 ${day} 计` : `按今天（${day}）计`;
}

/**
 * What carries the result: what is still to be asked, conditions, open readings, working, sources.
 * @param ask brings the caller's next answer to its field
 */
export function groundsView(result: AwardResult, ask: (fact: string) => void): readonly Part[] {
  const asked = (state: string) => {
    const open = result.missing.filter((missing) => missing.state === state);
    return list(
      open.map(
        ({ fact, ask: words }) =>
          html`<button type="button" class="question" @click=${() => ask(fact)}>${words}</button>`,
      ),
    );
  };
  return [
    section('还要问来电人', asked('not_provided'), 'ask-back'),
    section('须由主管部门认定', asked('needs_authority'), 'ask-back'),
    conditions(result),
    section(
      '距门槛、封顶',
      list(
        result.margins.map(({ text, display }) => `${text}${display}`),
        'inline',
      ),
    ),
    readings(result),
    section('原文没有写', list(result.not_stated), 'not-stated'),
    working(result),
    section('依据', list(result.citations.map(source), 'sources')),
    section('说明', [
      list(result.assumptions.map(({ text }) => text)),
      list(result.read.map(({ given, read }) => `“${given}”读作${read}`)),
      html`<p class="receipt">凭证 ${result.receipt.sha256.slice(0, 16)}…（任何人可凭它重算）</p>`,
    ]),
  ];
}

function source({ n, quote, label }: AwardResult['citations'][number]): TemplateResult {
  return html`<span><b>[${n}]</b> “${quote}”<cite>${label}</cite></span>`;
}
