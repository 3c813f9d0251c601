import { nothing } from './awards.ts';
import type { Context } from './context.ts';

/** The whole text of a policy, for the outline at the side; it is asked for once. */
export async function loadText({ server, store }: Context, policy: string): Promise<void> {
  if (store.get().text?.policy === policy) return;
  const read = await server.request('resources/read', { uri: `policy://${policy}` }).catch(nothing);
  const markdown = read?.contents[0]?.text;
  if (markdown === undefined) return;
  const [head = '', ...parts] = markdown.split(/^## /mu);
  const clauses = parts.map((part) => {
    const cut = part.indexOf('\n');
    return { id: part.slice(0, cut).trim(), text: part.slice(cut).trim() };
  });
  store.put({ text: { policy, title: /^# (.*)$/mu.exec(head)?.[1] ?? policy, clauses } });
}
