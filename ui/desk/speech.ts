import { besideIt, carrying, meantAwards, type Sentence } from './branches.ts';
import type { AwardResult, Found, Hit, Said } from './contract.ts';
import { offersOf } from './offers.ts';
import { heldThen, standingTexts, standingTextsOf } from './standing.ts';
import type { Desk } from './state.ts';

/**
 * One to three sentences that can be read out: what the policy does not speak of, or the words that answer best,
 * verbatim with their place, and who is in charge. What is said of the whole policy and of the day goes first.
 */
export function spokenClause(
  hit: Hit | undefined,
  found: Found,
  desk: Pick<Desk, 'awards' | 'award' | 'topic' | 'day' | 'said' | 'policies' | 'found' | 'hit'>,
): readonly string[] {
  const { coverage, hits, validity = [] } = found;
  const standing = standingTextsOf(found, hit, validity);
  const held = heldThen(desk);
  const asked = [coverage.note, ...validity.map(({ text }) => text)].some((text) => UNIT.test(text));
  if (coverage.status === 'not_covered' || hit === undefined)
    return [coverage.note, asked ? whomToAsk(found, desk) : toldBefore(found, desk)].filter(
      (sentence) => sentence !== '',
    );
  const { lead } = hit.departments;
  return [
    coverage.status === 'partly' && hit === hits[0] ? coverage.note : '',
    ...(held ? [] : standing),
    ...validity.filter(({ in_force: state }) => state !== 'in_force').map(({ text }) => text),
    writtenIn(hit, found, desk),
    ...(held ? standing : []),
    lead.length === 0 && asked ? whomToAsk(found, desk) : inCharge(lead),
  ].filter((sentence) => sentence !== '');
}

/** The words of a clause that answer best, with their place. */
export function writtenIn(hit: Hit, found: Found, desk: Pick<Desk, 'awards' | 'award'>): string {
  return `${hit.citation}写的是：${quoted(answering(hit, found, desk))}`;
}

/** What tells the caller to ask an office without naming it. */
const UNIT = /牵头单位|主管部门/u;

/** What of the question the text does not say, with who can: told before the sums that it is about. */
export function unwritten(found: Found, desk: Pick<Desk, 'topic'>): readonly string[] {
  const { status, note } = found.coverage;
  if (status !== 'partly' || !UNIT.test(note)) return [];
  return [note, whomToAsk(found, desk)].filter((sentence) => sentence !== '');
}

/** Who is in charge of what the call is about, else of the nearest clause that gives something, as far as that is meant. */
function whomToAsk({ hits, coverage, follows }: Found, { topic }: Pick<Desk, 'topic'>): string {
  const near = hits.find(({ awards, departments }) => awards.length > 0 && departments.lead.length > 0);
  // What came near something else that was named is of that, and not of what the call has been about.
  const isElse = near !== undefined && follows === false && coverage.near === true;
  const hit = isElse ? near : (topic?.hit ?? near);
  if (hit === undefined || hit.departments.lead.length === 0) return '';
  const name = hit.title === '' ? placeOf(hit) : `“${hit.title}”（${placeOf(hit)}）`;
  const told = `${name}的牵头单位是${hit.departments.lead.join('、')}。`;
  return hit === topic?.hit ? told : `问的如果是${told}`;
}

/** Who is in charge of what the call has been about. */
function toldBefore(found: Found, desk: Pick<Desk, 'topic'>): string {
  return desk.topic === undefined ? '' : whomToAsk(found, desk);
}

function placeOf({ citation, policy }: Hit): string {
  return citation.replace(policy.number, '').trim();
}

/**
 * What is read out of a calculation, and what the same clause gives beside it as long as nothing rules that out; who is in
 * charge is added once there is nothing left to ask the caller that could change it.
 */
export function spokenResult(
  result: AwardResult,
  { hit, award, awards, entered }: Pick<Desk, 'hit' | 'award' | 'awards' | 'entered'>,
): readonly string[] {
  const { answer, missing, in_force: state, eligibility } = result;
  const isAsked = missing.some(({ state: open }) => open === 'not_provided');
  const isOver = state !== 'in_force' || eligibility.status === 'not_eligible';
  const lead = isAsked && !isOver ? [] : (hit?.departments.lead ?? []);
  const isOpen = state === 'in_force' && eligibility.status !== 'not_eligible';
  const beside = award === undefined || !isOpen ? [] : besideIt(award, { awards, entered });
  const sentences = hit === undefined ? [] : bodyOf(hit.text);
  const told = beside.map(({ award: other, reason, ask }) => {
    const words = quoted(carrying(sentences, [other]));
    return `同一条还写有：${words}${reason}。${ask === '' ? '' : `请补充：${ask}`}`;
  });
  const spoken = [answer, ...told, inCharge(lead)].filter((sentence) => sentence !== '');
  return besideStanding(result, spoken);
}

/** What holds on the day asked about goes before that the policy is no more in force; that it was not in force, before all. */
export function besideStanding(
  result: Pick<AwardResult, 'in_force' | 'not_in_force'>,
  spoken: readonly string[],
): readonly string[] {
  const standing = standingTexts(result);
  return result.in_force === 'in_force' ? [...spoken, ...standing] : [...standing, ...spoken];
}

/** What the caller said and nobody has accepted yet, to be confirmed by him in one breath; of what may be several things, which. */
export function confirming({ said, ...of }: Pick<Desk, 'said' | 'catalogue' | 'found'>): readonly string[] {
  const offers = offersOf(said);
  const told = offers.flatMap(([each, ...others]) =>
    others.length === 0 ? [(each.supposed ? '假设' : '') + inWords(each)] : [],
  );
  const which = offers
    .filter((offer) => offer.length > 1)
    .map((offer) => {
      const names = offer.map((each) => forWhich(each, of));
      return `您说的“${offer[0].words}”，是${names.join('，还是')}？`;
    });
  return [...(told.length === 0 ? [] : [`跟您核对一下：${told.join('；')}，对吗？`]), ...which];
}

/** A question with the award that asks it: which of several is meant only that tells. */
export function forWhich(
  { label, awards: [first], as, told, figure }: Said,
  { catalogue, found }: Pick<Desk, 'catalogue' | 'found'>,
): string {
  if (as !== undefined) return as;
  const of = found?.hits[0]?.policy.id;
  const name = catalogue.find(({ award, policy }) => award === first && policy === of)?.name;
  // A title is told by itself; a figure by what it is of.
  if (figure === undefined && !/^[是否]$/u.test(told)) return told;
  return name === undefined ? label : `${name}的${label}`;
}

/** What the caller said, by the name of what it answers. */
export function inWords({ label, told }: Pick<Said, 'label' | 'told'>): string {
  if (told === '是') return label;
  return told === '否' ? `${label}，不是这样` : `${label}，${told}`;
}

/** How what is told of suppositions begins: nothing of it is so yet. */
export const SUPPOSED = '以下按您假设的情况说：';

/** What is told of is not so yet, where some of it was only supposed. */
export function supposing(supposed: readonly string[]): readonly string[] {
  return supposed.length === 0 ? [] : [`${SUPPOSED}${supposed.join('；')}。`];
}

/** Who is in charge, in a sentence; empty where nobody is named. */
export function inCharge(lead: readonly string[]): string {
  return lead.length === 0 ? '' : `牵头（责任）单位是${lead.join('、')}。`;
}

/** Sentences of a clause in quotation marks, those that follow each other in one. */
function quoted(sentences: readonly Sentence[]): string {
  const first = sentences.filter(({ start }, i) => sentences[i - 1]?.end !== start);
  const groups = first.map(({ start }, n) =>
    sentences.filter((each) => each.start >= start && each.start < (first[n + 1]?.start ?? each.end)),
  );
  return groups
    .map((group) => group.map(({ words }) => words).join(''))
    .map((words) => `“${words.replace(/[；;]$/u, '。')}”`)
    .join('，还有');
}

/**
 * The sentences of a clause that answer: those of the awards that may be meant, else that which answers best; the first
 * after the title where nothing tells.
 */
function answering(hit: Hit, found: Found, desk: Pick<Desk, 'awards' | 'award'>): readonly Sentence[] {
  const sentences = bodyOf(hit.text);
  const ofAwards = carrying(sentences, meantAwards(hit, found, desk));
  if (ofAwards.length > 0) return ofAwards;
  const { telling } = hit;
  const told =
    telling === undefined
      ? []
      : sentences.filter((each) => each.end > telling.start && each.start < telling.end);
  return told.length > 0 ? told : sentences.slice(0, 1);
}

/** The sentences of a clause without its title and the brackets that name the departments. */
function bodyOf(text: string): readonly Sentence[] {
  const pieces = Array.from(text.matchAll(/[^。；;]+[。；;]?/gu), ({ 0: words, index }) => ({
    words: words.trim(),
    start: index,
    end: index + words.length,
  }));
  const speaking = pieces.filter(
    ({ words }) => words !== '' && !/^[（([［【](?:牵头|责任|配合)单位/u.test(words),
  );
  return speaking.length > 1 ? speaking.slice(1) : speaking;
}
