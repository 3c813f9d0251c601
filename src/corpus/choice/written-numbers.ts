import type { Policy } from '../library.ts';

/**
 * A document number as people write it: 洪府办规发〔2025〕9号, 洪府办规[2025]9号, 洪府办规2025年9号, 洪府办规2025 9号. Of what
 * stands before it no more is read than the longest agency has: with all of it a long text was read once for each character.
 */
const WRITTEN = /(\p{Script=Han}{1,30}?)(?:发|字)?[\s〔[(【]*(\d{4})[\s〕\])】年]*第?(\d{1,4})号/gu;

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
  const known = new Map<string, { readonly policy: Policy; readonly parts: Parts }[]>();
  for (const policy of policies) {
    const [parts] = writtenIn(policy.data.number.value);
    if (parts !== undefined) known.set(dated(parts), [...(known.get(dated(parts)) ?? []), { policy, parts }]);
  }
  return (folded: string) => {
    const found = writtenIn(folded).flatMap((written) =>
      (known.get(dated(written)) ?? [])
        .filter(({ parts }) => written.agency.endsWith(parts.agency))
        .map(({ policy, parts }) => ({ policy, parts, written })),
    );
    return {
      words: found.map(({ parts, written }) =>
        written.words.slice(written.agency.length - parts.agency.length),
      ),
      policies: [...new Set(found.map(({ policy }) => policy))],
    };
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
