import { segment, wholeOutlineOf } from '../../corpus/segment/index.ts';
import type { Command } from '../command.ts';
import { readFile } from './read-file.ts';

/** The outline of a document, as one JSON array. */
export const segmentFile: Command = {
  usage: 'segment 文件',
  summary: '把一份公文切成条款，输出 JSON 数组：编号、行号、是否末级、该条款的全部原文',
  options: {},
  positionals: 1,
  async run({ positionals: [file = ''] }) {
    const outline = wholeOutlineOf(segment(await readFile(file)));
    if (outline.length === 0) console.error(`“${file}”里没有编号的条款；核对原文是否完整`);
    process.stdout.write(`${JSON.stringify(outline)}\n`);
    return 0;
  },
};
