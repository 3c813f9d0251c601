import { mayBe, namedBy, nounPhrase, plain, unbroken } from './noun-phrase.ts';
import { type Table, tagsIn } from './tags.ts';
import type { Nouns } from './who-is-paid.ts';

/** Of which kinds all of several names may be, by the noun or the ending of each; `other` where that leaves it open, or they are of several. Of A、B、C类高层次人才 all are called the last. */
export function kindsCalled(nouns: readonly string[], { payee, endings }: Nouns): readonly string[] {
  const each = nouns.map((noun) => {
    const named = namedBy(unbroken(plain(noun)), payee);
    return { isKnown: named.kind !== undefined, kinds: [...mayBe(named, endings), ...besideIn(noun, payee)] };
  });
  const last = each.at(-1)?.kinds ?? [];
  const own = each.map(({ kinds }) => (kinds.length === 0 ? last : kinds));
  const common = (own[0] ?? []).filter((kind) => own.every((kinds) => kinds.includes(kind)));
  const isOpen = common.length === 0 || each.some(({ isKnown }) => !isKnown);
  return isOpen ? [...common, 'other'] : common;
}

/** 团队(个人): whom a bracket names beside it. */
function besideIn(noun: string, payee: Table): readonly string[] {
  return nounPhrase(noun, payee)
    .heads.slice(1)
    .flatMap(({ kind }) => kind ?? []);
}

/** Of what kinds those may be whom a quote names: what it ends in, or who acts in it where that is one phrase (企业新批实验室); else any. An ending tells where no noun does. */
export function kindsIn(quote: string, { payee, endings }: Nouns): readonly string[] {
  const words = unbroken(quote).replace(/^对于?/u, '');
  const { heads, agents, clause } = nounPhrase(words, payee);
  const [about = [], acting = []] = [heads, agents].map((all) => all.flatMap(({ kind }) => kind ?? []));
  if (about.length > 0) return words.includes('的') ? about : [...about, ...acting];
  if (acting.length > 0) return acting;
  const ended = heads.filter(({ text }) => text !== clause || agents.length === 0);
  const tags = tagsIn(words, payee).map(({ value }) => value);
  return [...ended.flatMap((named) => mayBe(named, endings)), ...tags];
}
