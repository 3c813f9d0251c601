import { rolesOf } from '../../award/known-figures.ts';
import {
  checkPayee,
  hadOtherwise,
  isAmong,
  isLent,
  isOfOne,
  isPromised,
  readingsTaken,
  saidBeyond,
} from '../../award/telling/index.ts';
import { actsOfIssue } from '../../corpus/policy/index.ts';
import {
  heldWords,
  labelOf,
  namesAt,
  notFound,
  notThere,
  ofOtherSection,
  type Standing,
  segmentAround,
  standingsOf,
} from '../../corpus/standing/index.ts';
import {
  type Around,
  asPeriod,
  boundPassed,
  inSameFrame,
  isAskedDay,
  isBoundDay,
  isEndOf,
  isOfficial,
  likest,
  otherRole,
  otherThresholds,
  sameFigure,
  sameUnit,
  toldIn,
} from '../../text/figure/index.ts';
import { halfWidth } from '../../text/half-width.ts';
import { negationsIn, saysNo } from '../../text/negation.ts';
import { remembered } from '../../text/remembered.ts';
import { narrowedOtherwise, stackedAll, withoutNarrowing } from '../../text/wording/index.ts';
import type { Finding } from '../claim.ts';
import type { Stretch } from '../draft.ts';
import { compareFigures } from './compare-figures.ts';
import { type Evidence, isConditional, isKnownBeside, ownWords } from './evidence.ts';
import { findingOf, NOTHING, type Noticed, unchecked } from './finding.ts';
import type { Placed } from './placing.ts';
import { compareQualifiers, type Official } from './qualify.ts';

/** Holds a stretch against the official words that it is said to rest on. */
export function checkText(stretch: Stretch, evidence: Evidence): Finding {
  const quotes = [...new Set(stretch.claim.quotes)].filter((quote) => quote.trim() !== '');
  if (quotes.length === 0) return unchecked('依据是原文（text），要有 quotes：照抄原文的一句或几句');
  const found = quotes.map((quote) => ({ quote, standings: standingsOf(evidence.policies, quote) }));
  const missing = found.find(({ standings }) => standings.length === 0);
  if (missing !== undefined)
    return findingOf(notQuoted(stretch, missing.quote, evidence), { official: quotes.join('；'), place: '' });
  const { homes, open, against, isOfOffice } = evidence.placed.get(stretch) ?? NOWHERE;
  const standings = homes.length > 0 ? homes : found.flatMap(({ standings: [first] }) => first ?? []);
  const sentences = [...new Set(standings.map(segmentAround))];
  const context = sentences.join('；');
  const { licences } = evidence;
  const official = { words: quotes.join('；'), quotes, sentences, context, licences };
  const own = isOfOffice ? NOTHING : noticed(stretch, { ...official, homes: standings }, evidence);
  const here = evidence.calculations.filter((each) => isAmong(each, homes));
  const had = isConditional(stretch) ? [] : hadOtherwise(stretch.around, here);
  const paid = here
    .filter((one) => isOfOne(one, homes))
    .flatMap((one) => checkPayee(stretch, one, licences) ?? []);
  return findingOf(
    {
      ...own,
      against: [...against, ...had, ...paid, ...own.against],
      open: [...open, ...(isPromised(stretch, here, licences) ? [PROMISED] : []), ...(own.open ?? [])],
    },
    { official: official.words, place: [...new Set(standings.map(labelOf))].join('；') },
  );
}

/** Words that the reader is shown as official are a wrong citation; those that he is not bear nothing out. */
function notQuoted({ text }: Stretch, quote: string, { policies }: Evidence): Noticed {
  const note = [notFound(policies, quote)];
  return { against: text.includes(halfWidth(quote)) ? note : [], open: note };
}

function noticed(stretch: Stretch, official: Quoted, evidence: Evidence): Noticed {
  const quoted = official.quotes.flatMap(toldIn);
  const policies = official.homes.map(({ policy }) => policy);
  const { words: quote, context, sentences } = official;
  const told = sentences.flatMap((each) => toldIn(halfWidth(each)));
  const here = { ...evidence, policies, quote, says: stretch.text, context, official: told };
  const figures = stretch.around.map((own) => checkFigure(own, quoted, { stretch, evidence: here }));
  const words = compareQualifiers(stretch.text, official);
  const narrowed = narrowedOtherwise(stretch.text, quote, context);
  const moved = otherThresholds(stretch, sentences);
  const taken = readingsTaken(evidence.calculations, official.homes);
  const names = [
    ...official.homes.map((home) => namesAt(home).join('\n')),
    ...taken,
    ...actsOfIssue(quote, policies),
  ];
  const own = withoutNarrowing(ownWords(stretch, evidence), [quote, context]);
  const held = heldWords({ ...stretch, own }, { words: [quote, context], homes: official.homes, names });
  return {
    against: [
      ...figures.flatMap(({ against }) => against),
      ...words.against,
      ...narrowed.against,
      ...held.against,
      ...saidBeyond(own, held.strange, policies),
      ...official.homes.flatMap((home) => ofOtherSection(home, () => sentencesOf(evidence.stretches)) ?? []),
    ],
    open: [
      ...figures.flatMap(({ open = [] }) => open),
      ...words.open,
      ...narrowed.open,
      ...stackedAll(stretch.text, official.homes.map(({ clause }) => clause?.text).join('；')),
      ...moved.map(([threshold, sum]) => `原文没有把“${threshold}”写成“${sum}”的条件`),
      ...held.open,
    ],
    omitted: words.omitted,
  };
}

/** The sentences of a draft that rest on something. */
const sentencesOf = remembered((all: readonly Stretch[]) => all.map(({ sentence }) => sentence).join('\n'));

/** Official words, quote by quote and with the sentences around them, and the places in which they stand. */
interface Quoted extends Official {
  readonly quotes: readonly string[];
  readonly sentences: readonly string[];
  readonly homes: readonly Standing[];
}

interface Here {
  readonly stretch: Stretch;
  readonly evidence: Evidence &
    Record<'quote' | 'says' | 'context', string> & { readonly official: readonly Around[] };
}

/** A figure must stand in the official words, told alike; or be told as what it is of a calculation or the asker. */
function checkFigure(own: Around, quoted: readonly Around[], here: Here): Noticed {
  const { evidence } = here;
  const beside = here.stretch.around;
  const same = quoted.filter(({ figure }) => sameFigure(figure, own.figure) || isEndOf(figure, own, beside));
  if (same.length > 0) {
    const due = rolesOf(own.figure, evidence.calculations);
    // What a ceiling cuts a sum down to is that sum; what is given is told as the text gives it, not what a row has beside it.
    const given = own.paid && !own.had && !here.stretch.text.includes('|');
    const told = (due.has('due') || due.has('step')) && !given ? { ...own, compared: true } : own;
    const role = otherRole(told, evidence.official, beside);
    if (role !== undefined) return { against: [role] };
    const compared = likest(told, same).map((official) =>
      compareFigures(told, asPeriod(official, told), evidence),
    );
    return (
      compared.find(({ against, open = [] }) => against.length + open.length === 0) ?? compared[0] ?? NOTHING
    );
  }
  return beyondBound(own, quoted, here) ?? elsewhere(own, quoted, here);
}

const PROMISED = '原文不能说来电人符合；请用测算核对（calculation），或写成条件（如果……）';

const NOWHERE: Placed = { homes: [], open: [], against: [], named: [], isOfOffice: false };

/** A day beyond what the words are bounded by: 2025年4月的票 of 2024年12月31日前. Only what says no bears it out. */
function beyondBound(
  own: Around,
  quoted: readonly Around[],
  { stretch, evidence }: Here,
): Noticed | undefined {
  const passed = boundPassed(own, quoted);
  const asked = isAskedDay(own, quoted);
  const isDenied = saysNo(stretch.text) && negationsIn(stretch.text) > negationsIn(evidence.quote);
  if (passed === undefined || isDenied) return asked || passed !== undefined ? NOTHING : undefined;
  return asked || isTold(own.figure, evidence)
    ? { against: [], open: [`原文写的是“${passed}”，${own.figure.text}不在其内`] }
    : undefined;
}

/** Whether a calculation or the asker tells it; what the text says elsewhere is neither. */
function isTold(figure: Around['figure'], { calculations, told }: Evidence): boolean {
  const roles = [...rolesOf(figure, calculations)];
  return roles.some((role) => role !== 'text') || told.some((each) => sameFigure(each, figure));
}

function elsewhere(own: Around, quoted: readonly Around[], { stretch, evidence }: Here): Noticed {
  const { figure, denied } = own;
  const isAsked = isTold(figure, evidence) && !isBoundDay(own, quoted);
  const lent = denied || isLent(own, evidence) || isKnownBeside(own, stretch, evidence);
  if (lent || (isAsked && !isOfficial(own))) return NOTHING;
  if (isAsked) return { against: [`${figure.text}是来电人所报，不是原文的上限、门槛、比例或应得的数`] };
  // One that is told beside the official figure does not stand in its place.
  const told = (other: Around) => stretch.around.some((each) => sameFigure(each.figure, other.figure));
  // 除了境外上市那600万元: it is set aside, not put in the place of another.
  const rival = /除[了开去]?[^，,。；;]*$/u.test(own.before)
    ? undefined
    : (quoted.find((other) => sameUnit(other.figure.unit, figure.unit) && !told(other)) ??
      inSameFrame(own, stretch, evidence));
  return rival === undefined
    ? notThere(own, evidence.policies)
    : { against: [`原文写的是${rival.figure.text}，不是${figure.text}`] };
}
