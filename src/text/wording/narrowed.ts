import { NOT_ASKED, saysNo, withoutContrast } from '../negation.ts';
import { mostRecent } from '../remembered.ts';
import { withoutSpans } from '../spans.ts';
import { contentOf } from './function-words.ts';
import { hanPairs, requirementsIn } from './told-alike.ts';

/** For the how-manyth time something is so, without a break, with all one's time: 首次取得, 连续就业, 新引进. */
export const NARROWS =
  '首次|初次|第一次|再次|重新|连续|全职|(?<![创更革翻全最高重])新(?=[获认引招录聘建开设成增入评落迁办])';

/** What may narrow a word: its values, each as official texts and people put it. */
type Axis = readonly (readonly [value: string, words: RegExp])[];

/**
 * The axes on which policies narrow what they speak of, each with all its values. They are closed, and the same for every
 * policy: a statement that tells another value than its basis tells something else.
 */
const AXES: readonly Axis[] = [
  [
    ['first', /首次|初次|第一次|头一?[次回]|[首头]个|[首头]一?[辆台套家店]|第一[个辆台套家]|\b[Ff]irst\b/gu],
    [
      'again',
      /再次|重新|复[评审核]通?过|续[评期]|每[次一]?个?(?=[^，,。；;都]{0,20}都)|历次|\b(?:again|[Rr]e-\w+|[Rr]enew\w*)\b/giu,
    ],
  ],
  [
    ['nation', /国家级|全国性?|国家(?=工程|企业|重点)|[Nn]ation\w*/gu],
    [
      'province',
      /省部?级|全省|省里|(?<=[\u4e00-\u9fff]{2})(?<!外)省(?![级部内外])|省(?=工程|企业|重点)|[Pp]rovinc\w*/giu,
    ],
    ['city', /(?<!县)市级|全市/gu],
    ['county', /[县区]级|全县|[区地]域性|地[区方]性/gu],
  ],
  [
    ['above', /规模以上|(?<!以)[上入]规(?!模)|规上|限上|限额以上|above the designated size/gu],
    ['below', /规模以下|规下|限下|限额以下/gu],
  ],
  [
    ['unit', /所在单位|用人单位|的单位/gu],
    ['person', /个人(?!所得|账|名义)/gu],
  ],
  [
    ['free', /免[收费]|全免|不收|免(?=房?租|交|缴|息)|白住|(?:free|Free) of charge|rent-free/gu],
    ['half', /减半|半价|[打]?五折|[只收付交]一半|[Hh]alf/gu],
    ['delayed', /缓[收缴交]|[先]欠|晚[点]?[交收]|延[后缓]|[Dd]efer\w*/gu],
  ],
];

/** What is of the policy's own level, everything in it is: its funds are, where what they are for is of another. */
const OWN = ['city', 'county'];
const LEVELS = ['nation', 'province', ...OWN];
const isOfLevel = ({ value }: Value) => LEVELS.includes(value);

/** Higher is taken in: 省级以上 is national as well. */
const AND_ABOVE = /(?<level>[省市县])(?:部)?级及?以上/u;

/** What narrows and has no other value that the text could have in its place, as texts and people put it. */
const NARROWING: readonly (readonly [official: RegExp, told: RegExp])[] = [
  [/(?<![创更革翻全最高重])新(?=[获认引招录聘建开设成增入评上落])/u, /新|刚|才来|new/iu],
  [/全职/u, /全职|full-time/iu],
  [/连续/u, /连续?|一直|不间断|continu|consecutive/iu],
  [/当年/u, /[当本一]年|年度|\byear/iu],
  [/(?<![国市境])外省|省外/u, /外省|省外|外地|other provinces|outside/iu],
  [/县外/u, /县外|外[县地省]|来的|outside/iu],
  [/境外(?!内)/u, /境外|[国海]外|overseas|abroad|foreign/iu],
];

interface Value {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly words: string;
  /** What follows, which it narrows. */
  readonly what: string;
}

/** The values of each axis that a text tells; the texts asked for last are not read again. */
export const valuesIn = mostRecent(1000, (text): readonly (readonly Value[])[] =>
  AXES.map((axis) =>
    axis.flatMap(([value, words]) =>
      Array.from(text.matchAll(words), ({ 0: found, index }) => ({
        value,
        start: index,
        end: index + found.length,
        words: found,
        what: text.slice(index + found.length, index + found.length + 2),
      })),
    ),
  ),
);

/** The same of words quoted together, quote by quote: each is read once, however many claims have it. */
const inEach = (official: string) => official.split('；').map(valuesIn);

/**
 * What a statement narrows otherwise than official words do: 省级 for 国家级, 每次 for 首次, 免收 for 减半. Of the same word it is
 * wrong, of another one it is said of something that they do not speak of.
 * @param around the sentences in which the official words stand: a value of theirs is only to be quoted as well.
 * @example narrowedOtherwise('省级检测中心', '对国家级检测中心', '').against // → ['原文写的是“国家级”，不是“省级”']
 */
export function narrowedOtherwise(
  says: string,
  official: string,
  around: string,
): { readonly against: readonly string[]; readonly open: readonly string[] } {
  const said = valuesIn(withoutContrast(says));
  if (said.every(({ length }) => length === 0) || AND_ABOVE.test(official)) return { against: [], open: [] };
  const [stands, known] = [inEach(official), inEach(around)];
  const found = said.flatMap((told, axis) => {
    const [stand = [], near = []] = [stands, known].map((all) => all.flatMap((each) => each[axis] ?? []));
    const [first] = stand;
    if (first === undefined) return [];
    const has = (values: readonly Value[], { value }: Value) => values.some((each) => each.value === value);
    return told
      .filter((own) => !has(stand, own) && !(isOfLevel(own) && has(near, own)))
      .map((own) => ({
        isSame: !has(near, own) && stand.some(({ what }) => what.length === 2 && what === own.what),
        note: `原文写的是“${first.words}”，不是“${own.words}”`,
      }));
  });
  const [against, open] = [found.filter(({ isSame }) => isSame), found.filter(({ isSame }) => !isSame)];
  return { against: against.map(({ note }) => note), open: open.map(({ note }) => note) };
}

/**
 * A statement without the words by which it narrows as some official texts do, unit for unit: 先欠 beside 缓收.
 * @example withoutNarrowing('租金先欠着', ['缓收租金']) // → '租金  着'
 */
export function withoutNarrowing(says: string, official: readonly string[]): string {
  const values = valuesIn(says);
  if (values.every(({ length }) => length === 0)) return says;
  const known = official.flatMap(inEach);
  const alike = values.flatMap((said, axis) =>
    said.filter((own) => known.some((all) => all[axis]?.some(({ value }) => value === own.value))),
  );
  return withoutSpans(
    says,
    alike.toSorted((a, b) => a.start - b.start),
  );
}

/** What of `NARROWING` a text carries: a reply is read once for all the words that it quotes. */
const carriedIn = mostRecent(
  1000,
  (text): ReadonlySet<RegExp> =>
    new Set(NARROWING.flatMap(([, carries]) => (carries.test(text) ? carries : []))),
);

/** What of `NARROWING` official words say. */
const narrowingIn = mostRecent(1000, (official) =>
  NARROWING.flatMap(([words, carries]) => {
    const found = words.exec(official);
    if (found === null) return [];
    const end = found.index + found[0].length;
    return [{ words: found[0], what: official.slice(end, end + 2), carries }];
  }),
);

/** What is said of all but some that the text names before. */
const REST = /其[余他它](?:条款|各[条项])/u;

/**
 * What narrows official words, and neither the statement nor the reply carries in any words. Where they tell two values of
 * one axis (首次认定的20万元,重新认定的8万元), one of them is told by what else is told.
 * @param reply what may say it elsewhere.
 * @param whole the statement tells what is given there; otherwise only what narrows a word that it tells as well.
 * @example narrowingDropped('展览项目取得认证的', '对展览项目首次取得认证的', { reply: '', whole: false }) // → ['首次']
 */
export function narrowingDropped(
  says: string,
  official: string,
  { reply, whole }: { readonly reply: string; readonly whole: boolean },
): readonly string[] {
  const told = [says, reply];
  const left = REST.exec(official)?.[0];
  const rest = left === undefined || told.some((text) => REST.test(text)) ? undefined : left;
  const ofAxes = valuesIn(official).flatMap((stand, axis) => {
    const isOne = stand.every(({ value }) => value === stand[0]?.value);
    const isOwn = stand[0] !== undefined && OWN.includes(stand[0].value);
    const isCarried = () => told.some((text) => valuesIn(text)[axis]?.length !== 0);
    return stand.length > 0 && isOne && !isOwn && !isCarried() ? stand.slice(0, 1) : [];
  });
  const alone = narrowingIn(official).filter(
    ({ carries }) => !told.some((text) => carriedIn(text).has(carries)),
  );
  const dropped = [...ofAxes, ...alone].filter(({ what }) => whole || (what !== '' && says.includes(what)));
  return [...(rest === undefined ? [] : [rest]), ...dropped.map(({ words }) => words)];
}

/** 不论第几次, 不用签合同: that a statement is so whatever the case may be. */
const WHATEVER = new RegExp(`(?:不论|不管|无论|不限|不分|不看|${NOT_ASKED})(?<what>[^，,。；;、]*)`, 'gu');
const NO_MATTER = /无[需须论]|不[限论分需]|不要求|均可|免/u;

/**
 * What official words narrow or require and a statement turns off: 不论第几次 beside 首次, 不管全职还是兼职 beside 全职, 不用签合同
 * beside 签订劳动合同.
 * @example turnedOff('不论第几次创业，都给补贴', '对首次创业的给予补贴') // → ['首次']
 */
export function turnedOff(says: string, official: string): readonly string[] {
  const whatever = Array.from(says.matchAll(WHATEVER), ({ groups }) => groups?.what ?? '');
  // 不管是甲还是乙: both are told.
  const isOfBoth = /(?:不[论管]|无论)[^，,。；;]*还是/u.test(says);
  if (whatever.length === 0 || NO_MATTER.test(official)) return [];
  const narrowing = [
    ...Array.from(official.matchAll(new RegExp(NARROWS, 'gu')), ([how]) => how),
    ...requirementsIn(official).filter((words) => !saysNo(words)),
  ];
  const against = narrowing.filter((words) => {
    // 第几次 asks for a 首次, a 再次 or any other.
    const own = [words, ...hanPairs(words)];
    const kind = new RegExp(`[几哪何]${words.slice(-1)}`, 'u');
    return whatever.some((what) => kind.test(what) || own.some((pair) => what.includes(pair)));
  });
  const isAsked = (what: string) =>
    hanPairs(what).some((pair) => contentOf(pair).length > 0 && official.includes(pair));
  return against.length > 0 || isOfBoth ? against : whatever.filter(isAsked);
}
