import { once } from 'node:events';
import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessTokens } from '../../src/transport/access/access-tokens.ts';
import { staticTokens } from '../../src/transport/access/static-tokens.ts';
import { resourceMetadata } from '../../src/transport/http/resource-metadata.ts';
import { buildTiny, CALL_HEADERS, legacyCall, serve } from './fixture/serve.ts';

const GOOD = 'a-good-token-0123456789';
const OTHER = 'another-good-token-9876';

async function call(url: string, authorization?: string) {
  const response = await fetch(`${url}/mcp`, {
    method: 'POST',
    headers: { ...CALL_HEADERS, ...(authorization === undefined ? {} : { authorization }) },
    body: legacyCall('echo', { text: 'x' }),
  });
  const text = await response.text();
  return { status: response.status, challenge: response.headers.get('www-authenticate'), text };
}

describe('固定令牌', () => {
  let server: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    server = await serve(buildTiny, { verifiers: [staticTokens([GOOD, OTHER])] });
  });
  afterAll(() => server.close());

  test.each([
    ['没有令牌', undefined],
    ['别的方案', `Basic ${GOOD}`],
    ['空令牌', 'Bearer '],
    ['多一个字', `Bearer ${GOOD}x`],
    ['少一个字', `Bearer ${GOOD.slice(0, -1)}`],
    ['大小写不同', `Bearer ${GOOD.toUpperCase()}`],
    ['两个令牌连在一起', `Bearer ${GOOD},${OTHER}`],
  ])('%s：401', async (_name, authorization) => {
    const answer = await call(server.url, authorization);
    expect(answer.status).toBe(401);
    expect(answer.challenge).toBe(authorization === undefined ? 'Bearer' : 'Bearer error="invalid_token"');
    expect(JSON.parse(answer.text)).toMatchObject({ error: { data: { reason: 'unauthorized' } } });
    expect(answer.text).not.toContain(GOOD.slice(0, 10));
  });

  test.each([GOOD, OTHER])('列出的令牌可以调用', async (token) => {
    expect(await call(server.url, `Bearer ${token}`)).toMatchObject({ status: 200 });
    expect(await call(server.url, `bearer ${token}`)).toMatchObject({ status: 200 });
  });

  test('指标也要令牌；健康检查和页面不要', async () => {
    expect((await fetch(`${server.url}/metrics`)).status).toBe(401);
    const headers = { authorization: `Bearer ${GOOD}` };
    expect((await fetch(`${server.url}/metrics`, { headers })).status).toBe(200);
    for (const path of ['/healthz', '/readyz', '/']) {
      expect((await fetch(`${server.url}${path}`)).status).toBe(200);
    }
  });

  test('日志里有令牌的名字，没有令牌', async () => {
    await call(server.url, `Bearer ${GOOD}`);
    await expect.poll(() => server.lines.join('\n')).toMatch(/"client":"token-[0-9a-f]{8}"/);
    expect(server.lines.join('\n')).not.toContain(GOOD);
  });
});

describe('OAuth 2.1 资源服务器', async () => {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const stranger = await generateKeyPair('ES256');
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' }] };
  let keysAnswer: unknown = keys;
  let asked = 0;
  const authority = createServer((_req, res) => {
    asked += 1;
    res.setHeader('content-type', 'application/json').end(JSON.stringify(keysAnswer));
  });
  const resource = 'https://youju.example.cn/mcp';
  const issuer = 'https://login.example.cn';
  let server: Awaited<ReturnType<typeof serve>>;
  let jwksUri: URL;
  const start = () =>
    serve(buildTiny, {
      verifiers: [
        staticTokens([GOOD], ['youju.read']),
        accessTokens({ issuer, audience: resource, jwksUri }).verify,
      ],
      scope: 'youju.read',
      resourceMetadata: resourceMetadata(resource, issuer, 'youju.read'),
    });

  beforeAll(async () => {
    await once(authority.listen(0, '127.0.0.1'), 'listening');
    const address = authority.address();
    jwksUri = new URL(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/jwks`);
    server = await start();
  });
  afterAll(async () => {
    await server.close();
    authority.close();
  });

  const claims = { iss: issuer, aud: resource, scope: 'openid youju.read', client_id: 'desk' };
  const now = Math.floor(Date.now() / 1000);
  function token(
    changed: Record<string, unknown> = {},
    {
      key = privateKey,
      kid = 'k1',
      typ = 'JWT',
      expires = (Math.floor(Date.now() / 1000) + 60) as number | undefined,
    } = {},
  ) {
    const jwt = new SignJWT({ ...claims, ...changed }).setProtectedHeader({ alg: 'ES256', kid, typ });
    return (expires === undefined ? jwt : jwt.setExpirationTime(expires)).sign(key);
  }

  test('好令牌可以调用，固定令牌也可以', async () => {
    expect(await call(server.url, `Bearer ${await token()}`)).toMatchObject({ status: 200 });
    expect(
      await call(server.url, `Bearer ${await token({ aud: ['https://other.example', resource] })}`),
    ).toMatchObject({ status: 200 });
    expect(await call(server.url, `Bearer ${GOOD}`)).toMatchObject({ status: 200 });
  });

  test('两台机器的钟差三十秒以内：刚过期的还收', async () => {
    const expires = Math.floor(Date.now() / 1000) - 5;
    expect(await call(server.url, `Bearer ${await token({}, { expires })}`)).toMatchObject({ status: 200 });
  });

  test.each(['at+jwt', 'application/at+jwt'])('令牌种类 %s 也收', async (typ) => {
    expect(await call(server.url, `Bearer ${await token({ typ: 'Bearer' }, { typ })}`)).toMatchObject({
      status: 200,
    });
  });

  test('签发者换密钥：新密钥签的令牌立即可用，旧的在公布期间也可用', async () => {
    const fresh = await start();
    expect((await call(fresh.url, `Bearer ${await token()}`)).status).toBe(200);
    const next = await generateKeyPair('ES256');
    const added = { ...(await exportJWK(next.publicKey)), kid: 'k2', alg: 'ES256', use: 'sig' };
    keysAnswer = { keys: [...keys.keys, added] };
    const renewed = await token({}, { key: next.privateKey, kid: 'k2' });
    expect((await call(fresh.url, `Bearer ${renewed}`)).status).toBe(200);
    expect((await call(fresh.url, `Bearer ${await token()}`)).status).toBe(200);
    keysAnswer = keys;
    await fresh.close();
  });

  test('编造密钥编号的令牌再多，也只问签发者寥寥几次', async () => {
    const fresh = await start();
    await call(fresh.url, `Bearer ${await token()}`);
    const before = asked;
    const forged = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((n) => token({}, { kid: `none${n}` })));
    const answers = await Promise.all(forged.map((each) => call(fresh.url, `Bearer ${each}`)));
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(401));
    expect(asked - before).toBeLessThanOrEqual(2);
    await fresh.close();
  });

  test('密钥地址一时连不上：取得过的密钥照用', async () => {
    const fresh = await start();
    expect((await call(fresh.url, `Bearer ${await token()}`)).status).toBe(200);
    keysAnswer = 'x';
    expect((await call(fresh.url, `Bearer ${await token({}, { kid: 'k7' })}`)).status).toBe(503);
    expect((await call(fresh.url, `Bearer ${await token()}`)).status).toBe(200);
    keysAnswer = keys;
    await fresh.close();
  });

  const base64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  test.each([
    ['别人签发', () => token({ iss: 'https://evil.example' })],
    ['发给别的服务', () => token({ aud: 'https://other.example/mcp' })],
    ['没有受众', () => token({ aud: undefined })],
    ['已过期', () => token({}, { expires: now - 31 })],
    ['身份令牌（ID token）', () => token({ typ: 'ID' })],
    ['没有写明种类的身份令牌', () => token({ nonce: 'n' })],
    ['刷新令牌', () => token({ typ: 'Refresh' })],
    ['退出令牌', () => token({}, { typ: 'logout+jwt' })],
    ['绑定密钥的令牌', () => token({ cnf: { jkt: 'x' } })],
    [
      '没有期限',
      async () => new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: 'k1' }).sign(privateKey),
    ],
    ['尚未生效', () => token({ nbf: now + 600 })],
    ['陌生人的签名', () => token({}, { key: stranger.privateKey })],
    ['陌生的密钥编号', () => token({}, { kid: 'k9' })],
    ['不签名（alg none）', async () => `${base64({ alg: 'none' })}.${base64({ ...claims, exp: now + 60 })}.`],
    [
      '拿公钥当共享密钥',
      async () =>
        new SignJWT({ ...claims, exp: now + 60 })
          .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
          .sign(new TextEncoder().encode(JSON.stringify(keys.keys[0]))),
    ],
    [
      '改过内容',
      async () => (await token()).replace(/\.[^.]+\./, `.${base64({ ...claims, exp: now + 9999 })}.`),
    ],
    ['乱写', async () => 'x.y.z'],
  ])('%s：401，告诉客户端去哪里登录', async (_name, make) => {
    const answer = await call(server.url, `Bearer ${await make()}`);
    expect(answer.status).toBe(401);
    expect(answer.challenge).toBe(
      'Bearer error="invalid_token", scope="youju.read", resource_metadata="https://youju.example.cn/.well-known/oauth-protected-resource/mcp"',
    );
  });

  test('权限不够：403 insufficient_scope', async () => {
    const answer = await call(server.url, `Bearer ${await token({ scope: 'openid' })}`);
    expect(answer.status).toBe(403);
    expect(answer.challenge).toContain('error="insufficient_scope", scope="youju.read"');
  });

  test.each(['/.well-known/oauth-protected-resource', '/.well-known/oauth-protected-resource/mcp'])(
    '%s 说明资源和授权服务器',
    async (path) => {
      const response = await fetch(`${server.url}${path}`);
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      expect(await response.json()).toEqual({
        resource,
        authorization_servers: [issuer],
        bearer_methods_supported: ['header'],
        scopes_supported: ['youju.read'],
        resource_name: '有据',
      });
    },
  );

  test.each([
    ['公钥地址答非所问', { nothing: 1 }],
    ['公钥地址答的不是对象', 'x'],
  ])('%s：503，不放行', async (_name, wrong) => {
    keysAnswer = wrong;
    const fresh = await start();
    const answer = await call(fresh.url, `Bearer ${await token()}`);
    expect(answer.status).toBe(503);
    expect(answer.text).toContain('sign_in_unavailable');
    keysAnswer = keys;
    await fresh.close();
  });

  test('公钥地址连不上：503，不放行', async () => {
    const verifiers = [
      accessTokens({ issuer, audience: resource, jwksUri: new URL('http://127.0.0.1:9/jwks') }).verify,
    ];
    const fresh = await serve(buildTiny, { verifiers });
    expect(await call(fresh.url, `Bearer ${await token()}`)).toMatchObject({ status: 503 });
    await fresh.close();
  });

  test('/readyz 说明公钥取得没有', async () => {
    const { keys: state } = accessTokens({ issuer, audience: resource, jwksUri });
    await expect.poll(state).toMatchObject({ ok: true, state: 'fetched' });
    const { keys: none } = accessTokens({
      issuer,
      audience: resource,
      jwksUri: new URL('http://127.0.0.1:9'),
    });
    await expect.poll(none).toEqual({ ok: false, state: 'unreachable', since: '' });
  });
});
