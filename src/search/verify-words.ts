import { type Fault, schemaFaults } from '../corpus/fault.ts';
import type { Policy } from '../corpus/library.ts';
import { askedData, findPhrase, lexiconData, longerWordIn, silencePhrases } from '../corpus/policy/index.ts';
import { fold } from '../text/fold.ts';
import { nearestNames } from '../text/suggest.ts';

/**
 * Everything in what a policy's folder says of people's words that leads nowhere: lexicon entries whose
 * meaning stands nowhere in the text, questions under no clause, silences that the text does break.
 */
export function verifyLexicon(policy: Policy): readonly Fault[] {
  return [...verifyEntries(policy), ...verifyAsked(policy), ...verifySilences(policy)];
}

function verifyEntries({ lexicon, source, data, common }: Policy): readonly Fault[] {
  if (lexicon === undefined) return [];
  const { file, json } = lexicon;
  const parsed = lexiconData.safeParse(json);
  if (!parsed.success) return schemaFaults(file, parsed.error, json);
  const text = fold(source).text;
  const topics = data.silences.map(({ id }) => id);
  const { entries, empty = [] } = parsed.data;
  const astray = entries.flatMap(({ means = [], silence }, i): readonly Fault[] => [
    ...means
      .filter((word) => !text.includes(fold(word).text))
      .map((word) => ({
        file,
        field: `entries.${i}.means`,
        found: `原文没有“${word}”`,
        fix: '改成原文的词，或用 silence 指明政策未涉及的事项',
      })),
    ...(silence === undefined || topics.includes(silence)
      ? []
      : [
          {
            file,
            field: `entries.${i}.silence`,
            found: `policy.json 没有声明事项“${silence}”`,
            fix: '改成 silences 中的 id',
          },
        ]),
  ]);
  const words = entries.flatMap((entry) => entry.words.map((word) => fold(word).text));
  const twice = repeated([...words, ...silentWords(data)]).map((word) => ({
    file,
    field: 'entries',
    found: `“${word}”出现了两次（含 policy.json 的 silences）`,
    fix: '只留一处，一个词只能有一个去处',
  }));
  return [...astray, ...twice, ...verifyEmpty({ file, text, empty, common })];
}

interface OwnEmptyWords {
  readonly file: string;
  /** The policy's text, folded. */
  readonly text: string;
  readonly empty: readonly string[];
  readonly common: Policy['common'];
}

/** A policy's own empty words that are none of its text's, or that any question may have. */
function verifyEmpty({ file, text, empty, common }: OwnEmptyWords): readonly Fault[] {
  return empty.flatMap((word, i) => {
    const fault = (found: string, fix: string) => [{ file, field: `empty.${i}`, found, fix }];
    if (!text.includes(fold(word).text)) return fault(`原文没有“${word}”`, '改成原文通篇都在说的词，或删去');
    if (common.empty.includes(word)) return fault(`“${word}”在 common/words.json 里已有`, '删去这个词');
    return empty.indexOf(word) < i ? fault(`“${word}”出现了两次`, '只留一处') : [];
  });
}

function silentWords({ silences }: Policy['data']): readonly string[] {
  return silences.flatMap(silencePhrases);
}

/** The items that a list has more than once, each once. */
function repeated(items: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return [...new Set(items.filter((item) => seen.has(item) || !seen.add(item)))];
}

/** Questions of `asked.json` that stand under no clause, or under two. */
function verifyAsked({ asked, clauses }: Policy): readonly Fault[] {
  if (asked === undefined) return [];
  const { file, json } = asked;
  const parsed = askedData.safeParse(json);
  if (!parsed.success) return schemaFaults(file, parsed.error, json);
  const ids: readonly string[] = clauses.map(({ id }) => id);
  const questions = Object.entries(parsed.data.asked);
  return [
    ...questions
      .filter(([id]) => !ids.includes(id))
      .map(([id]) => ({
        file,
        field: `asked.${id}`,
        found: `没有条款“${id}”`,
        fix: `改成现有条款，最相近的是 ${nearestNames(ids, id, 3).join('、')}`,
      })),
    ...repeated(questions.flatMap(([, list]) => list)).map((question) => ({
      file,
      field: 'asked',
      found: `“${question}”出现了两次`,
      fix: '只留在回答它的那一条下',
    })),
  ];
}

/** An office by its name, and what a text may call one without naming it. */
const OFFICE = /\p{Script=Han}{1,8}?(?:部门|(?<![布格结])局|厅(?!堂))/gu;
const BY_ROLE = /(?:主管|上级|有关|相关)部门$/u;

/**
 * Silences that the text breaks: a word of the topic stands in it, or the nearest words do not; and those that name an
 * office: of what the text is silent on it does not say who is in charge either, and the words of a topic are many offices'.
 */
function verifySilences({ id, data, source }: Policy): readonly Fault[] {
  const file = `${id}/policy.json`;
  const text = fold(source).text;
  const broken = data.silences.flatMap((silence, i): readonly Fault[] => [
    ...silencePhrases(silence).flatMap((word) => {
      const standing = findPhrase(word, text);
      if (standing === undefined || longerWordIn(word, text) !== undefined) return [];
      const found = `原文有“${standing}”，不能说政策未涉及“${word}”`;
      return [{ file, field: `silences.${i}.words`, found, fix: '删去这个词，或换成原文没有的说法' }];
    }),
    ...(silence.near ?? [])
      .filter((word) => !text.includes(fold(word).text))
      .map((word) => ({
        file,
        field: `silences.${i}.near`,
        found: `原文没有“${word}”`,
        fix: '改成原文的词',
      })),
    ...(silence.say.match(OFFICE) ?? [])
      .filter((office) => !BY_ROLE.test(office))
      .map((office) => ({
        file,
        field: `silences.${i}.say`,
        found: `指名了“${office}”：原文没有涉及的事项，由谁负责原文也没有写`,
        fix: '删去单位的名称；只说牵头单位、主管部门，或写进 notes.json，写明是谁说的',
      })),
  ]);
  const twice = repeated(data.silences.map((silence) => silence.id)).map((topic) => ({
    file,
    field: 'silences',
    found: `事项 id“${topic}”出现了两次`,
    fix: '换一个 id',
  }));
  return [...broken, ...twice];
}
