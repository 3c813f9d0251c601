import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { strToU8, zipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { MAIN } from '../contract/support/server.ts';

/** docs/add-a-policy.md, done from top to bottom: its files are written, its commands run, what it shows is printed. */
const PAGE = readFileSync(new URL('../../docs/add-a-policy.md', import.meta.url), 'utf8');
const POLICY = '政策库/ceshi-2026-1';
/** A block of the page, with the line before it that says what it is. */
const BLOCK = /(?:^(`[^\n]+)：\n\n)?^```(\w+)\n([\s\S]*?)^```$/gmu;
const blocks = Array.from(PAGE.matchAll(BLOCK), ([, says = '', language = '', content = '']) => ({
  says,
  language,
  content,
}));

const folder = mkdtempSync(join(tmpdir(), 'youju-page-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}

/** A Word file of these lines, as an office has it. */
function docx(text: string): Uint8Array {
  const lines = text.trimEnd().split('\n');
  const body = lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('');
  const xmlns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  return zipSync({
    'word/document.xml': strToU8(`<w:document ${xmlns}><w:body>${body}</w:body></w:document>`),
  });
}

/** `changes` put into what stands in a file. */
function merge(name: string, changes: object): void {
  const path = join(folder, POLICY, name);
  const merged = (into: unknown, more: unknown): unknown =>
    typeof more === 'object' && more !== null && typeof into === 'object' && into !== null
      ? {
          ...into,
          ...Object.fromEntries(
            Object.entries(more).map(([key, value]) => [key, merged(Reflect.get(into, key), value)]),
          ),
        }
      : more;
  writeFileSync(path, JSON.stringify(merged(JSON.parse(readFileSync(path, 'utf8')), changes)));
}

/** Runs a command of the page where its files are. */
async function run(command: string): Promise<string> {
  const [, ...args] = Array.from(
    command.matchAll(/'([^']*)'|(\S+)/gu),
    ([, quoted, bare]) => quoted ?? bare ?? '',
  );
  const { YOUJU_CORPUS: _, ...env } = process.env;
  return promisify(execFile)(process.execPath, [MAIN, ...args], { cwd: folder, env }).then(
    ({ stdout }) => stdout,
    (error: { readonly code: number; readonly stderr: string }) => {
      expect([command, error.code]).toEqual([expect.stringContaining('check'), 1]);
      return error.stderr;
    },
  );
}

/** What is done with a block of each language: files are written, commands run, texts must have been printed. */
const DONE: Readonly<
  Record<string, (block: (typeof blocks)[number], printed: string) => Promise<string> | string>
> = {
  async sh({ content }) {
    let said = '';
    for (const command of content.trim().split('\n')) said += await run(command);
    return said;
  },
  csv({ says, content }, printed) {
    write(nameIn(says), content);
    return printed;
  },
  json({ says, content }, printed) {
    if (says.includes('改这几处')) merge(nameIn(says), JSON.parse(content));
    else write(join(POLICY, nameIn(says)), content);
    return printed;
  },
  text({ says, content }, printed) {
    if (says !== '') write(nameIn(says), docx(content));
    else for (const line of content.trim().split('\n')) expect(printed).toContain(line);
    return printed;
  },
};

function nameIn(says: string): string {
  return /^`([^`]+)`/u.exec(says)?.[1] ?? '';
}

test('照着说明走一遍：命令都行，印出的就是说明里写的', async () => {
  let printed = '';
  for (const block of blocks) printed = (await DONE[block.language]?.(block, printed)) ?? '';
  const commands = blocks.flatMap(({ language, content }) => (language === 'sh' ? content : ''));
  for (const name of ['import', 'segment', 'draft', 'check', 'award', 'search', 'batch'])
    expect(commands.join('\n')).toContain(`youju ${name} `);
  const result = readFileSync(join(folder, '结果.csv'), 'utf8');
  expect(result).toContain('300000');
  expect(result).toContain('500000');
  expect(await run('youju check --policy ceshi-2026-1 --json --corpus 政策库')).toBe('[]\n');
});
