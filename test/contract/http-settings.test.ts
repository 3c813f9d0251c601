import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { HTTP_SETTINGS, readHttpSettings } from '../../src/command/http/http-settings.ts';
import { run } from './support/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'youju-settings-'));
function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

test('什么都不写时：本机、无令牌、不限速、只记故障', () => {
  expect(readHttpSettings({}, {})).toEqual({
    host: '127.0.0.1',
    port: 3310,
    allowedHosts: [],
    allowedOrigins: [],
    tokens: [],
    ratePerAddress: 0,
    ratePerToken: 0,
    trustedProxies: 0,
    reloadSeconds: 2,
    drainSeconds: 1,
    auditQuestions: 'off',
    log: 'problems',
  });
});

test('命令行先于环境变量；空的环境变量当没有', () => {
  const env = { YOUJU_PORT: '1', YOUJU_HOST: '', YOUJU_LOG: 'content' };
  expect(readHttpSettings({ port: '2' }, env)).toMatchObject({ port: 2, host: '127.0.0.1', log: 'content' });
});

test('令牌来自环境变量和文件', () => {
  const tokensFile = file('tokens', '# 话务台\nfile-token-0123456789\n\n  file-token-9876543210  \n');
  const env = { YOUJU_TOKENS: 'env-token-0123456789, env-token-9876543210', YOUJU_TOKENS_FILE: tokensFile };
  expect(readHttpSettings({}, env).tokens).toEqual([
    'env-token-0123456789',
    'env-token-9876543210',
    'file-token-0123456789',
    'file-token-9876543210',
  ]);
});

const issuer = {
  YOUJU_OAUTH_ISSUER: 'https://login.example.cn',
  YOUJU_OAUTH_RESOURCE: 'https://y.example.cn/mcp',
  YOUJU_OAUTH_JWKS: 'https://login.example.cn/jwks',
};

describe('写错的设置：一行说明', () => {
  test.each([
    [{ YOUJU_PORT: '70000' }, 'YOUJU_PORT 读到“70000”；应为0 到 65535 的整数，例：YOUJU_PORT=3310'],
    [{ YOUJU_PORT: '1e3' }, 'YOUJU_PORT'],
    [{ YOUJU_PORT: '-1' }, 'YOUJU_PORT'],
    [{ YOUJU_HOST: '0.0.0.0' }, '--allowed-host'],
    [{ YOUJU_HOST: 'a b' }, 'YOUJU_HOST'],
    [{ YOUJU_ALLOWED_HOSTS: 'https://x' }, 'YOUJU_ALLOWED_HOSTS'],
    [{ YOUJU_ALLOWED_HOSTS: 'x:80' }, 'YOUJU_ALLOWED_HOSTS'],
    [{ YOUJU_ALLOWED_HOSTS: '*' }, 'YOUJU_ALLOWED_HOSTS'],
    [{ YOUJU_ALLOWED_ORIGINS: 'desk.example.cn' }, 'YOUJU_ALLOWED_ORIGINS'],
    [{ YOUJU_ALLOWED_ORIGINS: 'https://desk.example.cn/' }, 'YOUJU_ALLOWED_ORIGINS'],
    [{ YOUJU_ALLOWED_ORIGINS: '*' }, 'YOUJU_ALLOWED_ORIGINS'],
    [{ YOUJU_TOKENS: 'short' }, 'YOUJU_TOKENS 不对'],
    [{ YOUJU_TOKENS_FILE: '/没有/这个文件' }, '读不到令牌文件'],
    [{ YOUJU_TOKENS_FILE: file('empty', '# 空\n') }, '没有令牌'],
    [
      { YOUJU_TOKENS_FILE: file('bad', 'good-token-0123456789\n中文令牌中文令牌中文令牌中文令牌\n') },
      '第 2 行不对',
    ],
    [{ YOUJU_OAUTH_ISSUER: 'http://login.example.cn' }, 'YOUJU_OAUTH_ISSUER'],
    [{ YOUJU_OAUTH_ISSUER: 'https://login.example.cn' }, '须一起写明'],
    [{ YOUJU_OAUTH_SCOPE: 'a' }, '须一起写明'],
    [{ ...issuer, YOUJU_OAUTH_SCOPE: 'a"b' }, 'YOUJU_OAUTH_SCOPE'],
    [{ YOUJU_RATE_PER_ADDRESS: 'x' }, 'YOUJU_RATE_PER_ADDRESS'],
    [{ YOUJU_TRUSTED_PROXIES: '11' }, 'YOUJU_TRUSTED_PROXIES'],
    [{ YOUJU_RATE_PER_TOKEN: '99' }, 'YOUJU_RATE_PER_TOKEN 读到“99”；应为0，或 100 到'],
    [{ YOUJU_AUDIT_QUESTIONS: 'on' }, '应为off、masked'],
    [{ YOUJU_DRAIN_SECONDS: '301' }, 'YOUJU_DRAIN_SECONDS'],
    [{ YOUJU_RELOAD_SECONDS: '1.5' }, 'YOUJU_RELOAD_SECONDS'],
    [
      { YOUJU_LOG: 'debug' },
      'YOUJU_LOG 读到“debug”；应为problems、requests、content，例：YOUJU_LOG=requests',
    ],
  ])('%j', (env, message) => {
    expect(() => readHttpSettings({}, env)).toThrow(message);
  });

  test('令牌写错时，说明里没有令牌', () => {
    const secret = '这是秘密这是秘密这是秘密这是秘密';
    for (const env of [{ YOUJU_TOKENS: secret }, { YOUJU_TOKENS_FILE: file('secret', secret) }]) {
      expect(() => readHttpSettings({}, env)).toThrow(
        expect.objectContaining({ message: expect.not.stringContaining('秘密') }),
      );
    }
  });

  test('程序退出码 2', async () => {
    const { code, stdout, stderr } = await run(['http', '--log', 'debug']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trim().split('\n')).toEqual([
      '--log 读到“debug”；应为problems、requests、content，例：--log requests',
    ]);
  });

  test('令牌不能写在命令行里', async () => {
    expect(await run(['http', '--tokens', 'a-good-token-0123456789'])).toMatchObject({ code: 2 });
  });
});

test('docs/configuration.md 的设置表与程序一致', () => {
  const page = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');
  for (const [name, { flag, env, fallback, legal, what }] of Object.entries(HTTP_SETTINGS)) {
    const first = flag === undefined ? '–' : `\`--${flag}\``;
    expect(page, name).toContain(`| ${first} | \`${env}\` | ${fallback} | ${what}（${legal}） |`);
  }
});
