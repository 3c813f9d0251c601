import { partOf } from '../corpus/clause.ts';
import type { Policy } from '../corpus/library.ts';
import { halfWidth } from '../text/half-width.ts';
import type { Referred } from './check-clause-ref.ts';
import type { Finding } from './claim.ts';
import type { Ground } from './ground.ts';
import { itemNumberOf, itemNumbers } from './item-numbers.ts';
import { coverage, pairsOf, shared } from './likeness.ts';
import { contradicted, placeOf, supported, titleOf } from './place.ts';

/** By how much other words of the clause beside must fit better before it speaks of another reference. */
const BETTER = 0.25;
/** From here on words about a reference are those that a clause says of others, though it is not cited. */
const ITS_WORDS = 0.7;
/** And weigh this much. */
const WEIGHT = 12;
type Fund = Policy['data']['funds'][string];

const NEGATED = /[不非没未]/u;

function numbersOf({ ref }: Referred): readonly (string | undefined)[] {
  return ref.clauses.flatMap(({ id }) => itemNumberOf(id) ?? []);
}

/** 第8条中支持“……”: the part of a clause that a fund pays; no word of it in the draft leaves open which part is meant. */
function isWhole(quote: string, number: string | undefined, said: string): boolean {
  const parts = new RegExp(`第${number}条中[^“]{0,4}“([^”]+)”`, 'u').exec(halfWidth(quote))?.[1]?.split('、');
  return parts === undefined || parts.some((part) => said.includes(part));
}

/** The one fund that the draft's words name, as the text calls it. */
function fundIn(words: string, policy: Policy): Fund | undefined {
  const short = ({ name }: Fund) => words.indexOf(name.replace(/^[市省]级/u, ''));
  const [fund, ...more] = Object.values(policy.data.funds).filter((known) => short(known) >= 0);
  if (fund === undefined || more.length > 0) return undefined;
  return NEGATED.test(words.slice(Math.max(0, short(fund) - 6), short(fund))) ? undefined : fund;
}

/** The fund that the text names for the clauses of these numbers; else the one it names for the rest, when that is said. */
function rightFund(
  policy: Policy,
  { part, said, numbers }: { part: string; said: Fund; numbers: readonly (string | undefined)[] },
): Fund | undefined {
  const named = Object.values(policy.data.funds).find(({ quote }) =>
    itemNumbers(quote).some((number) => numbers.includes(number) && isWhole(quote, number, part)),
  );
  return named ?? (itemNumbers(said.quote).length === 0 ? said : undefined);
}

/** 四、(三) cited for what stands in 四、(二). */
function citesNeighbour({ beside }: Referred, clause: string): boolean {
  const family = beside.filter(({ clause: { id } }) => partOf(id) === partOf(clause));
  return family.length > 0 && !family.some(({ clause: { id } }) => id === clause);
}

/** 不在第7条、第8条、第10条的单列范围里: what is said is said of others. */
function isExcluded({ ref, part }: Referred): boolean {
  const before = halfWidth(part).split(halfWidth(ref.text))[0] ?? '';
  return /(?:不在|不属于|不是|不像|不同于)(?:第\d+条|[、和及与或])*$/u.test(before);
}

/** Whether the fund that the draft names for a reference is the one that the text names. */
function fundOf(ground: Ground, referred: Referred): Finding | undefined {
  for (const policy of ground.policies) {
    const said = fundIn(referred.part, policy);
    const right = said && rightFund(policy, { part: referred.part, said, numbers: numbersOf(referred) });
    if (right === undefined) continue;
    const start = policy.source.indexOf(right.quote);
    const place = placeOf(policy, right.clause ?? null, { start, end: start + right.quote.length });
    if (citesNeighbour(referred, right.clause ?? '')) return contradicted([place], `见${place.label}`);
    return right === said ? supported([place]) : contradicted([place], `所需资金在${right.name}中安排`);
  }
  return undefined;
}

/** 第1条、第2条和第9条由市级全部承担: one that the text does not name must not be put among those it does. */
function namedOthers(ground: Ground, referred: Referred): Finding | undefined {
  const { named, beside, phrase } = referred;
  const own = numbersOf(referred);
  const words = pairsOf(phrase);
  if (own.length === 0 || NEGATED.test(phrase)) return undefined;
  const best = ground.clauses
    .filter((home) => !named.includes(home) && /第\d+条/u.test(home.clause.text))
    .flatMap((home) =>
      halfWidth(home.clause.text)
        .split(/[,;。]/u)
        .map((part) => ({ home, part, likeness: coverage(words, pairsOf(part), ground.weights) })),
    )
    .sort((a, b) => b.likeness - a.likeness)[0];
  if (best === undefined || shared(words, pairsOf(best.part), ground.weights) < WEIGHT) return undefined;
  if (best.likeness < (beside.includes(best.home) ? ITS_WORDS - BETTER : ITS_WORDS)) return undefined;
  const numbers = itemNumbers(best.part);
  return numbers.length === 0 || own.some((number) => numbers.includes(number))
    ? undefined
    : contradicted([titleOf(best.home)], `${titleOf(best.home).label}的原文是“${best.part.trim()}”`);
}

/**
 * 四、(二) says of 第10条 where its money comes from: the reference must stand where the clause says this.
 */
function saidBeside(ground: Ground, referred: Referred): Finding | undefined {
  const { ref, beside, phrase } = referred;
  const home = beside.find(({ clause }) => halfWidth(clause.text).includes(ref.text));
  if (home === undefined) return namedOthers(ground, referred);
  const words = pairsOf(phrase);
  const likeness = (part: string) => coverage(words, pairsOf(part), ground.weights);
  const parts = halfWidth(home.clause.text).split(/[;。]/u);
  const own = Math.max(...parts.filter((part) => part.includes(ref.text)).map(likeness));
  const other = parts.find((part) => likeness(part) > own + BETTER);
  if (other === undefined) return supported([titleOf(home)]);
  return contradicted([titleOf(home)], `${titleOf(home).label}的原文是“${other.trim()}”`);
}

/** What a clause beside, or the way the money is found, says of a reference; undefined when neither says anything. */
export function saidOfReference(ground: Ground, referred: Referred): Finding | undefined {
  return isExcluded(referred) ? undefined : (fundOf(ground, referred) ?? saidBeside(ground, referred));
}
