import { readFileSync } from 'node:fs';
import { segment, wholeOutlineOf } from '../corpus/segment/index.ts';
import type { Command } from './command.ts';
import { UsageError } from './usage-error.ts';

/** The outline of a document, as one JSON array. */
export const segmentFile: Command = {
  usage: 'segment 文件',
  summary: '把一份公文切成条款，输出 JSON 数组：编号、行号、是否末级、该条款的全部原文',
  options: {},
  positionals: 1,
  run({ positionals: [file = ''] }) {
    process.stdout.write(`${JSON.stringify(wholeOutlineOf(segment(readDocument(file))))}\n`);
    return 0;
  },
};

function readDocument(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
  } catch {
    throw new UsageError(`读不到“${file}”，或它不是 UTF-8 文本；例：youju segment 政策.txt`);
  }
}
