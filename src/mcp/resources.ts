import { type McpServer, ResourceNotFoundError, ResourceTemplate } from '@modelcontextprotocol/server';
import type { Policy } from '../corpus/library.ts';
import type { Context } from './context.ts';
import { clauseMarkdown, policyMarkdown } from './markdown.ts';
import { clauseUri, policyUri } from './uri.ts';

const MARKDOWN = 'text/markdown';

/** The policies and their clauses as resources, listed, templated and completed. */
export function registerResources(server: McpServer, context: Context): void {
  const { policies } = context.library;
  registerPolicies(server, policies);
  server.registerResource(
    'clause',
    new ResourceTemplate('policy://{policy}/clause/{key}', {
      list: () => ({ resources: policies.flatMap(clauseList) }),
      complete: {
        policy: (typed) => policies.map((p) => p.id).filter((id) => id.startsWith(typed)),
        key: (typed, call) =>
          keysOf(policies, call?.arguments?.policy).filter((key) => key.startsWith(typed)),
      },
    }),
    { title: '政策条款', description: '一条政策原文，逐字，附出处和责任单位', mimeType: MARKDOWN },
    (uri, { policy, key }) => {
      const owner = policies.find((p) => p.id === policy);
      const clause = owner?.clauses.find((c) => c.key === key);
      if (owner === undefined || clause === undefined) throw new ResourceNotFoundError(uri.href);
      return { contents: [{ uri: uri.href, mimeType: MARKDOWN, text: clauseMarkdown(owner, clause) }] };
    },
  );
}

function registerPolicies(server: McpServer, policies: readonly Policy[]): void {
  server.registerResource(
    'policy',
    new ResourceTemplate('policy://{policy}', {
      list: () => ({ resources: policies.map(policyEntry) }),
      complete: { policy: (typed) => policies.map((p) => p.id).filter((id) => id.startsWith(typed)) },
    }),
    { title: '政策全文', description: '一份政策的全文，逐条编号', mimeType: MARKDOWN },
    (uri, { policy }) => {
      const found = policies.find((p) => p.id === policy);
      if (found === undefined) throw new ResourceNotFoundError(uri.href);
      return { contents: [{ uri: uri.href, mimeType: MARKDOWN, text: policyMarkdown(found) }] };
    },
  );
}

function policyEntry({ id, data }: Policy): { uri: string; name: string; title: string; mimeType: string } {
  return {
    uri: policyUri(id),
    name: id,
    title: `${data.title.value}（${data.number.value}）`,
    mimeType: MARKDOWN,
  };
}

function clauseList(policy: Policy): { uri: string; name: string; title: string; mimeType: string }[] {
  return policy.clauses.map((clause) => ({
    uri: clauseUri(policy.id, clause.key),
    name: `${policy.id} ${clause.key}`,
    title: `${clause.id} ${clause.title}`.trim(),
    mimeType: MARKDOWN,
  }));
}

function keysOf(policies: readonly Policy[], id: string | undefined): readonly string[] {
  return policies.filter((p) => id === undefined || p.id === id).flatMap((p) => p.clauses.map((c) => c.key));
}
