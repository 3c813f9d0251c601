import { IN_FORCE } from './words.js';

/**
 * The policies that the server holds, from its list of resources.
 * @param {import('./contract.d.ts').Server} server
 * @returns {Promise<readonly { id: string, title: string }[]>}
 */
export async function policies(server) {
  const resources = [];
  /** @type {string | undefined} */
  let cursor;
  do {
    const page = await server.request('resources/list', cursor === undefined ? {} : { cursor });
    resources.push(...page.resources);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return resources.flatMap(({ uri, title }) => {
    const id = /^policy:\/\/([^/]+)$/u.exec(uri)?.[1];
    return id === undefined ? [] : [{ id, title: title ?? id }];
  });
}

/**
 * Whether a policy governs today, in a few words.
 * @param {import('./contract.d.ts').Server} server
 * @param {string} policy
 */
export async function validToday(server, policy) {
  const { in_force: state } = await server.callTool('check_validity', { on: today(), policy });
  return `今天${IN_FORCE[state]}`;
}

/** The day in Nanchang, wherever the browser is. */
function today() {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
}
