import { accountOf, sayingOf, withoutFunctionWords } from '../../text/wording/index.ts';
import { type Fact, partsIn, payeeNouns } from '../rule/index.ts';
import { type Asked, allOf, type LabelFault, OF_MEASURES, saysOf, type Worded } from './asked.ts';
import { notAsked } from './not-asked.ts';

const isSum = ({ type }: Fact) => type === 'money' || type === 'quantity';

/** What of a sum is there already: a promised one is another. */
const PAID_IN = /到位|到账|实缴|实收|固定/gu;
/** What gives, and how something is told: no thing that is asked about. */
const TOLD = /(?:全额|全部|等额|减半|免费|给予|予以|提供|奖励|补助|补贴|扶持|激励|\d[\d.]*[%元万亿]*).*$/u;
/** What becomes of an award where it is not so: 骗取资金的,将取消资助. */
const AS_A_RESULT = /[,，](?:一律|将|则|应)?(?:取消|不予|不再|追回).*$/u;
/** What somebody does with what is asked about, names that a quote puts in marks, asides, and how a measure moved. */
const NO_THING = new RegExp(
  `必要条件[为是]?|采取|建立|开展|评选|充分发挥(?:“[^”]*”)?|“[^”]*”等|[(（][^()（）]*[)）]|同比|增[加长]|${OF_MEASURES.replaceAll('，', '|')}`,
  'gu',
);

/** What some words of the text are asked by, and where these stand. */
interface Tell {
  readonly says: string;
  readonly start: number;
  readonly end: number;
}

/**
 * 区级留成部分 asked for as 税收, 高管、特殊人才 as 员工: words of a quote that nothing asks for that quotes them. Of whom is paid
 * only the noun need not be asked: what narrows it (本土, 生产加工型) is a condition.
 */
export function unheard(worded: Worded, all: readonly Asked[]): readonly LabelFault[] {
  const { data, place } = worded;
  const { conditions, eaches } = partsIn(data, 'award');
  const lists = [...conditions, ...eaches].flatMap((holder) => {
    const fact = 'of' in holder && 'quote' in holder ? data.facts[holder.of ?? ''] : undefined;
    return fact === undefined ? [] : [{ says: allOf(fact), ...place(holder) }];
  });
  const judges = conditions.flatMap((test) =>
    test.kind === 'judgement' ? [{ says: [test.by ?? []].flat().join(), ...place(test) }] : [],
  );
  const asked = all.map(({ fact, holder }) => ({ fact, says: saysOf(fact), ...place(holder) }));
  const known = [...payeeNouns(data.payee), '企业公司单位'].join();
  return all.flatMap((one) => {
    if (isMade(one)) return [];
    // Another sum is no name for this one.
    const isOther = (fact: Fact) => one.noun !== undefined && isSum(fact) && fact !== one.fact;
    const own = { says: [saysOf(one.fact), ...(one.whole ?? [])].join(), ...place(one.holder) };
    const [word] = unheardIn(one, {
      own,
      tells: [own, ...asked.filter(({ fact }) => !isOther(fact)), ...lists, ...judges],
      known,
      elsewhere: Object.values(data.facts)
        .filter((fact) => !isOther(fact))
        .map(allOf),
    });
    return word === undefined ? [] : [notAsked(`${one.field}.label`, one.holder, word)];
  });
}

/** The name of a count and those of choices are made for them; what is taken off and wholes are held elsewhere. */
function isMade({ fact: { type }, less, isWhole }: Asked): boolean {
  return type === 'enum' || type === 'int' || less === true || isWhole === true;
}

interface Among {
  readonly own: Tell;
  readonly tells: readonly Tell[];
  readonly known: string;
  readonly elsewhere: readonly string[];
}

function unheardIn({ holder, noun }: Asked, { own, tells, known, elsewhere }: Among): readonly string[] {
  // Words that stand nowhere are told as such.
  if (own.start === own.end) return [];
  const asking = holder.quote.replace(AS_A_RESULT, '').replace(noun === undefined ? /给予.*$/u : TOLD, '');
  const paidIn = noun === undefined ? [] : (asking.match(PAID_IN) ?? []);
  const plain = withoutFunctionWords(asking.replace(NO_THING, (words) => ' '.repeat(words.length)));
  const paid = accountOf([known]);
  const heard = tells.map(({ says, start, end }) => ({ start, end, says: accountOf(says.split('，')) }));
  const isSaid = (run: string, i: number, at: number) =>
    [paid, ...heard.flatMap(({ says, start, end }) => (start <= at && at < end ? [says] : []))].some((says) =>
      [run.slice(i - 1, i + 1), run.slice(i, i + 2)].some((pair) => pair.length > 1 && says.has(pair)),
    );
  const lost = Array.from(plain.matchAll(/\p{Script=Han}{2,}/gu)).flatMap(({ 0: run, index }) => {
    const out = Array.from(run).filter(
      (character, i) => sayingOf(character) === 'something' && !isSaid(run, i, own.start + index + i),
    );
    return out.length < 2 || elsewhere.some((says) => says.includes(run)) ? [] : [out.join('')];
  });
  return [...paidIn.filter((word) => !own.says.includes(word)), ...lost];
}
