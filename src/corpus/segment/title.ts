import { isClosed } from './line-shape.ts';

/** Longer than this, the words before the first full stop are a sentence and no title. */
const LONGEST = { line: 45, lead: 32, label: 16 } as const;
/** Words of a provision: a title names, it does not bind. */
const BINDS =
  /应当|不得|可以|必须|是指|所称|根据|按照|依照|给予|自.{0,12}起|鼓励和支持|(?:本办法|本规定|本条例)|\d{2}/u;

/** 强化科技创新(区科技局牵头): the brackets are no part of the title. */
const IN_CHARGE =
  /[([【〔](?:[^()[\]。]|\([^()]*\))*(?:牵头|负责|配合|责任单位|责任部门)(?:[^()[\]。]|\([^()]*\))*[)\]】〕]$/u;

/**
 * The title in what follows a marker on its line (in half width); empty when it has none. A line that does
 * not end like a sentence is a title whole (支持集群实力提升); otherwise the words up to the first full stop
 * (支持企业技术改造。对…) or colon (产业要求:…), when they are short and something follows; or what stands in
 * brackets before the words (第一条【目的】为了…).
 */
export function titleOf(rest: string): string {
  const line = rest.trim().replace(IN_CHARGE, '');
  const bracketed = /^[【(]([^)】。,;:]{2,20})[】)](?=.)/u.exec(line)?.[1];
  if (bracketed !== undefined) return bracketed;
  if (!isClosed(line) && !/[。;]|:./u.test(line) && line.length <= LONGEST.line)
    return line.replace(/[:,、]$/u, '');
  const lead = /^([^。!?]+)[。!?](?=.)/u.exec(line)?.[1] ?? '';
  if (isName(lead, LONGEST.lead)) return lead;
  const label = /^([^。:;,!?]+):(?=.)/u.exec(line)?.[1] ?? '';
  return isName(label, LONGEST.label) ? label : '';
}

function isName(words: string, longest: number): boolean {
  return words !== '' && words.length <= longest && !/[;:]/u.test(words) && !BINDS.test(words);
}
