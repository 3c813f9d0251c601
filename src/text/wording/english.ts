import { remembered } from '../remembered.ts';

/** The Han characters and pairs of some texts. */
type Account = Pick<ReadonlySet<string>, 'has'>;

/** The closed classes of English, which say nothing of a policy. */
const FUNCTION = new Set(
  'a an the this that these those it its they them their there here we our us you your he she who whom whose which what when where why how i me my be is are was were been being am do does did done has have had having will would can could may might must should shall need not no nor none neither and or but if unless provided so as at by for from in into of off on onto out over per to up upon with within without under above below between during before after until till since through than then also only just still even both either each every all any some such same other another more most less least much many few one two three four five six seven eight nine ten first second once about around exactly because while whether however therefore thus hence otherwise instead rather else yet now today currently already yourself back i.e e.g etc vs nothing anything something everything nobody further'.split(
    ' ',
  ),
);

/** What the other words of English are of a library's texts. */
export interface English {
  /** Words that any policy is told with: sum, condition, applicant. */
  readonly empty: readonly string[];
  /** What a word may be in Chinese: `{ booth: ['展'] }`. */
  readonly means: Readonly<Record<string, readonly string[]>>;
}

/** What words of a reply may be in the official texts of a library. */
export interface Everyday {
  readonly english: English;
  /** Of Chinese words of every day: `{ 孩子: ['子女'] }`. */
  readonly everyday: Readonly<Record<string, readonly string[]>>;
}

const read = remembered((english: English) => ({
  empty: new Set(english.empty),
  means: new Map(Object.entries(english.means)),
}));

/**
 * The verbs by which something is told of a thing, which are none themselves: how a reading is told (were read as), what
 * is done with who stands before it (are reimbursed, those moving up, enterprises running), and how a figure is led up to,
 * which is left blank: works out at RMB 3 million, that plough 15% or more; and what
 * is not done: it does not bite.
 */
const LEADS =
  /(?<=\b(?:is|are|was|were|be|been|being) )(?:[a-z]+(?= as\b)|[a-z]+ed\b)|(?<=\b(?:those|who|[a-z]{3,}s) )[a-z]+ing\b|(?<=\b(?:that|who|which) )[a-z]+(?= (?:up|down|in|out)\b|\s{2,})|\b[a-z]+(?= (?:(?:out|up|down) )?(?:at|to|from|by)\s{2,})|(?<=\b(?:does|do|did|would|will) not )[a-z]+\b|\b[a-z]+(?= out\b)/gu;

/** How words are formed of others, and how much of the other must be left: a short one is mostly another word (station, state). */
const FORMS: readonly (readonly [left: number, endings: readonly string[], stems: readonly string[]])[] = [
  [2, ['s', 'es', 'ed', 'd', 'ing', 'al', 'or', 'ors', 'er', 'ers', "'s"], ['', 'e']],
  [3, ['able', 'ment', 'ments'], ['', 'e']],
  [5, ['ion', 'ions', 'ly', 'ory'], ['', 'e']],
  [3, ['ies', 'ied', 'iable', 'ication', 'ications'], ['y']],
];

/** A word, and what it may be a form of: supplied, payable, regulatory, capped. */
function formsOf(word: string): readonly string[] {
  const formed = FORMS.flatMap(([left, endings, stems]) =>
    endings
      .filter((end) => word.endsWith(end) && word.length - end.length >= left)
      .flatMap((end) => stems.map((stem) => word.slice(0, -end.length) + stem)),
  );
  const [, single] = /^(.*([bdgmnprt]))\2(?:ed|ing)$/u.exec(word) ?? [];
  return [word, ...formed, ...(single === undefined ? [] : [single])];
}

/**
 * What the words of an English topic may be in Chinese, word by word; undefined where one of them is not known, or none says
 * anything.
 * @example chineseFor('the booth fee', { empty: [], means: { booth: ['展'], fee: ['费'] } }) // → [['展'], ['费']]
 */
export function chineseFor(topic: string, english: English): readonly (readonly string[])[] | undefined {
  const { empty, means } = read(english);
  const words = topic.toLowerCase().match(/[a-z][a-z&'-]+/gu) ?? [];
  const groups = words
    .map(formsOf)
    .filter((forms) => !forms.some((form) => FUNCTION.has(form) || empty.has(form)))
    .map((forms) => forms.flatMap((form) => means.get(form) ?? []));
  return groups.length > 0 && groups.every((group) => group.length > 0) ? groups : undefined;
}

/**
 * The words of an English statement that no Chinese of some texts accounts for; names, which begin with a capital inside
 * a sentence, are held against nothing. Of a text with Chinese in it none are told.
 * @param english of the library that the texts are of.
 * @example unaccountedEnglish('travel is paid', [accountOf(['展位费'])], { empty: ['paid'], means: {} }) // → ['travel']
 */
export function unaccountedEnglish(
  says: string,
  accounts: readonly Account[],
  english: English,
): readonly string[] {
  if (/\p{Script=Han}/u.test(says)) return [];
  const lowered = says
    .replaceAll(/(?:^|[.:;]\s)\W*[A-Z]/gu, (start) => start.toLowerCase())
    .replaceAll(LEADS, '');
  const words = lowered.match(/(?<![A-Za-z])[a-z][a-z&'-]+/gu) ?? [];
  const { empty, means } = read(english);
  const bornOut = (chinese: string) => accounts.some((account) => account.has(chinese.slice(0, 2)));
  const isKnown = (word: string) =>
    formsOf(word).some((form) => FUNCTION.has(form) || empty.has(form) || means.get(form)?.some(bornOut));
  // technical-upgrade, of two words.
  return words.filter((word) => !isKnown(word) && !(word.includes('-') && word.split('-').every(isKnown)));
}
