import { type Decimal, plain } from '../../text/decimal.ts';
import { displayYuan } from '../../text/money.ts';
import {
  type Interval,
  type Leaf,
  type Operation,
  operation,
  pointOf,
  type Sum,
  type Term,
  type Working,
  writeInterval,
} from '../engine/index.ts';
import type { Anchor } from '../rule/index.ts';
import type { Numbering } from './cited.ts';
import type { TraceStep } from './result.ts';

/** More summands than a line can show. */
const MOST_SUMMANDS = 6;

/** A working as numbered steps in the order in which a reader would check them; the last one is the result. */
function traceOf(term: Term, number: Numbering): readonly TraceStep[] {
  const steps: TraceStep[] = [];
  const root = shortened(term);
  if (root.kind === 'leaf')
    steps.push(stepOf({ op: 'is', args: [operandOf(root)], value: root.value }, 1, number));
  else flatten(root, steps, number);
  return steps;
}

/** What a step works on: how it is written for machines and for people, and the words that give it. */
interface Operand {
  readonly code: string;
  readonly text: string;
  readonly anchors: readonly Anchor[];
}

interface Step {
  readonly op: Operation;
  readonly args: readonly Operand[];
  readonly value: Interval;
  readonly anchor?: Anchor | undefined;
  readonly unit?: string | undefined;
}

function flatten(term: Working, steps: TraceStep[], number: Numbering): Operand {
  const args = term.args.map((arg) => {
    const short = shortened(arg);
    return short.kind === 'leaf' ? operandOf(short) : flatten(short, steps, number);
  });
  const step = stepOf(
    { op: term.op, args, value: term.value, anchor: term.anchor, unit: term.unit },
    steps.length + 1,
    number,
  );
  steps.push(step);
  return { code: `#${step.n}`, text: step.result, anchors: [] };
}

/** Steps that change nothing are left out: a unit's cap that does not bind, a sum of one. */
function shortened(term: Term): Term {
  if (term.kind === 'leaf') return term;
  const [first] = term.args;
  if (first === undefined || term.op === 'times' || term.op === 'maybe' || term.op === 'excess') return term;
  const idle =
    term.op === 'sum' ? term.args.length === 1 : term.anchor === undefined && same(term.value, first.value);
  return idle ? shortened(first) : term;
}

function same(a: Interval, b: Interval): boolean {
  return a.lo.eq(b.lo) && (a.hi === null ? b.hi === null : b.hi !== null && a.hi.eq(b.hi));
}

function operandOf({ text, value, anchor }: Leaf): Operand {
  return { code: writeInterval(value), text: text(), anchors: anchor === undefined ? [] : [anchor] };
}

function stepOf({ op, args, value, anchor, unit }: Step, n: number, number: Numbering): TraceStep {
  const anchors = [...args.flatMap((arg) => arg.anchors), ...(anchor === undefined ? [] : [anchor])];
  return {
    n,
    op,
    of: args.map(({ code }) => code),
    value: writeInterval(value),
    text: sentence(
      op,
      args.map(({ text }) => text),
    ),
    result: displayInterval(value, unit),
    citations: [...new Set(anchors.map(number))],
  };
}

function sentence(op: Operation, [first = '', ...rest]: readonly string[]): string {
  const all = [first, ...rest];
  switch (op) {
    case 'is':
      return first;
    case 'times':
      return all.join(' × ');
    case 'sum':
      if (first === '') return '没有计入的项';
      return all.length > MOST_SUMMANDS ? `${all.length} 项相加` : all.join(' + ');
    case 'least':
      return `${first}，以 ${rest.join('、')} 为限`;
    case 'greatest':
      return `${first}，不低于 ${rest.join('、')}`;
    case 'excess':
      return `${first} − ${rest.join('、')}，不低于零`;
    case 'whole':
      return `${first} ÷ ${rest.join('、')}，只计满的`;
    case 'either':
      return all.join(' 或 ');
    case 'maybe':
      return `${first}，是否计入待定`;
  }
}

/** `130万元`, of what is counted `3个月`; what is open as `0元至50万元` or `不低于0元`. */
function displayInterval(value: Interval, unit: string | undefined): string {
  const display = (number: Decimal) => (unit === undefined ? displayYuan(number) : plain(number) + unit);
  const known = pointOf(value);
  if (known !== undefined) return display(known);
  const { lo, hi } = value;
  return hi === null ? `不低于${display(lo)}` : `${display(lo)}至${display(hi)}`;
}

/** The working of a sum: of a ceiling the ceiling, of a range both ends and the stretch between them. */
export function traceOfSum(sum: Sum, number: Numbering): readonly TraceStep[] {
  switch (sum.nature) {
    case 'unstated':
      return [];
    case 'nothing':
      // Nothing is worked out, and the words that say for what something is given are cited all the same.
      number(sum.because);
      return [];
    case 'floor':
      return traceOf(sum.low, number);
    case 'exact':
    case 'ceiling':
      return traceOf(sum.high, number);
    case 'range':
      return traceOf(operation('either', [sum.low, sum.high]), number);
  }
}
