import {
  type McpServer,
  ProtocolError,
  ProtocolErrorCode,
  ResourceNotFoundError,
  ResourceTemplate,
} from '@modelcontextprotocol/server';
import { describe } from '../award/portfolio/index.ts';
import type { Rule } from '../award/rule/index.ts';
import { policyOfId } from '../corpus/choice/index.ts';
import type { Policy } from '../corpus/library.ts';
import { awardUri, type Context, clauseUri, policyUri, rulesOf } from './context.ts';
import { isFew } from './many.ts';
import { clauseMarkdown, policyMarkdown, presentDescription } from './present/index.ts';
import { completeAward, completeClause, completePolicy } from './suggest/index.ts';

const MARKDOWN = 'text/markdown';

/** What an address leads to. */
const ABOUT = {
  policy: '一份政策的全文，逐条编号',
  clause: '一条政策原文，逐字，附出处和责任单位',
  award: '一项奖补的条件、算法、要问的事实和原文没有说定之处',
} as const;

/** One line of `resources/list`. */
interface ResourceEntry {
  uri: string;
  name: string;
  title: string;
  description?: string;
  mimeType: string;
}

/** The policies and their clauses as resources, listed, templated and completed. The library is read when it is asked for. */
export function registerResources(server: McpServer, context: Context): void {
  registerPolicies(server, context);
  registerAwards(server, context);
  server.registerResource(
    'clause',
    new ResourceTemplate('policy://{policy}/clause/{key}', {
      list: undefined,
      complete: {
        policy: (typed) => completePolicy(context, typed),
        key: (typed, call) => completeClause(context, typed, call?.arguments),
      },
    }),
    { title: '政策条款', description: ABOUT.clause, mimeType: MARKDOWN },
    (uri, { policy, key }) => {
      const owner = policyNamed(context, policy);
      const clause = owner?.clauses.find((c) => c.key === key);
      if (owner === undefined || clause === undefined) throw new ResourceNotFoundError(uri.href);
      return { contents: [{ uri: uri.href, mimeType: MARKDOWN, text: clauseMarkdown(owner, clause) }] };
    },
  );
}

function policyNamed({ library }: Context, id: unknown): Policy | undefined {
  return policyOfId(library.policies, String(id));
}

/** The most entries of one answer to `resources/list`. */
const PAGE = 200;

/**
 * Answers `resources/list` page by page, where the protocol's library would give all at once: of few policies their
 * clauses and awards too, of many the policies alone, since templates and completion lead to the rest.
 * @param first what stands before the library's own.
 */
export function pageResources(server: McpServer, context: Context, first: readonly ResourceEntry[]): void {
  server.server.setRequestHandler('resources/list', ({ params }) => {
    const from = Number(params?.cursor ?? 0);
    if (!/^\d{1,9}$/.test(params?.cursor ?? '0')) {
      throw new ProtocolError(ProtocolErrorCode.InvalidParams, 'Unknown cursor');
    }
    const all = [...first, ...entriesOf(context)];
    const end = from + PAGE;
    return { resources: all.slice(from, end), ...(end < all.length ? { nextCursor: String(end) } : {}) };
  });
}

function entriesOf(context: Context): readonly ResourceEntry[] {
  const { policies } = context.library;
  const listed = policies.map(policyEntry);
  if (!isFew(policies)) return listed;
  return [
    ...listed,
    ...policies.flatMap((policy) => awardList(policy, rulesOf(context, policy))),
    ...policies.flatMap(clauseList),
  ];
}

function registerPolicies(server: McpServer, context: Context): void {
  server.registerResource(
    'policy',
    new ResourceTemplate('policy://{policy}', {
      list: undefined,
      complete: {
        policy: (typed) => completePolicy(context, typed),
      },
    }),
    { title: '政策全文', description: ABOUT.policy, mimeType: MARKDOWN },
    (uri, { policy }) => {
      const found = policyNamed(context, policy);
      if (found === undefined) throw new ResourceNotFoundError(uri.href);
      return { contents: [{ uri: uri.href, mimeType: MARKDOWN, text: policyMarkdown(found) }] };
    },
  );
}

function policyEntry({ id, data }: Policy): ResourceEntry {
  return {
    uri: policyUri(id),
    name: id,
    title: `${data.title.value}（${data.number.value}）`,
    description: ABOUT.policy,
    mimeType: MARKDOWN,
  };
}

function clauseList(policy: Policy): ResourceEntry[] {
  return policy.clauses.map((clause) => ({
    uri: clauseUri(policy.id, clause.key),
    name: `${policy.id} ${clause.key}`,
    title: `${clause.id} ${clause.title}`.trim(),
    description: ABOUT.clause,
    mimeType: MARKDOWN,
  }));
}

function registerAwards(server: McpServer, context: Context): void {
  server.registerResource(
    'award',
    new ResourceTemplate('policy://{policy}/award/{award}', {
      list: undefined,
      complete: {
        policy: (typed) => completePolicy(context, typed),
        award: (typed, call) => completeAward(context, typed, call?.arguments),
      },
    }),
    {
      title: '奖补项目',
      description: ABOUT.award,
      mimeType: MARKDOWN,
    },
    (uri, { policy, award }) => {
      const owner = policyNamed(context, policy);
      const rule = context.rules.get(String(policy))?.find(({ data }) => data.id === award);
      if (owner === undefined || rule === undefined) throw new ResourceNotFoundError(uri.href);
      return {
        contents: [{ uri: uri.href, mimeType: MARKDOWN, text: presentDescription(describe(owner, rule)) }],
      };
    },
  );
}

function awardList({ id }: Policy, rules: readonly Rule[]): ResourceEntry[] {
  return rules.map(({ data }) => ({
    uri: awardUri(id, data.id),
    name: `${id} ${data.id}`,
    title: `${data.id} ${data.name}`,
    description: ABOUT.award,
    mimeType: MARKDOWN,
  }));
}
