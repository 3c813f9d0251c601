import { type Guide, spokenGuide } from '../../award/portfolio/index.ts';
import { noteLine } from '../../corpus/policy/index.ts';
import { departmentsLine, section } from './present.ts';
import type { Hit } from './search-hit.ts';
import type { ToldSilence } from './silence.ts';

/** What a search found, as far as it is told in text. */
interface Found {
  readonly hits: readonly Hit[];
  /** What there is no room for. */
  readonly more?: readonly Named[];
  readonly policy_choice: { readonly ask: string | null };
  readonly coverage: { readonly note: string; readonly silences: readonly ToldSilence[] };
  readonly guide?: Guide;
  readonly said?: readonly Said[];
  readonly validity?: readonly { readonly text: string }[];
}

interface Said {
  readonly fact: string;
  readonly label: string;
  readonly words: string;
  readonly value?: unknown;
  readonly one_of?: true | undefined;
  readonly unit_unsaid?: true | undefined;
}

/** Words of the question. */
interface InWords {
  readonly words: string;
  readonly unit_unsaid?: true | undefined;
}

const UNIT_UNSAID = '（没有说单位，按万元听的，要核实）';

/** What the clauses are to the question: the answer, only near it, or listed beside the note. */
export interface Manner {
  readonly tells: 'answer' | 'near' | 'list';
  /** Where the question tells a sum and not what of. */
  readonly unassigned: readonly InWords[];
  /** What the asker takes to be due. */
  readonly claimed: readonly InWords[];
}

/** A search as text: first what can be read out, then what to ask back and what is not written, then the clauses. */
export function presentSearch(
  { hits, more = [], coverage, guide, said = [], validity = [], policy_choice: choice }: Found,
  { tells, unassigned, claimed }: Manner,
): string {
  const [best] = hits;
  const days = validity.map(({ text }) => text);
  return [
    choice.ask ?? '',
    coverage.note,
    ...coverage.silences.flatMap(({ notes = [] }) => notes.map(noteLine)),
    // A sentence of the text on when it holds is not to be taken for the answer on that day.
    ...(guide === undefined || tells !== 'answer' ? days : []),
    best === undefined || tells !== 'answer' ? '' : onThatDay(days, guide) + spoken(best, guide),
    section('问题里说到，核实后可填', toFill(said)),
    quoted(unassigned, '没有说是哪一项的数，要问清。'),
    quoted(claimed, '是问的人自己的说法，不作事实；先测算，再答对不对。'),
    ...guidance(guide),
    ...(tells === 'near' ? nearby(hits, more) : fitting(hits, more)),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function quoted(all: readonly InWords[], telling: string): string {
  return all.length === 0
    ? ''
    : `${all.map(({ words, unit_unsaid: isUnsaid }) => `“${words}”${isUnsaid ? UNIT_UNSAID : ''}`).join('')}${telling}`;
}

/** What was said, each as it is filled in; what may be one thing or another in one line. */
function toFill(said: readonly Said[]): readonly string[] {
  const line = ({ fact, label, value, unit_unsaid: isUnsaid }: Said) =>
    `${label} ${fact}=${JSON.stringify(value)}${isUnsaid ? UNIT_UNSAID : ''}`;
  const shared = said.filter((each) => each.one_of);
  return [
    ...said.filter((each) => !each.one_of).map(line),
    ...[...new Set(shared.map(({ words }) => words))].map((words) => {
      const all = shared.filter((each) => each.words === words).map(line);
      return `“${words}”只是其中一项，要问清是哪一项：${all.join('；')}`;
    }),
  ];
}

/** What a day changes is said in one breath with what the award gives. */
function onThatDay(days: readonly string[], guide: Guide | undefined): string {
  return guide === undefined || days.length === 0 ? '' : `${days.join('')}本政策现在的规定是：`;
}

/** What can be read out beside the note: what the award gives, or the sentence that answers; and who is in charge. */
function spoken(best: Hit, guide: Guide | undefined): string {
  const { text, telling } = best;
  const words =
    guide === undefined
      ? `${best.citation}写的是：“${text.slice(telling.start, telling.end)}”`
      : spokenGuide(guide, best.citation);
  const { lead } = best.departments;
  return lead.length === 0 ? words : `${words}\n${departmentsLine({ lead, also: [] })}`;
}

function guidance(guide: Guide | undefined): readonly string[] {
  if (guide === undefined) return [];
  const { ask, open, not_stated: unsaid, others } = guide;
  return [
    section('要问清', ask),
    section('原文没有写明', [...open, ...unsaid]),
    section(
      '同一条另有',
      others.map(({ award, name, sum }) => `${award} ${name}：${sum}`),
    ),
  ];
}

/** The clauses that only come near what the text is silent on: the first whole, the others named. */
function nearby([first, ...others]: readonly Hit[], more: readonly Named[]): readonly string[] {
  if (first === undefined) return [];
  return ['以下条款只是字面相近，不是答复：', ...whole([first]), named([...others, ...more])];
}

/** A clause that scores below this share of the best hardly ever answers; measured on questions of four hands. */
const FITS = 0.3;

/** The clauses that may answer, whole; the first two always. Those far behind are named. */
function fitting(hits: readonly Hit[], more: readonly Named[]): readonly string[] {
  const best = hits[0]?.score ?? 0;
  const fits = ({ score }: Hit, i: number) => i < 2 || score >= best * FITS;
  return [...whole(hits.filter(fits)), named([...hits.filter((hit, i) => !fits(hit, i)), ...more])];
}

type Named = Pick<Hit, 'clause' | 'title' | 'citation'>;

function named(hits: readonly Named[]): string {
  const lines = hits.map(({ citation, clause, title }) => `${citation}（${clause}）${title}`);
  return section('还有（要看原文用 read_clause）', lines);
}

/** Whole clauses. Who has to act beside the departments in charge is said once where it is the same for all. */
function whole(hits: readonly Hit[]): readonly string[] {
  const acting = new Set(hits.map(({ departments }) => departments.also.join('、')));
  const [everywhere = ''] = acting.size === 1 ? acting : [];
  return [
    ...hits.map((hit, i) => clause(hit, i, everywhere !== '')),
    everywhere === '' ? '' : `\n${hits.length > 1 ? '以上各条' : '本条'}同时由${everywhere}落实。`,
  ];
}

function clause({ citation, clause: id, text, departments, awards }: Hit, i: number, alike: boolean): string {
  const award = awards.length > 0 ? `\n可测算：${awards.join('、')}` : '';
  const acting = departmentsLine({ lead: departments.lead, also: alike ? [] : departments.also });
  return `\n${i + 1}. ${citation}（${id}）\n${text.trim()}\n${acting}${award}`;
}
