/** Figures as people know and write them: estimates as stretches, English money. */

export { chineseForEnglish, ENGLISH_SCALES, isCurrency, withCurrency } from './english-money.ts';
export {
  type Estimate,
  hasEstimateWord,
  type ReadExact,
  readEstimate,
  roundedFrom,
  tellEstimate,
} from './estimate.ts';
