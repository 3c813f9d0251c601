import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { LOG_LEVELS } from '../../transport/watch/index.ts';
import type { Arguments } from '../command.ts';
import { orUsageError, UsageError } from '../usage-error.ts';

const HOST_NAME = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}.-]{0,252})|\[[0-9a-f:]+\])$/iu;
/** The characters of a bearer token (RFC 6750); sixteen of them cannot be guessed over a network. */
const TOKEN = /^[\w.~+/-]{16,512}={0,2}$/;

const listOf = (item: z.ZodType<string, string>) =>
  z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter((part) => part !== ''))
    .pipe(z.array(item));
const wholeUpTo = (most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((value) => value <= most);
const origin = z.string().refine((text) => URL.canParse(text) && new URL(text).origin === text);
/** Over the open network nothing less than TLS; on this machine a test server will do. */
const secureUrl = z.string().refine((text) => {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1'].includes(hostname));
});

/** Whether the audit stream says what was asked. */
const AUDIT_QUESTIONS = ['off', 'masked'] as const;
/** The most that one message can cost: a full batch of costly calls. Less a minute and it could never be sent. */
const LEAST_RATE = 100;
const rate = wholeUpTo(1_000_000).refine((value) => value === 0 || value >= LEAST_RATE);

const schema = z.object({
  host: z
    .string()
    .regex(/^[\w.:-]{1,253}$/)
    .prefault('127.0.0.1'),
  port: wholeUpTo(65_535).prefault('3310'),
  allowedHosts: listOf(z.string().regex(HOST_NAME)).prefault(''),
  allowedOrigins: listOf(origin).prefault(''),
  tokens: listOf(z.string().regex(TOKEN)).prefault(''),
  tokensFile: z.string().optional(),
  oauthIssuer: secureUrl.optional(),
  oauthResource: secureUrl.optional(),
  oauthJwks: secureUrl.optional(),
  oauthScope: z
    .string()
    .regex(/^[\w.:/-]{1,100}$/)
    .optional(),
  ratePerAddress: rate.prefault('0'),
  ratePerToken: rate.prefault('0'),
  trustedProxies: wholeUpTo(10).prefault('0'),
  reloadSeconds: wholeUpTo(86_400).prefault('2'),
  drainSeconds: wholeUpTo(300).prefault('1'),
  audit: z.string().optional(),
  auditQuestions: z.enum(AUDIT_QUESTIONS).prefault('off'),
  gaps: z.string().optional(),
  log: z.enum(LOG_LEVELS).prefault('problems'),
});

/** How the HTTP server is to run, read and checked. */
export type HttpSettings = z.output<typeof schema>;

/** How a setting is written, for messages, `--help` and docs/configuration.md. */
export interface SettingText {
  /** Absent for what must not stand in a command line, where every user of the machine can read it. */
  readonly flag?: string;
  readonly env: string;
  readonly fallback: string;
  readonly legal: string;
  readonly example: string;
  readonly what: string;
}

/** Every setting of the HTTP server. */
export const HTTP_SETTINGS: Readonly<Record<keyof HttpSettings, SettingText>> = {
  host: {
    flag: 'host',
    env: 'YOUJU_HOST',
    fallback: '127.0.0.1',
    legal: '本机的地址',
    example: '127.0.0.1',
    what: '监听的地址；不是本机回环地址时，须同时写明 --allowed-host',
  },
  port: {
    flag: 'port',
    env: 'YOUJU_PORT',
    fallback: '3310',
    legal: '0 到 65535 的整数',
    example: '3310',
    what: '监听的端口；0 自动选空闲端口',
  },
  allowedHosts: {
    flag: 'allowed-host',
    env: 'YOUJU_ALLOWED_HOSTS',
    fallback: '只有本机回环名称',
    legal: '主机名，不带端口，逗号分隔',
    example: 'youju.example.cn',
    what: '除本机外，请求的 Host 和 Origin 可以是哪些主机名',
  },
  allowedOrigins: {
    flag: 'allowed-origin',
    env: 'YOUJU_ALLOWED_ORIGINS',
    fallback: '无',
    legal: '来源（协议、主机、端口，末尾无斜杠），逗号分隔',
    example: 'https://desk.example.cn',
    what: '哪些网站的网页可以跨源调用（CORS）',
  },
  tokens: {
    env: 'YOUJU_TOKENS',
    fallback: '无：不要令牌',
    legal: '逗号或空白分隔的令牌，每个 16 到 512 个字母、数字或 -._~+/',
    example: '（用 openssl rand -hex 32 生成）',
    what: '允许的访问令牌；只从环境变量读，不写在命令行里',
  },
  tokensFile: {
    flag: 'tokens-file',
    env: 'YOUJU_TOKENS_FILE',
    fallback: '无',
    legal: '文件路径；文件中一行一个令牌，# 开头的行不算',
    example: '/etc/youju/tokens',
    what: '存放访问令牌的文件，与 YOUJU_TOKENS 合并',
  },
  oauthIssuer: {
    flag: 'oauth-issuer',
    env: 'YOUJU_OAUTH_ISSUER',
    fallback: '无',
    legal: 'https 地址，与令牌的 iss 逐字相同',
    example: 'https://login.example.cn',
    what: 'OAuth 2.1 授权服务器；与下面两项一起写',
  },
  oauthResource: {
    flag: 'oauth-resource',
    env: 'YOUJU_OAUTH_RESOURCE',
    fallback: '无',
    legal: 'https 地址，与令牌的 aud 逐字相同',
    example: 'https://youju.example.cn/mcp',
    what: '本服务对外的 /mcp 地址',
  },
  oauthJwks: {
    flag: 'oauth-jwks',
    env: 'YOUJU_OAUTH_JWKS',
    fallback: '无',
    legal: 'https 地址',
    example: 'https://login.example.cn/jwks',
    what: '授权服务器公布签名公钥（JWKS）的地址',
  },
  oauthScope: {
    flag: 'oauth-scope',
    env: 'YOUJU_OAUTH_SCOPE',
    fallback: '不要求',
    legal: '一个权限名',
    example: 'youju.read',
    what: '令牌必须带有的权限',
  },
  ratePerAddress: {
    flag: 'rate-per-address',
    env: 'YOUJU_RATE_PER_ADDRESS',
    fallback: '0',
    legal: '0，或 100 到 1000000 的整数',
    example: '600',
    what: '每个地址每分钟最多调用几次；一批按条数算，费时的工具一次算五次；0 不限',
  },
  ratePerToken: {
    flag: 'rate-per-token',
    env: 'YOUJU_RATE_PER_TOKEN',
    fallback: '0',
    legal: '0，或 100 到 1000000 的整数',
    example: '1200',
    what: '每个令牌（统一登录时每个人）每分钟最多调用几次；算法同上；0 不限',
  },
  trustedProxies: {
    flag: 'trusted-proxies',
    env: 'YOUJU_TRUSTED_PROXIES',
    fallback: '0',
    legal: '0 到 10 的整数',
    example: '1',
    what: '前面有几层反向代理；按它们写的 X-Forwarded-For 认调用者的地址',
  },
  reloadSeconds: {
    flag: 'reload-seconds',
    env: 'YOUJU_RELOAD_SECONDS',
    fallback: '2',
    legal: '0 到 86400 的整数',
    example: '2',
    what: '隔几秒看一次政策库有无变动；有变动先校验，全部通过才整体换上，否则保留原来的。0 不看',
  },
  drainSeconds: {
    flag: 'drain-seconds',
    env: 'YOUJU_DRAIN_SECONDS',
    fallback: '1',
    legal: '0 到 300 的整数',
    example: '10',
    what: '收到停止信号后，先让 /readyz 答 503、照常回答几秒，再关；应长于负载均衡两次探测的间隔',
  },
  audit: {
    flag: 'audit',
    env: 'YOUJU_AUDIT',
    fallback: '不记',
    legal: '文件路径',
    example: '/var/log/youju/audit.jsonl',
    what: '审计记录写到哪个文件：谁、何时、哪个工具、哪份政策、哪个项目、结果如何，登录成败；不含提问内容',
  },
  auditQuestions: {
    flag: 'audit-questions',
    env: 'YOUJU_AUDIT_QUESTIONS',
    fallback: 'off',
    legal: AUDIT_QUESTIONS.join('、'),
    example: 'masked',
    what: '审计记录里要不要提问内容：off 不要；masked 要，其中的数字一律盖住',
  },
  gaps: {
    flag: 'gaps',
    env: 'YOUJU_GAPS',
    fallback: '不记',
    legal: '文件路径',
    example: '/var/log/youju/gaps.jsonl',
    what: '没有答上或只答上一部分的问题记到哪个文件，其中的数字一律盖住，不记谁问的；用 youju gaps 归总',
  },
  log: {
    flag: 'log',
    env: 'YOUJU_LOG',
    fallback: 'problems',
    legal: LOG_LEVELS.join('、'),
    example: 'requests',
    what: '标准错误上的日志：problems 只记故障和政策库变动；requests 另记每次请求，不含提问内容；content 连提问内容也记',
  },
};

/** The options of the command line that the settings make. */
export const HTTP_OPTIONS: Readonly<Record<string, { readonly type: 'string' }>> = Object.fromEntries(
  Object.values(HTTP_SETTINGS).flatMap(({ flag }) =>
    flag === undefined ? [] : [[flag, { type: 'string' }]],
  ),
);

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1']);

/**
 * Reads the settings; the command line goes before the environment.
 * @throws UsageError one line for the first that is wrong: what was read, what is legal, an example.
 */
export function readHttpSettings(
  values: Arguments['values'],
  env: Readonly<Record<string, string | undefined>>,
): HttpSettings {
  const written = writtenIn(values, env);
  const given = Object.entries(HTTP_SETTINGS).map(([name, text]) => [name, written(text)?.value]);
  const parsed = schema.safeParse(Object.fromEntries(given));
  if (!parsed.success) throw wrong(String(parsed.error.issues[0]?.path[0]), written);
  const settings = parsed.data;
  checkReach(settings);
  checkSignIn(settings);
  return { ...settings, tokens: [...settings.tokens, ...tokensIn(settings.tokensFile)] };
}

/** What was written for a setting, and under which name; undefined where nothing was. */
type Written = (setting: SettingText) => { readonly name: string; readonly value: string } | undefined;

function writtenIn(values: Arguments['values'], env: Readonly<Record<string, string | undefined>>): Written {
  return ({ flag, env: variable }) => {
    const fromFlag = flag === undefined ? undefined : values[flag];
    if (fromFlag !== undefined) return { name: `--${flag}`, value: String(fromFlag) };
    const fromEnv = env[variable];
    return fromEnv === undefined || fromEnv === '' ? undefined : { name: variable, value: fromEnv };
  };
}

function wrong(setting: string, written: Written): UsageError {
  const text = Object.entries(HTTP_SETTINGS).find(([name]) => name === setting)?.[1] ?? HTTP_SETTINGS.port;
  const { name, value } = written(text) ?? { name: text.env, value: '' };
  // A token never stands in a message.
  const read = text.flag === undefined ? '不对' : `读到“${value.slice(0, 100)}”`;
  const sign = name.startsWith('--') ? ' ' : '=';
  return new UsageError(`${name} ${read}；应为${text.legal}，例：${name}${sign}${text.example}`);
}

/** Whether only this machine reaches what listens there. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.has(host);
}

function checkReach({ host, allowedHosts }: HttpSettings): void {
  if (isLoopback(host) || allowedHosts.length > 0) return;
  throw new UsageError(
    `监听 ${host} 时须用 --allowed-host 写明允许的访问主机名，例：--allowed-host youju.example.cn`,
  );
}

function checkSignIn({ oauthIssuer, oauthResource, oauthJwks, oauthScope }: HttpSettings): void {
  const given = [oauthIssuer, oauthResource, oauthJwks].filter((value) => value !== undefined).length;
  if (given === 3 || (given === 0 && oauthScope === undefined)) return;
  throw new UsageError('--oauth-issuer、--oauth-resource、--oauth-jwks 须一起写明');
}

function tokensIn(file: string | undefined): readonly string[] {
  if (file === undefined) return [];
  const text = orUsageError(
    () => readFileSync(file, 'utf8'),
    `读不到令牌文件“${file}”；例：--tokens-file /etc/youju/tokens`,
  );
  const lines = text.split('\n').map((line) => line.trim());
  const tokens = lines.filter((line) => line !== '' && !line.startsWith('#'));
  const { legal } = HTTP_SETTINGS.tokens;
  const bad = lines.findIndex((line) => tokens.includes(line) && !TOKEN.test(line));
  if (bad >= 0) throw new UsageError(`令牌文件“${file}”第 ${bad + 1} 行不对；应为${legal}`);
  if (tokens.length === 0) throw new UsageError(`令牌文件“${file}”里没有令牌；应为一行一个`);
  return tokens;
}
