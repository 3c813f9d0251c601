import type { IncomingMessage } from 'node:http';
import { type Refusal, Refused } from '../refused.ts';
import type { BodyLimits } from './upload.ts';

/**
 * The body as text.
 * @throws Refused as `readBytes`, and when it is not UTF-8 (400).
 */
export async function readBody(req: IncomingMessage, limits: BodyLimits): Promise<string> {
  return decode(await readBytes(req, limits));
}

/**
 * The body.
 * @throws Refused when it is too large (413), too slow (408) or breaks off (400). The rest of a refused body is read past,
 * so that a client that is still sending gets to see the answer.
 */
export async function readBytes(req: IncomingMessage, limits: BodyLimits): Promise<Buffer<ArrayBuffer>> {
  if (Number(req.headers['content-length']) > limits.bodyBytes) {
    req.resume();
    throw new Refused(tooLarge(limits));
  }
  return bytesOf(req, limits);
}

function bytesOf(req: IncomingMessage, limits: BodyLimits): Promise<Buffer<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const settle = (): void => {
      clearTimeout(timer);
      req.off('data', take).off('end', done).off('close', broken).off('error', broken);
    };
    const give = (refusal: Refusal): void => {
      settle();
      req.on('error', ignore).resume();
      reject(new Refused(refusal));
    };
    const take = (chunk: Buffer): void => {
      size += chunk.length;
      if (size > limits.bodyBytes) give(tooLarge(limits));
      else chunks.push(chunk);
    };
    const done = (): void => {
      settle();
      resolve(Buffer.concat(chunks));
    };
    const broken = (): void =>
      give({ status: 400, reason: 'bad_request', message: '请求没有发完就断开了。' });
    const timer = setTimeout(() => give(tooSlow(limits)), limits.bodyMs);
    req.on('data', take).on('end', done).on('close', broken).on('error', broken);
  });
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** A connection that breaks after it was refused concerns nobody. */
function ignore(): void {}

function decode(bytes: Buffer): string {
  try {
    return UTF8.decode(bytes);
  } catch {
    throw new Refused({ status: 400, reason: 'bad_json', code: -32_700, message: '请求体不是 UTF-8 文本。' });
  }
}

function tooLarge({ bodyBytes }: BodyLimits): Refusal {
  const limit = bodyBytes >= 1024 ? `${Math.floor(bodyBytes / 1024)} KB` : `${bodyBytes} 字节`;
  return { status: 413, reason: 'body_too_large', message: `请求体太大，最多 ${limit}。` };
}

function tooSlow({ bodyMs }: BodyLimits): Refusal {
  return {
    status: 408,
    reason: 'slow_body',
    message: `请求体在 ${bodyMs / 1000} 秒内没有发完。`,
    headers: { connection: 'close' },
  };
}
