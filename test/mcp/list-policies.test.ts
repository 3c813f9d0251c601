import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { openLibrary } from '../../src/command/open-library.ts';
import { listPolicies } from '../../src/mcp/tools/list-policies.ts';
import { day } from '../day.ts';

const OTHERS = fileURLToPath(new URL('../../../shared/cases/policies/', import.meta.url));
const SHIPPED = fileURLToPath(new URL('../../corpus/', import.meta.url));

describe.skipIf(!existsSync(OTHERS))('政策目录，三份政策（../shared 不在时跳过）', () => {
  const dir = mkdtempSync(join(tmpdir(), 'youju-three-'));
  if (existsSync(OTHERS)) {
    symlinkSync(join(SHIPPED, 'nanchang-2025-9'), join(dir, 'nanchang-2025-9'));
    for (const id of ['xiushui-2022', 'wuhan-2023-zhuti']) symlinkSync(join(OTHERS, id), join(dir, id));
  }
  afterAll(() => rmSync(dir, { recursive: true, force: true }));
  const context = () => ({
    ...openLibrary({ positionals: [], values: { corpus: dir } }),
    today: () => day('2026-06-30'),
  });

  test.each([
    [{}, ['nanchang-2025-9', 'wuhan-2023-zhuti', 'xiushui-2022']],
    [{ keyword: '汽车' }, ['nanchang-2025-9']],
    [{ region: '江西省' }, ['nanchang-2025-9', 'xiushui-2022']],
    [{ region: '修水' }, ['xiushui-2022']],
    [{ region: '九江市' }, ['xiushui-2022']],
    [{ region: '上海' }, []],
    [{ region: 'Nanchang' }, ['nanchang-2025-9']],
    [{ region: 'Jiangxi Province' }, ['nanchang-2025-9', 'xiushui-2022']],
    [{ region: 'Shanghai' }, []],
    [{ on: '2023-03-01' }, ['wuhan-2023-zhuti', 'xiushui-2022']],
    [{ keyword: null, region: '' }, ['nanchang-2025-9', 'wuhan-2023-zhuti', 'xiushui-2022']],
  ])('%j', async (args, ids) => {
    const given = Object.fromEntries(
      Object.entries(args).filter(([, value]) => value !== null && value !== ''),
    );
    const { data, text } = await listPolicies.answer(given, context());
    expect(data).toMatchObject({ total: ids.length, policies: ids.map((id) => ({ id })) });
    for (const id of ids) expect(text).toContain(id);
  });

  test('今天失效的说失效', async () => {
    const { data, text } = await listPolicies.answer({ region: '修水县' }, context());
    expect(data).toMatchObject({
      policies: [{ region: '修水县', in_force: { to: '2023-10-26', today: 'expired' } }],
    });
    expect(text).toContain('今天已失效');
  });

  test('地区读不出来：说明并举例', async () => {
    await expect(listPolicies.answer({ region: '月球' }, context())).rejects.toThrow('例如“浙江省杭州市”');
  });
});
