import { expect, test } from 'vitest';
import { asWritten, equationsIn } from '../../src/text/figure/index.ts';

test.each([
  ['800万美元×0.02元/美元=16万元', ['8000000美元', '0.02元'], true],
  ['800万美元×0.02元/美元=18万元', ['8000000美元', '0.02元'], false],
  ['800万美元×0.02=16万元', ['8000000美元', '0.02'], true],
  ['800万美元×0.02=1600万元', ['8000000美元', '0.02'], false],
  ['3×20=60万元', ['3', '20'], true],
  ['30元/平方米×2000平方米=6万元', ['30元', '2000'], true],
  ['5人×1000元/人=5000元', ['5', '1000元'], true],
  ['2个项目×200万元=400万元', ['2', '2000000元'], true],
  ['1200万元-400万元=800万元', ['12000000元', '4000000元'], true],
  ['180+260+90=530', ['180', '260', '90'], true],
])('算式：%s', (text, terms, holds) => {
  const [equation] = equationsIn(text);
  expect(equation?.terms.map(({ min, unit }) => min + unit)).toEqual(terms);
  expect(equation?.holds).toBe(holds);
});

test.each([
  ['700万美元×0.02元/美元＝14万元', '700×0.02=14', '美元'],
  ['700万美元×0.02元/美元＝14万元', '700×0.03=21', ''],
  ['800万元×10%＝80万元', '800×10%=80', ''],
])('%s 写作 %s', (text, sum, unit) => {
  expect(asWritten(equationsIn(sum), text)[0]?.terms[0]?.unit).toBe(unit);
});
