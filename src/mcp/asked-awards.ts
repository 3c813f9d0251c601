import { fittingAwards, match } from '../award/portfolio/index.ts';
import type { Rule } from '../award/rule/index.ts';
import { clauseLabel } from '../corpus/clause.ts';
import type { Policy } from '../corpus/library.ts';
import { hitOn, type SearchHit, tellingWords } from '../search/hit.ts';
import { MOST_NAMED } from '../search/policy-choice.ts';
import type { SearchRequest } from '../search/question/index.ts';
import { type SearchResult, search } from '../search/search.ts';
import { withoutQuestionWords } from '../text/question-words.ts';
import { terms } from '../text/terms.ts';
import { type Context, rulesOf } from './context.ts';

/** A question that is about a policy's awards as such, and what answers it. */
interface Asked {
  readonly policy: Policy;
  readonly rules: readonly Rule[];
  readonly result: SearchResult;
}

/** At most so many questions are asked back. */
const ASKED = 3;
/** A clause that scores below this share of the best is not what was said. */
const FITS = 0.3;

/**
 * A search whose question is about several awards at once, answered as one: which may fit by what was said and what to
 * ask (能拿哪些), or which of them rest on the same (能不能两项都报). Any other search comes back as it is.
 */
export async function aboutAwards(
  result: SearchResult,
  request: SearchRequest,
  context: Context,
): Promise<SearchResult> {
  const { question, choice, coverage, elsewhere } = result;
  const { policy } = choice;
  if (elsewhere.length > 0) return result;
  if (policy === undefined) return question.asks.together ? togetherInEach(result) : result;
  const asked = { policy, rules: rulesOf(context, policy), result };
  if (asked.rules.length === 0) return result;
  if (question.asks.together) return together(asked);
  const known =
    coverage.silences.length === 0 && (coverage.status !== 'not_covered' || !coverage.unmatchedTerms.length);
  if (question.asks.portfolio === undefined || !known) return result;
  return portfolio(asked, { ...request, policy: policy.id }, context);
}

/** Which awards may fit by what is said beside 能拿哪些; all that the asker can be paid where nothing is. */
async function portfolio(asked: Asked, request: SearchRequest, context: Context): Promise<SearchResult> {
  const { policy, result } = asked;
  const { folded, asks } = result.question;
  const rest = `${folded.slice(0, asks.portfolio?.start)} ${folded.slice(asks.portfolio?.end)}`;
  const said = context.searchable.vocabularyOf(policy).text.withoutEmptyWords(withoutQuestionWords(rest));
  const limit = request.limit ?? 5;
  const found = /\p{Script=Han}{2}/u.test(said)
    ? await search(context.searchable, { ...request, query: rest.trim(), limit: 20 })
    : undefined;
  const best = found?.hits[0]?.score ?? 0;
  const fitting = (found?.hits ?? []).filter(
    ({ clause, score }) =>
      score >= best * FITS && ownOf(asked.rules).some(({ data }) => data.clause === clause.id),
  );
  const isSaid = fitting.length > 0 && found?.coverage.status !== 'not_covered';
  const hits = isSaid ? fitting : ownHits(asked);
  const { text } = context.searchable.vocabularyOf(policy);
  const rules = hits.flatMap((hit) =>
    fittingAwards({ clause: hit.clause, telling: tellingWords(hit, text) }, ownOf(asked.rules)),
  );
  const told = rules.map(nameOf);
  const day = { facts: {}, asOf: context.today(), asOfGiven: false };
  const questions = match(policy, rules, day)
    .next_questions.slice(0, ASKED)
    .map(({ ask }) => ask);
  const first = isSaid ? '按所说的，可能适合的有：' : '还没有说到做什么、投了什么，付给申报人的各项都可能：';
  const note = `${first}${told.join('、')}。先问：${questions.join('')}`;
  const coverage = {
    ...result.coverage,
    status: isSaid ? 'covered' : 'partly',
    tells: 'list',
    note,
  } as const;
  return { ...result, hits: hits.slice(0, limit), coverage };
}

function nameOf({ data: { id, name, clause } }: Rule): string {
  return `${id} ${name}（${clause}）`;
}

/** The awards that an enterprise can be paid. */
function ownOf(rules: readonly Rule[]): readonly Rule[] {
  return rules.filter(({ data }) => data.payee.type === 'enterprise');
}

function ownHits({ policy, rules }: Asked): readonly SearchHit[] {
  return policy.clauses
    .filter(({ id }) => ownOf(rules).some(({ data }) => data.clause === id))
    .map((clause) => hitOn(policy, clause));
}

/** Two awards of a policy for which the text does not say whether both can be had. */
interface Pair {
  readonly rules: readonly [Rule, Rule];
  readonly reason: string;
}

/** Which awards of the policy rest on the same spending or fact: those that the question speaks of, else all. */
function together({ policy, rules, result }: Asked): SearchResult {
  const pairs = pairsOf(rules);
  const asked = new Set(terms(withoutQuestionWords(result.question.folded)).map(({ text }) => text));
  const speaks = ({ reason }: Pair) =>
    terms(reason).filter(({ text }) => text.length > 1 && asked.has(text)).length;
  const most = Math.max(...pairs.map(speaks), 0);
  const meant = most === 0 ? pairs : pairs.filter((pair) => speaks(pair) === most);
  if (meant.length === 0) return besides(result, policy);
  const told = meant.map(({ rules: both, reason }) => {
    const names = both.map(({ data }) => `“${data.name}”（${clauseLabel(data.clause)}）`);
    return `${names.join('与')}，${reason}`;
  });
  const note = `本政策内部能否两项都享受，原文没有写明，请向牵头单位确认。落在同一处的有：${told.join('；')}。`;
  const clauses = new Set(meant.flatMap(({ rules: both }) => both.map(({ data }) => data.clause)));
  const first = policy.clauses
    .filter(({ id }) => clauses.has(id))
    .map((clause) => result.hits.find((hit) => hit.clause === clause) ?? hitOn(policy, clause));
  const hits = [...new Set([...first, ...result.hits])].slice(0, Math.max(result.hits.length, first.length));
  return { ...result, hits, coverage: { ...result.coverage, status: 'partly', tells: 'list', note } };
}

/** Where no two awards are known to rest on the same: what the policy says of several of its own, and that it is no more. */
function besides(result: SearchResult, { data: { stacking = [] } }: Policy): SearchResult {
  const ofAll = stacking.filter(({ awards }) => awards === 'all');
  const written = ofAll.map(({ quote, clause }) => `“${quote}”（${clause ? clauseLabel(clause) : '结尾'}）`);
  const note =
    written.length === 0
      ? '本政策内部能否两项都享受，录入的规定里没有写明，请向牵头单位确认。'
      : `原文写着${written.join('；')}，所问的几项是不是同类，请向牵头单位确认。`;
  return { ...result, coverage: { ...result.coverage, status: 'partly', tells: 'list', note } };
}

/** The same of each policy that may be meant, by its title. */
function togetherInEach(result: SearchResult): SearchResult {
  const notes = result.choice.candidates
    .slice(0, MOST_NAMED)
    .map((policy) => `《${policy.data.title.value}》：${besides(result, policy).coverage.note}`);
  if (notes.length === 0) return result;
  return {
    ...result,
    coverage: { ...result.coverage, status: 'partly', tells: 'list', note: notes.join('') },
  };
}

/** Each pair once, as the first of the two tells it. */
function pairsOf(rules: readonly Rule[]): readonly Pair[] {
  const all = rules.flatMap((one) =>
    one.data.overlaps.flatMap(({ with: others, reason }) =>
      rules
        .filter(({ data }) => others.includes(data.id))
        .map((other): Pair => ({ rules: [one, other], reason })),
    ),
  );
  const isTwin = (a: Pair, b: Pair) => a.rules[0] === b.rules[1] && a.rules[1] === b.rules[0];
  return all.filter((pair, i) => !all.slice(0, i).some((before) => isTwin(before, pair)));
}
