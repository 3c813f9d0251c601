/** What a message costs a quota: each call by its tool, a batch by all that is in it. */
export function costOf(message: object, toolCost: (tool: string) => number): number {
  if (Array.isArray(message))
    return message.reduce((sum: number, each) => sum + costOf(Object(each), toolCost), 0);
  const { method, params } = { method: undefined, params: undefined, ...message };
  const { name } = { name: undefined, ...Object(params) };
  return method === 'tools/call' && typeof name === 'string' ? toolCost(name) : 1;
}
