import { licencesFor } from '../award/check/index.ts';
import { workedIn } from '../award/known-figures.ts';
import { recalculate, type Shelf } from '../award/recalculate.ts';
import { policyFinderOf } from '../corpus/choice/index.ts';
import { latestFirst } from '../corpus/library.ts';
import { citingIn, nearestWords } from '../corpus/standing/index.ts';
import { resultsOf, sharesIn, toldIn } from '../text/figure/index.ts';
import { InputError } from '../text/input-error.ts';
import { accountOf } from '../text/wording/index.ts';
import { candidatesOf, checkClaim, type Evidence, type Places, placeClaims } from './basis/index.ts';
import type { Draft, Literal, Pair, Unmarked, Verification } from './claim.ts';
import { type Read, readDraft } from './draft.ts';
import {
  checkDates,
  checkDepartments,
  checkDocumentNumbers,
  checkQuotes,
  checkReferences,
  type Found,
} from './literal/index.ts';
import { type Checked, findStillToSay } from './still-to-say.ts';
import { findUnmarked } from './unmarked.ts';

const MOST_FIGURES = 400;
/** So many of what is not marked are shown with the official words beside them. */
const MOST_NEAREST = 40;

/**
 * Holds a draft against the policies: each claim against what its writer says it rests on, and what can be held
 * against the text word for word without being declared. What nobody declared is listed and not judged.
 * @throws InputError for calculations that cannot be read, and for more than can be checked.
 * @example
 * const claims = [{ says: '研发机构认定后给10万元', basis: 'text', quotes: ['对工业企业建立初级研发机构,经认定通过后给予10万元经费支持'] }];
 * verifyAnswer({ answer: '研发机构认定后给10万元。', claims, calculations: [] }, { policies, rules: new Map([[policy.id, rules]]) }).verdict // → 'supported'
 */
export function verifyAnswer(draft: Draft, shelf: Shelf): Verification {
  const policies = shelf.policies.toSorted(latestFirst);
  const read = readDraft(draft.answer, draft.claims, policies);
  refuseTooMany(read);
  const calculations = recalculate({ ...shelf, policies }, draft.calculations);
  const candidates = candidatesOf(read.stretches, { policies, calculations });
  const citing = citingIn(read.plain.text, read.references, candidates);
  const placed = placeClaims(read.plain.text, { policies, candidates, citing });
  const evidence = evidenceOf(read, { policies, calculations, placed });
  const checked = read.stretches.map((stretch) => ({ stretch, finding: checkClaim(stretch, evidence) }));
  const literal = literalsOf(read, { policies, candidates, citing });
  const unmarked = unmarkedIn(read, { evidence, checked, literal, today: shelf.today });
  const pairs = checked.map((each) => pairOf(each, read)).toSorted((a, b) => a.start - b.start);
  const still_to_say = findStillToSay(calculations, checked, { placed, read });
  const shown = literal.filter(isTelling).map((found) => shownIn(found, draft.answer, read));
  const rest = { pairs, literal: shown, unmarked, still_to_say };
  return { verdict: verdictOf(rest, calculations.length > 0), ...rest };
}

function refuseTooMany({ plain, figures }: Read): void {
  const references = plain.text.match(/第 ?[\d一二三四五六七八九十百]+ ?[章节条款项]|[)]\d/gu)?.length ?? 0;
  const all = figures.length + references;
  if (all <= MOST_FIGURES) return;
  throw new InputError(
    `参数 answer 里有 ${all} 个数字、日期和条款号；最多核对 ${MOST_FIGURES} 个，请分几次核对。`,
    'answer',
  );
}

/** What is quoted and told in the claims, for those that rest on several of them. */
function evidenceOf(
  { plain, stretches, around: figures }: Read,
  { policies, calculations, placed }: Pick<Evidence, 'policies' | 'calculations' | 'placed'>,
): Evidence {
  const of = (basis: string) => stretches.filter(({ claim }) => claim.basis === basis);
  const words = new Set(of('text').flatMap((each) => (placed.has(each) ? (each.claim.quotes ?? []) : [])));
  const quoted = [...words].flatMap((each) => [
    ...toldIn(each).map(({ figure }) => figure),
    ...sharesIn(each),
  ]);
  const told = [
    ...of('asker').flatMap(({ figures }) => figures),
    ...of('arithmetic').flatMap(({ claim, figures }) => resultsOf(claim.sum ?? '', figures)),
  ];
  const homes = [...placed.values()].flatMap((each) => each.homes);
  const resting = [...calculations, ...homes].map(({ policy }) => policy);
  return {
    policies,
    about: resting.length > 0 ? [...new Set(resting)] : policyFinderOf(policies)(plain.text).policies,
    calculations,
    placed,
    stretches,
    figures,
    quoted,
    told: told.slice(0, MOST_FIGURES),
    asked: accountOf(of('asker').map(({ text }) => text)),
    licences: licencesFor(policies),
  };
}

function literalsOf(
  { plain: { text }, figures }: Read,
  { policies, candidates, citing }: Places,
): readonly Found[] {
  const references = citing.flatMap((sentence) => sentence.references);
  const resting = candidates.map(({ start, end, homes }) => ({ start, end, clauses: homes }));
  return [
    ...checkDocumentNumbers(text, policies),
    ...checkQuotes(text, policies),
    ...checkReferences(text, citing),
    ...checkDepartments(text, policies, [...references, ...resting]),
    ...checkDates(text, figures, policies),
  ].toSorted((a, b) => a.start - b.start);
}

/** A department that is only named, or a number nobody claims anything of, is not worth a line. */
function isTelling({ kind, status }: Found): boolean {
  return status !== 'unchecked' || kind !== 'department';
}

function shownIn(found: Found, answer: string, { plain }: Read): Literal {
  const span = plain.origin(found.start, found.end);
  return { ...found, ...span, text: answer.slice(span.start, span.end) };
}

function pairOf({ stretch: { claim, span }, finding }: Checked, { plain }: Read): Pair {
  const place = span === undefined ? { start: -1, end: -1 } : plain.origin(span.start, span.end);
  return { draft: claim.says, ...place, basis: claim.basis, ...finding };
}

interface Findings {
  readonly evidence: Evidence;
  readonly checked: readonly Checked[];
  readonly literal: readonly Found[];
  readonly today: Shelf['today'];
}

function unmarkedIn(read: Read, { evidence, checked, literal, today }: Findings): readonly Unmarked[] {
  const isOwn = ({ stretch: { claim } }: Checked) => claim.basis === 'own' || claim.basis === 'none';
  const [declared, own] = [checked.filter((each) => !isOwn(each)), checked.filter(isOwn)];
  const spansOf = (some: readonly Checked[]) => some.flatMap(({ stretch: { span } }) => span ?? []);
  const [held, open] = ['holds', 'unchecked'].map((status) =>
    spansOf(own.filter(({ finding }) => finding.status === status)),
  );
  const spans = spansOf(declared);
  const literals = literal.filter(({ status, kind }) => status === 'holds' && kind !== 'department');
  const borne = declared
    .filter(({ finding }) => finding.status !== 'contradicted')
    .flatMap(({ stretch }) => stretch.figures)
    .concat(evidence.calculations.flatMap(({ known }) => known.all.map(({ figure }) => figure)));
  const covered = [...spans, ...literals, ...(held ?? [])];
  const claimed = [...spans, ...literals.filter(({ kind }) => kind === 'quote')];
  const found = findUnmarked({
    read,
    policies: evidence.about,
    today,
    covered,
    claimed,
    held: held ?? [],
    asOwn: open ?? [],
    borne: borne.slice(0, MOST_FIGURES),
    given: [...evidence.told, ...evidence.calculations.flatMap(({ known }) => workedIn(known))],
    calculations: evidence.calculations,
  });
  return found.map((span, i) => {
    const words = read.plain.text.slice(span.start, span.end);
    const nearest = i < MOST_NEAREST ? nearestWords(evidence.policies, words) : '';
    return { text: words, ...read.plain.origin(span.start, span.end), nearest };
  });
}

function verdictOf(
  { pairs, literal, unmarked, still_to_say }: Omit<Verification, 'verdict'>,
  calculated: boolean,
): Verification['verdict'] {
  const wrong = [...pairs, ...literal].some(({ status }) => status === 'contradicted');
  if (wrong) return 'contradicted';
  const isOpen = ({ status, basis }: Pair) => status === 'unchecked' && (basis !== 'asker' || calculated);
  const open = pairs.some(isOpen) || literal.some(({ status }) => status === 'unchecked');
  if (open || unmarked.length + still_to_say.length > 0) return 'incomplete';
  if (pairs.some(({ status }) => status === 'holds' || status === 'omitted')) return 'supported';
  return pairs.length + literal.length > 0 ? 'incomplete' : 'nothing_to_check';
}
