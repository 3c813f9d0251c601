import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { CALL_HEADERS, legacyCall } from '../test/contract/fixture/serve.ts';
import { startHttp } from '../test/contract/support/server.ts';

// The recipe of docs/keycloak.md against a real Keycloak on this machine.
// npm run test:keycloak -- --home <folder of keycloak-quarkus-dist> [--port 18080]

const { values } = parseArgs({
  options: { home: { type: 'string' }, port: { type: 'string', default: '18080' } },
});
const REALM = fileURLToPath(new URL('../packaging/keycloak-realm.json', import.meta.url));
const AUDIENCE = 'https://youju.example.cn/mcp';
const ADMIN = { name: 'admin', password: 'admin-for-this-run' } as const;
const PASSWORD = 'seat-for-this-run';
const base = `http://127.0.0.1:${values.port}`;
const issuer = `${base}/realms/hotline`;

const tokens = z.object({ access_token: z.string(), id_token: z.string().optional() });

async function form(url: string, fields: Readonly<Record<string, string>>) {
  const response = await fetch(url, { method: 'POST', body: new URLSearchParams(fields) });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return tokens.parse(await response.json());
}

const signIn = (username: string, scope = 'openid') =>
  form(`${issuer}/protocol/openid-connect/token`, {
    grant_type: 'password',
    client_id: 'assistant',
    username,
    password: PASSWORD,
    scope,
  });

/** A call of Keycloak's administration, as the administrator of this run. */
async function administer(method: string, path: string, body?: object): Promise<string> {
  const { access_token: token } = await form(`${base}/realms/master/protocol/openid-connect/token`, {
    grant_type: 'password',
    client_id: 'admin-cli',
    username: ADMIN.name,
    password: ADMIN.password,
  });
  const response = await fetch(`${base}/admin/realms/hotline${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return text;
}

async function startKeycloak(home: string): Promise<() => Promise<void>> {
  // A copy, so that every run begins with an empty house.
  const folder = mkdtempSync(join(tmpdir(), 'youju-keycloak-'));
  cpSync(home, folder, { recursive: true, filter: (path) => path !== join(home, 'data') });
  mkdirSync(join(folder, 'data/import'), { recursive: true });
  cpSync(REALM, join(folder, 'data/import/hotline-realm.json'));
  const args = [
    'bin/kc.sh',
    'start-dev',
    '--import-realm',
    '--http-host',
    '127.0.0.1',
    '--http-port',
    values.port,
  ];
  const child = spawn('sh', args, {
    cwd: folder,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      KC_BOOTSTRAP_ADMIN_USERNAME: ADMIN.name,
      KC_BOOTSTRAP_ADMIN_PASSWORD: ADMIN.password,
    },
  });
  child.stdout.resume();
  const ready = async (): Promise<boolean> =>
    fetch(`${issuer}/.well-known/openid-configuration`).then(
      ({ ok }) => ok,
      () => false,
    );
  for (let n = 0; n < 600 && !(await ready()); n += 1) await sleep(500);
  return async () => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    await new Promise((resolve) => child.once('exit', resolve));
    rmSync(folder, { recursive: true, force: true });
  };
}

/** What only this run needs: two seats, and a way for a program to sign in for them. */
async function prepare(): Promise<void> {
  const [client] = z
    .array(z.looseObject({ id: z.string() }))
    .parse(JSON.parse(await administer('GET', '/clients?clientId=assistant')));
  await administer('PUT', `/clients/${client?.id}`, { ...client, directAccessGrantsEnabled: true });
  for (const username of ['seat1', 'seat2']) {
    const names = { firstName: username, lastName: username, email: `${username}@example.cn` };
    const credentials = [{ type: 'password', value: PASSWORD, temporary: false }];
    await administer('POST', '/users', {
      username,
      enabled: true,
      emailVerified: true,
      ...names,
      credentials,
    });
  }
}

let failed = 0;
function check(what: string, got: unknown, expected: unknown): void {
  const good = JSON.stringify(got) === JSON.stringify(expected);
  if (!good) failed += 1;
  console.log(
    `${good ? '通过' : '不对'}：${what}${good ? '' : `，得到 ${JSON.stringify(got)}，应为 ${JSON.stringify(expected)}`}`,
  );
}

const call = legacyCall('read_clause', { ref: '支持政策第5条' });
const batch = `[${Array.from({ length: 20 }, (_, id) => legacyCall('read_clause', { ref: '5' }, id)).join(',')}]`;

async function main(home: string): Promise<number> {
  const stopKeycloak = await startKeycloak(home);
  const audit = join(mkdtempSync(join(tmpdir(), 'youju-audit-')), 'audit.jsonl');
  writeFileSync(audit, '');
  try {
    await prepare();
    const certs = `${issuer}/protocol/openid-connect/certs`;
    const args = ['--oauth-issuer', issuer, '--oauth-resource', AUDIENCE, '--oauth-jwks', certs];
    const options = ['--oauth-scope', 'youju.read', '--rate-per-token', '100', '--audit', audit];
    const youju = await startHttp([...args, ...options]);
    const ask = async (token: string | undefined, body = call): Promise<Response> => {
      const headers = new Headers(CALL_HEADERS);
      if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
      return fetch(`${youju.url}/mcp`, { method: 'POST', headers, body });
    };
    const status = async (token: string | undefined, body = call): Promise<number> =>
      (await ask(token, body)).status;

    const ready = async () => (await fetch(`${youju.url}/readyz`)).text();
    for (let n = 0; n < 50 && !(await ready()).includes('"state":"fetched"'); n += 1) await sleep(100);
    check('/readyz：公钥已取得', (await ready()).includes('"keys":{"ok":true,"state":"fetched"'), true);
    const refused = await ask(undefined);
    check('没有令牌：401', refused.status, 401);
    check(
      '告诉去哪里登录',
      /resource_metadata="([^"]+)"/.exec(refused.headers.get('www-authenticate') ?? '')?.[1],
      'https://youju.example.cn/.well-known/oauth-protected-resource/mcp',
    );
    const [seat1, seat2] = [await signIn('seat1'), await signIn('seat2')];
    check('座席的访问令牌：200', await status(seat1.access_token), 200);
    check('座席的身份令牌：401', await status(seat1.id_token), 401);
    const other = await form(`${base}/realms/master/protocol/openid-connect/token`, {
      grant_type: 'password',
      client_id: 'admin-cli',
      username: ADMIN.name,
      password: ADMIN.password,
    });
    check('别的领域的令牌：401', await status(other.access_token), 401);
    for (let n = 0; n < 6; n += 1) await status(seat1.access_token, batch);
    check('seat1 用完一分钟的次数：429', await status(seat1.access_token, batch), 429);
    check('seat2 不受影响：200', await status(seat2.access_token, batch), 200);

    const config = { priority: ['200'], enabled: ['true'], active: ['true'], keySize: ['2048'] };
    const provider = {
      name: 'next',
      providerId: 'rsa-generated',
      providerType: 'org.keycloak.keys.KeyProvider',
      config,
    };
    await administer('POST', '/components', provider);
    const renewed = await signIn('seat2');
    const kid = (token: string): unknown =>
      JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()).kid;
    check('换了签名密钥', kid(renewed.access_token) !== kid(seat2.access_token), true);
    check('新密钥签的令牌立即可用：200', await status(renewed.access_token), 200);
    check('旧密钥签的令牌在公布期间可用：200', await status(seat2.access_token), 200);

    await sleep(200);
    const lines = readFileSync(audit, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const who = new Set(lines.map((line) => line.who).filter((each) => each !== undefined));
    check(
      '审计记录分得清两个人，认不出名字',
      [who.size, /seat1|seat2|支持政策/.test(readFileSync(audit, 'utf8'))],
      [2, false],
    );
    check(
      '登录失败都有记录',
      lines.filter((line) => line.outcome === 'refused' && line.event === 'sign_in').length,
      3,
    );
    check('停止：退出码 0', await youju.stop(), 0);
  } finally {
    await stopKeycloak();
  }
  return failed === 0 ? 0 : 1;
}

if (values.home === undefined) {
  console.error(
    '请用 --home 写明 Keycloak 的文件夹（Maven Central 的 org.keycloak:keycloak-quarkus-dist 解开即是）',
  );
  process.exitCode = 2;
} else {
  process.exitCode = await main(values.home);
}
