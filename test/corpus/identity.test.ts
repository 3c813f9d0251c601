import { expect, test } from 'vitest';
import { identityOf } from '../../src/corpus/identity.ts';
import { segment } from '../../src/corpus/segment/segment.ts';

const HEAD = '某区关于支持制造业发展的若干措施\n一、创业券。首次创办企业的,发给10万元创业券,有效期2年。\n';

test.each([
  ['二、本措施自2024年1月1日起施行,有效期三年。', { value: '2026-12-31' }],
  ['二、期限。有效期至2025年12月31日。', { value: '2025-12-31' }],
  ['二、本措施有效期至2025年12月31日。', { value: '2025-12-31' }],
  ['二、本措施有效期至2025年12\n月31日。', { value: '2025-12-31' }],
  ['二、本措施有效期至国家政策调整之日。', { value: expect.stringMatching(/^TODO：止期是哪一天/u) }],
  ['二、本措施自2024年1月1日起施行。', undefined],
])('读的是文件自己的有效期，不是券的：%s', (closing, ends) => {
  const source = `${HEAD}${closing}\n`;
  const { in_force: inForce } = identityOf({ source, clauses: segment(source).clauses });
  if (ends === undefined) expect(inForce.to).toBe('not_stated');
  else expect(inForce.to).toMatchObject(ends);
});
