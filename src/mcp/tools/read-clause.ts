import { z } from 'zod';
import { policyOfId } from '../../corpus/choice/index.ts';
import { citationLabel } from '../../corpus/cite.ts';
import type { Clause } from '../../corpus/clause.ts';
import type { Policy } from '../../corpus/library.ts';
import { nearestIn, type PolicyClause, resolveIn } from '../../corpus/reference/index.ts';
import { InputError } from '../../text/input-error.ts';
import { choiceField } from '../choice-fields.ts';
import { choosePolicies, settledOn } from '../choose-policy.ts';
import { type Context, clauseAwards, clauseUri } from '../context.ts';
import { departments, policyArgument, policyRef } from '../fields.ts';
import { asManyAsFit, isFew, MOST, whichOf } from '../many.ts';
import { departmentsLine } from '../present/index.ts';
import { defineTool } from '../tool.ts';

const titled = z.object({ clause: z.string(), title: z.string() });
const named = z.object({ clause: z.string(), uri: z.string(), title: z.string(), policy: policyRef });

const input = z.object({
  ref: z
    .string()
    .min(1)
    .max(100)
    .describe('条款编号，按人们的说法写即可：三.(二).5、三、(二)5、支持政策第5条、3.2.5，100字以内')
    .meta({ examples: ['支持政策第5条'] }),
  policy: policyArgument,
  context: z
    .boolean()
    .optional()
    .describe('true 或 false；true 时附上同一节的其他条款名')
    .meta({ examples: [true] }),
});

const output = z.object({
  clause: z.string().optional(),
  uri: z.string().optional(),
  policy: policyRef.optional(),
  heading: z.array(z.string()).optional().describe('上级标题，由外到内'),
  title: z.string().optional(),
  text: z.string().optional().describe('条款原文，逐字'),
  sentences: z
    .array(
      z.object({ n: z.number().int(), text: z.string(), start: z.number().int(), end: z.number().int() }),
    )
    .optional()
    .describe('逐句，位置为全文中的字符偏移'),
  departments: departments.optional(),
  references: z.array(z.object({ text: z.string(), clause: z.string() })).optional(),
  referred_by: z.array(z.string()).optional(),
  awards: z.array(z.string()).optional().describe('由本条得出的奖补项目 id'),
  citation: z.string().optional(),
  sha256: z.string().optional(),
  children: z.array(titled).optional().describe('下一级条款'),
  siblings: z.array(titled).optional(),
  candidates: z.array(named).optional().describe('编号对应多条时，全部列出，请向提问人确认'),
  question: z.string().optional(),
});
type Output = z.input<typeof output>;

/** An address names its policy. */
const ADDRESS = /^\s*policy:\/\/([^/]+)/u;

/** Reads one clause, or asks back where the reference fits several. */
export const readClause = defineTool({
  name: 'read_clause',
  title: '读条款原文',
  description:
    '按编号读一条政策原文（逐字），连同责任单位、引用关系、由它得出的奖补项目和引用出处。编号可照人们的说法写；对应多条时会列出全部并要求确认，不会替你选。',
  input,
  output,
  run({ ref, policy, context: withSiblings }, context) {
    const today = context.today();
    const when = { first: today, last: today };
    const own = ADDRESS.exec(ref)?.[1] ?? '';
    const about =
      policyOfId(context.library.policies, own) !== undefined ? { policy: own } : { policy, text: ref };
    const { policies, choice } = choosePolicies(context.library, { ...about, when });
    if (!isFew(policies)) throw new InputError(whichOf(policies), 'policy');
    const found = resolveIn(ref, policies);
    const [first, ...others] = found;
    if (first === undefined) throw unknownClause(ref, policies);
    const isOne = found.every((each) => each.policy === first.policy);
    const chosen = choiceField(isOne ? settledOn(first.policy, choice) : choice);
    if (others.length > 0) {
      const { text, data } = askBack(ref, found);
      return { text, data: { ...data, ...chosen } };
    }
    const { children, siblings, ...read } = answer(first, context);
    const beside = withSiblings === true ? siblings : [];
    return asManyAsFit(Math.max(children.length, beside.length), (listed) => {
      const data = {
        ...read,
        ...(children.length > 0 ? { children: children.slice(0, listed) } : {}),
        ...(withSiblings === true ? { siblings: beside.slice(0, listed) } : {}),
        ...chosen,
      };
      const rest = Math.max(0, children.length - listed) + Math.max(0, beside.length - listed);
      const text = present(first.clause, data) + (rest > 0 ? `\n另有 ${rest} 条没有列出。` : '');
      return { text, data, about: [first.policy] };
    });
  },
});

function unknownClause(ref: string, policies: readonly Policy[]): InputError {
  const near = nearestIn(ref, policies, 3).map(({ clause }) => clause);
  const names = near.map(({ id, title }) => (title === '' ? id : `${id}（${title}）`)).join('、');
  return new InputError(
    `没有条款“${ref}”。最接近的是：${names}。例：{"ref":"${near[0]?.id ?? '三.(二).5'}"}`,
    'ref',
  );
}

function askBack(ref: string, found: readonly PolicyClause[]) {
  const candidates = found.slice(0, MOST).map(name);
  const list = candidates.map((c) => `- ${c.clause} ${c.title}（${c.policy.number}）`).join('\n');
  const question = `“${ref}”对应 ${found.length} 条，请问是哪一条？`;
  return { text: `${question}\n${list}`, data: { candidates, question } };
}

function name({ policy, clause }: PolicyClause): z.input<typeof named> {
  return {
    clause: clause.id,
    uri: clauseUri(policy.id, clause.key),
    title: clause.title,
    policy: { id: policy.id, title: policy.data.title.value, number: policy.data.number.value },
  };
}

function answer(found: PolicyClause, context: Context) {
  const { policy, clause } = found;
  return {
    ...name(found),
    heading: [...clause.heading],
    text: clause.text,
    sentences: clause.sentences.map((sentence) => ({ ...sentence })),
    departments: copyDepartments(clause),
    references: clause.references.map(({ text, clause: target }) => ({ text, clause: target })),
    referred_by: policy.clauses
      .filter((c) => c.references.some((r) => r.clause === clause.id))
      .map((c) => c.id),
    awards: clauseAwards(context, policy, clause),
    citation: citationLabel(policy, clause.id),
    sha256: policy.data.clauses[clause.id] ?? '',
    children: policy.clauses.filter((c) => c.parent === clause.id).map(titleOf),
    siblings: policy.clauses.filter((c) => c.parent === clause.parent && c !== clause).map(titleOf),
  };
}

function copyDepartments(clause: Clause): z.input<typeof departments> {
  const { lead, also, basis } = clause.departments;
  return { lead: [...lead], also: [...also], basis: [...basis] };
}

function titleOf({ id, title }: Clause): z.input<typeof titled> {
  return { clause: id, title };
}

function titles(all: Output['children']): string {
  return (all ?? []).map(({ clause, title }) => `${clause} ${title}`).join('；');
}

function present(clause: Clause, data: Output): string {
  const lines = [
    `${data.citation}（${clause.id}）${clause.heading.length > 0 ? `　${clause.heading.join(' › ')}` : ''}`,
    clause.text.trim(),
    departmentsLine(clause.departments),
    (data.references ?? []).length > 0
      ? `本条提到：${data.references?.map((r) => `“${r.text}”即 ${r.clause}`).join('；')}`
      : '',
    (data.awards ?? []).length > 0 ? `可测算的奖补项目：${data.awards?.join('、')}（calculate_award）` : '',
    data.children ? `下一级条款：${titles(data.children)}` : '',
    data.siblings ? `同节其他条款：${titles(data.siblings)}` : '',
    data.uri ?? '',
  ];
  return lines.filter((line) => line !== '').join('\n');
}
