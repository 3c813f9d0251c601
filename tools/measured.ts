import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';

const PAGE = new URL('../docs/robustness.md', import.meta.url);

/**
 * Prints what a command measured; with `--write`, puts it into docs/robustness.md between the two comments that name
 * the command, with the day and the machine.
 * @param command as somebody types it, e.g. `npm run attack`.
 * @throws Error when the page has no place for it.
 */
export function tellMeasured(command: string, lines: readonly string[]): void {
  console.log(lines.join('\n'));
  if (!process.argv.includes('--write')) return;
  const [open, close] = [`<!-- ${command} -->`, `<!-- /${command} -->`];
  const page = readFileSync(PAGE, 'utf8');
  const [from, to] = [page.indexOf(open), page.indexOf(close)];
  if (from < 0 || to < from) throw new Error(`docs/robustness.md has no ${open} … ${close}`);
  const day = new Date().toISOString().slice(0, 10);
  const load = loadavg()[0]?.toFixed(1);
  const where = `${day}，${cpus().length} 核，Node ${process.version}，结束时系统负载 ${load}`;
  const block = ['', `\`${command}\`（${where}）：`, '', ...lines.map((line) => `- ${line}`), '', ''].join(
    '\n',
  );
  writeFileSync(PAGE, page.slice(0, from + open.length) + block + page.slice(to));
}
