import { existsSync, rmSync } from 'node:fs';
import { refuseBroken } from '../check.ts';
import type { Arguments, Command } from '../command.ts';
import { libraryFolder, openLibrary, SHIPPED } from '../open-library.ts';
import { UsageError } from '../usage-error.ts';
import { prune, rollBack } from './pointer.ts';
import { copyLibrary, writeGeneration } from './write-generation.ts';

/** Checks a library and publishes it: what is served from the folder then is this, whole, and opened at once. */
export const publish: Command = {
  usage: 'publish --out 目录 [--corpus 目录] [--rollback | --prune]',
  summary:
    '校验政策库，整体写成一代（目录/代号/library.json），再一步换上；服务以 --corpus 指向该目录。--rollback 换回上一代；--prune 只留现在和上一代',
  options: {
    out: { type: 'string', short: 'o' },
    rollback: { type: 'boolean' },
    prune: { type: 'boolean' },
  },
  positionals: 'any',
  run(args) {
    const out = outOf(args);
    const { rollback, prune: pruned } = args.values;
    if (rollback === true) return back(out);
    if (pruned === true) return say(`删去了 ${prune(out).length} 代`);
    const { generation, policies } = publishTo(out, args);
    return say(`已发布 ${generation}：${policies} 份政策。服务：youju http --corpus ${out}`);
  },
};

function publishTo(out: string, args: Arguments): { generation: string; policies: number } {
  const copy = copyLibrary(libraryFolder(args), { out, shared: SHIPPED });
  try {
    const context = openLibrary({ ...args, values: { corpus: copy } });
    refuseBroken(context);
    return { generation: writeGeneration(out, { copy, context }), policies: context.library.policies.length };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function back(out: string): number {
  const generation = rollBack(out);
  if (generation === undefined) throw new UsageError(`${out} 没有上一代可以换回`);
  return say(`已换回 ${generation}`);
}

function say(line: string): number {
  process.stdout.write(`${line}\n`);
  return 0;
}

/** Where the generations lie: `--out OUT`, or the only plain argument. */
function outOf({ positionals, values }: Arguments): string {
  const [out, ...more] = [...(typeof values.out === 'string' ? [values.out] : []), ...positionals];
  if (out === undefined || out === '' || more.length > 0) {
    throw new UsageError('请用 --out 指明发布到哪个目录，例：youju publish --corpus corpus --out /srv/youju');
  }
  if ((values.rollback === true || values.prune === true) && !existsSync(out)) {
    throw new UsageError(`没有目录“${out}”`);
  }
  return out;
}
