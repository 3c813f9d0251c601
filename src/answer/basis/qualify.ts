import type { Licences } from '../../award/check/index.ts';
import { newPersons, paysPeople, type Table, type Tag, tagsIn, whoIsPaid } from '../../award/payee/index.ts';
import { agrees, CERTAIN, HOW_OFTEN, perWhat } from '../../award/telling/index.ts';
import { withoutDeniedStatement } from '../../text/negation.ts';
import { leftOut, takenIn, turnedRound, wordsAffirmed } from '../../text/wording/index.ts';

/** Official words, and the words around them that may excuse a short quotation. */
export interface Official {
  readonly words: string;
  readonly context: string;
  /** Who is paid, where a calculation says so. */
  readonly payee?: string;
  /** The words that say per what and to whom. */
  readonly licences: Licences;
}

/** What the qualifiers of two texts come to, in Chinese. */
export interface Compared {
  /** What the draft says and the text does not, or says otherwise. */
  readonly against: readonly string[];
  /** What the text leaves open. */
  readonly open: readonly string[];
  /** What the text says and the draft leaves out. */
  readonly omitted: readonly string[];
}

/**
 * Holds the qualifying words of a stretch against those of the official words.
 * @example compareQualifiers('每月补助', { words: '每年补助', context: '', licences: licencesFor(policies) }).against // → ['原文写的是“每年”，不是“每月”']
 */
export function compareQualifiers(says: string, official: Official): Compared {
  const parts = [
    compareTags(says, official, perWhat(official.licences)),
    compareTags(says, official, HOW_OFTEN),
    certainty(says, official),
    payee(says, official),
    {
      against: turnedRound(says, official.words, official.context),
      open: [
        ...wordsAffirmed(says, official.words).map(({ denied }) => denied),
        ...takenIn(says, `${official.words}；${official.context}`),
      ].map((denied) => `原文写着“${denied}”`),
      omitted: leftOut(says, official.words),
    },
  ];
  return {
    against: parts.flatMap(({ against }) => against),
    open: parts.flatMap(({ open }) => open),
    omitted: parts.flatMap(({ omitted }) => omitted),
  };
}

const NONE: Compared = { against: [], open: [], omitted: [] };

function compareTags(says: string, { words, context }: Official, table: Table): Compared {
  const said = tagsIn(says, table);
  const [quoted = [], near] = [words, context].map((official) =>
    official.split('；').flatMap((each) => tagsIn(each, table)),
  );
  const known = [...quoted, ...(near ?? [])].filter(({ denied }) => !denied);
  const stands = (tag: Tag) => known.some(({ value }) => agrees(value, tag.value));
  const strange = said.filter((tag) => !tag.denied && !stands(tag));
  const denied = said.filter((tag) => tag.denied && quoted.some(({ value }) => agrees(value, tag.value)));
  const [first] = known;
  // 每家企业最高50万元, of no year: 累计最高.
  const open = first === undefined ? strange.filter(({ value }) => value !== 'in_total') : [];
  const left = quoted.filter((tag) => !said.some(({ value }) => agrees(value, tag.value)));
  return {
    against: [
      ...(first === undefined ? [] : strange.map(({ text }) => `原文写的是“${first.text}”，不是“${text}”`)),
      ...denied.filter((tag) => isFlat(says, tag)).map(({ text }) => `原文写着“${text}”`),
    ],
    open: open.map(({ text }) => `原文没有写“${text}”`),
    omitted: left.map(({ text }) => text),
  };
}

/** 不是每年。 and not 不是每家都有. */
function isFlat(says: string, { end }: Tag): boolean {
  return /^\s*(?:$|[，,。；;—）)])/u.test(says.slice(end, end + 3));
}

function certainty(says: string, official: Official): Compared {
  const known = `${official.words}${official.context}`;
  const said = tagsIn(withoutDeniedStatement(says), CERTAIN).filter(
    ({ denied, text }) => !denied && !known.includes(text),
  );
  return { ...NONE, against: said.map(({ text }) => `原文没有“${text}”`) };
}

function payee(says: string, { words, context, licences, payee: paid }: Official): Compared {
  const said = whoIsPaid(says, licences);
  if (said === undefined)
    return { ...NONE, open: paid === undefined ? newPersons(says, words + context, licences) : [] };
  if (said.value === paid) return NONE;
  const official = whoIsPaid(words, licences) ?? whoIsPaid(context, licences);
  const nobody = said.value === 'individual' && !paysPeople(`${context}；${words}`, licences);
  if (official === undefined) return nobody ? { ...NONE, against: [`原文没有“${said.words}”`] } : NONE;
  if (official.value === said.value) return NONE;
  return { ...NONE, against: [`原文写的是“${official.words}”，不是“${said.words}”`] };
}
