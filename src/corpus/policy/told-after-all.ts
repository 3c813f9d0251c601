import type { Fault } from '../fault.ts';
import { type Identity, identityOf, isLeft } from '../identity.ts';
import type { PolicyData } from '../policy.ts';

/**
 * What a policy's data calls not stated although its text has it, or has words for it: 自发布之日起 names no day, and is
 * no silence.
 */
export function toldAfterAll(
  file: string,
  policy: Parameters<typeof identityOf>[0] & { readonly data: PolicyData },
): readonly Fault[] {
  const { issuer, issued, in_force } = policy.data;
  const { from, to } = in_force;
  const isSilentOf = {
    issuer: issuer.absent === true,
    issued: issued.absent === true,
    'in_force.from': from.absent === true && from.worded !== true,
    'in_force.to': to.open === true && to.worded !== true,
  };
  if (!Object.values(isSilentOf).includes(true)) return [];
  const read = identityOf(policy);
  const found = {
    issuer: isSilentOf.issuer ? [read.issuer].flat().filter((own) => !isLeft(own)) : [],
    issued: isSilentOf.issued && !isLeft(read.issued) ? [read.issued] : [],
    'in_force.from': isSilentOf['in_force.from'] ? firstDay(read.in_force.from) : [],
    'in_force.to': isSilentOf['in_force.to'] ? lastDay(read.in_force.to, from.absent === true) : [],
  };
  return Object.entries(found).flatMap(([field, all]) =>
    all.map((own) => ({
      file,
      field,
      found: `写作 not_stated，原文有“${own.quote}”`,
      fix: `改为 ${JSON.stringify(own)}`,
    })),
  );
}

/** What the text has for the first day; of an event (自发布之日起) it has the words where it has no day. */
function firstDay({ event, ...own }: Identity['in_force']['from']): readonly Identity['in_force']['from'][] {
  if (!isLeft(own)) return [event === undefined ? own : { ...own, event }];
  return event === undefined ? [] : [{ ...own, value: 'not_stated' }];
}

/** The same of the last day: how long it lasts is told also where nobody knows from when. */
function lastDay(
  to: Identity['in_force']['to'],
  isWithoutStart: boolean,
): readonly Exclude<Identity['in_force']['to'], string>[] {
  if (to === 'not_stated') return [];
  return [isLeft(to) && isWithoutStart ? { ...to, value: 'not_stated' } : to];
}
