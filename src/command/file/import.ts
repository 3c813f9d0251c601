import type { Command } from '../command.ts';
import { readFile } from './read-file.ts';

/** The verbatim text of a policy file, on stdout. */
export const importFile: Command = {
  usage: 'import 文件',
  summary:
    '读出公文的原文，一字不改（docx、doc、pdf、html、各种编码的文本；扫描件、图片、ofd、wps 说明怎么办）',
  options: {},
  positionals: 1,
  async run({ positionals: [file = ''] }) {
    process.stdout.write(await readFile(file));
    return 0;
  },
};
