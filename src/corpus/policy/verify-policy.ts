import { type Anchor, type Citable, type Citation, cite } from '../cite.ts';
import type { Fault } from '../fault.ts';
import type { PolicyData } from '../policy.ts';

/** Every quote of `policy.json` that does not stand in the text where it says. */
export function verifyPolicy(file: string, policy: Citable): readonly Fault[] {
  return anchorsOf(policy.data).flatMap(([field, anchor]) => {
    try {
      cite(policy, anchor);
      return [];
    } catch (error) {
      const found = error instanceof Error ? error.message : String(error);
      return [{ file, field, found, fix: '按原文逐字改正引文，或改正所指条款' }];
    }
  });
}

/** Where the words of an anchor stand; undefined where they do not, or in more than one place: `verifyPolicy` says so with its field. */
export function citationOf(policy: Citable, anchor: Anchor): Citation | undefined {
  try {
    return cite(policy, anchor);
  } catch {
    return undefined;
  }
}

function eventAnchor({ in_force: { from } }: PolicyData): Readonly<Record<string, Anchor>> {
  const { clause, quote } = from.event ?? {};
  return quote === undefined ? {} : { 'in_force.from.event': { clause, quote } };
}

/** An end of a policy's validity; undefined where the text has no words for it. */
function writtenOf(
  isUnknown: true | undefined,
  end: Anchor & { readonly worded?: true | undefined },
): Anchor | undefined {
  return isUnknown === true && end.worded !== true ? undefined : end;
}

/** The anchors of `policy.json`, each with the field that holds it. */
export function anchorsOf(data: PolicyData): readonly (readonly [string, Anchor])[] {
  const single = {
    title: data.title,
    // What the text does not say of itself is cited by words that another field holds.
    number: data.number.absent === true ? undefined : data.number,
    ...(data.issuer.each === undefined && data.issuer.absent !== true ? { issuer: data.issuer } : {}),
    issued: data.issued.absent === true ? undefined : data.issued,
    'in_force.from': writtenOf(data.in_force.from.absent, data.in_force.from),
    'in_force.to': writtenOf(data.in_force.to.open, data.in_force.to),
    'split.city': data.split?.city,
    'split.shared': data.split?.shared,
    ...eventAnchor(data),
    overlap: data.overlap,
    delegated: data.delegated,
  };
  return [
    ...Object.entries(single).flatMap(([field, anchor]) => (anchor ? [[field, anchor] as const] : [])),
    ...(data.issuer.each ?? []).map((anchor, i) => [`issuer.${i}`, anchor] as const),
    ...listed(data),
    ...data.repeals.map((anchor, i) => [`repeals[${i}]`, anchor] as const),
    ...Object.entries(data.funds).map(([name, anchor]) => [`funds.${name}`, anchor] as const),
    ...data.transitions.flatMap(({ clause, quotes }, i) =>
      quotes.map((quote, n) => [`transitions[${i}].quotes[${n}]`, { clause, quote }] as const),
    ),
  ];
}

/** Those of lists that a policy may have. */
function listed(data: PolicyData): readonly (readonly [string, Anchor])[] {
  const { stacking, unencoded, aims, reclaim, precedence, stages } = data;
  const lists = Object.entries({ stacking, unencoded, aims, reclaim, precedence, stages });
  return [
    ...lists.flatMap(([name, all = []]) => all.map((anchor, i) => [`${name}.${i}`, anchor] as const)),
    ...(stages ?? []).flatMap(({ parts = [] }, i) =>
      parts.map((part, n) => [`stages.${i}.parts.${n}`, part] as const),
    ),
  ];
}
