import type { Anchor } from '../rule/index.ts';
import type { LabelFault } from './asked.ts';

/** A word of a quote that no fact asks for. */
export function notAsked(field: string, { quote }: Anchor, word: string): LabelFault {
  return {
    field,
    found: `引文“${quote}”里的“${word}”没有问到`,
    fix: `问它的事实（没有的另写一个条件）的名称或问句里写上“${word}”；与它无关的，引文缩短到不含它`,
  };
}
