import { describe, expect, test } from 'vitest';
import { run } from './support/server.ts';

describe('命令行', () => {
  test('search --json 与工具的结果同形', async () => {
    const { code, stdout } = await run(['search', '技术改造 设备发票', '--limit', '1', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ hits: [{ clause: '三.(二).5' }] });
  });

  test('clause 读原文', async () => {
    const { code, stdout } = await run(['clause', '支持政策第7条']);
    expect(code).toBe(0);
    expect(stdout).toContain('7.支持企业研发投入。');
  });

  test('check 通过时退出码 0', async () => {
    expect(await run(['check'])).toMatchObject({ code: 0, stderr: '' });
  });

  test.each([[['--help']], [['search', '--help']], [['http', '-h']], [['award', '--help']]])(
    '%j 给出用法',
    async (args) => {
      const { code, stdout } = await run(args);
      expect(code).toBe(0);
      expect(stdout).toContain('youju');
    },
  );

  test.each([
    [['searhc', 'x'], '没有命令“searhc”'],
    [['search'], '用法：youju search'],
    [['search', 'a', 'b'], '用法：youju search'],
    [['search', '技改', '--limit', 'x'], '--limit'],
    [['search', '？？'], '只有标点'],
    [['clause', '九.9'], '没有条款“九.9”'],
    [['http', '--port', '70000'], '--port'],
    [['http', '--host', '0.0.0.0'], '--allowed-host'],
    [['award', '5', '--facts', '{'], '--facts'],
    [['segment', '/没有/这个文件'], '读不到'],
    [['check', '--nope'], '用法：youju check'],
  ])('%j 一行说明，退出码 2', async (args, message) => {
    const { code, stdout, stderr } = await run(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('政策库不存在：一行说明，退出码 1', async () => {
    const { code, stderr } = await run(['check', '--corpus', '/没有/这个目录']);
    expect(code).toBe(1);
    expect(stderr.trim()).toBe('政策库：没有任何含 policy.json 的政策文件夹；用 --corpus 指定政策库目录');
  });
});
