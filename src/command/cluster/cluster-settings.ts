import { readFileSync } from 'node:fs';
import type { Arguments } from '../command.ts';
import { orUsageError, UsageError } from '../usage-error.ts';

/** How a search cluster is reached. */
export interface ClusterPlace {
  readonly nodes: readonly string[];
  readonly ca?: string;
  readonly username?: string;
  readonly password?: string;
}

/** How each setting is written: on the command line, in the environment. */
const WRITTEN = {
  nodes: { flag: 'search-nodes', env: 'YOUJU_SEARCH_NODES' },
  ca: { flag: 'search-ca', env: 'YOUJU_SEARCH_CA' },
  username: { flag: 'search-user-file', env: 'YOUJU_SEARCH_USER_FILE' },
  password: { flag: 'search-password-file', env: 'YOUJU_SEARCH_PASSWORD_FILE' },
} as const;

/** The options that name a cluster. */
export const CLUSTER_OPTIONS = Object.fromEntries(
  Object.values(WRITTEN).map(({ flag }) => [flag, { type: 'string' }] as const),
);

/**
 * The cluster that the arguments or the environment name; undefined where none is, and this process searches itself.
 * Name and password stand in files, since every user of the machine can read a command line.
 * @throws UsageError one line for what is wrong.
 */
export function clusterPlace(
  { values }: Arguments,
  env: Readonly<Record<string, string | undefined>>,
): ClusterPlace | undefined {
  const written = (name: keyof typeof WRITTEN) => {
    const value = values[WRITTEN[name].flag] ?? env[WRITTEN[name].env];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const nodes = (written('nodes') ?? '').split(/[\s,]+/u).filter((node) => node !== '');
  if (nodes.length === 0) return undefined;
  const wrong = nodes.find((node) => !/^https?:\/\/[^/@]+\/?$/u.test(node));
  if (wrong !== undefined) {
    throw new UsageError(
      `--${WRITTEN.nodes.flag} 读到“${wrong.slice(0, 100)}”；应为节点的地址，逗号分隔，例：--search-nodes https://search-1:9200,https://search-2:9200`,
    );
  }
  const read = (name: 'ca' | 'username' | 'password') => {
    const file = written(name);
    if (file === undefined) return {};
    const { flag } = WRITTEN[name];
    const message = `读不到“${file}”；例：--${flag} /etc/youju/${flag}`;
    return { [name]: orUsageError(() => readFileSync(file, 'utf8'), message).trim() };
  };
  return { nodes, ...read('ca'), ...read('username'), ...read('password') };
}
