import { shippedCommon } from '../src/corpus/load.ts';

const common = shippedCommon();
if (common === undefined) throw new Error('corpus/common 读不出来');

/** What the shipped library's policies share, for policies that a test makes up. */
export const COMMON = common;
