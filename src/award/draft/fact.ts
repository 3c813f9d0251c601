import { TODO } from '../../corpus/todo.ts';

/** A fact of a draft, as an award file has it. */
export interface DraftFact {
  readonly type: string;
  readonly label: string;
  readonly ask: string;
  readonly settled_by: 'applicant' | 'authority';
  readonly unit?: string;
  readonly options?: Readonly<Record<string, string>>;
}

/** A yes or no about the text's own words. */
export function yesNo(label: string): DraftFact {
  return { type: 'bool', label, ask: `符合“${label}”吗？`, settled_by: 'applicant' };
}

/** A number named in the text's own words; where they do not name it, that is left to a person. */
export function number(label: string, unit: string): DraftFact {
  const known = label !== '';
  const kind = unit === '元' ? { type: 'money' } : unit === '' ? { type: 'int' } : { type: 'quantity', unit };
  return {
    ...kind,
    label: known ? label : `${TODO}：这个数在原文里叫什么`,
    ask: known ? `${label}是多少？` : `${TODO}：缺这个数时要问的一句话`,
    settled_by: 'applicant',
  };
}

/** What is taken off a number: the words say that it is a difference, seldom of what. */
export function subtracted(label: string): DraftFact {
  const of = label === '' ? '这个数' : `“${label}”`;
  return {
    ...number('', '元'),
    label: `${TODO}：${of}减去的是哪个数，如 上年度的同一个数`,
    ask: `${TODO}：问它的一句话`,
  };
}

/** One of several that the text lists. */
export function choice(label: string, options: Readonly<Record<string, string>>): DraftFact {
  return { type: 'enum', label, ask: `${label}是哪一档？`, settled_by: 'applicant', options };
}
