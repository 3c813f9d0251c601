import { operate, readInterval, writeInterval } from '../../src/award/engine/interval.ts';
import type { TraceStep } from '../../src/award/result/result.ts';

/**
 * Carries a trace out again, from its figures alone.
 * @returns the last step's value (`1300000`, or `0..500000` for what is open).
 * @throws Error when a step does not give what it says, or refers to a step that does not come before it.
 */
export function replay(trace: readonly TraceStep[]): string {
  const values: string[] = [];
  for (const { n, op, of, value } of trace) {
    const args = of.map((code) => (code.startsWith('#') ? earlier(values, code) : code));
    const again = writeInterval(operate(op, args.map(readInterval)));
    if (n !== values.length + 1 || again !== value) throw new Error(`step ${n}: ${again}, not ${value}`);
    values.push(value);
  }
  const last = values.at(-1);
  if (last === undefined) throw new Error('an empty trace has no result');
  return last;
}

function earlier(values: readonly string[], code: string): string {
  const value = values[Number(code.slice(1)) - 1];
  if (value === undefined) throw new Error(`no step ${code} comes before`);
  return value;
}
