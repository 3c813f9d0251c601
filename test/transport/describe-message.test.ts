import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeMessage } from '../../src/transport/watch/describe-message.ts';

test.each([
  [{ method: 'tools/list' }, { listens: false, fields: { rpc: 'tools/list', tool: undefined } }],
  [
    { method: 'tools/call', params: { name: 'search_clauses', arguments: { query: '秘密' } } },
    { listens: false, fields: { rpc: 'tools/call', tool: 'search_clauses' } },
  ],
  [{ method: 'prompts/get', params: { name: 'x' } }, { fields: { rpc: 'prompts/get', tool: undefined } }],
  [{ method: 'subscriptions/listen' }, { listens: true }],
  [[{}, {}], { listens: false, fields: { batch: 2 } }],
  [{ method: '秘密' }, { fields: { rpc: undefined } }],
  [{ method: 7, params: null }, { fields: { rpc: undefined } }],
  [{}, { listens: false }],
])('%j', (message, expected) => {
  expect(describeMessage(message, false)).toMatchObject(expected);
});

test('问什么都不外泄：任何消息的描述里没有参数的字', () => {
  const secret = '机密提问';
  const leaf = fc.oneof(fc.constant(secret), fc.integer(), fc.constant(null));
  const anything = fc.dictionary(
    fc.constantFrom('method', 'params', 'name', 'arguments', 'query', '__proto__'),
    fc.oneof(leaf, fc.dictionary(fc.constantFrom('name', 'arguments', 'query'), leaf)),
  );
  fc.assert(
    fc.property(anything, (message) => !JSON.stringify(describeMessage(message, false)).includes(secret)),
  );
});

test('开了 content 才带参数，最多 2000 字', () => {
  const long = { method: 'tools/call', params: { name: 'x', arguments: { query: '字'.repeat(3000) } } };
  expect(String(describeMessage(long, true).fields.arguments)).toHaveLength(2000);
});
