import { TODO } from '../../corpus/todo.ts';
import { type ClauseFigure, DIFFERENCE } from '../check/index.ts';
import { pieces } from '../provision/index.ts';
import { labelOf } from './conditions.ts';
import { number, subtracted } from './fact.ts';
import { type DraftForm, phraseOf } from './limit.ts';
import { type Provision, phraseEnd, phraseStart } from './provisions.ts';
import { figureValue, isCount, quoted } from './quoted.ts';

const BEGINS: readonly (string | undefined)[] = ['gte', 'gt'];

/** The starts that a provision lists before its sums, one for each of them: 1000万元及以上至2000万元、2000万元以上的. */
function startsFor(provision: Provision, sums: number): readonly ClauseFigure[] {
  const { clause, gives, figures } = provision;
  const starts = figures.filter(
    ({ end, bound, word, unit, min, max }) =>
      end <= gives && BEGINS.includes(bound) && word !== true && unit !== '%' && min === max,
  );
  const last = starts.slice(-sums);
  const isListed = last.every((start, i) => {
    const between = clause.text.slice(last[i - 1]?.end ?? start.start, start.start);
    return start.unit === last[0]?.unit && !/[,，。;；:：]/u.test(between);
  });
  return sums > 1 && last.length === sums && isListed ? last : [];
}

/** 分别按70%、80%给予: bands that pay what is listed, in one order; undefined where no such lists stand. */
export function bandsOf(provision: Provision, list: readonly ClauseFigure[]): DraftForm | undefined {
  const starts = startsFor(provision, list.length);
  const [first, last] = [starts[0], starts.at(-1)];
  const [low, high] = [list[0], list.at(-1)];
  if (first === undefined || last === undefined || low === undefined || high === undefined) return undefined;
  const { clause, start, end } = provision;
  const asked = {
    start: phraseStart(clause.text, start, first.start),
    end: phraseEnd(clause.text, last.end, end),
  };
  const given = {
    start: phraseStart(clause.text, start, low.start),
    end: phraseEnd(clause.text, high.end, end),
  };
  const before = clause.text.slice(asked.start, first.start);
  const differs = DIFFERENCE.test(before);
  const isRate = low.unit === '%';
  const label = labelOf(
    clause.text.slice(given.start, low.start).replace(/^.*(?:按照?|参照其?|根据)|的$/gu, ''),
  );
  const base = { fact: 'base', ...quoted(clause, given) };
  return {
    form: {
      kind: 'bands',
      base: { fact: 'banded', ...(differs ? { minus: 'less' } : {}), ...quoted(clause, asked) },
      applies: 'whole',
      bands: list.map((figure, i) => ({
        from: { value: startValue(starts[i]), ...quoted(clause, asked) },
        ...(starts[i]?.bound === 'gt' ? { op: 'gt' } : {}),
        pays: isRate
          ? { kind: 'rate', rate: { value: figureValue(figure), ...quoted(clause, given) }, base }
          : { kind: 'fixed', sum: { value: figureValue(figure), ...quoted(clause, given) } },
      })),
    },
    kind: 'exact',
    facts: {
      banded: number(labelOf(before), isCount(first) ? '' : first.unit),
      ...(differs ? { less: subtracted(labelOf(before)) } : {}),
      ...(isRate ? { base: number(label, '元') } : {}),
    },
    conditions: [],
    taken: [...starts, ...list],
  };
}

/** 达到2000万元的,按不超过1%给予;达到5000万元的,按不超过1.5%给予: bands, each in a part of its own. */
export function bandsByPart(provision: Provision): DraftForm | undefined {
  const { clause, start, end, figures } = provision;
  const rows = pieces(clause.text, { start, end }, /[;；]/gu).flatMap((part) => {
    const own = figures.filter((figure) => figure.start >= part.start && figure.end <= part.end);
    const from = own.find(({ bound, unit, word }) => BEGINS.includes(bound) && unit !== '%' && word !== true);
    const pays = own.find(
      (figure) => from !== undefined && figure.start > from.end && /^[元%]$/u.test(figure.unit),
    );
    return from === undefined || pays === undefined ? [] : [{ from, pays }];
  });
  const [first] = rows;
  if (first === undefined || rows.length < 2 || rows.some(({ from }) => from.unit !== first.from.unit))
    return undefined;
  const at = (figure: ClauseFigure) => quoted(clause, phraseOf(provision, figure));
  const before = clause.text.slice(phraseStart(clause.text, start, first.from.start), first.from.start);
  return {
    form: {
      kind: 'bands',
      base: { fact: 'banded', ...at(first.from) },
      applies: 'whole',
      bands: rows.map(({ from, pays }) => ({
        from: { value: figureValue(from), ...at(from) },
        ...(from.bound === 'gt' ? { op: 'gt' } : {}),
        pays: paysOf(pays, at(pays)),
      })),
    },
    kind: rows.some(({ pays }) => pays.bound === 'lte') ? 'up_to' : 'exact',
    facts: { banded: number(labelOf(before), isCount(first.from) ? '' : first.from.unit) },
    conditions: [],
    taken: rows.flatMap(({ from, pays }) => [from, pays]),
  };
}

function paysOf(pays: ClauseFigure, anchor: object): object {
  const value = figureValue(pays);
  if (pays.unit === '元') return { kind: 'fixed', sum: { value, ...anchor } };
  return { kind: 'rate', rate: { value, ...anchor }, ...(pays.bound === 'lte' ? { bound: 'at_most' } : {}) };
}

function startValue(figure: ClauseFigure | undefined): string {
  return figure === undefined ? `${TODO}：本段的起点` : figureValue(figure);
}
