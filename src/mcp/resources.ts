import { type McpServer, ResourceNotFoundError, ResourceTemplate } from '@modelcontextprotocol/server';
import { describe } from '../award/portfolio/index.ts';
import type { Rule } from '../award/rule/index.ts';
import type { Policy } from '../corpus/library.ts';
import { awardUri, type Context, clauseUri, policyUri, rulesOf } from './context.ts';
import { clauseMarkdown, policyMarkdown, presentDescription } from './present/index.ts';
import { completeAward, completeClause, completePolicy } from './suggest/index.ts';

const MARKDOWN = 'text/markdown';

/** One line of `resources/list`. */
interface ResourceEntry {
  uri: string;
  name: string;
  title: string;
  mimeType: string;
}

/** The policies and their clauses as resources, listed, templated and completed. The library is read when it is asked for. */
export function registerResources(server: McpServer, context: Context): void {
  const policies = () => context.library.policies;
  registerPolicies(server, context);
  registerAwards(server, context);
  server.registerResource(
    'clause',
    new ResourceTemplate('policy://{policy}/clause/{key}', {
      list: () => ({ resources: policies().flatMap(clauseList) }),
      complete: {
        policy: (typed) => completePolicy(context, typed),
        key: (typed, call) => completeClause(context, typed, call?.arguments),
      },
    }),
    { title: '政策条款', description: '一条政策原文，逐字，附出处和责任单位', mimeType: MARKDOWN },
    (uri, { policy, key }) => {
      const owner = policies().find((p) => p.id === policy);
      const clause = owner?.clauses.find((c) => c.key === key);
      if (owner === undefined || clause === undefined) throw new ResourceNotFoundError(uri.href);
      return { contents: [{ uri: uri.href, mimeType: MARKDOWN, text: clauseMarkdown(owner, clause) }] };
    },
  );
}

function registerPolicies(server: McpServer, context: Context): void {
  const policies = () => context.library.policies;
  server.registerResource(
    'policy',
    new ResourceTemplate('policy://{policy}', {
      list: () => ({ resources: policies().map(policyEntry) }),
      complete: {
        policy: (typed) => completePolicy(context, typed),
      },
    }),
    { title: '政策全文', description: '一份政策的全文，逐条编号', mimeType: MARKDOWN },
    (uri, { policy }) => {
      const found = policies().find((p) => p.id === policy);
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
    mimeType: MARKDOWN,
  };
}

function clauseList(policy: Policy): ResourceEntry[] {
  return policy.clauses.map((clause) => ({
    uri: clauseUri(policy.id, clause.key),
    name: `${policy.id} ${clause.key}`,
    title: `${clause.id} ${clause.title}`.trim(),
    mimeType: MARKDOWN,
  }));
}

function registerAwards(server: McpServer, context: Context): void {
  server.registerResource(
    'award',
    new ResourceTemplate('policy://{policy}/award/{award}', {
      list: () => ({
        resources: context.library.policies.flatMap((policy) => awardList(policy, rulesOf(context, policy))),
      }),
      complete: {
        policy: (typed) => completePolicy(context, typed),
        award: (typed, call) => completeAward(context, typed, call?.arguments),
      },
    }),
    {
      title: '奖补项目',
      description: '一项奖补的条件、算法、要问的事实和原文没有说定之处',
      mimeType: MARKDOWN,
    },
    (uri, { policy, award }) => {
      const owner = context.library.policies.find((p) => p.id === policy);
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
    mimeType: MARKDOWN,
  }));
}
