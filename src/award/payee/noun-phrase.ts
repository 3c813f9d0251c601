import { type Table, type Tag, tagsIn } from './tags.ts';

/** Somebody whom words name, and his kind where the library knows the noun. */
export interface Named {
  readonly text: string;
  /** Of 港澳青年企业 the noun is 企业; empty where the library knows none. */
  readonly noun: string;
  readonly kind: string | undefined;
}

/** A noun phrase taken apart: of 企业新引进的博士、硕士 the heads are 博士 and 硕士, and 企业 is who acts. */
export interface NounPhrase {
  /** What it is about, one a list item; none where it breaks off in 的, but for what is said to be somebody (认定为高新技术企业的). */
  readonly heads: readonly Named[];
  /** Those who do what the rest tells; none where no noun that the library knows stands there. */
  readonly agents: readonly Named[];
  /** The words that tell it, from who acts on. */
  readonly clause: string;
  /** Whether any one of the heads is meant: 企业或个人, 团队(个人). */
  readonly either: boolean;
}

/** 的 before a head; 目的 and 的确 are words. */
const OF = /(?<![目标])的(?![确士])/u;
/** Between the items of a list; 参与, 普及, 涉及 are words, 省级及以上 is one. */
const LISTED = /、|[/／]|以及|或者?|(?<!参)与|(?<![普涉])及(?!以)|和(?!谐)/u;
/** What somebody is said to be. */
const IS = /(?:为|成为|属于)(?<what>[^为]*)$/u;
/** Behind a noun that is no subject: nothing, a mark, a number, what it is counted by, or another phrase. */
const NO_SUBJECT = /^(?:$|等(?:$|[级额值次同候、])|[的,，并且\d一二三四五六七八九十百]|人?数|总[量额数])/u;
/** Before no subject stands what leads on from one. */
const LEADS_ON = /[在从向由被为把将于至到经给]|根据|依据|参照|^按|[,，:：]/u;
/** Between two of a list, or within one name: 企业员工, 上市公司、挂牌企业. */
const GOES_ON = /^(?:所在的?|内的?|[、和与及或/／][^的在,，\d]{0,8})?$/u;
/** The rest of a list that is closed by 等, and what all of it is called: 企业、高校院所、校友会等组织机构. */
const AND_OTHERS =
  /^(?<rest>(?:[、和与及或/／][^、和与及或/／的,，\d等]{2,8})+)等(?:[^、的,，\d]{0,4}?(?:机构|单位|主体|组织|团体|企业))?(?=[^的])/u;
/** Of several any one. */
export const EITHER = /或|[/／]/u;
/** Whom a bracket names beside the one before it: 团队(个人). */
const BESIDE = /[^()（）]{2}[(（](?<who>[^()（）]{2,8})[)）]$/u;

/**
 * Takes a noun phrase apart; what stands in brackets is no part of it.
 * @param payee the nouns that the library knows, by kind.
 * @example nounPhrase('企业引进的技师', [['enterprise', /企业/gu]]).agents[0]?.noun // → '企业'
 */
export function nounPhrase(words: string, payee: Table): NounPhrase {
  const bare = plain(words).trim();
  const parts = bare.split(OF);
  const [last = '', before = ''] = parts.toReversed();
  const clause = parts.length === 1 ? last : before;
  const about = last === '' ? (IS.exec(clause)?.groups?.what ?? '') : last;
  const beside = listed(BESIDE.exec(words.trim())?.groups?.who ?? '')
    .map((text) => namedBy(text, payee))
    .filter(({ noun, text }) => noun === text);
  return {
    heads: [...listed(about).map((text) => namedBy(text, payee)), ...beside],
    ...acting(parts, clause, payee),
    either: beside.length > 0 || EITHER.test(about),
  };
}

/** Who acts, and the part that tells it: 国内外机构、企业在本市举办符合方向的展会的 tells it at the beginning. */
function acting(
  parts: readonly string[],
  clause: string,
  payee: Table,
): Pick<NounPhrase, 'agents' | 'clause'> {
  const last = parts.at(-1) ?? '';
  const own = agentsIn(last, payee, /^[、和及或]/u);
  if (own.length > 0 || last === clause) return { agents: own, clause };
  for (const part of last === '' ? parts.slice(0, -1).toReversed() : [clause]) {
    const agents = agentsIn(part, payee);
    if (agents.length > 0) return { agents, clause: part };
  }
  return { agents: [], clause };
}

/** Without the blanks that a broken line leaves within a word: 给予企 业10万元. */
export function unbroken(words: string): string {
  return words.replace(/(?<=\p{Script=Han})[ \u3000]+(?=\p{Script=Han})/gu, '');
}

/** Without what stands in brackets, and without quotation marks. */
export function plain(words: string): string {
  return words.replace(/[(（][^()（）]*[)）]|[“”"‘’]/gu, '');
}

/** The items of a list; of 孵化器、众创空间等平台 they are all called the last. */
function listed(words: string): readonly string[] {
  const called = /等(?<what>[^等]+)$/u.exec(words)?.groups?.what;
  const items = called === undefined ? words.split(LISTED) : [called];
  return items.map((item) => item.replace(/等$/u, '').trim()).filter((item) => item !== '');
}

/** By the noun in which a name ends: 博士后科研工作站 is no 博士. */
export function namedBy(text: string, payee: Table): Named {
  const last = tagsIn(text, payee).find(({ end }) => end === text.length);
  return { text, noun: last?.text ?? '', kind: last?.value };
}

/**
 * Of what kinds somebody may be: that of the noun in which his name ends, else those that its ending leaves open.
 * @param endings in what the names of each kind may end, the longest first: 获奖者, 经销商.
 * @example mayBe(namedBy('获奖者', []), [['individual', /者$/gu]]) // → ['individual']
 */
export function mayBe({ text, kind }: Named, endings: Table): readonly string[] {
  if (kind !== undefined) return [kind];
  const found = endings
    .map(([value, ending]) => ({ value, at: text.search(ending) }))
    .filter(({ at }) => at >= 0);
  const longest = Math.min(...found.map(({ at }) => at));
  return found.filter(({ at }) => at === longest).map(({ value }) => value);
}

/** The first nouns of a clause, where something is said of them: 企业、协会开展活动. `others` who go on the list make it a list of names. */
function agentsIn(clause: string, payee: Table, others = /^$/u): readonly Named[] {
  const tags = tagsIn(clause, payee);
  const all = isName(clause, payee) ? [] : listFrom(clause, tags);
  const behind = clause.slice(all.at(-1)?.end ?? 0);
  const more = all.length === 0 ? null : AND_OTHERS.exec(behind);
  const after = behind.slice(more?.[0].length ?? 0);
  if (LEADS_ON.test(clause.slice(0, all[0]?.start)) || NO_SUBJECT.test(after) || others.test(after))
    return [];
  const known = all.map(({ text, value, end }, i) => {
    const from = all[i - 1]?.end ?? 0;
    return { text: clause.slice(from, end).replace(/^[、和与及或/／]/u, ''), noun: text, kind: value };
  });
  return [...known, ...listed(more?.groups?.rest ?? '').map((text) => namedBy(text, payee))];
}

/** A clause that ends in a body is its name: 企业技术中心, but not 企业新批实验室. */
function isName(clause: string, payee: Table): boolean {
  const { kind } = namedBy(clause.replace(/等$/u, ''), payee);
  return kind !== undefined && (kind !== 'platform' || tagsIn(clause, payee)[0]?.value === 'platform');
}

/** The first noun and those that go on with it: of one name the last, 企业员工. */
function listFrom(clause: string, [first, ...rest]: readonly Tag[]): readonly Tag[] {
  if (first === undefined) return [];
  const all = [first];
  for (const tag of rest) {
    const between = clause.slice(all.at(-1)?.end, tag.start);
    if (!GOES_ON.test(between)) break;
    if (between === '' || /^[所内]/u.test(between)) all.pop();
    all.push(tag);
  }
  return all;
}
