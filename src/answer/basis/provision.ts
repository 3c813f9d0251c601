import { pairsOf, provisionAround, type Standing } from '../../corpus/standing/index.ts';
import type { Home } from '../cited.ts';

/** Words of a policy at one place of it. */
export type Place = Standing & Home;

/** What a provision says before the words: of whom, and on what condition. Empty where they open it. */
export function headOf(place: Place): string {
  return provisionAround(place).before.trim();
}

/** Whether it is what stands in brackets behind a clause: (牵头单位:…). */
export function isBracketed({ provision }: Home): boolean {
  return /^[(（[［]/u.test(provision.trim());
}

/** What joins words and says nothing. */
const JOINING = /[的和与及对于按照给予等其为在并以或将由从向被把]|[\d.]+[%万亿元]*/gu;

/** Whether words name a provision: some of them stand before it or in its titles, and not in what they might else be of. */
export function isNamed(words: string, place: Place, others: readonly Home[]): boolean {
  const said = pairsOf(words.replaceAll(JOINING, ' '));
  const rest = others.map((home) => `${titlesOf(home)};${home.provision}`).join(';');
  const own = `${titlesOf(place)};${headOf(place)}`.replaceAll(JOINING, ' ');
  return [...pairsOf(own)].some((pair) => said.has(pair) && !rest.includes(pair));
}

function titlesOf({ clause: { heading, title } }: Home): string {
  return [...heading, title].join(';');
}
