/** What a question says that awards ask for: sums, counts, titles, kinds of firm and acts, each offered to be confirmed. */

export { changesOf, itemIn, type Recorded, timesOf } from './change.ts';
export { fromIncrease, reckonedAbout } from './increase.ts';
export { countOf, itemNamed } from './items.ts';
export { withTitlesMended } from './misheard-title.ts';
export { isOfAsker } from './of-asker.ts';
export type { Phrase } from './phrase.ts';
export { recordedAs } from './recorded-as.ts';
export { restOf } from './rest.ts';
export { isSupposed, saidIn } from './said.ts';
export { titleOf } from './title.ts';
export { besideIn, tellsPaid, toldAs } from './told-of.ts';
