import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { commonFiles, readCommon } from '../../src/corpus/common.ts';
import { departmentFinder } from '../../src/corpus/department/index.ts';
import { faultLine } from '../../src/corpus/fault.ts';
import type { Policy } from '../../src/corpus/library.ts';
import { load } from '../../src/corpus/load.ts';
import { ownPhrases, silencesWith } from '../../src/corpus/policy/index.ts';
import { lexiconOf } from '../../src/search/question/lexicon.ts';
import { fold } from '../../src/text/fold.ts';
import { COMMON } from '../common.ts';

const CORPUS = fileURLToPath(new URL('../../corpus/', import.meta.url));
const DIR = mkdtempSync(join(tmpdir(), 'youju-common-'));
afterAll(() => rmSync(DIR, { recursive: true, force: true }));

/** A library with the shipped policy and, of `common/`, the files given. */
function library(name: string, files: Readonly<Record<string, unknown>>): string {
  const folder = join(DIR, name);
  cpSync(join(CORPUS, 'nanchang-2025-9'), join(folder, 'nanchang-2025-9'), { recursive: true });
  if (Object.keys(files).length > 0) mkdirSync(join(folder, 'common'));
  for (const [file, json] of Object.entries(files)) {
    writeFileSync(
      join(folder, 'common', `${file}.json`),
      typeof json === 'string' ? json : JSON.stringify(json),
    );
  }
  return folder;
}

function shipped(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(CORPUS, 'common', `${name}.json`), 'utf8'));
}

/** Every group of words of every file. */
const GROUPS = Object.keys(commonFiles(COMMON)).flatMap((file) =>
  Object.keys(shipped(file))
    .filter((group) => group !== '$schema')
    .map((group): [string, string] => [file, group]),
);

describe('政策库自己的 common/', () => {
  test('没有的，用随程序发布的', () => {
    const { library: read, faults } = load(library('none', {}));
    expect(faults).toEqual([]);
    expect(read.policies[0]?.common).toEqual(COMMON);
  });

  test('只写一个文件，只换那一个', () => {
    const short = [{ name: '财政局', short: ['管钱局'] }];
    const { library: read, faults } = load(library('own', { departments: { departments: short } }));
    expect(faults).toEqual([]);
    expect(read.policies[0]?.common).toEqual({ ...COMMON, departments: short });
    const find = departmentFinder(read.policies);
    expect(find('管钱局')[0]?.name).toBe('市财政局');
  });

  test.each(GROUPS)('旧版写的 %s 没有 %s：用随程序发布的那一组', (file, group) => {
    const { [group]: _, ...older } = shipped(file);
    const { library: read, faults } = load(library(`older-${file}-${group}`, { [file]: older }));
    expect(faults).toEqual([]);
    expect(read.policies[0]?.common).toEqual(COMMON);
  });

  test('只写一组，只换那一组', () => {
    const payee = [{ tag: 'enterprise', words: ['商号'] }];
    const { library: read, faults } = load(library('own-group', { licences: { payee } }));
    expect(faults.filter(({ file }) => file.startsWith('common/'))).toEqual([]);
    expect(read.policies[0]?.common.licences).toMatchObject({ ...COMMON.licences, payee });
  });

  test.each<[string, Readonly<Record<string, unknown>>, readonly string[]]>([
    ['不是 JSON', { words: '{' }, ['common/words.json：不是合法的 JSON；检查引号、逗号和括号']],
    [
      '没有这个字段',
      { departments: { department: [] } },
      [
        'common/departments.json department：没有 department 这个字段；删去，或改成相近的字段；各字段见 docs/forms.md',
      ],
    ],
    ['空的一组', { words: { empty: [] } }, ['common/words.json empty：读到 []；至少写 1 项']],
    ['不是对象', { words: ['一个'] }, ['common/words.json：读到 ["一个"]；应为对象']],
    [
      '没有这个标签',
      { licences: { per: [{ tag: 'month', words: ['每月'] }], counted: [], payee: [] } },
      [
        'common/licences.json per.0.tag：读到 "month"；应为其中之一：enterprise、project、customer、platform、person',
      ],
    ],
    [
      '一个词写了两次',
      { words: { empty: ['一个', '这个', '一个'] } },
      ['common/words.json empty：“一个”出现了两次；只留一处，一个词只能有一个去处'],
    ],
  ])('%s：说出哪个文件、哪个字段，不读政策', (name, files, lines) => {
    const { library: read, faults } = load(library(name, files));
    expect(faults.map(faultLine)).toEqual(lines);
    expect(read.policies).toEqual([]);
  });

  test('随程序发布的没有错', () => {
    const file = (name: string) => ({ file: `common/${name}.json`, json: shipped(name) });
    const read = readCommon({
      words: file('words'),
      departments: file('departments'),
      silences: file('silences'),
      licences: file('licences'),
      lexicon: file('lexicon'),
    });
    expect(read).toEqual(COMMON);
  });
});

describe('通用的说法', () => {
  const { policies } = load(CORPUS).library;
  const wordsIn = (common: Partial<Policy['common']>, query: string) =>
    policies.flatMap((policy) =>
      (
        lexiconOf({ ...policy, lexicon: undefined, common: { ...policy.common, ...common } })?.(query) ?? []
      ).flatMap(({ means }) => means),
    );

  test('没有自己的词库，公文通用的说法也认得；原文没有的那个词不算', () => {
    const lexicon = [{ words: ['技改'], means: ['技术改造', '技术升级改造'], reason: '简称' }];
    expect(wordsIn({ lexicon }, '技改补多少')).toContain('技术改造');
    expect(wordsIn({ lexicon }, '技改补多少')).not.toContain('技术升级改造');
  });

  test('指向政策自己的数据', () => {
    expect(wordsIn({}, '这个文件管到哪年')).toContain('有效期至2027年12月31日');
    expect(wordsIn({}, '两边都能拿吗').join()).toContain('从优、就高、不重复');
  });

  test('发布的每一个去处，发布的政策里至少有一份有', () => {
    const lost = COMMON.lexicon.filter(
      ({ means = [] }) =>
        means.length > 0 &&
        !policies.some(({ source }) => means.some((word) => fold(source).text.includes(fold(word).text))),
    );
    expect(lost).toEqual([]);
  });

  test.each<[string, object, string]>([
    [
      '没有去处',
      { words: ['技改'], reason: '简称' },
      '词条要有 means（公文的词）或 of（policy.json 的哪一部分），只能有一样',
    ],
    ['没有这一部分', { words: ['到期'], of: 'end', reason: '口头' }, '应为其中之一'],
  ])('%s：说出来', (name, entry, words) => {
    const { faults } = load(library(`lexicon-${name}`, { lexicon: { entries: [entry] } }));
    expect(faults.map(faultLine).join()).toContain(words);
  });
});

const general = [
  {
    id: 'materials',
    kind: 'procedure' as const,
    topic: '申报材料',
    words: ['申请表', '交 材料'],
    spoken_of: ['提交'],
    say: '原文没有规定申报材料。',
  },
];
const silences = (declared: Parameters<typeof silencesWith>[0], text: string, lexicon: unknown = {}) =>
  silencesWith(declared, { general, quoted: {}, text, taken: ownPhrases(declared, lexicon) });

describe('通用的未涉及事项', () => {
  const { spoken_of: _, ...plain } = general[0] ?? { spoken_of: [] };

  test.each([
    ['原文没有它的词，就算未涉及', '对企业给予奖励', [plain]],
    ['原文有它的词，不能说未涉及', '填写申请表', []],
    ['词中间隔着字也算', '应交有关材料', []],
    ['原文可能说到它，就不替它说', '向市商务局提交书面申请', []],
  ])('%s', (_name, text, expected) => {
    expect(silences([], text)).toEqual({ silences: expected, faults: [] });
  });

  test.each([
    ['另有所指的不算说到，也不再是百姓问的词', '支持设备搬迁材料运输', ['申请表']],
    ['只是更长的词的末尾，还是百姓问的词', '机械制造、新材料产业', ['申请表', '材料']],
  ])('两个字的词，%s', (_name, text, expected) => {
    const short = general.map((each) => ({ ...each, words: ['申请表', '材料'] }));
    const { silences: found } = silencesWith([], { general: short, quoted: {}, text, taken: new Set() });
    expect(found.map(({ words }) => words)).toEqual([expected]);
  });

  test('政策自己声明的，只写编号就够；写了的以它为准，词加在后面', () => {
    expect(silences([{ id: 'materials' }], '提交').silences).toEqual([plain]);
    expect(silences([{ id: 'materials' }], '对企业给予奖励').silences).toEqual([plain]);
    const own = { id: 'materials', words: ['证照'], say: '见实施细则。' };
    expect(silences([own], '提交').silences).toEqual([
      { ...plain, words: ['申请表', '交 材料', '证照'], say: '见实施细则。' },
    ]);
  });

  test('自己声明的，原文里有的词不算', () => {
    expect(silences([{ id: 'materials' }], '申请表').silences[0]?.words).toEqual(['交 材料']);
  });

  test('一个词另有去处，通用的不抢', () => {
    const entries = [{ words: ['申请表'], means: ['奖励'], reason: '此处' }];
    expect(silences([], '奖励', { entries }).silences[0]?.words).toEqual(['交 材料']);
  });

  test('没有这个编号又没写全，说缺什么', () => {
    const { silences: found, faults } = silences([{ id: 'tax', kind: 'subject', words: ['增值税'] }], '奖励');
    expect(found.map(({ id }) => id)).toEqual(['materials']);
    expect(faults).toEqual([
      {
        field: 'silences.0',
        found: '事项“tax”没有 topic、say，common/silences.json 里也没有这个事项',
        fix: '补上这些字段，或改用 common/silences.json 里的 id',
      },
    ]);
  });

  test('发布的政策声明了全部通用事项，一个词也没有落下', () => {
    const { policies } = load(CORPUS).library;
    for (const { data } of policies) {
      const words = new Map(data.silences.map((silence) => [silence.id, silence.words]));
      for (const { id, words: shared } of COMMON.silences) {
        expect(words.get(id), id).toEqual(expect.arrayContaining(shared));
      }
    }
  });
});
