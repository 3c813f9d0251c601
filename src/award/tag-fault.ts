import type { RuleFault } from './wording.ts';

/** A tag as the data writes it, and as the words license it; `not_stated` for either. */
interface Tagged {
  readonly field: string;
  readonly tag: string;
  readonly licensed: string | undefined;
  readonly words: string;
}

/** The fault of a tag that is not the one its words license, in either direction. */
export function tagFault({ field, tag, licensed = 'not_stated', words }: Tagged): readonly RuleFault[] {
  if (tag === licensed) return [];
  const found = `写作 ${tag}，原文“${words}”写的是 ${licensed}`;
  return [{ field, found, fix: `改为 ${licensed}，或引用写明 ${tag} 的原文` }];
}
