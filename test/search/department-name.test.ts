import { expect, test } from 'vitest';
import { search } from '../../src/search/search.ts';
import { searchable } from '../../src/search/searchable.ts';
import { shipped } from './nanchang.ts';

/** The shipped library with another body in charge of everything. */
const renamed = searchable({
  policies: shipped.library.policies.map((policy) => ({
    ...policy,
    clauses: policy.clauses.map((clause) => ({
      ...clause,
      departments: { ...clause.departments, lead: ['市𠮷林和水利局'] },
    })),
  })),
});

test.each(['市𠮷林和水利局', '𠮷林局', '市𠮷局'])(
  '基本多文种平面以外的字也是一个字：%s',
  async (department) => {
    const { hits } = await search(renamed, { query: '技术改造', department });
    expect(hits.length).toBeGreaterThan(0);
  },
);
