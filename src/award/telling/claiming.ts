import { type Figure, sameFigure } from '../../text/figure/index.ts';
import { phrasesOf } from '../../text/spans.ts';
import { claimsBeside, lastWord } from '../../text/wording/index.ts';
import { aloneIn, type Role, rolesOf } from '../known-figures.ts';
import type { Calculated } from '../recalculate.ts';
import { isNamedWith, type Telling, type Told } from './whose-sum.ts';

/** What is worked with: a phrase with one of these tells a working. */
const WORKED_WITH: readonly Role[] = ['fact', 'text', 'threshold', 'most'];
const GIVEN: readonly Role[] = ['due', 'if_eligible'];
/** A rate that a condition asks, or that came out; one of the text's own alone says what is given. */
const RATES: readonly Role[] = ['threshold', 'worked'];
const OF_HIS: readonly Role[] = ['fact', 'due', 'if_eligible'];
const JOINED = /[和及与、]|加上|含/u;

/** A phrase of a stretch with its figures. */
interface Phrase {
  readonly words: string;
  readonly figures: readonly Figure[];
  /** The words before and behind each. */
  readonly before: (at: number) => string;
  readonly behind: (at: number) => string;
}

/**
 * The words of a stretch that claim something of the policy. Those of a working claim nothing beside its figures,
 * which are held against the calculation: whom one supplies, what is bought, that a sum is taken off another. But what
 * a fact is called says what it is (搭建76万元), and what a result is called, whose or of what kind it is.
 */
export function claimingWords(stretch: Telling, calculated: Calculated, told: Told): readonly string[] {
  const has = (roles: readonly Role[], figure: Figure) =>
    roles.some((role) => rolesOf(figure, [calculated]).has(role));
  const alone = aloneIn(calculated.result);
  // What a fact or a result is called in English is not held against its name.
  const isEnglish = (words: string, figures: readonly Figure[]) =>
    !/\p{Script=Han}/u.test(words) && figures.some((figure) => has(OF_HIS, figure));
  return phrasesIn(stretch).flatMap(({ words, figures, before, behind }) => {
    const sums = figures.filter((figure) => figure.unit !== '%' || has(RATES, figure));
    if (sums.length === 0 || claimsBeside(words, true) || isEnglish(words, figures))
      return figures.length === 0 && !claimsBeside(words, false) ? [] : [words];
    const isWorking = figures.some((figure) => has(WORKED_WITH, figure));
    return figures.flatMap((figure, at) => {
      if (alone.some((fact) => sameFigure(fact, figure))) return called(before(at));
      const isHis = isWorking || isNamedWith({ name: lastWord(before(at)), figure }, [calculated], told);
      return [...(isHis ? [] : called(before(at))), ...(has(GIVEN, figure) ? called(behind(at)) : [])];
    });
  });
}

function phrasesIn({ text, figures }: Telling): readonly Phrase[] {
  return phrasesOf(text).map(({ start, end, words }) => {
    const own = figures.filter((figure) => start <= figure.start && figure.end <= end);
    return {
      words,
      figures: own,
      before: (at) => text.slice(own[at - 1]?.end ?? start, own[at]?.start),
      behind: (at) => /^\p{Script=Han}{2}/u.exec(text.slice(own[at]?.end, end))?.[0] ?? '',
    };
  });
}

function called(words: string): readonly string[] {
  if (JOINED.test(words)) return [words];
  // One character alone is a verb: 卖1.8亿元, 扣20万元.
  const name = lastWord(words);
  return name.length > 1 ? [name] : [];
}
