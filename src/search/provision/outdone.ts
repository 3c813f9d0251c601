import { mergedSpans, touch } from '../../text/spans.ts';
import { markedWithin } from '../hit.ts';
import type { Extent } from '../question/index.ts';
import { lengthOf, type ThingsNamed } from './things-named.ts';

/** From so many characters on words tell two policies apart. */
const WORD = 2;

/**
 * Whether another policy's provision answers a question that a policy's own does not. Only these two are looked at: a third
 * changes nothing between them. A policy that is known to set no more than a task on the subject is outdone only where the
 * other has most of what is named alone: whoever is of its place is to be told so.
 * @example
 * const nothing = { heard: [], written: [], head: undefined, gives: true, silent: [], isTask: false };
 * const four = { start: 0, end: 4 };
 * isOutdone({ ...nothing, named: [] }, { ...nothing, named: [{ ...four, isVerbatim: true }], heard: [four] }) // → true
 */
export function isOutdone(each: ThingsNamed, other: ThingsNamed): boolean {
  const lead = leadOf(each, other);
  if (each.isTask || hasMost(lead, other)) return hasMost(lead, other);
  if (hasMost(leadOf(other, each), each)) return false;
  return asksFor(each, other, lead) ?? (saysMore(each, other) || givesMore(each, other, lead));
}

/** How many characters of what each of two policies' provisions names the other's does not have. */
interface Lead {
  readonly mine: number;
  readonly others: number;
}

function leadOf(each: ThingsNamed, other: ThingsNamed): Lead {
  return {
    mine: beyond(each.named, other.heard),
    others: beyond(other.named, each.isTask ? mergedSpans([...each.written, ...each.heard]) : each.heard),
  };
}

/** Whether another provision has half of what it names, and more, alone. */
function hasMost({ mine, others }: Lead, { named }: ThingsNamed): boolean {
  return others > 0 && mine * 2 <= others && others * 2 >= lengthOf(mergedSpans(named));
}

/** What is asked for decides where one text has no word of it: of 在新建的厂房搞技改 the one that has 厂房 alone says nothing. */
function asksFor(each: ThingsNamed, other: ThingsNamed, { mine, others }: Lead): boolean | undefined {
  const [lacks, lacked] = [names(other, each.head), names(each, other.head)];
  if (lacks === lacked) return undefined;
  return (lacks ? mine <= others : others <= mine) ? lacks : undefined;
}

function names({ named }: ThingsNamed, head: Extent | undefined): boolean {
  return head !== undefined && named.some((thing) => touch(thing, head));
}

/** Whether another provision has, in its very words, what stands nowhere in a policy's text, and more than the other way round. */
function saysMore(each: ThingsNamed, other: ThingsNamed): boolean {
  const theirs = ownOf(other, each);
  return theirs >= WORD && theirs > ownOf(each, other);
}

/** Whether another provision alone gives something, of what is named with no less than the policy's own. */
function givesMore(each: ThingsNamed, other: ThingsNamed, { mine, others }: Lead): boolean {
  return mine <= others && !saysMore(other, each) && givesAlone(each, other) && !givesAlone(other, each);
}

function ownOf({ named }: ThingsNamed, { written, heard }: ThingsNamed): number {
  const verbatim = named.filter(({ isVerbatim }) => isVerbatim);
  return beyond(verbatim, mergedSpans([...written, ...heard]));
}

/** Whether another provision gives what a policy's only speaks of, or names what the policy is known to have nothing on. */
function givesAlone(each: ThingsNamed, other: ThingsNamed): boolean {
  if (other.gives && !each.gives) return true;
  return other.named.some((thing) => each.silent.some((word) => touch(word, thing)));
}

function beyond(things: readonly Extent[], stretches: readonly Extent[]): number {
  return mergedSpans(things).reduce(
    (sum, each) => sum + each.end - each.start - markedWithin(each, stretches),
    0,
  );
}
