import { TODO } from '../../corpus/todo.ts';
import type { Span } from '../../text/spans.ts';
import type { ClauseFigure, Licences } from '../check/index.ts';
import { bandsOf } from './bands.ts';
import { choice } from './fact.ts';
import { type DraftForm, limitOf } from './limit.ts';
import { type Provision, phraseEnd, phraseStart } from './provisions.ts';
import { figureValue, quoted } from './quoted.ts';

/** As many sums as names or as starts of bands, in one order; undefined where no such list stands. */
export function tiersOf(
  provision: Provision,
  sums: readonly ClauseFigure[],
  licences: Licences,
): DraftForm | undefined {
  const list = listOf(provision, sums);
  const [first] = list;
  if (first === undefined || list.length < 2) return undefined;
  const bands = first.bound === undefined ? bandsOf(provision, list) : undefined;
  return bands ?? (first.unit === '元' ? namedTiers(provision, list, licences) : undefined);
}

/** 国家级、省级分别给予100万元、50万元: what each of several names gives. */
function namedTiers(
  provision: Provision,
  list: readonly ClauseFigure[],
  licences: Licences,
): DraftForm | undefined {
  const names = namesFor(provision, list);
  const { clause, start, end } = provision;
  const [first, last] = [list[0], list.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const anchor = quoted(clause, {
    start: phraseStart(clause.text, start, first.start),
    end: phraseEnd(clause.text, last.end, end),
  });
  const rungs = list.map((figure, i) => rungOf(provision, { figure, anchor, licences, name: names[i], i }));
  const options = Object.fromEntries(list.map((_, i) => [`tier_${i + 1}`, nameOf(provision, names[i])]));
  const [from, to] = [names[0], names.at(-1)];
  const asked =
    from === undefined || to === undefined ? undefined : quoted(clause, { start: from.start, end: to.end });
  const label = asked === undefined ? `${TODO}：按什么分档` : asked.quote;
  return {
    form: { kind: 'tiers', by: 'grade', rungs },
    kind: first.bound === 'lte' ? 'up_to' : first.bound === 'gte' ? 'at_least' : 'exact',
    facts: { grade: choice(label, { ...options, none: '都不是' }) },
    conditions: [
      {
        kind: 'fact',
        id: 'grade',
        fact: 'grade',
        in: Object.keys(options),
        ...(asked ?? { clause: clause.id, quote: `${TODO}：列出各档名称的原文` }),
      },
    ],
    taken: list,
  };
}

/** The sums that stand one behind the other with nothing but marks between them, all bounded alike. */
function listOf({ clause: { text } }: Provision, sums: readonly ClauseFigure[]): readonly ClauseFigure[] {
  const [first] = sums;
  if (first === undefined) return [];
  const list = [first];
  for (const figure of sums.slice(1)) {
    const before = list.at(-1);
    const between = before === undefined ? '' : text.slice(before.end, figure.start);
    if (!/^[、,，和及与或\s]*(?:最高)?$/u.test(between) || figure.unit !== first.unit) break;
    list.push(figure);
  }
  return list.every(({ bound, min, max }) => bound === first.bound && min === max) ? list : [];
}

const WORD = '[^、,，。;；:：和及与或的对为获得到评定授予列入]';

/** The names before the sums: the last list of as many. */
function namesFor({ clause: { text }, start }: Provision, list: readonly ClauseFigure[]): readonly Span[] {
  const end = list[0]?.start ?? start;
  const pattern = new RegExp(`${WORD}{1,14}(?:[、和及与或]${WORD}{1,14}){${list.length - 1}}`, 'gu');
  const found = Array.from(text.slice(start, end).matchAll(pattern)).filter(
    ({ 0: words, index }) => !/[、和及与或]/u.test(text.charAt(start + index + words.length)),
  );
  const names = found.at(-1);
  if (names === undefined) return [];
  let at = start + names.index;
  return names[0].split(/[、和及与或]/u).map((name) => {
    const blank = name.length - name.trimStart().length;
    const span = { start: at + blank, end: at + name.trimEnd().length };
    at += name.length + 1;
    return span;
  });
}

function nameOf({ clause }: Provision, name: Span | undefined): string {
  return name === undefined ? `${TODO}：这一档在原文里的名称` : clause.text.slice(name.start, name.end);
}

interface Rung {
  readonly figure: ClauseFigure;
  readonly anchor: object;
  readonly licences: Licences;
  readonly name: Span | undefined;
  readonly i: number;
}

function rungOf(provision: Provision, { figure, anchor, licences, name, i }: Rung): object {
  const { clause } = provision;
  const named =
    name === undefined ? { clause: clause.id, quote: `${TODO}：这一档在原文里的名称` } : quoted(clause, name);
  const value = figureValue(figure);
  const sum = { when: `tier_${i + 1}`, named, sum: { value, ...anchor } };
  if (figure.bound === undefined) return sum;
  const limit = { ...limitOf(provision, figure, licences), ...anchor };
  const pays =
    figure.bound === 'lte' ? { kind: 'ceiling', limit } : { kind: 'floor', sum: { value, ...anchor } };
  return { when: `tier_${i + 1}`, named, pays };
}
