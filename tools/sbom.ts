import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** What the lock file says of a library. */
const locked = z.looseObject({
  version: z.string(),
  license: z.string().optional(),
  integrity: z.string().optional(),
  name: z.string().optional(),
});
const lockFile = z.object({
  version: z.string(),
  packages: z.record(z.string(), z.looseObject({ version: z.string().optional() })),
});

/**
 * The CycloneDX list of what is inside the package: of what the lock file names, the libraries that the build put in,
 * with the hashes by which they were fetched. The same build gives the same list.
 * @param folders of those libraries: `node_modules/zod`.
 */
export function sbomOf(root: string, folders: readonly string[]): object {
  const { version, packages } = lockFile.parse(JSON.parse(readFileSync(`${root}/package-lock.json`, 'utf8')));
  const components = [...folders].sort().map((folder) => component(folder, locked.parse(packages[folder])));
  const main = {
    type: 'application',
    'bom-ref': `youju@${version}`,
    name: 'youju',
    version,
    purl: `pkg:npm/youju@${version}`,
  };
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: main },
    components,
    dependencies: [{ ref: main['bom-ref'], dependsOn: components.map((each) => each['bom-ref']) }],
  };
}

function component(folder: string, { name: alias, version, license, integrity }: z.output<typeof locked>) {
  const name = alias ?? folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const [algorithm = '', digest = ''] = integrity?.split('-', 2) ?? [];
  return {
    type: 'library',
    'bom-ref': `${name}@${version}`,
    name,
    version,
    scope: 'required',
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    ...(license === undefined ? {} : { licenses: [{ license: { id: license } }] }),
    ...(digest === ''
      ? {}
      : {
          hashes: [
            { alg: algorithm.replace('sha', 'SHA-'), content: Buffer.from(digest, 'base64').toString('hex') },
          ],
        }),
  };
}
