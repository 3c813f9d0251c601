import type { Context } from '../../mcp/context.ts';
import type { Host } from '../../mcp/host.ts';
import { APPEARANCE, buildServer } from '../../mcp/server.ts';
import { TOOLS } from '../../mcp/tools/index.ts';
import { LIMITS } from '../../transport/access/index.ts';
import { currentAsker, http, noteCall } from '../../transport/http/index.ts';
import {
  createLog,
  createMetrics,
  type LineSink,
  type Log,
  type Metrics,
  reasonOf,
  standardSink,
} from '../../transport/watch/index.ts';
import type { Arguments } from '../command.ts';
import { deskPages } from '../desk-pages.ts';
import { lastResort } from '../last-resort.ts';
import { packaged } from '../version.ts';
import { callRecord, openAudit } from './audit.ts';
import { batchWorkers } from './batch-workers.ts';
import { withinOpenFiles } from './connection-limits.ts';
import { type HttpSettings, isLoopback } from './http-settings.ts';
import { type GapRecorder, openGaps } from './record-gaps.ts';
import { type LibraryListener, serveLibrary } from './served-library.ts';
import { signInFor } from './sign-in.ts';
import { type ToolWorkers, toolWorkers } from './tool-workers.ts';

/** A call that may keep a processor for long is charged as so many. */
const COSTLY = 5;

const costly = new Set(TOOLS.filter((tool) => tool.costly).map(({ name }) => name));

/** What a call of a tool costs of the calls a minute. */
function toolCost(tool: string): number {
  return costly.has(tool) ? COSTLY : 1;
}

/** A server that is up, and a line to stdout, which somebody may have closed. */
export interface Started {
  readonly port: number;
  readonly say: LineSink;
  readonly close: () => Promise<void>;
}

/** What is said when everybody who reaches the address may call. */
const OPEN = {
  reason:
    '监听的不是本机地址，又没有设令牌或登录：够得着的人都能调用。请设 YOUJU_TOKENS_FILE 或 --oauth-issuer',
};

/** The HTTP server over a library that follows the disk. */
export async function start(args: Arguments, settings: HttpSettings): Promise<Started> {
  const metrics = createMetrics();
  const log = createLog(
    settings.log,
    standardSink('stderr', () => metrics.lineLost('log')),
  );
  const [audit, gaps] = [openAudit(settings, metrics), openGaps(settings, metrics)];
  const told = listener(log, metrics, (context) => {
    tellServed(context, log, metrics);
    workers.follow(context);
    running.notify.resourcesChanged();
  });
  const library = await serveLibrary(args, settings.reloadSeconds, told);
  tellServed(library.current(), log, metrics);
  const workers = startWorkers(library.current(), metrics);
  const { keys, ...signIn } = await signInFor(settings);
  if (signIn.verifiers.length === 0 && !isLoopback(settings.host)) log.error('open_to_network', OPEN);
  const program = packaged();
  const questions = audit === undefined ? undefined : settings.auditQuestions;
  const serving = (context: Context) => hostOf(context, workers.tools, { questions, gaps });
  const build = () => buildServer(library.current(), program.version, serving(library.current()));
  const running = await http(build, {
    ...settings,
    ...signIn,
    identity: { ...program, ...APPEARANCE },
    toolCost,
    pages: deskPages(),
    uploads: new Map([['/batch/calculate', workers.batches.upload]]),
    drainMs: settings.drainSeconds * 1000,
    parts: () => ({ ...library.parts(), ...(keys === undefined ? {} : { keys: keys() }) }),
    limits: withinOpenFiles(LIMITS),
    log,
    audit,
    metrics,
  });
  const close = async (): Promise<void> => {
    library.stop();
    await running.close();
    await workers.close();
  };
  lastResort((error) => {
    log.error('crashed', { reason: reasonOf(error) });
    void close().finally(() => process.exit(1));
  });
  return { port: running.port, say: standardSink('stdout', () => {}), close };
}

/** Everything that is worked at beside the thread that answers. */
function startWorkers(context: Context, metrics: Metrics) {
  const [tools, batches] = [toolWorkers(context, metrics), batchWorkers(context, metrics)];
  return {
    tools,
    batches,
    follow(next: Context): void {
      tools.follow(next);
      batches.follow(next);
    },
    close: () => Promise.all([tools.close(), batches.close()]),
  };
}

/** What surrounds the tools of one request. */
function hostOf(
  context: Context,
  workers: ToolWorkers,
  kept: {
    readonly questions: HttpSettings['auditQuestions'] | undefined;
    readonly gaps: GapRecorder | undefined;
  },
): Host {
  return {
    called(call) {
      if (kept.questions !== undefined) noteCall(callRecord(context, call, kept.questions));
      kept.gaps?.(call);
    },
    runElsewhere: (tool, args) => workers.run({ tool, args }, currentAsker()),
  };
}

function listener(log: Log, metrics: Metrics, changed: (context: Context) => void): LibraryListener {
  return {
    swapped(context) {
      metrics.libraryChanged('swapped');
      log.info('library_swapped');
      changed(context);
    },
    refused(message) {
      metrics.libraryChanged('refused');
      log.error('library_refused', { reason: message });
    },
  };
}

/** Tells the generation that is served, and the policies that have faults of their own and are not. */
function tellServed({ aside, published }: Context, log: Log, metrics: Metrics): void {
  metrics.libraryIs(published?.generation);
  for (const { policy, faults } of aside)
    log.error('policy_put_aside', { policy, reason: faults.join('；') });
}
