import type { Policy } from '../corpus/library.ts';
import { InputError } from '../text/input-error.ts';
import type { Answer } from './answer.ts';
import type { Context } from './context.ts';

/** The most that one answer or one refusal names. */
export const MOST = 20;
/** More policies than these are never gone through on the way of a call: it must say of which one it is. */
const FEW = 20;

/** Whether a library, or a choice of its policies, is small enough to be gone through. */
export function isFew({ length }: readonly Policy[]): boolean {
  return length <= FEW;
}

/**
 * The policies that a call may be about that names none: all of a few, of many those that its own words name.
 * @throws InputError when it could be any of too many.
 */
export function policiesMeant(
  { library: { policies }, searchable }: Pick<Context, 'library' | 'searchable'>,
  words: string,
): readonly Policy[] {
  if (isFew(policies)) return policies;
  const { by, policies: meant } = searchable.policiesIn(words);
  if (by !== undefined && isFew(meant)) return meant;
  throw new InputError(whichOf(by === undefined ? policies : meant), 'policy');
}

/** What is asked back where a call could be about any of these. */
export function whichOf(policies: readonly Policy[]): string {
  const shown = policies
    .slice(0, isFew(policies) ? MOST : EXAMPLES)
    .map(({ id, data }) => `${id}（${data.title.value}）`);
  const rest = shown.length < policies.length ? `等 ${policies.length} 份` : '';
  const look = rest === '' ? '' : '，list_policies 可按地区、标题查';
  return `库中有多份政策，请用 policy 指明一份：${shown.join('、')}${rest}${look}。例：{"policy":"${policies[0]?.id ?? ''}"}`;
}

/** Of too many these are named, to show what an id looks like. */
const EXAMPLES = 3;

/** Tokens of a whole result, as far as they are reckoned: what hosts hand on to a model ends at 8,000. */
const ROOM = 7000;
/** What a Chinese character takes of them, and a Latin one. */
const [CHINESE, LATIN] = [0.8, 0.35];
/** What is listed shrinks by so much a time. */
const LESS = 0.9;

/**
 * An answer that lists all of `count` things, and behind it the same with ever fewer of them, made when the one before
 * it is too long: it says how many it leaves out. At least one is listed.
 */
export function asManyAsFit<T>(count: number, listing: (listed: number) => Answer<T>): Answer<T> {
  const answer = listing(count);
  return count <= 1 ? answer : { ...answer, shorter: () => asManyAsFit(Math.floor(count * LESS), listing) };
}

/** Whether an answer is more than hosts give a model to read: read until so much of it is Latin that it cannot be. */
export function isTooLong({ text, data }: Answer<unknown>): boolean {
  if (text.length * LATIN > ROOM) return true;
  const words = JSON.stringify(data) + text;
  if (words.length * LATIN > ROOM) return true;
  let wanting = (words.length * CHINESE - ROOM) / (CHINESE - LATIN);
  for (let at = 0; wanting > 0 && at < words.length; at += 1) if (words.charCodeAt(at) < 128) wanting -= 1;
  return wanting > 0;
}
