/** Whom words pay: the nouns that a library knows, a provision's own grammar, and what people say of it. */

export { kindsCalled, kindsIn } from './kinds.ts';
export { mayBe, type Named, nounPhrase, plain, unbroken } from './noun-phrase.ts';
export { type Table, type Tag, tagsIn } from './tags.ts';
export { newPersons, paysAnother, whoByNoun, whoIsPaid } from './who-is-paid.ts';
export { paysPeople, type Whom, whomIn } from './whom.ts';
