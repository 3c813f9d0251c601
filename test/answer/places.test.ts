import { describe, expect, test } from 'vitest';
import { verify } from './library.ts';

const FUND = '其余条款市级所需资金在市级扶持制造业发展专项资金中安排';

describe('条款号：说的是哪一条的事，还是话出在哪一条', () => {
  test.each([
    // The award is named by its number; what is said of it stands in another clause.
    [`第5条技术改造补助的${FUND}。依据四、(二)。`, 'holds'],
    [`技术改造补助（三、(二)5）所需资金，${FUND}。`, 'holds'],
    // The words are said to stand where they do not.
    [`根据三、(二)6，${FUND}。`, 'contradicted'],
    [`三、(二)6规定：${FUND}。`, 'contradicted'],
    [`${FUND}（三、(二)6）。`, 'contradicted'],
    [`${FUND}（四、(二)）。`, 'holds'],
  ])('%s：%s', (answer, status) => {
    const { literal } = verify(answer, [{ says: FUND, basis: 'text', quotes: [FUND] }]);
    const [first] = literal.filter(({ kind }) => kind === 'clause_ref');
    expect(first?.status).toBe(status);
  });
});

describe('说原文没有写的，原文写了就请人看', () => {
  test.each([
    ['有效期', 'unchecked'],
    ['申报材料', 'holds'],
    ['技术改造补助的上限、比例', 'unchecked'],
    ['上限', 'unchecked'],
  ])('%s：%s', (topic, status) => {
    const says = `${topic}原文没有写`;
    const { pairs } = verify(`${says}。`, [{ says, basis: 'silence', topic }]);
    expect(pairs.map((pair) => pair.status)).toEqual([status]);
  });
});
