import { describe, expect, test } from 'vitest';
import { load } from '../../src/corpus/load.ts';
import { verifyPolicyValues } from '../../src/corpus/policy/verify-policy-values.ts';
import { policyData } from '../../src/corpus/policy.ts';
import { type Json, put } from '../../tools/mutate/json.ts';

const { library } = load(new URL('../../corpus/', import.meta.url).pathname);

describe.each(library.policies.map(({ id, data }) => ({ id, data })))('$id', ({ data }) => {
  test('每个值都由引文给出', () => {
    expect(verifyPolicyValues('policy.json', data)).toEqual([]);
  });

  test.each<[string, Json]>([
    ['title.value', '另一份方案'],
    ['number.value', '洪府办规发〔2025〕19号'],
    ['issuer.value', '九江市人民政府办公室'],
    ['issued.value', '2025-07-06'],
    ['in_force.from.value', '2025-08-15'],
    ['in_force.to.value', '2028-12-31'],
    ['repeals.0.number', '洪府办发〔2022〕14号'],
    ['funds.science.name', '省级科技发展专项资金'],
    ['transitions.0.to', '2024-12-30'],
    ['transitions.1.from', '2025-01-02'],
    ['transitions.1.to', '2025-08-16'],
  ])('%s 写作 %j，被发现', (field, to) => {
    const broken = policyData.parse(put(data, field.split('.'), to));
    const faults = verifyPolicyValues('policy.json', broken).map((fault) => fault.field);
    expect(faults).toEqual([field]);
  });
});
