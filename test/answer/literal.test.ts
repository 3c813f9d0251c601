import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Literal } from '../../src/answer/claim.ts';
import { objections, verify } from './library.ts';
import { TRUE_DRAFTS } from './true-drafts.ts';
import { VARIED_TRUE } from './varied-true-drafts.ts';

/** Drafts written by people who had not seen the checker; the false ones with the words that are wrong. */
interface Blind {
  readonly id: string;
  readonly draft: string;
}

function read(name: string): readonly Blind[] {
  const lines = readFileSync(new URL(`drafts/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line): Blind => JSON.parse(line));
}

const FALSE = read('false');
const ALL_TRUE = [
  ...read('true').map(({ id, draft }) => [id, draft] as const),
  ...TRUE_DRAFTS,
  ...VARIED_TRUE.map(({ name, draft }) => [name, draft] as const),
];

test(`没有声明，${ALL_TRUE.length} 份真稿没有一处说成不符`, () => {
  const wronged = ALL_TRUE.map(([name, draft]) => [name, ...objections(verify(draft))]);
  expect(wronged.filter(({ length }) => length > 1)).toEqual([]);
});

test('没有声明，错稿没有一份成立', () => {
  expect(FALSE.filter(({ draft }) => verify(draft).verdict === 'supported')).toEqual([]);
});

test('没有声明，也指出引文、条款号、文号、单位和有效期的错', () => {
  const told = FALSE.filter(({ draft }) => verify(draft).verdict === 'contradicted');
  expect(told.length).toBeGreaterThan(70);
});

describe('逐项', () => {
  test.each<[string, Literal['kind'], Literal['status']]>([
    ['三、(二)5补助10%。', 'clause_ref', 'holds'],
    ['支持政策第5条补助10%。', 'clause_ref', 'holds'],
    ['见3.2.5。', 'clause_ref', 'holds'],
    ['三、(二)25补助10%。', 'clause_ref', 'contradicted'],
    ['支持政策第55条。', 'clause_ref', 'contradicted'],
    ['三、(二)5“支持企业数字化升级”。', 'clause_ref', 'contradicted'],
    ['洪府办规发[2025]9号。', 'document_number', 'holds'],
    ['洪府办规发〔2025〕6号。', 'document_number', 'contradicted'],
    ['洪府办发〔2022〕147号已同时废止。', 'document_number', 'holds'],
    ['本政策的文号是洪府办发〔2022〕147号。', 'document_number', 'contradicted'],
    ['三、(二)5，牵头单位是市工信局。', 'department', 'holds'],
    ['三、(二)5，牵头单位是市商务局。', 'department', 'contradicted'],
    ['三、(二)5，由市商务局牵头。', 'department', 'contradicted'],
    ['三、(二)5没有写的，请向牵头的市工业和信息化局、市商务局咨询。', 'department', 'holds'],
    ['三、(二)5没有写的，请向牵头的市商务局咨询。', 'department', 'contradicted'],
    ['三、(二)5没有写的，可以问牵头单位市财政局。', 'department', 'contradicted'],
    ['有效期至2027年12月31日。', 'date', 'holds'],
    ['有效期至2028年12月31日。', 'date', 'contradicted'],
    ['自2025年8月1日起施行。', 'date', 'contradicted'],
    ['自2025年8月16日起施行。', 'date', 'holds'],
    ['原文写明“每项给予１００－２００万元的支持”。', 'quote', 'holds'],
    ['原文写明“每项给予100-300万元的支持”。', 'quote', 'contradicted'],
    ['原文规定“先到先得，额满即止，逾期不候”。', 'quote', 'contradicted'],
  ])('%s', (draft, kind, status) => {
    expect(verify(draft).literal.find((each) => each.kind === kind)?.status).toBe(status);
  });

  test.each([
    '请向市商务局咨询三、(二)5的其他事项。',
    '三、(二)5由谁牵头，请问市商务局。',
    '他们说“这个肯定能批下来，放心好了”，文件里没有。',
    '原文没有写“先到先得，额满即止”。',
    '第二项是给活动承办单位的。',
    '您反映的“买设备到底能不能补”问题，见三、(二)5。',
  ])('不冤枉：%s', (draft) => expect(objections(verify(draft))).toEqual([]));
});
