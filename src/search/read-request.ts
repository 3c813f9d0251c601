import { placed, type Reached } from '../corpus/choice/index.ts';
import type { Policy } from '../corpus/library.ts';
import { fold } from '../text/fold.ts';
import { InputError } from '../text/input-error.ts';
import { escaped } from '../text/spans.ts';
import type { Narrowed } from './policy-choice.ts';
import { placesAsked, type Question, readQuestion, type SearchRequest } from './question/index.ts';
import type { Searchable } from './searchable.ts';

/** What a caller asks, and which policies he names by it. */
interface Read {
  readonly question: Question;
  readonly narrowed: Narrowed;
}

/**
 * Reads a request once: its question, and the policies that it names.
 * @param policies those that may be looked at.
 * @throws InputError for a question in another language without official words.
 */
export function readRequest(
  searchable: Searchable,
  request: SearchRequest,
  policies: readonly Policy[],
): Read {
  const named = narrow(searchable, request, policies);
  const words = withoutNames(searched(request), named);
  const question = readQuestion(words, request.keywords, searchable.placesIn);
  return { question, narrowed: asked(named, question) };
}

/**
 * What a request is searched by: a question in another language by the official words that come with it.
 * @throws InputError where none come with it: of such a question it cannot be said that nothing is written.
 */
function searched({ query, keywords = [] }: SearchRequest): string {
  if (/\p{Script=Han}/u.test(query) || (query.match(/\p{L}{2,}/gu) ?? []).length < FOREIGN) return query;
  if (keywords.some((word) => /\p{Script=Han}/u.test(word))) return keywords.join(' ');
  throw new InputError(
    '政策原文是中文，问题里没有中文，无法判断原文写没写；请把公文会用的词放进 keywords，例如 ["技术改造","设备发票"]。',
    'keywords',
  );
}

/** From so many words on without a Chinese character a query is a sentence of another language: 5G, MES are terms. */
const FOREIGN = 3;

function narrow(
  searchable: Searchable,
  { policy, query }: SearchRequest,
  policies: readonly Policy[],
): Narrowed {
  if (policy !== undefined) return { by: 'argument' };
  return policies.length === 1 ? { by: 'only' } : searchable.policiesIn(query);
}

/** Of several places that are named those whose policies are asked for. */
function asked(narrowed: Narrowed, { places, folded }: Question): Narrowed {
  if (!('reached' in narrowed) || narrowed.reached === undefined) return narrowed;
  const named = placesAsked(places, folded).map(({ text }) => text);
  const isMeant = ({ text }: Reached) => named.includes(text) || places.every((place) => place.text !== text);
  return { ...narrowed, ...placed(narrowed.reached.filter(isMeant)) };
}

/** The words with only that a policy is meant where they say which by number or title: of what is asked that says nothing. */
function withoutNames(words: string, narrowed: Narrowed): string {
  if (narrowed.by !== 'number' && narrowed.by !== 'title') return words;
  const folded = fold(words).text;
  if (!/\p{Script=Han}/u.test(blanked(folded, narrowed.words))) return words;
  return narrowed.words.reduce((rest, name) => rest.replaceAll(name, '本政策'), folded);
}

/** The same without the places, which a clause may name as well. */
export function withoutPlaces(question: Question, narrowed: Narrowed): Question {
  return { ...question, query: blanked(question.query, 'words' in narrowed ? narrowed.words : []) };
}

function blanked(text: string, names: readonly string[]): string {
  const hidden = names.flatMap((name) =>
    [...text.matchAll(new RegExp(escaped(name), 'gu'))].map(({ index }) => ({
      start: index,
      end: index + name.length,
    })),
  );
  if (hidden.length === 0) return text;
  return Array.from({ length: text.length }, (_, at) =>
    hidden.some(({ start, end }) => at >= start && at < end) ? ' ' : text.charAt(at),
  ).join('');
}
