import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { licencesOf } from '../../src/award/check/licence.ts';
import { verifyPayee } from '../../src/award/check/payee-words.ts';
import type { Wording } from '../../src/award/check/wording.ts';
import { draftsOf } from '../../src/award/draft/index.ts';
import { tagsIn, whomIn } from '../../src/award/payee/index.ts';
import type { Payee } from '../../src/award/rule/payee.ts';
import type { Clause } from '../../src/corpus/clause.ts';
import { segment } from '../../src/corpus/segment/segment.ts';
import type { Span } from '../../src/text/spans.ts';
import { COMMON } from '../common.ts';

const OTHERS = '../shared/cases';
const licences = licencesOf(COMMON.licences);
const texts = [
  fileURLToPath(new URL('../../corpus/nanchang-2025-9/source.txt', import.meta.url)),
  ...(existsSync(OTHERS)
    ? [
        ...['wuhan-2023-zhuti', 'xiushui-2022'].map((id) => `${OTHERS}/policies/${id}/source.txt`),
        ...readdirSync(`${OTHERS}/segmenter`)
          .filter((file) => file.endsWith('.txt'))
          .map((file) => `${OTHERS}/segmenter/${file}`),
      ]
    : []),
];

/** The stretch between full stops and semicolons around a place. */
function sentenceAround(source: string, at: number): Span {
  const start = Math.max(...['。', '；', ';', '\n'].map((mark) => source.lastIndexOf(mark, at - 1) + 1));
  const end = source.slice(at).search(/[。；;\n]/u);
  return { start, end: end < 0 ? source.length : at + end };
}

/** A provision: its clause, and where the sum stands. */
interface Given {
  readonly source: string;
  readonly clause: Clause;
  readonly at: Span;
}

/** What is said of a payee who is quoted from a place. */
function faults({ source, clause, at }: Given, [payee, own]: readonly [Payee, Span]) {
  const sum = { value: '', clause: clause.id, quote: source.slice(at.start, at.end) };
  const wording = {
    data: { id: 'one', clause: clause.id, payee, amount: { form: { kind: 'fixed', sum }, caps: [] } },
    place: (holder: object) => (holder === sum ? at : own),
    words: ({ start, end }: Span) => source.slice(start, end),
    licences,
  } as unknown as Wording;
  return verifyPayee(wording, { source, rules: [], leads: [] });
}

/** Those whom the words around a sum may pay: each noun that the library knows, all of a list, and nobody. */
function candidates({ source, clause, at }: Given): readonly (readonly [Payee, Span])[] {
  const around = sentenceAround(source, at.start);
  const words = source.slice(around.start, around.end);
  const nobody = { type: 'not_stated' as const, clause: clause.id, quote: source.slice(at.start, at.end) };
  const lists = whomIn(source, { unit: around, at }, licences)?.readings ?? [];
  return [
    [nobody, at],
    ...lists.map((all) => {
      const is = all.map(({ text }) => text);
      return [{ type: 'other' as const, is, clause: clause.id, quote: words }, around] as const;
    }),
    ...tagsIn(words, licences.payee).map(({ value, text, start }) => {
      const span = { start: around.start + start, end: around.start + start + text.length };
      return [{ type: value as Payee['type'], clause: clause.id, quote: text }, span] as const;
    }),
  ];
}

describe.each(texts.map((file) => [file.split('/').slice(-2).join('/'), file] as const))('%s', (_, file) => {
  const source = readFileSync(file, 'utf8');
  const { clauses } = segment(source);
  const drafts = draftsOf({ clauses, common: COMMON }).drafts.map((draft) => {
    const payee = (draft.json as { payee: Payee & { prefix?: string } }).payee;
    const clause = clauses.find(({ id }) => id === draft.clause) as Clause;
    const figure = /\d[\d.]*(?:[万亿]?元|%)/u.exec(source.slice(draft.at.gives, draft.at.end));
    const start = draft.at.gives + (figure?.index ?? 0);
    return { draft, payee, clause, at: { start, end: start + (figure?.[0].length ?? 1) } };
  });
  const isTold = ({ payee }: (typeof drafts)[number]) => !payee.type.startsWith('TODO');

  test('draft 写的收款方，check 都收', () => {
    const refused = drafts.filter(isTold).flatMap(({ draft, payee, clause, at }) => {
      const home = clauses.find(({ id }) => id === payee.clause) as Clause;
      const start =
        source.indexOf((payee.prefix ?? '') + payee.quote, home.start) + (payee.prefix ?? '').length;
      const said = faults({ source, clause, at }, [payee, { start, end: start + payee.quote.length }]);
      return said.map(({ found }) => `${draft.words} ${found}`);
    });
    expect(refused).toEqual([]);
  });

  test('每一项都有说得的收款方', () => {
    const looped = drafts
      .filter((one) => !isTold(one))
      .filter(({ clause, at }) =>
        candidates({ source, clause, at }).every(
          (candidate) => faults({ source, clause, at }, candidate).length > 0,
        ),
      );
    expect(looped.map(({ draft }) => draft.words)).toEqual([]);
  });
});
