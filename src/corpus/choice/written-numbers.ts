import type { Policy } from '../library.ts';

/**
 * A document number as people write it: 洪府办规发〔2025〕9号, 洪府办规[2025]9号, 洪府办规2025年9号, 洪府办规2025 9号. Of what
 * stands before it no more is read than the longest agency has: with all of it a long text was read once for each character.
 */
const WRITTEN = /(\p{Script=Han}{1,30}?)(?:发|字)?[\s〔[(【]*(\d{4})[\s〕\])】年]*第?(\d{1,4})号/gu;

/**
 * The same as people shorten it: without its year (洪府办规9号), or without its agency (2025年9号文, 25年9号文, 9号文). One digit
 * more or less is another document, so what is left out has to leave a single one.
 */
const SHORTENED =
  /(\p{Script=Han}{2,30}?)?(?:发|字)?(?<!\d)(?:(\d{4}|\d{2})[\s〔[(【〕\])】年]*)?第?(?<!\d)(\d{1,4})号(文)?/gu;

/** The parts of a number that tell it from others, whatever stands between them. */
interface Parts {
  readonly agency: string;
  readonly year: string;
  readonly serial: string;
}

interface Written extends Parts {
  /** As it stands, from the agency on. */
  readonly words: string;
}

/** Finds the numbers of policies in folded texts. */
export function numberFinder(policies: readonly Policy[]) {
  const known = new Map<string, Known[]>();
  for (const policy of policies) {
    const [parts] = writtenIn(policy.data.number.value);
    if (parts !== undefined) known.set(dated(parts), [...(known.get(dated(parts)) ?? []), { policy, parts }]);
  }
  const all = [...known.values()].flat();
  return (folded: string) => {
    if (!folded.includes('号')) return { words: [], policies: [] };
    const found = writtenIn(folded).flatMap((written) =>
      (known.get(dated(written)) ?? [])
        .filter(({ parts }) => written.agency.endsWith(parts.agency))
        .map(({ policy, parts }) => ({ policy, parts, written })),
    );
    if (found.length === 0) return shortenedIn(folded, all);
    return {
      words: found.map(({ parts, written }) =>
        written.words.slice(written.agency.length - parts.agency.length),
      ),
      policies: [...new Set(found.map(({ policy }) => policy))],
    };
  };
}

interface Known {
  readonly policy: Policy;
  readonly parts: Parts;
}

/** The one policy that a shortened number leaves, where there is such a number. */
function shortenedIn(folded: string, all: readonly Known[]) {
  const found = [...folded.matchAll(SHORTENED)].flatMap(([words, before = '', year, serial, file]) => {
    const ofSerial = all.filter(({ parts }) => parts.serial === serial);
    const meant = ofSerial.filter(({ parts }) => year === undefined || parts.year.endsWith(year));
    const named = meant.filter(({ parts }) => before.endsWith(parts.agency));
    const [only, ...others] = named.length > 0 ? named : file === undefined ? [] : meant;
    if (only === undefined || others.length > 0) return [];
    const agency = named.length > 0 ? only.parts.agency.length : 0;
    return [{ policy: only.policy, words: words.slice(before.length - agency) }];
  });
  return {
    words: found.map(({ words }) => words),
    policies: [...new Set(found.map(({ policy }) => policy))],
  };
}

function writtenIn(text: string): readonly Written[] {
  return [...text.matchAll(WRITTEN)].map(([words, agency = '', year = '', serial = '']) => ({
    words,
    agency,
    year,
    serial,
  }));
}

/** What stands behind the agency, before which other words stand in a sentence: 按洪府办规发〔2025〕9号. */
function dated({ year, serial }: Parts): string {
  return `${year} ${serial}`;
}
