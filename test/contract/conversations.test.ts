import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { conversation, play, transcript } from '../../tools/conversation.ts';
import { connectV2, type TestClient } from './support/clients.ts';
import { STDIO } from './support/server.ts';

/** Whole conversations, from the first question to the checked reply; the full output is kept beside each. */
const FOLDER = new URL('../conversations/', import.meta.url);
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace('.json', ''));

let client: TestClient;
beforeAll(async () => {
  client = await connectV2(STDIO);
});
afterAll(() => client.close());

test('有二十段对话', () => {
  expect(names).toHaveLength(20);
});

test.each(names)('%s', async (name) => {
  const script = conversation.parse(JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8')));
  const played = await play(script, (tool, args) => client.callTool({ name: tool, arguments: { ...args } }));
  for (const { kind, text, note, wanted } of played) {
    if (kind === 'reply' && wanted !== 'any') expect(note.split('\n')[0], `${text}\n${note}`).toBe(wanted);
  }
  await expect(`${transcript(script.title, played)}\n`).toMatchFileSnapshot(
    fileURLToPath(new URL(`${name}.md`, FOLDER)),
  );
});
