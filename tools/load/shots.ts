import { CALL_HEADERS, legacyCall, modernRequest } from '../../test/contract/fixture/serve.ts';

/** A request, and what its answer must be. */
export interface Shot {
  readonly name: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly status: number;
  readonly says: string;
}

/** A call as clients of either era send it; the answer must contain the words. */
function honest(tool: string, given: Record<string, unknown>, says: string): readonly Shot[] {
  const modern = modernRequest('tools/call', { name: tool, arguments: given });
  return [
    { name: `${tool} 2025`, body: legacyCall(tool, given), headers: CALL_HEADERS, status: 200, says },
    { name: `${tool} 2026`, ...modern, status: 200, says },
  ];
}

const equipment = (sum: string): Record<string, unknown> => ({
  award: '5',
  facts: { planned_investment: sum, equipment_invoices: sum, conforms_to_industrial_policy: true },
  as_of: '2026-06-30',
});

const CEILING = '最高不超过500万元（三、(二)5）';

/** Words or figures that only the right answer has. */
export const HONEST: readonly Shot[] = [
  ...honest('search_clauses', { query: '技术改造 设备发票' }, '"clause":"三.(二).5"'),
  ...honest('search_clauses', { query: '个人买车有补贴吗' }, '"status":"not_covered"'),
  ...honest('read_clause', { ref: '支持政策第7条' }, '用好研发投入后补助政策'),
  ...honest('calculate_award', equipment('800万元'), '"value":"800000"'),
  ...honest('calculate_award', equipment('9亿元'), '"value":"5000000"'),
  ...honest(
    'verify_answer',
    { answer: `${CEILING}。`, claims: [{ says: CEILING, basis: 'text', quotes: ['最高不超过500万元'] }] },
    '"verdict":"supported"',
  ),
  ...honest('calculate_award', { award: '5', facts: { planned_investment: '3000' } }, '"isError":true'),
  ...honest('check_validity', { on: '2024-06-30' }, '"in_force":"previous_policy"'),
];

const broken = (status: number, body: string, headers: Record<string, string> = {}): Shot => ({
  name: `broken: ${body.slice(0, 40)}`,
  body,
  headers: { ...CALL_HEADERS, ...headers },
  status,
  says: '"error"',
});

/** Requests that are refused, each for its reason. */
export const BROKEN: readonly Shot[] = [
  broken(400, '{"jsonrpc":'),
  broken(415, '{}', { 'content-type': 'text/plain' }),
  broken(413, 'x'.repeat(1_000_000)),
  broken(400, '['.repeat(50_000)),
  broken(400, `[${Array(1000).fill('{}').join(',')}]`),
  broken(403, '{}', { origin: 'https://evil.example' }),
  broken(200, legacyCall('no_such_tool', {})),
  broken(200, legacyCall('match_awards', { facts: Array(10_000).fill('x') })),
];

/** Pieces of requests that never become one. */
export const RAW: readonly (readonly (string | number)[])[] = [
  [
    'POST /mcp HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 900\r\n\r\n{"js',
    50,
  ],
  ['nonsense\r\n\r\n'],
  [`GET /${'x'.repeat(30_000)} HTTP/1.1\r\n\r\n`],
];
