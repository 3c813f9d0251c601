import { z } from 'zod';
import { type Citation, CitationError, cite } from '../../corpus/cite.ts';
import type { DataFile } from '../../corpus/data-file.ts';
import { type Fault, IN_CHINESE, schemaFaults } from '../../corpus/fault.ts';
import type { Policy } from '../../corpus/library.ts';
import { withoutTodos, withTodos } from '../../corpus/todo.ts';
import type { Sha256 } from '../../text/branded.ts';
import { daysOf, type Period, readDays } from '../../text/date.ts';
import type { Decimal } from '../../text/decimal.ts';
import { readFigure } from '../../text/money.ts';
import { fingerprint } from '../fingerprint.ts';
import { anchorsIn, type Held } from './anchor.ts';
import { danglingNames } from './dangling-names.ts';
import { type Rule, type RuleData, ruleData, underReading } from './rule.ts';

/** A policy's awards as far as they could be read, and everything wrong with their files. */
export interface ReadRules {
  readonly rules: readonly Rule[];
  readonly faults: readonly Fault[];
}

/**
 * Reads a policy's award files: schema, names, figures, and a citation for every quote.
 * @example readRules(policy).rules.length // → 27
 */
export function readRules(policy: Policy): ReadRules {
  const policySha256 = fingerprint(policy.data);
  const read = policy.awards.map((file) => readRule(policy, policySha256, file));
  const rules = read.flatMap(({ rule }) => (rule === undefined ? [] : [rule]));
  return { rules, faults: [...read.flatMap(({ faults }) => faults), ...clashes(rules, policy.awards)] };
}

interface ReadRule {
  readonly rule?: Rule;
  readonly faults: readonly Fault[];
}

function readRule(policy: Policy, policySha256: Sha256, { file, json }: DataFile): ReadRule {
  const parsed = ruleData.safeParse(withPolicyWide(policy.data, withoutTodos(json)), IN_CHINESE);
  if (!parsed.success) return { faults: withTodos(file, json, schemaFaults(file, parsed.error, json)) };
  const { data } = parsed;
  const faults: Fault[] = danglingNames(policy.data, data).map((fault) => ({ file, ...fault }));
  if (!file.endsWith(`/${data.id}.json`)) {
    faults.push({ file, field: 'id', found: `编号 ${data.id} 与文件名不同`, fix: '改成一致' });
  }
  const held = anchorsIn(data);
  const citations = citationsOf(policy, held, (fault) => faults.push({ file, ...fault }));
  const figures = figuresOf(held, (fault) => faults.push({ file, ...fault }));
  const days = daysNamed(policy.data, held, (fault) => faults.push({ file, ...fault }));
  const all = withTodos(file, json, faults);
  if (faults.length > 0) return { faults: all };
  const hash = fingerprint(data);
  return {
    rule: { data, file, sha256: hash, policySha256, figures, days, citations, others: othersOf(data) },
    faults: all,
  };
}

/** The award with what the policy asks of every award before its own. */
function withPolicyWide({ facts, conditions, reclaim, stages }: Policy['data'], json: unknown): unknown {
  const isPlain = [facts, conditions, reclaim, stages].every((each) => each === undefined);
  if (isPlain || typeof json !== 'object' || json === null) return json;
  const own = awardShape.safeParse(json).data;
  if (own === undefined) return json;
  const not = (own.without ?? []).map((each) => each.condition);
  const asked = sharedShape.safeParse(conditions ?? []).data ?? [];
  const shared = asked.filter(({ id }) => !not.includes(id));
  const used = JSON.stringify(shared);
  const known = Object.entries(facts ?? {}).filter(([name]) => used.includes(`"${name}"`));
  return {
    ...json,
    facts: { ...Object.fromEntries(known), ...own.facts },
    conditions: [...shared, ...own.conditions],
    ...(reclaim === undefined ? {} : { reclaim: [...reclaim, ...(own.reclaim ?? [])] }),
    ...inStages(stages, own),
  };
}

/** What the policy says of how several awards are paid, in those that it names, behind what they say of it themselves. */
function inStages(all: Policy['data']['stages'], { id, amount }: z.infer<typeof awardShape>): object {
  const found = (all ?? []).filter(({ awards }) => awards === 'all' || awards.includes(id ?? ''));
  if (found.length === 0 || amount === undefined) return {};
  const inParts = found.find(({ parts }) => parts !== undefined) ?? found[0];
  const { awards: _, ...shared } = inParts ?? {};
  const own: z.infer<typeof stagesShape> = amount.stages ?? shared;
  const rest = found.filter((each) => amount.stages !== undefined || each !== inParts);
  const also = [...(own.also ?? []), ...rest.map(({ clause, quote }) => ({ clause, quote }))];
  return { amount: { ...amount, stages: also.length === 0 ? own : { ...own, also } } };
}

const stagesShape = z.looseObject({ also: z.array(z.unknown()).optional() });
const awardShape = z.looseObject({
  id: z.string().optional(),
  amount: z.looseObject({ stages: stagesShape }).partial().optional(),
  facts: z.record(z.string(), z.unknown()),
  conditions: z.array(z.unknown()),
  reclaim: z.array(z.unknown()).optional(),
  without: z.array(z.looseObject({ condition: z.string() })).optional(),
});
const sharedShape = z.array(z.looseObject({ id: z.string() }));

type Report = (fault: Omit<Fault, 'file'>) => void;

function citationsOf(policy: Policy, held: readonly Held[], report: Report): ReadonlyMap<object, Citation> {
  const citations = new Map<object, Citation>();
  for (const { field, holder } of held) {
    try {
      citations.set(holder, cite(policy, holder));
    } catch (error) {
      if (!(error instanceof CitationError)) throw error;
      report({
        field: `${field}.quote`,
        found: error.message,
        fix: '逐字抄录原文，必要时用 prefix 指明是哪一处',
      });
    }
  }
  return citations;
}

function figuresOf(held: readonly Held[], report: Report): ReadonlyMap<object, Decimal> {
  const figures = new Map<object, Decimal>();
  for (const { field, holder } of held) {
    if (typeof holder.value !== 'string' || !/^\d/u.test(holder.value)) continue;
    const figure = readFigure(holder.value);
    if (figure === undefined) {
      report({
        field: `${field}.value`,
        found: `读不懂“${holder.value}”`,
        fix: '写成 3000万元、5%、20 或 50亩',
      });
    } else figures.set(holder, figure);
  }
  return figures;
}

type Days = Pick<Period, 'first' | 'last'>;

/** The days that date conditions name: those of the calendar, and those that the policy gives itself. */
function daysNamed(data: Policy['data'], held: readonly Held[], report: Report): ReadonlyMap<object, Days> {
  const days = new Map<object, Days>();
  for (const { field, holder } of held) {
    const { day } = { day: undefined, ...holder };
    if (typeof day !== 'string') continue;
    const named = dayNamed(data, day);
    if (named !== undefined) days.set(holder, named);
    else report({ field: `${field}.day`, found: `policy.json 没有写 ${day} 是哪一天`, fix: noDay(day) });
  }
  return days;
}

function noDay(named: string): string {
  return named === 'event'
    ? '在 policy.json 的 in_force.from.event 写公布、印发的那一天；原文没有、也查不到的，这一项写进 unencoded'
    : '原文没有写止期的，删去 to；原文没有写从哪一天起的，这一项写进 unencoded';
}

function dayNamed({ in_force: { from, to } }: Policy['data'], named: string): Days | undefined {
  if (/^\d/u.test(named)) return readDays(named);
  if (named === 'in_force_from') return from.absent === true ? undefined : daysOf(from.within ?? from.value);
  if (named === 'in_force_to') return to.open === true ? undefined : daysOf(to.within ?? to.value);
  return from.event === undefined ? undefined : daysOf(from.event.on);
}

function othersOf(data: RuleData): Rule['others'] {
  return data.open.map(({ others }) =>
    others.map(({ reading, override }) => ({
      reading,
      terms: override === undefined ? undefined : underReading(data, override),
    })),
  );
}

/** Ids given twice, and overlaps with awards that do not exist; one whose file could not be read does. */
function clashes(rules: readonly Rule[], awards: readonly DataFile[]): readonly Fault[] {
  const files = new Map<string, string>();
  const faults: Fault[] = [];
  for (const { data, file } of rules) {
    const first = files.get(data.id);
    if (first !== undefined) {
      faults.push({ file, field: 'id', found: `编号 ${data.id} 已用于 ${first}`, fix: '换一个编号' });
    }
    files.set(data.id, file);
  }
  for (const { data, file } of rules) {
    for (const id of data.overlaps.flatMap((overlap) => overlap.with)) {
      if (!awards.some((award) => award.file.endsWith(`/${id}.json`))) {
        faults.push({ file, field: 'overlaps', found: `没有奖项 ${id}`, fix: '改成存在的奖项编号' });
      }
    }
  }
  return faults;
}
