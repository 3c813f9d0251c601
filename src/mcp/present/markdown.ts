import { citationLabel } from '../../corpus/cite.ts';
import type { Clause } from '../../corpus/clause.ts';
import type { Policy } from '../../corpus/library.ts';
import { periodTold } from '../../corpus/policy/index.ts';
import { departmentsLine } from './present.ts';

/** The whole policy as Markdown: what it is, when it holds, then every clause under its id. */
export function policyMarkdown(policy: Policy): string {
  const { title, number, issuer, issued, copy } = policy.data;
  return [
    `# ${title.value}`,
    `${number.absent === true ? '' : `${number.value}，`}${issuer.absent === true ? '发文单位原文未载' : issuer.value}，${issued.absent === true ? '印发日期原文未载' : `${issued.value} 印发`}，${periodTold(policy.data)}。`,
    `文本来源：${copy.from}`,
    ...policy.clauses.map((clause) => `## ${clause.id}\n\n${clause.text.trim()}`),
  ].join('\n\n');
}

/** One clause as Markdown: where it stands, its words, who is in charge. */
export function clauseMarkdown(policy: Policy, clause: Clause): string {
  return [
    `# ${citationLabel(policy, clause.id)}`,
    clause.heading.join(' › '),
    clause.text.trim(),
    departmentsLine(clause.departments),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
