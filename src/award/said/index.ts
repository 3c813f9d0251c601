/** What a question says that awards ask for: sums, counts, titles, kinds of firm and acts, each offered to be confirmed. */

export { reckonedAbout } from './about.ts';
export { changesOf, itemIn, type Recorded } from './change.ts';
export { withTitlesMended } from './misheard-title.ts';
export { isOfAsker } from './of-asker.ts';
export { restOf } from './rest.ts';
export { saidIn } from './said.ts';
export { titleOf } from './title.ts';
