import { policyOfId } from '../corpus/choice/index.ts';
import { latestFirst, type Policy } from '../corpus/library.ts';
import { followedAt } from '../corpus/policy/index.ts';
import type { Period } from '../text/date.ts';
import type { Coverage } from './coverage/index.ts';
import { besidePlaces, placesWithout } from './elsewhere.ts';
import type { SearchHit } from './hit.ts';
import { isSilent, MOST_NAMED, type PolicyChoice, policyAnswering, type Weighed } from './policy-choice.ts';
import { type Bounds, searchPolicy } from './policy-search.ts';
import { hasPartOfName } from './provision/index.ts';
import { periodOf, plainTexts, type Question, type SearchRequest, scope } from './question/index.ts';
import { readRequest, withoutPlaces } from './read-request.ts';
import type { Searchable } from './searchable.ts';
import { askedForWords } from './soften.ts';

/** What a search comes to: clauses best first, whether the text speaks of what is asked, and which policy answers. */
export interface SearchResult {
  /** The question as it was read, for whoever tells the result. */
  readonly question: Question;
  readonly hits: readonly SearchHit[];
  /** Whether the policy speaks of what is asked at all. */
  readonly coverage: Coverage;
  /** Which policy answers. */
  readonly choice: PolicyChoice;
  /** First and last day of what is asked about; undefined where no day is known. */
  readonly during: Pick<Period, 'first' | 'last'> | undefined;
  /** Versions of what answers that are not followed at that time. */
  readonly otherVersions: readonly Policy[];
  /** Places that are asked about and that no policy is of. */
  readonly elsewhere: readonly string[];
}

/** At most so many policies are looked through for words, silences and numbers, of more those that the index finds first (`MOST_NAMED`). */
const FEW = 20;

/**
 * The clauses that fit a question, best first, and whether the policy speaks of it at all. `searchable(library)`
 * is made once a library; this is called once a question. A clause that the question names (支持政策第5条) comes first.
 * With several policies the question's own words choose one; where they do not, the best of each is brought and the
 * caller is to be asked (`choice`).
 * @throws {InputError} for a query, keyword list, policy, part, department or limit that cannot be searched.
 * @throws {SearchUnavailable} when the engine gives no whole answer.
 * @example (await search(searchable(library), { query: '技术改造 设备发票', limit: 1 })).hits[0].clause.id // → '三.(二).5'
 */
export async function search(searchable: Searchable, request: SearchRequest): Promise<SearchResult> {
  const { policies, filter, limit } = scope(searchable.library, request);
  const { question, narrowed } = readRequest(searchable, request, policies);
  const during = request.during ?? duringOf(question, request.today);
  const named = 'policies' in narrowed ? narrowed.policies : policies;
  const meant = during === undefined ? named : followedAt(named, during);
  const near = await nearest(
    searchable,
    { question: withoutPlaces(question, narrowed), policies: meant },
    { filter, limit },
  );
  const all = await Promise.all(
    near.map(async ({ policy, fit }) => ({
      ...(await searchPolicy(searchable, { policy, question }, { filter, limit })),
      fit,
    })),
  );
  const found = all.map((each) => besideNames(each, all));
  const places = placesWithout(searchable, { question, narrowed, found });
  const dated = meant.length === 1 && named.length > 1 && narrowed.by === undefined;
  const choice = policyAnswering(found, dated ? { by: 'day' } : narrowed, places.unknown);
  const otherVersions = versionsOf(
    named,
    meant,
    choice.policy === undefined ? choice.candidates : [choice.policy],
  );
  const { hits, coverage } = chosenOrBest(found, choice, { question, limit });
  return {
    question,
    choice,
    during,
    otherVersions,
    elsewhere: places.elsewhere,
    hits,
    coverage: besidePlaces(coverage, places, choice.by === 'place'),
  };
}

/** What a policy has, told as near where it is only part of a name that another policy knows and has nothing on. */
function besideNames(each: Weighed, all: readonly Weighed[]): Weighed {
  if (each.coverage.status === 'not_covered') return each;
  const isPart = all.some((other) => isSilent(other) && hasPartOfName(each.things(), other.things()));
  return isPart ? { ...each, coverage: { ...each.coverage, status: 'partly', tells: 'near' } } : each;
}

/** The time that a question speaks of; today where it speaks of none. */
function duringOf({ time }: Question, today: SearchRequest['today']): SearchResult['during'] {
  if (today === undefined) return undefined;
  return (time && periodOf(time, today)) ?? { first: today, last: today };
}

/** Those that were left out for the day, as far as they are versions of what answers. */
function versionsOf(
  named: readonly Policy[],
  meant: readonly Policy[],
  answering: readonly Policy[],
): readonly Policy[] {
  if (named === meant) return [];
  const out = named.filter((policy) => !meant.includes(policy));
  const follows = (later: Policy, earlier: Policy) => earlier.data.superseded?.by === later.id;
  return out.filter((policy) => answering.some((each) => follows(each, policy) || follows(policy, each)));
}

interface Near {
  readonly policy: Policy;
  readonly fit: number;
}

/** The policies to look through, the best fit first: how well the best clause of each fits the question's own words. */
async function nearest(
  { index, library }: Searchable,
  { question, policies }: { readonly question: Question; readonly policies: readonly Policy[] },
  { filter }: Bounds,
): Promise<readonly Near[]> {
  const [only, ...others] = policies;
  if (only !== undefined && others.length === 0) return [{ policy: only, fit: 1 }];
  const isAll = policies === library.policies;
  const within = isAll ? filter : { ...filter, policies: policies.map(({ id }) => id) };
  const matches = await index.search({
    texts: plainTexts(question),
    filter: within,
    limit: policies.length <= FEW ? FEW : MOST_NAMED,
    bestOfEach: true,
  });
  const fits = new Map(matches.map(({ policy, score }) => [policy, score]));
  const near =
    policies.length <= FEW ? policies : matches.flatMap(({ policy }) => policyOfId(policies, policy) ?? []);
  return near
    .map((policy) => ({ policy, fit: fits.get(policy.id) ?? 0 }))
    .sort((a, b) => b.fit - a.fit || latestFirst(a.policy, b.policy));
}

/** What is told: the chosen policy's own, or the best of each that fits. */
function chosenOrBest(
  found: readonly Weighed[],
  { policy, candidates }: PolicyChoice,
  { question, limit }: { readonly question: Question; readonly limit: number },
): Pick<SearchResult, 'hits' | 'coverage'> {
  const own = found.find((each) => each.policy === policy);
  if (own !== undefined)
    return { hits: own.hits, coverage: askedForWords(own.coverage, own.policy, question) };
  const fitting = found.filter((each) => candidates.includes(each.policy));
  const all = fitting.length > 0 ? fitting : found;
  const firsts = all.flatMap(({ hits }) => hits.slice(0, 1));
  const rest = all.flatMap(({ hits }) => hits.slice(1)).toSorted((a, b) => b.score - a.score);
  return { hits: [...firsts, ...rest].slice(0, limit), coverage: joined(all) };
}

const RANK = { covered: 0, partly: 1, not_covered: 2 } as const;

/** The coverage of several policies: as much as the best of them, the note of each that fits best under its name. */
function joined(all: readonly Weighed[]): Coverage {
  const [best] = all.toSorted((a, b) => RANK[a.coverage.status] - RANK[b.coverage.status]);
  if (best === undefined)
    return { status: 'not_covered', unmatchedTerms: [], silences: [], note: '没有可查的政策。' };
  // What several have a word of and none answers is by chance in each.
  if (best.coverage.tells === 'near') return ofOneAlone(all.find(isSilent) ?? nothingOf(best), all);
  if (best.coverage.status === 'not_covered') return ofOneAlone(best, all);
  const notes = all.slice(0, MOST_NAMED).map(({ coverage }) => coverage.note);
  return { ...best.coverage, silences: [], note: notes.join('') };
}

/** A policy that only comes near what is asked, told as one that has nothing on it. */
function nothingOf(each: Weighed): Weighed {
  const { tells: _, ...coverage } = each.coverage;
  const note = '没有一份政策写到所问的事；列出的条款只是字面相近，不能当作答复。';
  return { ...each, coverage: { ...coverage, status: 'not_covered', silences: [], note } };
}

/** What one policy says it has nothing on is its own: of the others only that nothing was found is said. */
function ofOneAlone({ policy, coverage }: Weighed, all: readonly Weighed[]): Coverage {
  const isShared = all.every((each) => each.coverage.note === coverage.note);
  if (coverage.silences.length === 0 || isShared) return coverage;
  return { ...coverage, note: `《${policy.data.title.value}》：${coverage.note}其余各份也没有找到规定。` };
}
