import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** Writes the CycloneDX list of what is inside the package: npm's list of the lock file, less what only builds and tests. */
const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

const component = z.looseObject({
  'bom-ref': z.string(),
  scope: z.string().optional(),
  properties: z.array(z.looseObject({ name: z.string() })).optional(),
});
const list = z.looseObject({
  metadata: z.looseObject({ component: z.looseObject({}) }),
  components: z.array(component),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()).optional() })),
});

const told = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
  cwd: at(''),
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
  stdio: ['ignore', 'pipe', 'ignore'],
});
const all = list.parse(JSON.parse(told));
const notices = readFileSync(at('dist/THIRD-PARTY.txt'), 'utf8');
const inside = new Set(
  [...notices.matchAll(/^(@?[\w./-]+) (\d[\w.-]*) \(.+\)$/gm)].map(
    ([, name, version]) => `${name}@${version}`,
  ),
);
const components = all.components.filter((each) => inside.has(each['bom-ref']));
if (components.length !== inside.size)
  throw new Error('dist/THIRD-PARTY.txt 里有锁文件里没有的库，请重新 npm run build');

writeFileSync(
  at('sbom.cdx.json'),
  `${JSON.stringify(
    {
      ...all,
      // npm takes the name of the folder.
      metadata: { ...all.metadata, component: { ...all.metadata.component, name: 'youju' } },
      // npm marks them as development's; the build puts them inside.
      components: components.map((each) => ({ ...each, scope: 'required', properties: [] })),
      dependencies: [{ ref: `youju@${version()}`, dependsOn: [...inside] }],
    },
    null,
    2,
  )}\n`,
);
console.log(`已写 sbom.cdx.json：${components.length} 个库`);

function version(): string {
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(at('package.json'), 'utf8')))
    .version;
}
