import { html, nothing, type TemplateResult } from 'lit-html';
import { displayMoney } from '../../../src/text/money.ts';
import { type Field, fields, fieldsOf } from '../../parts/form.ts';
import { matched } from '../../parts/matched.ts';
import { nameIn } from '../../parts/results.ts';
import { section } from '../../parts/section.ts';
import type { Actions } from '../actions.ts';
import type { Award, MatchResult } from '../contract.ts';
import { ledTo, nextQuestions } from '../next-questions.ts';
import { standingTexts } from '../standing.ts';
import { type Desk, keyIn } from '../state.ts';
import { IN_FORCE } from '../words.ts';
import { dayOf } from './outcome-view.ts';

/** What one caller may have of the whole policy: each line opens its clause and its working. */
export function portfolioView(
  { match }: { readonly match: MatchResult },
  near: ReadonlySet<string>,
  on: Actions,
): TemplateResult {
  const old = standingTexts(match);
  return html`<section class="portfolio" aria-label="能拿哪些">
    <h2>能拿哪些<span class="day">${dayOf(match)}</span></h2>
    ${[...old, ...(match.in_force === 'in_force' ? [] : [IN_FORCE[match.in_force]])].map((words) => html`<p class="warning">${words}</p>`)}
    ${
      match.in_force === 'in_force'
        ? html`<p class="note">确数、上限和没问清的分开列，不合成一个总数。点一项看条款和算法。</p>${matched(match, { open: on.openLine, near })}`
        : html`<p class="note">这一天不逐项比对；问清是哪一天的事，填在“事项发生日”。</p>`
    }
  </section>`;
}

type Question = MatchResult['next_questions'][number];

/** How many questions are shown; the next one is what counts. */
const SHOWN = 4;
/** How many awards are named that an answer decides. */
const NAMED = 2;

/** What to ask next, by the money that hangs on it; what only an authority settles stands apart. */
export function questionsView(desk: Desk, on: Actions): unknown {
  const { portfolio, wrong } = desk;
  if (portfolio === undefined) return nothing;
  const { match } = portfolio;
  const all = nextQuestions(match, ledTo(desk));
  const asked = all.filter(({ state }) => state === 'not_provided');
  const open = asked
    .filter((each, at) => asked.findIndex((other) => isSame(each, other)) === at)
    .slice(0, SHOWN);
  const authority = all.filter(({ state }) => state === 'needs_authority').slice(0, 2);
  const rows = open.map((each, at) => {
    const award = desk.known[`${match.policy}/${each.awards[0]}`];
    const field = award === undefined ? undefined : fieldOf(award, each.fact, desk);
    const body =
      award === undefined || field === undefined
        ? html`<p>${each.ask}</p>`
        : fields([field], {
            enter: (name, value, done) => (done ? on.answer : on.keep)(award, name, value),
            wrong,
          });
    return html`<li class=${at === 0 ? 'next' : ''}>${body}<small>${stakeOf(each, match)}</small></li>`;
  });
  return [
    section('接着问', rows.length === 0 ? nothing : html`<ol class="questions">${rows}</ol>`),
    section(
      '须由主管部门认定',
      authority.length === 0 ? nothing : html`<ul>${authority.map(({ ask }) => html`<li>${ask}</li>`)}</ul>`,
    ),
  ];
}

/** Whether two questions are answered in the same field: those of a list's items are, in the list. */
function isSame(one: Question, other: Question): boolean {
  return one.awards[0] === other.awards[0] && nameOf(one.fact) === nameOf(other.fact);
}

/** The fact that a question is of: `3.new_customers[0].first_supply` is of `new_customers`. */
function nameOf(path: string): string {
  return path.replace(/\[.*$/u, '').replace(/^.*\./u, '');
}

/** A fact of an award as a field, with what stands in it. */
export function fieldOf(
  award: Award,
  fact: string,
  { entered, typed }: Pick<Desk, 'entered' | 'typed'>,
): Field | undefined {
  const name = nameOf(fact);
  const standing = (key: string) => (typed?.key === key ? typed.entered : (entered[key] ?? ''));
  return fieldsOf(award.facts, (own) => standing(keyIn(award, own))).find((field) => field.name === name);
}

/** What an answer decides: awards by their names, and the money that hangs on them. */
function stakeOf({ at_stake: stake, awards }: Question, match: MatchResult): string {
  const names = awards.slice(0, NAMED).map((award) => nameIn(match, award));
  const about = `关系到${names.join('、')}${awards.length > NAMED ? `等 ${awards.length} 项` : ''}`;
  return stake === null ? about : `${about}，最多牵涉 ${displayMoney(stake)}`;
}
