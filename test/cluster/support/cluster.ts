import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Engine, unpackEngine } from './engine.ts';
import { freePort } from './free-port.ts';
import type { Network, Networks } from './namespace.ts';

/** A node of the cluster: a process of its own. */
interface Node {
  readonly name: string;
  readonly url: string;
  /** kill -9: it says goodbye to nobody. */
  kill(): Promise<void>;
  signal(signal: 'SIGSTOP' | 'SIGCONT'): void;
  /** Started once more with the same data; resolves when it answers. */
  restart(): Promise<void>;
}

export interface Cluster {
  readonly nodes: readonly Node[];
  readonly urls: readonly string[];
  /** Until the cluster says that every copy is there. */
  green(): Promise<void>;
  /** The node that manages the cluster now. */
  manager(): Promise<Node>;
  stop(): Promise<void>;
}

const NAMES = ['n1', 'n2', 'n3'];
const NOBODY = '65534';

/**
 * Starts three nodes on this machine. Needs some 3 GB of memory and half a minute.
 * @param networks where they live, the last of them apart; all with the test where it is left out.
 */
export async function startCluster(networks?: Networks): Promise<Cluster> {
  const engine = unpackEngine();
  const places = await Promise.all(
    NAMES.map(async (name, i) => ({
      name,
      ...((i < NAMES.length - 1 ? networks?.most : networks?.one) ?? HERE),
      http: await freePort(),
      transport: await freePort(),
    })),
  );
  const seeds = places.map(({ host, transport }) => `${host}:${transport}`);
  const nodes = places.map((place) => makeNode(engine, { ...place, seeds }));
  const stop = async () => {
    await Promise.all(nodes.map((node) => node.kill()));
    rmSync(engine.work, { recursive: true, force: true });
  };
  const begun = await Promise.allSettled(nodes.map((node) => node.restart()));
  const failed = begun.find((each) => each.status === 'rejected');
  if (failed !== undefined) {
    await stop();
    throw failed.reason;
  }
  const urls = nodes.map(({ url }) => url);
  return {
    nodes,
    urls,
    green: () =>
      until(
        () => '集群没有变绿',
        async () => (await health(urls)).status === 'green',
      ),
    async manager() {
      const [row] = await anyOf(urls, '/_cat/cluster_manager?format=json');
      const found = nodes.find(({ name }) => name === row?.node);
      if (found === undefined) throw new Error('没有主节点');
      return found;
    },
    stop,
  };
}

const HERE: Network = { host: '127.0.0.1', httpHost: '127.0.0.1', enter: [] };

interface Settings extends Network {
  readonly name: string;
  readonly http: number;
  readonly transport: number;
  readonly seeds: readonly string[];
}

function makeNode(engine: Engine, settings: Settings): Node {
  const { name, http, httpHost, enter } = settings;
  const url = `http://${httpHost}:${http}`;
  const folder = join(engine.work, name);
  prepare(engine, folder, settings);
  let running: ChildProcess | undefined;
  return {
    name,
    url,
    async kill() {
      const process = running;
      if (process === undefined || process.exitCode !== null || process.signalCode !== null) return;
      const ended = new Promise((resolve) => process.once('exit', resolve));
      process.kill('SIGCONT');
      process.kill('SIGKILL');
      await ended;
    },
    signal(signal) {
      running?.kill(signal);
    },
    async restart() {
      await this.kill();
      running = spawnNode(engine, folder, enter);
      await until(
        () => `${name} 没有应答：${readFileSync(logOf(folder), 'utf8').slice(-2_000)}`,
        async () => (await fetch(`${url}/_cluster/health?local=true`)).ok,
      );
    },
  };
}

function prepare({ home }: Engine, folder: string, settings: Settings): void {
  const { name, host, httpHost, http, transport, seeds } = settings;
  for (const part of ['conf', 'data', 'logs', 'tmp']) mkdirSync(join(folder, part), { recursive: true });
  cpSync(join(home, 'config', 'log4j2.properties'), join(folder, 'conf', 'log4j2.properties'));
  writeFileSync(join(folder, 'conf', 'jvm.options'), '');
  const lines = [
    'cluster.name: youju-test',
    `node.name: ${name}`,
    `path.data: ${join(folder, 'data')}`,
    `path.logs: ${join(folder, 'logs')}`,
    `transport.host: ${host}`,
    `http.host: ${httpHost}`,
    `http.port: ${http}`,
    `transport.port: ${transport}`,
    `discovery.seed_hosts: [${seeds.map((seed) => `"${seed}"`).join(', ')}]`,
    `cluster.initial_cluster_manager_nodes: [${NAMES.map((each) => `"${each}"`).join(', ')}]`,
    'node.store.allow_mmap: false',
    'indices.query.bool.max_clause_count: 8192',
    'cluster.routing.allocation.disk.threshold_enabled: false',
  ];
  writeFileSync(join(folder, 'conf', 'opensearch.yml'), `${lines.join('\n')}\n`);
  if (isRoot()) execFileSync('chown', ['-R', `${NOBODY}:${NOBODY}`, folder]);
}

/** The server class itself: the script before it would start three Javas. It refuses to run as root. */
function spawnNode({ java, home }: Engine, folder: string, enter: readonly string[]): ChildProcess {
  const options = [
    ...['-Xms512m', '-Xmx512m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'],
    ...[`-Djava.io.tmpdir=${join(folder, 'tmp')}`, `-Dopensearch.path.home=${home}`],
    ...[`-Dopensearch.path.conf=${join(folder, 'conf')}`, '-Dopensearch.distribution.type=tar'],
    ...['-Dopensearch.bundled_jdk=false', '-javaagent:agent/opensearch-agent.jar'],
    ...['--add-opens=java.base/java.nio=ALL-UNNAMED', '--add-modules=jdk.incubator.vector'],
    ...['-Dlog4j2.disable.jmx=true', '-cp', join(home, 'lib', '*'), 'org.opensearch.bootstrap.OpenSearch'],
  ];
  const as = ['--reuid', NOBODY, '--regid', NOBODY, '--clear-groups', java];
  const [command = '', ...args] = [...enter, ...(isRoot() ? ['setpriv', ...as] : [java]), ...options];
  const log = openSync(logOf(folder), 'a');
  return spawn(command, args, { cwd: home, stdio: ['ignore', log, log] });
}

function logOf(folder: string): string {
  return join(folder, 'node.log');
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

async function health(urls: readonly string[]): Promise<{ readonly status?: unknown }> {
  return anyOf(urls, '/_cluster/health');
}

// biome-ignore lint/suspicious/noExplicitAny: what the engine says of itself is only looked at here
async function anyOf(urls: readonly string[], path: string): Promise<any> {
  for (const url of urls) {
    try {
      const answer = await fetch(url + path, { signal: AbortSignal.timeout(5_000) });
      if (answer.ok) return await answer.json();
    } catch {
      // The next node is asked.
    }
  }
  throw new Error(`没有节点应答 ${path}`);
}

/** Long for a machine that has much else to do. */
const PATIENCE_MS = 280_000;

async function until(complaint: () => string, done: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    if (await done().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error(complaint());
}
