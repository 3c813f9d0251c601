import type { Policy } from '../../src/corpus/library.ts';
import { type Bar, barsOf, calculationBar, ownBarsOf, row } from './bars.ts';
import { type Calculated, calculateCases } from './calculations.ts';
import { askOver, connect, type Endpoint, serves } from './endpoint.ts';
import { type Answered, ask, misses, type Question } from './questions.ts';

/** What a youju is measured by. */
export interface Measure {
  /** The policy that the questions and worked cases are of. */
  readonly policy: Policy | undefined;
  readonly own: readonly Question[];
  /** Questions by another hand, asked without their keywords and with them. */
  readonly others: readonly Question[];
  readonly token: string | undefined;
  /** Whether each miss is printed. */
  readonly misses: boolean;
}

/**
 * Prints the bars of a youju that is asked over MCP.
 * @returns 0 when all are reached, 1 when one is not, 2 when it cannot be asked.
 */
export async function measureEndpoint(address: string, measure: Measure): Promise<number> {
  const endpoint = await connect(address, measure.token).catch(() => undefined);
  if (endpoint === undefined) return cannot(`Nothing at ${address} speaks MCP.`);
  const { policy } = measure;
  try {
    if (policy === undefined || !(await serves(endpoint, policy))) {
      return cannot(`${address} does not serve ${policy?.id}.`);
    }
    const bars = await measured(endpoint, policy, measure);
    console.log(`\n${address}: ${policy.id}`);
    console.table(bars.map(row));
    return bars.every(({ reached }) => reached) ? 0 : 1;
  } finally {
    await endpoint.close();
  }
}

async function measured(endpoint: Endpoint, policy: Policy, measure: Measure): Promise<readonly Bar[]> {
  const asker = askOver(endpoint, policy);
  const own = await ask(asker, measure.own);
  const alone = await ask(asker, measure.others);
  const withKeywords = await ask(asker, measure.others, true);
  const calculated = await calculateCases(endpoint, policy);
  if (measure.misses) printMisses([own, alone, withKeywords], calculated);
  const bars = [...ownBarsOf(own), ...barsOf({ alone, withKeywords }), calculationBar(calculated)];
  return bars.filter(({ questions }) => questions > 0);
}

function printMisses(asked: readonly (readonly Answered[])[], calculated: readonly Calculated[]): void {
  for (const part of asked) console.log(misses(part).join('\n'));
  for (const { award, name, agrees } of calculated) if (!agrees) console.log(`✗\t${award}\t${name}`);
}

function cannot(why: string): number {
  console.error(why);
  return 2;
}
