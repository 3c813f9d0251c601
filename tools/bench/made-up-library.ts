import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { areaList } from '@vant/area-data';
import { z } from 'zod';
import { pins } from '../../src/corpus/load.ts';
import { segment } from '../../src/corpus/segment/index.ts';

/** What policies are about, where the model's own subject is put away. */
const SUBJECTS = '纺织 家具 钢铁 船舶 光伏 玩具 茶叶 稀土 印刷 制药 造纸 钟表 乐器 玻璃 橡胶'.split(' ');
/** Factors of sums: thresholds, caps and worked cases grow alike, so that every check still holds. */
const FACTORS = [1n, 2n, 3n, 4n, 6n, 8n];

const model = z.looseObject({
  number: z.looseObject({ value: z.string() }),
  issuer: z.looseObject({ value: z.string() }),
  copy: z.looseObject({ sha256: z.string() }),
});
const lexicon = z.looseObject({ empty: z.array(z.string()) });

/** A way to write one text anew. */
type Rewrite = (text: string) => string;

/**
 * Writes `count` policies below `dir`, each a policy of another place on another subject with other sums, made from
 * the one in `from` by a fixed sequence: names, words and figures are changed alike in its text, rules and cases, so
 * that each is as long and as involved as a real one and passes the checks.
 */
export function writeMadeUpLibrary(dir: string, count: number, from: string): void {
  const files = readdirSync(from, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(from, file)).isFile(),
  );
  const texts = new Map(files.map((file) => [file, readFileSync(join(from, file), 'utf8')]));
  const rewrite = rewriting(texts);
  for (let n = 0; n < count; n += 1) writePolicy(join(dir, `made-${n}`), texts, rewrite(n));
}

function writePolicy(folder: string, texts: ReadonlyMap<string, string>, rewrite: Rewrite): void {
  for (const [file, text] of texts) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, rewrite(text));
  }
  pin(folder);
}

/** The hashes of the text as it reads now. */
function pin(folder: string): void {
  const path = join(folder, 'policy.json');
  const source = readFileSync(join(folder, 'source.txt'), 'utf8');
  const { copy, ...data } = model.parse(JSON.parse(readFileSync(path, 'utf8')));
  const { sha256, clauses } = pins({ source, clauses: segment(source).clauses });
  writeFileSync(path, JSON.stringify({ ...data, copy: { ...copy, sha256 }, clauses }, null, 2));
}

/** What is changed in the n-th policy: its place, its number, its subject, its sums. */
function rewriting(texts: ReadonlyMap<string, string>): (n: number) => Rewrite {
  const { number } = model.parse(JSON.parse(texts.get('policy.json') ?? ''));
  const { empty } = lexicon.parse(JSON.parse(texts.get('lexicon.json') ?? ''));
  const [city = '', short = '', province = '', own = ''] = empty;
  const all = [...texts.values()].join('\n');
  const places = placesBeside(all);
  const subjects = SUBJECTS.filter((each) => !all.includes(each));
  return (n) => {
    const place = places[n % places.length];
    const words = new Map([
      [number.value, `试府办规发〔2025〕${n + 1}号`],
      [city, place?.city ?? ''],
      [short, place?.short ?? ''],
      [province, place?.province ?? ''],
      [own, subjects[Math.floor(n / 7) % subjects.length] ?? ''],
    ]);
    const factor = FACTORS[n % FACTORS.length] ?? 1n;
    return (text) => withSums(replaced(text, words), factor);
  };
}

function replaced(text: string, words: ReadonlyMap<string, string>): string {
  return [...words].reduce((rest, [word, other]) => rest.replaceAll(word, other), text);
}

/** Cities whose names, and whose provinces' names, stand nowhere in the model. */
function placesBeside(all: string) {
  return Object.entries(areaList.city_list).flatMap(([code, city]) => {
    const [short, province] = [
      city.replace(/市$/u, ''),
      shortOf(areaList.province_list[`${code.slice(0, 2)}0000`]),
    ];
    const fits = short !== province && city.endsWith('市') && short.length === 2 && province.length === 2;
    return fits && !all.includes(short) && !all.includes(province) ? [{ city, short, province }] : [];
  });
}

function shortOf(province = ''): string {
  return province.replace(/省$/u, '');
}

/** Every sum of money times a factor, also those that share their unit and the results of worked cases. */
function withSums(text: string, factor: bigint): string {
  return text
    .replace(/[\d.]+(?:-[\d.]+)?(?=(?:万|亿)?元)/gu, (sums) =>
      sums
        .split('-')
        .map((sum) => times(sum, factor))
        .join('-'),
    )
    .replace(/(?<="(?:value|min|max)": ")\d+(?:\.\d+)?(?=")/gu, (sum) => times(sum, factor));
}

function times(sum: string, factor: bigint): string {
  const [whole = '', part = ''] = sum.split('.');
  const digits = String(BigInt(whole + part) * factor).padStart(part.length + 1, '0');
  const at = digits.length - part.length;
  const rest = digits.slice(at).replace(/0+$/u, '');
  return rest === '' ? digits.slice(0, at) : `${digits.slice(0, at)}.${rest}`;
}
