import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

// Known flaws of what is inside the package, by the lock file. Every dependency is a development dependency here, since
// the build puts them in: asking about "production" would answer about nothing, and asking about all drowns the answer.
// npm run advisories

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const report = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({
      name: z.string(),
      severity: z.string(),
      range: z.string(),
      via: z.array(z.union([z.string(), z.looseObject({ title: z.string(), url: z.string() })])),
    }),
  ),
});
const sbom = z.object({ components: z.array(z.object({ name: z.string() })) });

const inside = new Set(
  sbom.parse(JSON.parse(readFileSync(at('dist/sbom.cdx.json'), 'utf8'))).components.map(({ name }) => name),
);
const { stdout } = spawnSync('npm', ['audit', '--json', '--package-lock-only'], {
  cwd: at(''),
  encoding: 'utf8',
});
const told = report.safeParse(JSON.parse(stdout === '' ? '{}' : stdout));

if (told.success) {
  const found = Object.values(told.data.vulnerabilities).filter(({ name }) => inside.has(name));
  for (const { name, severity, range, via } of found) {
    const titles = via.map((each) => (typeof each === 'string' ? each : `${each.title} ${each.url}`));
    console.log(`${severity}：${name} ${range}：${titles.join('；')}`);
  }
  console.log(`包里的 ${inside.size} 个库：${found.length} 个有已知问题`);
  process.exitCode = found.length === 0 ? 0 : 1;
} else {
  console.error('问不到已知问题的名单，没有查；请在能用 npm audit 的网络里再试');
  process.exitCode = 2;
}
