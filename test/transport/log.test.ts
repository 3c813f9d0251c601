import { closeSync, mkdtempSync, openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileSink } from '../../src/transport/watch/line-sink.ts';
import { createLog } from '../../src/transport/watch/log.ts';

test('写不出去的行：等写得出去时，先说少了几行', () => {
  const taken: string[] = [];
  let room = true;
  const log = createLog('requests', (line) => room && taken.push(line) > 0);
  log.info('one');
  room = false;
  log.info('two');
  log.error('three');
  room = true;
  log.info('four');
  log.info('five');
  const told = taken.map((line) => JSON.parse(line));
  expect(told.map(({ event }) => event)).toEqual(['one', 'lines_lost', 'four', 'five']);
  expect(told[1]).toMatchObject({ level: 'error', lines: 2 });
});

test('文件：一行一行写；写不了时不抛错，数得出来', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'youju-sink-')), 'log');
  const fd = openSync(path, 'a');
  let lost = 0;
  const write = fileSink(fd, () => {
    lost += 1;
  });
  expect([write('一'), write('二')]).toEqual([true, true]);
  expect(readFileSync(path, 'utf8')).toBe('一\n二\n');
  closeSync(fd);
  expect([write('三'), lost]).toEqual([false, 1]);
});
