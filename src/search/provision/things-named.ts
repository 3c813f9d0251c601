import type { Clause } from '../../corpus/clause.ts';
import { fold } from '../../text/fold.ts';
import { remembered } from '../../text/remembered.ts';
import { mergedSpans, touch } from '../../text/spans.ts';
import type { SearchHit } from '../hit.ts';
import {
  type Extent,
  type KnownWord,
  meantBy,
  type PolicyText,
  type Reading,
  type Words,
} from '../question/index.ts';
import { provisionsOf } from './provisions.ts';

/** What a question names, as far as one policy has it. */
export interface ThingsNamed {
  /** What is named and stands in the provision that has most of it, by the text's own words or by what people call it. */
  readonly named: readonly Thing[];
  /** All of the question that stands in that provision, what is named with it, in order. */
  readonly heard: readonly Extent[];
  /** What of the question's own words stands anywhere in the text. */
  readonly written: readonly Extent[];
  /** What is asked for, where the text has no word of it. */
  readonly head: Extent | undefined;
  /** Whether that provision gives something. */
  readonly gives: boolean;
  /** What of the question is known to be a subject on which the text has nothing. */
  readonly silent: readonly Pick<KnownWord, 'start' | 'end' | 'hole'>[];
  /** Whether that provision speaks of nothing else: it is written down that it only sets a task on the very subject. */
  readonly isTask: boolean;
}

/** Something that a question names. */
interface Thing extends Extent {
  /** Whether in the very words of the text, which those who look after other texts need not have written down for them. */
  readonly isVerbatim: boolean;
}

/** Something in a question, and the words of a text for it. */
interface Said extends Extent {
  readonly words: readonly string[];
}

/** So many of the clauses found may have the provision that answers. */
const CLAUSES = 3;

/** Money or what spares some: 免收租金, 缓缴, 贴息. */
const GIVES = /给予|予以(?!办理)|奖励|奖补|补贴|补助|扶持|资助|贴息|经费|免[费收征]|减[免半]|缓[收缴]/u;

/**
 * What a question names, by a policy's words for it: its own pairs of characters and rates that the text has, and what people
 * call something. No sums: they are what the caller has or did. Nor what is asked of any policy.
 */
function thingsOf({ known, pairs, figures, folded }: Reading, { present }: Words): readonly (Thing & Said)[] {
  const rates = figures.filter(({ text }) => text.endsWith('%'));
  const own = [...pairs, ...rates].filter(
    (each) =>
      present.includes(each.text) &&
      !known.some((word) => word.own.some((part) => touch(part, each))) &&
      !NO_NAME.test(each.text),
  );
  const isSum = ({ start, end }: Extent) => NO_NAME.test(folded.slice(start, end));
  const led = known
    .filter(({ asks, silence, own }) => !asks && silence === undefined && !own.some(isSum))
    .flatMap((each) => {
      const words = meantBy(each).filter((word) => present.includes(word));
      return each.own.map((part) => ({ ...part, words }));
    });
  return [
    ...own.map((each) => ({ ...each, words: [each.text], isVerbatim: true })),
    ...led.filter(({ words }) => words.length > 0).map((each) => ({ ...each, isVerbatim: false })),
  ];
}

/** Whether something in a question says which of a policy's clauses is spoken of. */
export function isTold(reading: Reading, words: Words): boolean {
  return thingsOf(reading, words).some((thing) => thing.words.some((word) => words.telling.includes(word)));
}

/**
 * What a question names, as far as the best clauses of one policy have it together.
 * @param policy its clauses that were found, the best first, and its text.
 */
export function thingsNamed(
  reading: Reading,
  words: Words,
  {
    hits,
    having,
    withoutEmptyWords,
  }: Pick<PolicyText, 'having' | 'withoutEmptyWords'> & { readonly hits: readonly SearchHit[] },
): ThingsNamed {
  const { folded, known, everyday, pairs, asks, asksAround } = reading;
  const things = thingsOf(reading, words);
  // What people call 批下来 is heard, and names nothing: another text says it in other words.
  const called = everyday.map((each) => ({ ...each, words: each.means }));
  // 高新技术企业 stands in a text that is silent on awards for them; 件企 of 软件企业 is cut out of two words.
  const plain = withoutEmptyWords(folded);
  const verbatim = pairs
    .filter(({ start }) => (plain.charAt(start) === ' ') === (plain.charAt(start + 1) === ' '))
    .map((each) => ({ ...each, words: [each.text] }));
  const all = [...things, ...called, ...verbatim];
  const asksMoney = asks.money && !asks.support && !asksAround;
  const provision = provisionFor(hits.slice(0, CLAUSES), all, asksMoney);
  const stands = (each: Said) => each.words.some((word) => provision.text.includes(word));
  const heard = mergedSpans(all.filter(stands));
  const silent = known.filter(({ silence }) => silence !== undefined);
  return {
    named: things.filter(stands),
    heard,
    written: mergedSpans(verbatim.filter(({ text }) => having(text) > 0)),
    head: words.head,
    gives: provision.gives || !asksMoney,
    silent,
    isTask: silent.length > 0 && isMostly(heard, silent),
  };
}

/** Whether stretches lie in others and are most of these. */
function isMostly(heard: readonly Extent[], silent: readonly Extent[]): boolean {
  return (
    heard.every((each) => silent.some((word) => touch(word, each))) &&
    lengthOf(heard) * 2 > lengthOf(mergedSpans(silent))
  );
}

/** A number names nothing (三十), nor does what is cut out of 给予, nor what says who is in charge of whatever it is. */
const NO_NAME = /^个?[零一二两三四五六七八九十百千万亿]+$|给|^(?:牵头|负责|主管|责任|部门|单位)$/u;

interface Provision {
  /** Its words and those of the titles above it, folded. */
  readonly text: string;
  readonly gives: boolean;
}

const NONE: Provision = { text: '', gives: false };

/** The provision that has most of what a question says: where money is asked for, one that gives something and has no less than half as much as another. */
function provisionFor(hits: readonly SearchHit[], said: readonly Said[], asksMoney: boolean): Provision {
  const lengths = hits
    .flatMap(({ clause }) => provisionsIn(clause))
    .map((provision) => ({ provision, length: lengthIn(provision, said) }));
  const most = (among: typeof lengths) =>
    among.reduce((best, each) => (each.length > best.length ? each : best), { provision: NONE, length: 0 });
  const best = most(lengths);
  const giving = asksMoney ? most(lengths.filter(({ provision }) => provision.gives)) : best;
  return giving.length * 4 >= best.length * 3 ? giving.provision : best.provision;
}

function lengthIn({ text }: Provision, said: readonly Said[]): number {
  return lengthOf(mergedSpans(said.filter(({ words }) => words.some((word) => text.includes(word)))));
}

/** How many characters stretches have. */
export function lengthOf(stretches: readonly Extent[]): number {
  return stretches.reduce((sum, { start, end }) => sum + end - start, 0);
}

const provisionsIn = remembered((clause: Clause): readonly Provision[] => {
  const title = fold(clause.title).text;
  const head = fold([title, ...clause.heading].join('\n')).text;
  return provisionsOf(clause)
    .filter((words) => !IN_CHARGE.test(words))
    .map((words) => ({
      text: `${words}\n${head}`,
      gives: GIVES.test(title === '' ? words : words.replace(title, '')),
    }));
});

/** Who is in charge says nothing of what is given: 工业 in 市工业和信息化局. */
const IN_CHARGE = /^\s*[([〔](?:牵头|责任)单位/u;
