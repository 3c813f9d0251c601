import { verifyCases } from '../award/check/index.ts';
import type { Command } from './command.ts';
import { BrokenLibraryError, openLibrary } from './open-library.ts';

/** The build checks on a library, worked cases included; throws what is wrong, one line a fault. */
export const check: Command = {
  usage: 'check [--corpus 目录]',
  summary: '校验政策库：原文、引文、数字、规则逐项核对；有错逐行列出，退出码 1',
  options: {},
  positionals: 0,
  async run(args) {
    const { library, rules } = openLibrary(args);
    const faults = library.policies.flatMap((policy) => verifyCases(policy, rules.get(policy.id) ?? []));
    if (faults.length > 0) throw new BrokenLibraryError(faults);
    for (const policy of library.policies) {
      const awards = rules.get(policy.id)?.length ?? 0;
      process.stdout.write(`${policy.id}：${policy.clauses.length} 条，${awards} 项奖补，全部通过\n`);
    }
    return 0;
  },
};
