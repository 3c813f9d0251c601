import { z } from 'zod';
import type { Everyday } from '../text/wording/index.ts';
import type { DataFile } from './data-file.ts';
import { type Fault, IN_CHINESE, schemaFaults } from './fault.ts';
import { silence } from './silence.ts';

const words = z.array(z.string().min(1)).min(1);
const $schema = z.string().optional();

/** `common/words.json`: words that say nothing of what a question is about, whether a text has them or not. */
export const commonWords = z.strictObject({
  $schema,
  empty: words,
  /** Words of a reply in English: those that say nothing of a policy, and what the others may be in Chinese. */
  english: z.strictObject({ empty: words, means: z.record(z.string(), words) }),
  /** Words of every day in a reply, and what official texts may call it. */
  everyday: z.record(z.string(), words).default({}),
});

/** `common/departments.json`: how people shorten the names of bureaus, without their place. */
export const commonDepartments = z.strictObject({
  $schema,
  departments: z.array(z.strictObject({ name: z.string().min(2), short: words })),
});

/** A topic on which most texts are silent. */
const generalSilence = silence.extend({
  /** Words by which a text may speak of it: of a text that has one, only its own `policy.json` may declare it. */
  spoken_of: words,
  /** The part of `policy.json` that quotes the text on it. */
  of: z.enum(['stages', 'reclaim']).optional(),
});
export type GeneralSilence = z.infer<typeof generalSilence>;

/** `common/silences.json`: what callers of any office ask and most texts leave to others. */
export const commonSilences = z.strictObject({ $schema, silences: z.array(generalSilence) });

/** What of a policy's own data people's general words may be for. */
const SPOKEN_OF = ['in_force', 'repeals', 'previous', 'overlap', 'split'] as const;

/** Words people use of any policy, and what official texts call it, or what of `policy.json` they are about. */
const commonEntry = z
  .strictObject({
    words: z.array(z.string().min(2)).min(1),
    /** Official words; those count that a policy's text has. */
    means: words.optional(),
    /** The part of the policy's data whose quotes are meant. */
    of: z.enum(SPOKEN_OF).optional(),
    /** True for words that say what is asked (钱从哪出) rather than about what (技改): they weigh more. */
    asks: z.boolean().optional(),
    reason: z.string().min(1),
  })
  .refine(({ means, of }) => (means === undefined) !== (of === undefined), {
    error: '词条要有 means（公文的词）或 of（policy.json 的哪一部分），只能有一样',
  });
export type CommonEntry = z.infer<typeof commonEntry>;

/** `common/lexicon.json`: how people put what any policy may write. A policy's own words go before them. */
export const commonLexicon = z.strictObject({ $schema, entries: z.array(commonEntry) });

/** Words that license a tag of an award; a blank stands for up to four characters that are no punctuation. */
const licence = <const Tags extends readonly [string, ...string[]]>(tags: Tags) =>
  z.strictObject({
    tag: z.enum(tags),
    /** When given, each of the words counts behind each of these: 每家 before 平台. */
    each: words.optional(),
    words,
    /** Characters before which the words say something else: 每项 before 目. */
    not_before: words.optional(),
    /** True for words that count only at the end of an item of a list. */
    ends_item: z.boolean().optional(),
  });
const counted = licence(['enterprise', 'project', 'customer', 'platform', 'person']);
/** Who can be paid. */
export const PAYEE_TYPES = [
  'enterprise',
  'district_government',
  'platform',
  'event_organiser',
  'third_party_body',
  'organisation',
  'individual',
] as const;
const paid = licence(PAYEE_TYPES);
/** What else is said of a sum: 晋档补差, 上浮, 额外, 分期. */
export const AMOUNT_TAGS = ['top_up', 'uplift', 'added', 'stages'] as const;

/** `common/licences.json`: what official texts call those whom sums are counted by and paid to, the more telling first. */
export const commonLicences = z.strictObject({
  $schema,
  /** What a cap or a sum is counted by: 每家企业, 每人; measure words like 每亩 are of the language and not here. */
  per: z.array(counted),
  /** What is counted where no word like 每家 says so. */
  counted: z.array(counted),
  /** Who is paid. */
  payee: z.array(paid),
  /** In what the names of others end, and what they may be; of several kinds each is listed. */
  endings: z.array(paid).default([]),
  /** What else is said of a sum: what is added, what is taken off, in which stages it is paid. */
  amount: z.array(licence(AMOUNT_TAGS)),
});

/** What all policies of a library share: words of any office's callers and of any official text. */
export interface Common extends Everyday {
  readonly empty: readonly string[];
  readonly departments: z.infer<typeof commonDepartments>['departments'];
  readonly silences: readonly GeneralSilence[];
  readonly licences: z.infer<typeof commonLicences>;
  readonly lexicon: readonly CommonEntry[];
}

/** The files of `common/`, as they were read. */
interface CommonFiles {
  readonly words: DataFile;
  readonly departments: DataFile;
  readonly silences: DataFile;
  readonly licences: DataFile;
  readonly lexicon: DataFile;
}

/** The files of `common/` that say this, by their names. */
export function commonFiles({ empty, english, everyday, departments, silences, licences, lexicon }: Common): {
  readonly [Name in keyof CommonFiles]: unknown;
} {
  return {
    words: { empty, english, everyday },
    departments: { departments },
    silences: { silences },
    licences,
    lexicon: { entries: lexicon },
  };
}

const groups = z.record(z.string(), z.unknown());

/** A file of `common/` with the groups of words that it does not have, for it was made by an older program, from another. */
export function completed(own: DataFile, other: DataFile): DataFile {
  const [some, all] = [groups.safeParse(own.json), groups.safeParse(other.json)];
  return some.success && all.success ? { ...own, json: { ...all.data, ...some.data } } : own;
}

/** Reads and checks the files of `common/`; with a fault in any of them there is nothing to read policies with. */
export function readCommon(files: CommonFiles): Common | readonly Fault[] {
  const faults: Fault[] = [];
  const part = <T>(schema: z.ZodType<T>, { file, json }: DataFile): T | undefined => {
    const parsed = schema.safeParse(json, IN_CHINESE);
    if (!parsed.success) faults.push(...schemaFaults(file, parsed.error, json));
    return parsed.data;
  };
  const general = part(commonWords, files.words);
  const departments = part(commonDepartments, files.departments)?.departments ?? [];
  const silences = part(commonSilences, files.silences)?.silences ?? [];
  const licences = part(commonLicences, files.licences);
  const lexicon = part(commonLexicon, files.lexicon)?.entries ?? [];
  faults.push(
    ...twice(files.words.file, 'empty', general?.empty ?? []),
    ...twice(
      files.departments.file,
      'departments',
      departments.flatMap(({ name, short }) => [name, ...short]),
    ),
    ...twice(
      files.silences.file,
      'silences',
      silences.flatMap((each) => [each.id, ...each.words]),
    ),
    ...twice(
      files.lexicon.file,
      'entries',
      lexicon.flatMap((each) => each.words),
    ),
  );
  return faults.length > 0 || licences === undefined || general === undefined
    ? faults
    : { ...general, departments, silences, licences, lexicon };
}

function twice(file: string, field: string, all: readonly string[]): readonly Fault[] {
  const again = all.filter((word, i) => all.indexOf(word) !== i);
  return [...new Set(again)].map((word) => ({
    file,
    field,
    found: `“${word}”出现了两次`,
    fix: '只留一处，一个词只能有一个去处',
  }));
}
