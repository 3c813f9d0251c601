import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

/** The release the suite runs against: the whole server, as Maven Central has it. */
const VERSION = '3.8.0';
const ARTIFACT = `org.opensearch.distribution.integ-test-zip:opensearch:${VERSION}:zip`;
const OLDEST_JAVA = 21;

/** A Java that is new enough, from `JAVA_HOME` or beside the system's others. */
function javaHome(): string {
  const folder = '/usr/lib/jvm';
  const beside = existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
  const homes = [process.env.JAVA_HOME ?? '', ...beside];
  const found = homes.find((home) => javaVersion(home) >= OLDEST_JAVA);
  if (found !== undefined) return found;
  throw new Error(
    `集群测试要 JDK ${OLDEST_JAVA} 或更新的版本：装好后设 JAVA_HOME（现有：${homes.join('、')}）`,
  );
}

function javaVersion(home: string): number {
  const file = join(home, 'release');
  if (home === '' || !existsSync(file)) return 0;
  return Number(/JAVA_VERSION="(\d+)/.exec(readFileSync(file, 'utf8'))?.[1] ?? 0);
}

function archive(): string {
  const repository = process.env.MAVEN_REPOSITORY ?? join(homedir(), '.m2', 'repository');
  const path = `org/opensearch/distribution/integ-test-zip/opensearch/${VERSION}/opensearch-${VERSION}.zip`;
  const file = join(repository, path);
  if (existsSync(file)) return file;
  throw new Error(
    `集群测试要 OpenSearch：mvn -q -B dependency:get -Dartifact=${ARTIFACT} -Dtransitive=false`,
  );
}

/** The engine unpacked, and the Java that runs it. */
export interface Engine {
  readonly java: string;
  readonly home: string;
  /** A folder for the nodes' own files, which any user may enter. */
  readonly work: string;
}

/** Unpacks the engine into a folder of its own. @throws Error in one line that says what to install. */
export function unpackEngine(): Engine {
  const jdk = javaHome();
  const zip = archive();
  const work = mkdtempSync(join(tmpdir(), 'youju-cluster-'));
  execFileSync(join(jdk, 'bin', 'jar'), ['xf', zip], { cwd: work });
  execFileSync('chmod', ['-R', 'a+rX', work]);
  return { java: join(jdk, 'bin', 'java'), home: join(work, `opensearch-${VERSION}`), work };
}
