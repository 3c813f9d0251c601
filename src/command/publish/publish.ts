import { existsSync, rmSync } from 'node:fs';
import { clauseDocuments } from '../../search/searchable.ts';
import { refuseBroken } from '../check.ts';
import { CLUSTER_OPTIONS, clusterGenerations, clusterPlace } from '../cluster/index.ts';
import type { Arguments, Command } from '../command.ts';
import { givenNames } from '../library-context.ts';
import { libraryFolder, openLibrary } from '../open-library.ts';
import { program } from '../program.ts';
import { UsageError } from '../usage-error.ts';
import { pointTo, prune, rollBack } from './pointer.ts';
import { copyLibrary, writeGeneration } from './write-generation.ts';

/** Checks a library and publishes it: what is served from the folder then is this, whole, and opened at once. */
export const publish: Command = {
  usage: 'publish --out 目录 [--corpus 目录] [--search-nodes 地址,…] [--rollback | --prune]',
  summary:
    '校验政策库，整体写成一代（目录/代号/library.json），再一步换上；服务以 --corpus 指向该目录。--search-nodes 同时发布到检索集群；--rollback 换回上一代；--prune 只留现在和上一代',
  options: {
    out: { type: 'string', short: 'o' },
    rollback: { type: 'boolean' },
    prune: { type: 'boolean' },
    ...CLUSTER_OPTIONS,
  },
  positionals: 'any',
  async run(args) {
    const out = outOf(args);
    const place = clusterPlace(args, process.env);
    const cluster = place && (await clusterGenerations(place));
    if (args.values.rollback === true) {
      const before = rollBack(out);
      if (before === undefined) throw new UsageError(`${out} 没有上一代可以换回`);
      await cluster?.pointTo(before);
      return say(`已换回 ${before}`);
    }
    if (args.values.prune === true) {
      const gone = prune(out);
      await cluster?.remove(gone);
      return say(`删去了 ${gone.length} 代`);
    }
    return say(await publishTo(out, args, cluster));
  },
};

/** What fails on the way leaves the generation before it serving, on disk as in the cluster. */
async function publishTo(
  out: string,
  args: Arguments,
  cluster: Awaited<ReturnType<typeof clusterGenerations>> | undefined,
): Promise<string> {
  const copy = copyLibrary(libraryFolder(args), out);
  try {
    const context = openLibrary({ ...args, values: { corpus: copy } });
    refuseBroken(context);
    const generation = writeGeneration(out, { copy, context });
    await cluster?.publish(generation, clauseDocuments(context.library, givenNames(context.rules)));
    pointTo(out, generation);
    const { length } = context.library.policies;
    return `已发布 ${generation}：${length} 份政策。服务：${program()} http --corpus ${out}`;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
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
