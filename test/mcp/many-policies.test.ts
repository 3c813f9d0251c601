import { encode } from 'gpt-tokenizer';
import { beforeEach, describe, expect, test } from 'vitest';
import { openCatalogue, storeCatalogue } from '../../src/award/portfolio/index.ts';
import type { Policy } from '../../src/corpus/library.ts';
import type { Context } from '../../src/mcp/context.ts';
import {
  completeAward,
  completeClause,
  completePolicy,
  completeQuestion,
} from '../../src/mcp/suggest/index.ts';
import { TOOLS } from '../../src/mcp/tools/index.ts';
import { packedIndex } from '../../src/search/index/index.ts';
import { clauseDocuments, searchable } from '../../src/search/searchable.ts';
import { InputError } from '../../src/text/input-error.ts';
import { policy, rules } from '../award/nanchang.ts';
import { day } from '../day.ts';

const MANY = 1000;
/** As many policies as the index of the test holds clauses of. */
const INDEXED = 60;

/** The policies whose text or rules were looked at. */
const looked = new Set<string>();

function shell(n: number): Policy {
  const id = `p${n}-2025`;
  const { title, number } = policy.data;
  const look = <T>(what: T): T => {
    looked.add(id);
    return what;
  };
  return {
    id,
    common: policy.common,
    listing: {
      clauses: policy.clauses.length,
      awards: rules.length,
      departments: ['市科技局'],
      zones: [],
      counties: [],
      shorts: [],
    },
    data: {
      ...policy.data,
      title: { ...title, value: `${title.value}之${n}` },
      number: { ...number, value: `试府发〔2025〕${n + 1}号` },
    },
    get source() {
      return look(policy.source);
    },
    get clauses() {
      return look(policy.clauses);
    },
    get awards() {
      return look(policy.awards);
    },
    get lexicon() {
      return look(policy.lexicon);
    },
    get asked() {
      return look(policy.asked);
    },
  };
}

const policies = Array.from({ length: MANY }, (_, n) => shell(n));
const library = { policies };
const catalogue = openCatalogue(
  storeCatalogue(policies.map(({ id }) => ({ policy: { ...policy, id }, rules }))),
);
const documents = clauseDocuments({ policies: policies.slice(0, INDEXED) });
const context: Context = {
  library,
  catalogue: () => catalogue,
  rules: {
    get(id) {
      looked.add(id);
      return rules;
    },
  },
  aside: [],
  searchable: searchable(library, () => packedIndex(documents)),
  today: () => day('2026-06-30'),
  card: () => '',
  forms: () => '',
};

async function told(name: string, args: unknown): Promise<string> {
  try {
    const answer = await TOOLS.find((tool) => tool.name === name)?.answer(args, context);
    return `${answer?.text}${JSON.stringify(answer?.data)}`;
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
}

const facts = { planned_investment: '800万元', equipment_invoices: '800万元' };
const CALLS: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  ['search_clauses', { query: '技术改造的设备发票能补多少' }],
  ['search_clauses', { query: '试府发〔2025〕8号技术改造补多少' }],
  ['search_clauses', { query: '火星移民补多少' }],
  ['search_clauses', { query: '技术改造补多少', department: '市科技局' }],
  ['search_clauses', { query: '技术改造补多少', part: '支持政策' }],
  ['search_clauses', { query: '技术改造补多少', policy: '没有的' }],
  ['read_clause', { ref: '三.(二).5' }],
  ['read_clause', { ref: '试府发〔2025〕8号 三、(二)5' }],
  ['read_clause', { ref: 'policy://p7-2025/clause/3.2.5' }],
  ['list_policies', {}],
  ['list_policies', { keyword: '8号' }],
  ['list_awards', {}],
  ['list_awards', { keyword: '改造' }],
  ['list_awards', { department: '市科技局', payee: 'enterprise' }],
  ['describe_award', { award: '5' }],
  ['describe_award', { award: '没有的奖补' }],
  ['describe_award', { award: '5', policy: 'p7-2025' }],
  ['calculate_award', { award: '企业技术改造补助', facts }],
  ['calculate_award', { award: '5', facts, policy: '试府发〔2025〕8号' }],
  ['match_awards', { facts }],
  ['match_awards', { facts, policy: 'p7-2025' }],
  ['check_validity', { on: '2026-06-30' }],
  ['check_validity', { on: '2026-06-30', policy: 'p7-2025' }],
  ['verify_answer', { answer: '技术改造最高不超过500万元。' }],
  ['verify_answer', { answer: '按试府发〔2025〕8号，技术改造最高不超过500万元。' }],
  ['recheck_award', { receipt: { policy: 'p7-2025', award: '5' } }],
];

describe('一千份政策', () => {
  beforeEach(() => looked.clear());

  test.each(CALLS)('%s %j：看过的政策至多二十份，答复不超过 8000 词元', async (name, args) => {
    const answer = await told(name, args);
    expect(looked.size).toBeLessThanOrEqual(20);
    expect(encode(answer).length).toBeLessThanOrEqual(8000);
  });

  test.each([
    ['list_awards', {}, '共 27000 项'],
    ['list_policies', {}, '共 1000 份'],
    ['read_clause', { ref: '三.(二).5' }, '等 1000 份'],
    ['describe_award', { award: '5' }, '在 1000 份政策里都有'],
    ['match_awards', { facts }, '等 1000 份'],
    ['check_validity', { on: '2026-06-30' }, '等 1000 份'],
    ['verify_answer', { answer: '技术改造最高不超过500万元。' }, '等 1000 份'],
    ['read_clause', { ref: '试府发〔2025〕8号 三、(二)5' }, '支持企业技术改造'],
    ['verify_answer', { answer: '按试府发〔2025〕8号，技术改造最高不超过500万元。' }, 'unmarked'],
  ])('%s %j：说出“%s”', async (name, args, words) => {
    expect(await told(name, args)).toContain(words);
  });

  test('补全不读政策', () => {
    completePolicy(context, '试府');
    completeAward(context, '技改', undefined);
    completeClause(context, '3.', undefined);
    completeQuestion(context, '技术改造', undefined);
    expect(looked.size).toBe(0);
    expect(completeClause(context, '3.', { policy: 'p7-2025' })).toContain('3.2.5');
  });
});
