import { verifyCases } from '../award/check/index.ts';
import { faultLine } from '../corpus/fault.ts';
import type { Context } from '../mcp/context.ts';
import { nearestNames } from '../text/nearest.ts';
import type { Arguments, Command } from './command.ts';
import { BrokenLibraryError, openLibrary } from './open-library.ts';
import { UsageError } from './usage-error.ts';

/** The build checks on a library, worked cases included; throws what is wrong, one line a fault. */
export const check: Command = {
  usage: 'check [--policy 政策] [--corpus 目录]',
  summary: '校验政策库：原文、引文、数字、规则逐项核对；有错逐行列出，退出码 1',
  options: { policy: { type: 'string' } },
  positionals: 0,
  async run(args) {
    const { library, rules, aside } = openLibrary({ ...args, values: { ...args.values, strict: false } });
    const wanted = chosen(args, [
      ...library.policies.map(({ id }) => id),
      ...aside.map(({ policy }) => policy),
    ]);

    const policies = library.policies.filter(({ id }) => wanted(id));
    refuseBroken({ library: { policies }, rules, aside: aside.filter(({ policy }) => wanted(policy)) });
    for (const policy of policies) {
      const awards = rules.get(policy.id)?.length ?? 0;
      process.stdout.write(`${policy.id}：${policy.clauses.length} 条，${awards} 项奖补，全部通过\n`);
    }
    return 0;
  },
};

/**
 * Does the worked cases of policies that were opened.
 * @throws BrokenLibraryError for these and for what was put aside, one line a fault.
 */
export function refuseBroken({ library, rules, aside }: Pick<Context, 'library' | 'rules' | 'aside'>): void {
  const cases = library.policies.flatMap((policy) => verifyCases(policy, rules.get(policy.id) ?? []));
  const lines = [...aside.flatMap(({ faults }) => faults), ...cases.map(faultLine)];
  if (lines.length > 0) throw new BrokenLibraryError(lines);
}

/** Which policies are to be checked: the one of `--policy`, or all. */
function chosen({ values }: Arguments, known: readonly string[]): (id: string) => boolean {
  const { policy } = values;
  if (typeof policy !== 'string') return () => true;
  if (!known.includes(policy))
    throw new UsageError(`没有政策“${policy}”；库中有：${nearestNames(known, policy, 3).join('、')}`);
  return (id) => id === policy;
}
