import type { PathStep } from './clause-path.ts';
import type { Step } from './reference-steps.ts';
import { titleFit } from './title-match.ts';

/** An unlikelier meaning of the unit outweighs any number of levels left out. */
const UNLIKELIER = 10;

/** What it costs to read `steps` as leading down `path` to its end, in this order; infinite when they do not. */
export function referenceFit(steps: readonly Step[], path: readonly PathStep[]): number {
  const step = steps.at(-1);
  const own = path.at(-1);
  if (step === undefined || own === undefined) return Number.POSITIVE_INFINITY;
  const cost = stepCost(step, own);
  const above = steps.slice(0, -1);
  if (above.length === 0 || cost === Number.POSITIVE_INFINITY) return cost;
  const ups = path.map(
    (_, skipped) => skipped + referenceFit(above, path.slice(0, path.length - 1 - skipped)),
  );
  return cost + Math.min(...ups);
}

function stepCost(step: Step, { kind, number, inserted, title }: PathStep): number {
  if ('title' in step) {
    const fits = titleFit(step.title, title);
    return fits === 0 ? Number.POSITIVE_INFINITY : (3 - fits) * UNLIKELIER;
  }
  if (step.number !== number || step.inserted !== inserted) return Number.POSITIVE_INFINITY;
  const likelihood = step.kinds.findIndex((kinds) => kinds.includes(kind));
  return likelihood < 0 ? Number.POSITIVE_INFINITY : likelihood * UNLIKELIER;
}
