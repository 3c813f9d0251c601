import { verifyRules } from '../award/check/index.ts';
import { type Rule, readRules } from '../award/rule/index.ts';
import { unanswered } from '../award/unanswered.ts';
import { unquoted } from '../award/unquoted.ts';
import { verifyCases } from '../award/worked-cases.ts';
import { type Fault, faultLine } from '../corpus/fault.ts';
import { givenOutside } from '../corpus/given-outside.ts';
import type { Policy } from '../corpus/library.ts';
import { load } from '../corpus/load.ts';
import { type Context, rulesOf } from '../mcp/context.ts';
import { verifyLexicon } from '../search/verify-words.ts';
import { cut } from '../text/spans.ts';
import { nearestNames } from '../text/suggest.ts';
import type { Arguments, Command } from './command.ts';
import { BrokenLibraryError, libraryFolder, ofRead, openLibrary, policyOf } from './open-library.ts';
import { UsageError } from './usage-error.ts';

/** The build checks on a library, worked cases included; throws what is wrong, one line a fault. */
export const check: Command = {
  usage: 'check [--policy 政策] [--json] [--corpus 目录]',
  summary:
    '校验政策库：原文、引文、数字、规则逐项核对；有错逐行列出（--json 为 JSON），退出码 1；--policy 通过后再问没有引到的条件和支持，列出其余没有引到的话',
  options: { policy: { type: 'string' }, json: { type: 'boolean' } },
  positionals: 0,
  async run(args) {
    if (args.values.json === true) return asJson(args);
    const { library, rules, aside } = openLibrary({ ...args, values: { ...args.values, strict: false } });
    const wanted = chosen(args, [
      ...library.policies.map(({ id }) => id),
      ...aside.map(({ policy }) => policy),
    ]);

    const policies = library.policies.filter(({ id }) => wanted(id));
    refuseBroken({ library: { policies }, rules, aside: aside.filter(({ policy }) => wanted(policy)) });
    if (args.values.policy !== undefined) refuseUnanswered(policies, rules);
    for (const policy of policies) {
      const awards = rulesOf({ rules }, policy);
      const left = policy.data.unencoded?.length ?? 0;
      const beside = left === 0 ? '' : `，${left} 处有支持而未录入`;
      process.stdout.write(
        `${policy.id}：${policy.clauses.length} 条，${awards.length} 项奖补${beside}，全部通过\n`,
      );
      if (args.values.policy === undefined) continue;
      process.stdout.write(toRead(policy, awards) + outOfClauses(policy));
    }
    return 0;
  },
};

/** @throws BrokenLibraryError for what is still to be answered, one line each. */
function refuseUnanswered(policies: readonly Policy[], rules: Context['rules']): void {
  const open = policies.flatMap((policy) => unanswered(policy, rulesOf({ rules }, policy)));
  if (open.length > 0) throw new BrokenLibraryError(open.map(faultLine));
}

const TO_READ = '以下的话没有引到，不算错，请逐句看有没有漏的：是条件的补成条件，与奖补无关的可写进 aims';

/** What stands beside the quotes of a policy's awards, for a person to read. */
function toRead(policy: Policy, rules: readonly Rule[]): string {
  const lines = unquoted(policy, rules).map(({ clause, words }) => `  ${clause}：${words.join(' … ')}`);
  return lines.length === 0 ? '' : `${[TO_READ, ...lines].join('\n')}\n`;
}

const OUTSIDE =
  '以下的话写了支持，却不在任何条款里，查不到也测不了：是正文的，看 segment 少读了哪个编号；不是正文的（新闻摘要、网页文字），从 source.txt 删去再登记';

/** What gives support and stands in no clause, for a person to read: a digest, or a part whose numbers were not read. */
function outOfClauses(policy: Policy): string {
  const lines = givenOutside(policy).map((words) => `  ${cut(words)}`);
  return lines.length === 0 ? '' : `${[OUTSIDE, ...lines].join('\n')}\n`;
}

/** Every fault as one JSON array, for a program that mends them; the exit code says whether there are any. */
function asJson(args: Arguments): number {
  const { policy } = args.values;
  const only = typeof policy === 'string' ? policy : undefined;
  const all = orFailure(() => codedFaults(libraryFolder(args), only));
  process.stdout.write(`${JSON.stringify(all)}\n`);
  return all.length > 0 ? 1 : 0;
}

/** What stopped the checks is told as they are, for the program that reads them. */
function orFailure(faults: () => readonly CodedFault[]): readonly CodedFault[] {
  try {
    return faults();
  } catch (error) {
    if (!(error instanceof Error) || error instanceof TypeError || error instanceof RangeError) throw error;
    return [{ code: 'file', policy: '', file: '', field: '', found: error.message, fix: '改正后再校验' }];
  }
}

/**
 * Does the worked cases of policies that were opened.
 * @throws BrokenLibraryError for these and for what was put aside, one line a fault.
 */
export function refuseBroken({ library, rules, aside }: Pick<Context, 'library' | 'rules' | 'aside'>): void {
  const cases = library.policies.flatMap((policy) => verifyCases(policy, rulesOf({ rules }, policy)));
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

/** A fault as a program reads it: which check found it, and in which policy. */
interface CodedFault extends Omit<Fault, 'todo'> {
  /** `todo` what a draft leaves to a person; `file` files, hashes and `policy.json`; `structure` fields, names and quotes of an award; `words` what its words do not say; `lexicon` people's words; `case` a worked case; `unanswered` what the text says beside the quotes, asked of one policy once nothing is wrong. */
  readonly code: 'todo' | 'file' | 'structure' | 'words' | 'lexicon' | 'case' | 'unanswered';
  readonly policy: string;
}

/** Faults of cases in which nothing is left to a person. */
function worked(cases: readonly Fault[], broken: readonly Fault[]): readonly Fault[] {
  const caseOf = ({ file, field }: Fault) => `${file} ${/^cases\.\d+/u.exec(field)?.[0]}`;
  const left = new Set(broken.filter(({ todo }) => todo === true).map(caseOf));
  return cases.filter((fault) => !left.has(caseOf(fault)));
}

/** Everything wrong with the policies of a library, every file in one run; of one policy also what is still to be answered. */
export function codedFaults(folder: string, only?: string): readonly CodedFault[] {
  const { library, faults } = load(folder);
  const coded = (code: CodedFault['code'], all: readonly Fault[]) =>
    all.map(({ todo, ...fault }) => ({
      code: todo === true ? ('todo' as const) : code,
      policy: fault.file.split('/')[0] ?? '',
      ...fault,
    }));
  const isWanted = (policy: string) => only === undefined || policy === only;
  const concerning = faults.filter((fault) => policyOf(fault) === '' || isWanted(policyOf(fault)));
  const each = library.policies
    .filter(({ id }) => isWanted(id))
    .flatMap((policy) => {
      const { rules, faults: broken } = readRules(policy);
      const wrong = [
        ...coded('structure', broken),
        ...coded('words', ofRead(verifyRules(policy, rules), broken)),
        ...coded('lexicon', verifyLexicon(policy)),
        ...coded('case', worked(verifyCases(policy, rules), broken)),
      ];
      const isDone = only !== undefined && wrong.length === 0 && concerning.length === 0;
      return isDone ? coded('unanswered', unanswered(policy, rules)) : wrong;
    });
  return [...coded('file', concerning), ...each];
}
