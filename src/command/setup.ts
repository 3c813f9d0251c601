import { realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { BY_HAND } from '../setup/by-hand.ts';
import { apply, type Change, changes, planSetup, planUndo } from '../setup/change.ts';
import type { Client, Start, User } from '../setup/client.ts';
import { CLIENTS } from '../setup/clients.ts';
import { tell } from '../setup/tell.ts';
import type { Arguments, Command } from './command.ts';
import { program } from './program.ts';
import { UsageError } from './usage-error.ts';

/** Writes the program into assistants' configurations, and takes it out again; only ever when it is called. */
export const setup: Command = {
  usage: 'setup [助手 …] [--dry-run] [--undo] [--corpus 目录]',
  summary:
    '把有据写进助手的 MCP 配置，显示改动，原文件留备份；不写助手名只列出助手和配置的位置；--dry-run 只看不写，--undo 撤销',
  options: { 'dry-run': { type: 'boolean' }, undo: { type: 'boolean' } },
  positionals: 'any',
  run(args) {
    const user = { platform: process.platform, home: homedir(), env: process.env };
    const names = known(args.positionals);
    process.stdout.write(`${answer(names, user, args)}\n`);
    return 0;
  },
};

function known(names: readonly string[]): readonly string[] {
  const all = [...CLIENTS.map(({ id }) => id), ...Object.keys(BY_HAND)];
  const unknown = names.find((name) => !all.includes(name));
  if (unknown === undefined) return names;
  throw new UsageError(`没有助手“${unknown}”；可用：${all.join('、')}，例：${program()} setup cursor`);
}

function answer(names: readonly string[], user: User, args: Arguments): string {
  if (args.values.undo === true) return undo(names, user, args);
  return names.length === 0 ? overview(user) : install(names, user, args);
}

/** Every assistant and where its file lies; nothing is written. */
function overview(user: User): string {
  const files = CLIENTS.map(({ id, name, file }) => `  ${program()} setup ${id}    ${name}：${file(user)}`);
  const others = Object.keys(BY_HAND).map((id) => `  ${program()} setup ${id}    不写文件，显示要填的内容`);
  return ['选一个或几个助手（加 --dry-run 只看不写）：', ...files, ...others].join('\n');
}

function install(names: readonly string[], user: User, args: Arguments): string {
  const start = startOf(args);
  const plans = chosen(names).map((client) => planSetup(client, user, client.entry(start)));
  const byHand = names.flatMap((name) => BY_HAND[name]?.(start) ?? []);
  return [...carriedOut(plans, args), ...byHand].join('\n\n');
}

/** In the named assistants, or in all that have it. */
function undo(names: readonly string[], user: User, args: Arguments): string {
  const clients = names.length === 0 ? CLIENTS : chosen(names);
  const plans = clients.map((client) => planUndo(client, user)).filter(changes);
  return plans.length === 0 ? '配置里没有有据，不用撤销。' : carriedOut(plans, args).join('\n\n');
}

function chosen(names: readonly string[]): readonly Client[] {
  return CLIENTS.filter(({ id }) => names.includes(id));
}

/** Does what is planned, unless it is only to be looked at. All were planned before: one that cannot be read stops all. */
function carriedOut(plans: readonly Change[], { values }: Arguments): readonly string[] {
  const dry = values['dry-run'] === true;
  if (!dry) plans.filter(changes).forEach(apply);
  return plans.map((plan) => tell(plan, dry));
}

/** How assistants are to start this very program. Some cannot start a path with a space in it: then by its name. */
function startOf({ values }: Arguments): Start {
  const program = realpathSync(process.argv[1] ?? '');
  if (/[\\/]_npx[\\/]/.test(program)) {
    throw new UsageError(
      '用 npx 运行的程序放在缓存里，随时会被清掉；请先安装：npm install -g <安装包>，再运行 youju setup',
    );
  }
  const corpus = values.corpus === undefined ? [] : ['--corpus', resolve(String(values.corpus))];
  const command = process.execPath.includes(' ') ? 'node' : process.execPath;
  return { command, args: [program, ...corpus] };
}
