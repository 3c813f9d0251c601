import { Refused } from '../refused.ts';
import type { Door } from './door.ts';
import { currentExchange } from './exchange.ts';
import { readBytes } from './read-body.ts';
import type { Route } from './route.ts';
import type { Upload } from './upload.ts';

/** A route that takes a file and answers line by line (NDJSON) while it is worked at. */
export function uploadRoute(upload: Upload, door: Door): Route {
  return {
    methods: ['POST'],
    async answer(exchange) {
      const { req, res } = exchange;
      const leave = await door.admit(exchange, requireBytes);
      try {
        const bytes = await readBytes(req, upload.limits);
        // One was charged at the door.
        door.charge(exchange, upload.cost - 1);
        const query = new URLSearchParams((req.url ?? '').split('?')[1] ?? '');
        res.writeHead(200, {
          'content-type': 'application/x-ndjson; charset=utf-8',
          'cache-control': 'no-store',
        });
        const send = (line: string) =>
          new Promise<void>((resolve) => {
            res.write(`${line}\n`, () => resolve());
          });
        await currentExchange.run(exchange, () => upload.work({ bytes, query }, send));
        res.end();
      } finally {
        leave();
      }
    },
  };
}

/** A page of another site cannot send this type without asking first. */
function requireBytes(contentType: string | undefined): void {
  if (contentType === 'application/octet-stream') return;
  throw new Refused({
    status: 415,
    reason: 'not_bytes',
    message: '请求的 Content-Type 应为 application/octet-stream，请求体是 .xlsx 或 .csv 文件本身。',
  });
}
