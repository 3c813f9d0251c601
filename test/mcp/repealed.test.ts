import { describe, expect, test } from 'vitest';
import { openLibrary } from '../../src/command/open-library.ts';
import { searchClauses } from '../../src/mcp/tools/search-clauses.ts';
import { day } from '../day.ts';

const context = { ...openLibrary({ positionals: [], values: {} }), today: () => day('2026-11-26') };
const told = async (query: string) => (await searchClauses.answer({ query }, context)).text;

describe('问的是已经废止的那份文件：说原文怎么写它，不拿本政策的有效期作答', () => {
  test.each(['那147号文件还能用吗', '147号文废止了吗', '洪府办发〔2022〕147号还有效吗'])(
    '%s',
    async (query) => {
      const text = await told(query);
      expect(text).toContain('(洪府办发〔2022〕147号)同时废止');
      expect(text).not.toContain('2026-11-26 在有效期内');
    },
  );

  test.each(['这个9号文还有效吗', '这个政策还有效吗'])('%s：本政策的有效期', async (query) => {
    expect(await told(query)).toContain('2026-11-26 在有效期内');
  });
});
