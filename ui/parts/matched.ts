import { html, nothing, type TemplateResult } from 'lit-html';
import { clauseLabel, isClauseId } from '../../src/corpus/clause.ts';
import { type MatchResult, nameIn, told } from './results.ts';
import { type Part, section } from './section.ts';

/** An award in the portfolio: what it is, and what is told of it. */
interface Line {
  readonly award: string;
  readonly name: string;
  readonly clause: string;
  readonly telling: string;
}

/** What the page does with a line; where it opens none, the lines are words. */
export interface Lines {
  readonly open?: ((award: string) => void) | undefined;
  /** Awards that come first among those of which nothing was given: what the question led to. */
  readonly near?: ReadonlySet<string>;
}

/** Whom an award is paid to, where that is not the firm. */
export const OTHERS: Readonly<Record<string, string>> = {
  district_government: '辖区政府',
  platform: '平台',
  event_organiser: '承办单位',
  third_party_body: '第三方机构',
  organisation: '有关组织',
};

/**
 * Awards of a whole profile by how far they are settled: sure, a ceiling, to be asked, without a figure, not; those of
 * which nothing was given stand last, shut. They are never added up; what excludes what is told beside them.
 */
export function matched(result: MatchResult, { open, near = new Set() }: Lines): TemplateResult {
  const { eligible, up_to: upTo, begun } = byMoney(result);
  const { needs_facts: needs } = result;
  const rest = needs.filter(({ begun: some }) => !some);
  // What is paid to the firm itself comes before what is paid to others.
  const first = rest
    .filter(({ award, same_as: same }) => near.has(award) || same !== undefined)
    .toSorted(
      (a, b) =>
        Number(a.payee !== 'enterprise') - Number(b.payee !== 'enterprise') ||
        Number(a.same_as === undefined) - Number(b.same_as === undefined),
    );
  const group = (title: string, lines: readonly Line[], kind: string) =>
    section(title, lines.length === 0 ? nothing : lineList(lines, open), `group ${kind}`);
  return html`${group(
    '能算出确数',
    eligible.map((each) => paying(each, each.amount.display)),
    'sure',
  )}
    ${group(
      '只有上限',
      upTo.map((each) => paying(each, told(each.amount))),
      'ceiling',
    )}
    ${group(
      '还要问清',
      begun.map((each) => paying(each, `若符合，${each.bounds.display ?? ''}`)),
      'begun',
    )}
    ${group(
      '可能有关，还没有给过事实',
      first.map((each) => paying(each, besides(each))),
      'near',
    )}
    ${group(
      '原文没有数额或没有说定',
      result.not_determined.map((each) => paying(each, each.because)),
      'open',
    )}
    ${group(
      '不符合',
      result.not_eligible.map((each) => paying(each, failed(each.failed))),
      'not',
    )}
    ${overlaps(result)}
    ${others(
      rest.filter((each) => !first.includes(each)).map((each) => paying(each, boundsOf(each))),
      open,
    )}`;
}

function paying(
  { award, name, clause, payee }: Pick<Line, 'award' | 'name' | 'clause'> & { readonly payee: string },
  telling: string,
): Line {
  const other = OTHERS[payee];
  return {
    award,
    name,
    clause,
    telling: [telling, other === undefined ? '' : `给${other}，不给企业`]
      .filter((words) => words !== '')
      .join('；'),
  };
}

/** What is sure, what has a ceiling, what was begun: each by the money, the most first. */
export function byMoney({
  eligible,
  up_to: upTo,
  needs_facts: needs,
}: Pick<MatchResult, 'eligible' | 'up_to' | 'needs_facts'>) {
  const most = (max: string | null) => Number(max ?? 0);
  return {
    eligible: eligible.toSorted(
      (a, b) => most(b.amount.value ?? b.amount.max) - most(a.amount.value ?? a.amount.max),
    ),
    up_to: upTo.toSorted(
      (a, b) => most(b.amount.value ?? b.amount.max) - most(a.amount.value ?? a.amount.max),
    ),
    begun: needs
      .filter(({ begun: some }) => some)
      .toSorted((a, b) => most(b.bounds.max) - most(a.bounds.max)),
  };
}

/** What it may come to, and on what else of the caller's it rests: 同一批设备. */
function besides(each: MatchResult['needs_facts'][number]): string {
  return each.same_as === undefined ? boundsOf(each) : `${boundsOf(each)}；${each.same_as.reason}`;
}

/** What an award comes to at most; a floor of nothing says nothing. */
function boundsOf({ bounds: { min, max, display } }: MatchResult['needs_facts'][number]): string {
  return (min === '0' || min === null) && max === null ? '金额要看还没有说的情况' : (display ?? '');
}

function failed(conditions: MatchResult['not_eligible'][number]['failed']): string {
  return conditions
    .map(
      ({ text, given, required }) =>
        `“${text}”${given === null ? '' : `（所给 ${given}，要求 ${required}）`}`,
    )
    .join('、');
}

function lineList(lines: readonly Line[], open: Lines['open']): TemplateResult {
  const name = (line: Line) =>
    open === undefined
      ? html`<b>${line.name}</b>`
      : html`<button type="button" class="quiet" @click=${() => open(line.award)}>${line.name}</button>`;
  return html`<ul>${lines.map(
    (
      line,
    ) => html`<li data-award=${line.award}>${name(line)} <small class="cite">${isClauseId(line.clause) ? clauseLabel(line.clause) : line.clause}</small>
      <span class="told">${line.telling}</span></li>`,
  )}</ul>`;
}

function others(lines: readonly Line[], open: Lines['open']): Part {
  if (lines.length === 0) return nothing;
  return html`<details class="group rest"><summary>还没有给过事实的，共 ${lines.length} 项</summary>${lineList(lines, open)}</details>`;
}

/** Awards that rest on the same spending: they are not added, each reading with what it would come to. */
function overlaps(result: MatchResult): Part {
  const rows = result.totals.unresolved_overlaps.map(
    ({
      awards,
      reason,
      readings,
      citation,
    }) => html`<li><b>${awards.map((award) => nameIn(result, award)).join('、')}</b> ${reason}
      ${readings.map(({ reading, display }) => html`<small>${reading}：${display}</small>`)}
      ${citation === null ? nothing : html`<q>${citation.quote}</q><cite>${citation.label}</cite>`}</li>`,
  );
  return section('不能简单相加', rows.length === 0 ? nothing : html`<ul>${rows}</ul>`, 'group overlaps');
}
