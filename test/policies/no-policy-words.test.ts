import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Policy } from '../../src/corpus/library.ts';
import { load } from '../../src/corpus/load.ts';
import { findPlaces } from '../../src/corpus/place/index.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const LIBRARIES = [`${ROOT}corpus`, `${ROOT}../shared/cases/policies`].filter((folder) => existsSync(folder));
const policies = LIBRARIES.flatMap((folder) => load(folder).library.policies);

/** Words of the shipped policy and its trade that no name of it holds. */
const TRADE = ['江西省', '整车', '展位', '南昌', '汽车', '三电', '洪府'];

/** What only one policy is called, says of itself or gives. */
function wordsOf({ data, awards }: Policy): readonly string[] {
  const own = [data.number, data.title, data.issuer].map(({ value }) => value);
  const places = own.flatMap((words) => findPlaces(words, new Set()).map(({ text }) => text));
  const names = awards.flatMap(({ json }) =>
    typeof json === 'object' && json !== null && 'name' in json ? String(json.name) : [],
  );
  return [...own, ...places, ...names];
}

const words = [...new Set([...policies.flatMap(wordsOf), ...TRADE])];
const files = ['src', 'tools', 'ui'].flatMap((folder) =>
  readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|js|html|css|json)$/u.test(file))
    .map((file) => `${folder}/${file}`),
);

/** The lines of a text that hold one of the words; a comment may give an example. */
function linesWith(text: string): readonly string[] {
  const lines = text.split('\n').filter((line) => !/^\s*(?:\/\/|\*|\/\*|<!--)/u.test(line));
  return lines.filter((line) => words.some((word) => line.includes(word)));
}

test('程序、工具和桌面里没有哪一份政策的词', () => {
  expect(files.length).toBeGreaterThan(300);
  const found = files.map((file) => [file, linesWith(readFileSync(`${ROOT}${file}`, 'utf8'))] as const);
  expect(found.filter(([, lines]) => lines.length > 0)).toEqual([]);
});

test.each(['洪府办规发〔2025〕9号', '南昌市人民政府办公室', '南昌市', '企业技术改造补助', '整车'])(
  '“%s”找得出来',
  (word) => {
    expect(linesWith(`const example = '${word}';\n// ${word}`)).toHaveLength(1);
  },
);

test('别处的政策也在其中（../shared 不在时跳过）', ({ skip }) => {
  skip(LIBRARIES.length < 2);
  expect(words).toEqual(expect.arrayContaining(['修水县', '武汉市', '独角兽企业认定奖励']));
});
