import { remembered } from '../../text/remembered.ts';
import type { Rule } from '../rule/index.ts';
import { sharedEnd, titleOf } from './title.ts';
import { plain } from './value.ts';

/** From so many characters on a name that sounds alike is no chance. */
const LEAST = 3;

/**
 * Phrases with the titles that were misheard as they are written: 卓悦级 for 卓越级. A name is only taken for one that sounds
 * alike and has half of its characters; what is told is offered to be confirmed in any case.
 * @example (await withTitlesMended(phrasesIn('评上了卓悦级智能工厂'), rules))[0].text // → '评上了卓越级智能工厂'
 */
export async function withTitlesMended<P extends { readonly text: string }>(
  phrases: readonly P[],
  rules: readonly Rule[],
): Promise<readonly P[]> {
  const names = namesOf(rules);
  const near = phrases.map(({ text }) => names.flatMap((name) => windowsNear(text, name)));
  if (near.every((windows) => windows.length === 0)) return phrases;
  const { soundsOf } = await import('../../text/sound.ts');
  const sound = (text: string) => soundsOf(text).join(' ');
  return phrases.map((phrase, at) => {
    const meant = near[at]?.find(({ heard, name }) => sound(heard) === sound(name));
    return meant === undefined ? phrase : { ...phrase, text: phrase.text.replace(meant.heard, meant.name) };
  });
}

/** A stretch of a phrase that may be a name misheard: as long, with half of its characters in their places. */
function windowsNear(
  text: string,
  name: string,
): readonly { readonly heard: string; readonly name: string }[] {
  if (text.includes(name)) return [];
  const found: { readonly heard: string; readonly name: string }[] = [];
  for (let at = 0; at + name.length <= text.length; at += 1) {
    const alike = alikeAt(text, at, name);
    if (alike * 2 >= name.length) found.push({ heard: text.slice(at, at + name.length), name });
  }
  return found;
}

/** How many characters of a name stand in their places from there on. */
function alikeAt(text: string, at: number, name: string): number {
  let alike = 0;
  for (let i = 0; i < name.length; i += 1) if (text.charCodeAt(at + i) === name.charCodeAt(i)) alike += 1;
  return alike;
}

/** The names of all titles without their level, the longest first, and what sets each apart from its fellows. */
const namesOf = remembered((rules: readonly Rule[]): readonly string[] => {
  const facts = rules.flatMap(({ data }) => Object.values(data.facts));
  const names = facts.flatMap((fact) => {
    const cores = 'options' in fact ? Object.values(fact.options).map((option) => titleOf(option).core) : [];
    const shorts = cores.flatMap((core) =>
      cores
        .filter((other) => other !== core)
        .map((other) => core.slice(0, core.length - Math.max(0, sharedEnd(core, other).length - 1))),
    );
    return [...cores, ...shorts];
  });
  const telling = names.map(plain).filter((name) => name.length >= LEAST);
  return [...new Set(telling)].toSorted((a, b) => b.length - a.length);
});
