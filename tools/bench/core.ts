import { calculate } from '../../src/award/calculate.ts';
import { openLibrary } from '../../src/command/open-library.ts';
import { certain } from '../../src/text/branded.ts';
import { isIsoDay } from '../../src/text/date.ts';
import type { Row } from './report.ts';

const RUNS = 40_000;

/** How many calculations one core makes in a second: the whole result, with trace, receipt and answer. */
export function core(): readonly Row[] {
  const { library, rules } = openLibrary({ positionals: [], values: {} });
  const [policy] = library.policies;
  const rule = rules.get(policy?.id ?? '')?.find(({ data }) => data.id === '5');
  if (policy === undefined || rule === undefined) throw new Error('the shipped library has no award 5');
  const facts = {
    planned_investment: '800万元',
    equipment_invoices: '800万元',
    conforms_to_industrial_policy: true,
  };
  const run = (): void => {
    calculate(policy, rule, { facts, asOf: certain('2026-06-30', isIsoDay), asOfGiven: true });
  };
  for (let n = 0; n < RUNS / 10; n += 1) run();
  const before = process.cpuUsage();
  for (let n = 0; n < RUNS; n += 1) run();
  const { user, system } = process.cpuUsage(before);
  const perSecond = (RUNS / (user + system)) * 1e6;
  return [{ what: '`calculate` 内核，单核每秒', value: `${Math.round(perSecond).toLocaleString('en')} 次` }];
}
