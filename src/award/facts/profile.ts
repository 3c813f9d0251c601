import { InputError, shown } from '../../text/input-error.ts';
import { readFigure } from '../../text/money.ts';
import { nearest } from '../../text/nearest.ts';
import { paidFacts, type Rule } from '../rule/index.ts';

/** Facts given for a whole policy. */
export type Given = Readonly<Record<string, unknown>>;

/**
 * The facts of a profile, checked for their names. A fact is named as its awards name it; for one award alone it
 * is written `3a.already_awarded`. What was already paid belongs to one award, so it is only taken that way,
 * unless it is nothing.
 * @throws InputError for a name that no award has, or a sum already paid that names no award.
 */
export function readProfile(rules: readonly Rule[], facts: unknown): Given {
  if (typeof facts !== 'object' || facts === null || Array.isArray(facts)) {
    throw new InputError(
      `facts 应为一个对象，读到 ${shown(facts)}。例：{"is_auto_parts_maker":true}`,
      'facts',
    );
  }
  const given: Given = { ...facts };
  const names = new Map(rules.flatMap(({ data }) => namesIn(data)));
  for (const [name, value] of Object.entries(given)) {
    if (!names.has(name)) {
      const entries = [...names].map(([id, label]) => ({ id, label }));
      const near = nearest(entries, name, { n: 3 }).map(({ id, label }) => `${id}（${label}）`);
      throw new InputError(`facts 中没有“${name.slice(0, 40)}”，最接近的是 ${near.join('、')}。`, 'facts');
    }
    refuseUnscoped(rules, name, value);
  }
  return given;
}

/** The part of a profile that one award asks for; what is written for it alone goes before. */
export function factsFor({ data }: Rule, given: Given): Given {
  const own = Object.keys(data.facts).flatMap((name): [string, unknown][] => {
    const key = [`${data.id}.${name}`, name].find((candidate) => Object.hasOwn(given, candidate));
    return key === undefined ? [] : [[name, given[key]]];
  });
  return Object.fromEntries(own);
}

/** The names that an award's facts may be given by, each with what people call it. */
function namesIn({ id, facts }: Rule['data']): readonly (readonly [string, string])[] {
  const own = Object.entries(facts).map(([name, { label }]) => [name, label] as const);
  return [...own, ...own.map(([name, label]) => [`${id}.${name}`, label] as const)];
}

function refuseUnscoped(rules: readonly Rule[], name: string, value: unknown): void {
  const owners = rules.filter(({ data }) => paidFacts(data).includes(name)).map(({ data }) => data.id);
  if (owners.length < 2 || value === null || isNothing(value)) return;
  throw new InputError(
    `facts.${name} 读到 ${shown(value)}，但已兑现的金额分属各项奖励，请写明是哪一项：${owners
      .map((id) => `${id}.${name}`)
      .join('、')}。例：${JSON.stringify({ [`${owners[0]}.${name}`]: value })}`,
    'facts',
  );
}

function isNothing(value: unknown): boolean {
  return typeof value === 'string' && readFigure(value)?.isZero() === true;
}
