import type { Json } from '../../tools/mutate/json.ts';

/** A fact of an award, as its file has it. */
interface AskedFact {
  readonly type: string;
  readonly label: string;
  readonly ask: string;
}

/** A fact that asks for something else than its award's words. */
export interface Otherwise {
  readonly what: string;
  readonly to: (fact: AskedFact) => AskedFact | undefined;
}

const both = (fact: AskedFact, from: string, to: string): AskedFact | undefined =>
  fact.label.includes(from) || fact.ask.includes(from)
    ? { ...fact, label: fact.label.replaceAll(from, to), ask: fact.ask.replaceAll(from, to) }
    : undefined;

const ofOther = (who: string): Otherwise => ({
  what: `问的是${who}`,
  to: (fact) => ({
    ...fact,
    ask: fact.ask.includes('贵单位')
      ? fact.ask.replace('贵单位', `贵单位的${who}`)
      : `贵单位的${who}${fact.ask}`,
  }),
});

const isSum = ({ type }: AskedFact) => type === 'money' || type === 'quantity';
const ofTime = (when: string): Otherwise => ({
  what: `问的是${when}的`,
  to: (fact) =>
    isSum(fact) && !`${fact.label}${fact.ask}`.includes(when)
      ? { ...fact, label: `${when}${fact.label}`, ask: `${when}${fact.ask}` }
      : undefined,
});

/** One word put in, exchanged for its neighbour, or left out of the question: false of every fact that the words are quoted for. */
export const OTHERWISE: readonly Otherwise[] = [
  ...['子公司', '法定代表人', '关联企业'].map(ofOther),
  ...['近三年', '下年度', '前年'].map(ofTime),
  { what: '首次写成再次', to: (fact) => both(fact, '首次', '再次') },
  { what: '当年写成去年', to: (fact) => both(fact, '当年', '去年') },
  { what: '承担写成参与', to: (fact) => both(fact, '承担', '参与') },
  { what: '引进写成推荐', to: (fact) => both(fact, '引进', '推荐') },
  {
    what: '问句少了名称的后半',
    to: (fact) => {
      const half = fact.label.slice(-4, -2);
      return /^\p{Script=Han}{2}$/u.test(half) && fact.type !== 'enum' && fact.type !== 'int'
        ? { ...fact, ask: fact.ask.replaceAll(half, '') }
        : undefined;
    },
  },
];

export const asFact = (json: Json): AskedFact => json as unknown as AskedFact;
