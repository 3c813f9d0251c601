import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

/** A network of its own: where its nodes listen, and how a command is started there. */
export interface Network {
  /** For other nodes. An address of loopback: beyond it a node asks more of the machine than a test may. */
  readonly host: string;
  /** For who asks. */
  readonly httpHost: string;
  readonly enter: readonly string[];
}

/** Two networks and the cable between them. */
export interface Networks {
  readonly most: Network;
  readonly one: Network;
  /** Pulls the cable, or puts it back; who asks reaches both all the time. */
  cable(state: 'up' | 'down'): void;
  remove(): void;
}

const IP = ['/usr/sbin/ip', '/sbin/ip', '/usr/bin/ip'].find(existsSync) ?? '';
/** The cable between the networks, and that from each of them to who asks. */
const [BETWEEN, OUT] = ['between', 'out'];

/** Whether this machine lets us lay cables: it takes root and iproute2. */
export const canPartition = process.getuid?.() === 0 && IP !== '';

/** Where the names of networks stand. */
const NAMED = '/var/run/netns';

/** Lays the cables. */
export function networks(): Networks {
  removeLeft();
  const [most, one] = [network(1), network(2)];
  const [first, second] = [nameOf(1), nameOf(2)];
  ip('-n', first, 'link', 'add', BETWEEN, 'type', 'veth', 'peer', 'name', BETWEEN, 'netns', second);
  for (const n of [1, 2]) {
    // What begins with 127 stays inside a machine unless it is told otherwise.
    for (const cable of ['all', BETWEEN]) allow(n, cable);
    within(n, 'route', 'del', 'local', '127.0.0.0/8', 'dev', 'lo', 'table', 'local');
    within(n, 'route', 'add', 'local', '127.0.0.0/16', 'dev', 'lo', 'table', 'local');
    within(n, 'addr', 'add', `127.77.0.${n}/24`, 'dev', BETWEEN);
    within(n, 'link', 'set', BETWEEN, 'up');
  }
  return {
    most,
    one,
    cable: (state) => within(1, 'link', 'set', BETWEEN, state),
    remove() {
      for (const name of [first, second]) ip('netns', 'del', name);
    },
  };
}

/** Takes away what a run left that was ended before it could: its cables would lead others into the void. */
function removeLeft(): void {
  for (const name of existsSync(NAMED) ? readdirSync(NAMED) : []) {
    const pid = /^yj(\d+)-\d$/.exec(name)?.[1];
    if (pid === undefined || existsSync(`/proc/${pid}`)) continue;
    // A node that still lives there would keep the cable.
    if (existsSync(`/sys/class/net/${name}`)) ip('link', 'del', name);
    ip('netns', 'del', name);
  }
}

function network(n: number): Network {
  // Runs beside each other do not meet.
  const subnet = `10.${212 + n}.${process.pid % 256}`;
  const [outside, inside] = [`${subnet}.1`, `${subnet}.2`];
  ip('netns', 'add', nameOf(n));
  ip('link', 'add', `${nameOf(n)}`, 'type', 'veth', 'peer', 'name', OUT, 'netns', nameOf(n));
  ip('addr', 'add', `${outside}/30`, 'dev', nameOf(n));
  ip('link', 'set', nameOf(n), 'up');
  within(n, 'addr', 'add', `${inside}/30`, 'dev', OUT);
  for (const each of ['lo', OUT]) within(n, 'link', 'set', each, 'up');
  return { host: `127.77.0.${n}`, httpHost: inside, enter: [IP, 'netns', 'exec', nameOf(n)] };
}

/** Names of cables are short. */
function nameOf(n: number): string {
  return `yj${process.pid}-${n}`;
}

function ip(...args: readonly string[]): void {
  execFileSync(IP, args);
}

function within(n: number, ...args: readonly string[]): void {
  ip('-n', nameOf(n), ...args);
}

function allow(n: number, cable: string): void {
  const file = `/proc/sys/net/ipv4/conf/${cable}/route_localnet`;
  execFileSync(IP, ['netns', 'exec', nameOf(n), 'sh', '-c', `echo 1 > ${file}`]);
}
