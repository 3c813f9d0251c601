import type { Policy } from '../corpus/library.ts';
import { regionOf } from '../corpus/place/index.ts';
import { repealedIn } from '../corpus/policy/index.ts';
import { fold } from '../text/fold.ts';
import { answeringFirst } from './answering-first.ts';
import { bandedFirst } from './banded-first.ts';
import { type Coverage, coverage, outsiderIn, silencesOf, type Unsaid, unsaidIn } from './coverage/index.ts';
import { headingFirst } from './heading-first.ts';
import { type SearchHit, toHit } from './hit.ts';
import { ledBy } from './in-charge.ts';
import type { ClauseFilter } from './index/index.ts';
import { hitOn, isWithin, type NamedFirst, namedFirst, type Where, withoutNamed } from './named-clauses.ts';
import { preambleLast } from './preamble-last.ts';
import { isTold, type ThingsNamed, thingsNamed } from './provision/index.ts';
import {
  type KnownWord,
  type PolicyText,
  type Question,
  type Reading,
  readFor,
  wordsOf,
  wraps,
} from './question/index.ts';
import type { Searchable } from './searchable.ts';
import { softenMisheard } from './soften.ts';
import { tellingFirst } from './telling-first.ts';

/** What one policy has on a question. */
export interface Found {
  readonly policy: Policy;
  /** Best first. */
  readonly hits: readonly SearchHit[];
  readonly coverage: Coverage;
  /** Whether something in the question says which of its clauses is spoken of. */
  readonly isTold: boolean;
  /** What the question names and one of its provisions has; read when several policies may answer. */
  readonly things: () => ThingsNamed;
  /** Whether the question names a document that the policy put an end to: 147号文. */
  readonly repeals: boolean;
  /** Whether it asks no more than what any policy says of itself: how several of its awards go together, who is in charge. */
  readonly asksOfAny: boolean;
  /** Whether a word stands in its text, or belongs to words that people use for it. */
  readonly has: (word: string) => boolean;
}

/** What a question may look at in a policy, and how much it may bring back. */
export interface Bounds {
  readonly filter: Omit<ClauseFilter, 'policies'>;
  readonly limit: number;
}

/** So many clauses are looked at for what is asked of them. */
const LOOKED_AT = 8;

/** Searches one policy, with its own words, silences, departments and numbers alone. */
export async function searchPolicy(
  searchable: Searchable,
  { policy, question }: { readonly policy: Policy; readonly question: Question },
  { filter, limit }: Bounds,
): Promise<Found> {
  const vocabulary = searchable.vocabularyOf(policy);
  const reading = readFor(vocabulary, question);
  const departments = question.asks.allOfOne ? searchable.departmentsIn(policy, question.query) : [];
  const asked = filter.departments === undefined && departments.length > 0 ? { departments } : {};
  const matches = await searchable.index.search({
    texts: reading.texts,
    filter: { ...filter, ...asked, policies: [policy.id] },
    limit: Math.max(limit, LOOKED_AT),
  });
  const found = matches.map((match) => toHit(searchable, match));
  const words = wordsOf(reading, vocabulary.text);
  const first = fittingFirst(tellingFirst(found, words.telling), { policy, filter }, reading);
  const silent = silencesOf(reading, { text: vocabulary.text, declared: policy.data.silences }, words);
  const ordered = silent.besides ? restFirst(first.hits, reading.known) : first.hits;
  const unsaid = unsaidIn(ordered[0], reading, vocabulary);
  const hits = spokenFirst(ordered, unsaid, { policy, filter }).slice(0, limit);
  const titled = isTitled(hits[0], reading.folded, vocabulary.text);
  const named = first.named || titled || unsaid.alone || departments.length > 0 || reading.asks.validity;
  const understood = {
    words,
    text: vocabulary.text,
    silent,
    unsaid,
    outsider: outsiderIn(reading, regionOf(policy.data)),
  };
  const judged = await softenMisheard(coverage({ ...reading, named }, hits, understood), policy);
  const led =
    silent.silences.length > 0
      ? undefined
      : ledBy(policy, { departments, question, telling: words.telling, filter });
  const covered = withoutNamed(judged, first, { policy, asksMore: first.named || words.telling.length > 0 });
  const said = reading.known.map(({ start, end }) => reading.folded.slice(start, end));
  const told = isTold(reading, words);
  return {
    policy,
    hits: led?.hits.slice(0, limit) ?? hits,
    isTold: told,
    things: once(() => thingsNamed(reading, words, { hits, ...vocabulary.text })),
    repeals: repealedIn(reading.folded, policy).length > 0,
    asksOfAny: !told && isOfAnyPolicy(reading),
    has: (word) => vocabulary.text.folded.includes(word) || said.some((each) => each.includes(word)),
    coverage: led === undefined ? covered : { ...covered, status: 'covered', tells: 'list', note: led.note },
  };
}

/** What any policy says of itself: how its awards go together, who is in charge. */
function isOfAnyPolicy({ asks: { together, office } }: Reading): boolean {
  return together || office;
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Before what was found the clauses that speak of what any policy is asked, where nothing else is asked. */
function spokenFirst(found: readonly SearchHit[], unsaid: Unsaid, where: Where): readonly SearchHit[] {
  if (!unsaid.alone) return found;
  const spoken = unsaid.clauses.filter((clause) => isWithin(clause, where));
  return [
    ...spoken.map((clause) => hitOn(where, clause, found)),
    ...found.filter(({ clause }) => !spoken.includes(clause)),
  ];
}

/** Whether a question has all that the title of a clause says beside empty words: 安家 of 安家补贴政策. */
function isTitled(best: SearchHit | undefined, folded: string, text: PolicyText): boolean {
  const words = text.withoutEmptyWords(fold(best?.clause.title ?? '').text).split(' ');
  const said = words.filter((word) => word.length > 1);
  return said.length > 0 && said.every((word) => folded.includes(word));
}

/** What was found, those first that have what is asked for, in whose section or band it lies, or that are named. */
function fittingFirst(found: readonly SearchHit[], where: Where, reading: Reading): NamedFirst {
  const answering = headingFirst(preambleLast(answeringFirst(found, reading), reading), reading.folded);
  return namedFirst(bandedFirst(answering, where.policy, reading), where, reading);
}

/**
 * Hits with those last that only come near a subject on which the text has nothing, where the words for it stand around
 * something that it has: of 专精特新企业买设备补多少 the clause on 设备 answers the rest, not the one with 专精特新.
 */
function restFirst(hits: readonly SearchHit[], known: readonly KnownWord[]): readonly SearchHit[] {
  const near = known
    .filter((word) => known.some((other) => wraps(word, other)))
    .flatMap(({ silence }) => silence?.near ?? []);
  const aside = ({ clause }: SearchHit) => near.some((words) => clause.text.includes(words));
  return [...hits.filter((hit) => !aside(hit)), ...hits.filter(aside)];
}
