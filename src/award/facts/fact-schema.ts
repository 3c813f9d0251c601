import type { Fact } from '../rule/index.ts';
import { exampleValue } from './read-facts.ts';

/** A JSON Schema, as a plain object. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The facts of an award as a JSON Schema: each with its question, its legal form and an example. */
export function factsSchema(facts: Readonly<Record<string, Fact>>): JsonSchema {
  const properties = Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, factSchema(fact)]),
  );
  return { type: 'object', properties, additionalProperties: false };
}

function factSchema(fact: Fact): JsonSchema {
  const by = fact.settled_by === 'authority' ? '（由主管部门认定）' : '';
  const said = {
    title: fact.label,
    description: fact.ask + by + legalForm(fact),
    examples: [exampleValue(fact)],
  };
  switch (fact.type) {
    case 'bool':
      return { type: 'boolean', ...said };
    case 'money':
    case 'quantity':
      return { type: 'string', ...said };
    case 'date':
      return { type: 'string', ...said };
    case 'int':
      return { type: 'integer', minimum: 0, ...said };
    case 'enum':
      return { type: 'string', oneOf: choices(fact.options), ...said };
    case 'enum_list':
      return { type: 'array', items: { type: 'string', oneOf: choices(fact.options) }, ...said };
    case 'list':
      return { type: 'array', items: factsSchema(fact.fields), ...said };
  }
}

/** The values that may be chosen, each with its name: a form is made of them. */
function choices(options: Readonly<Record<string, string>>): readonly JsonSchema[] {
  return Object.entries(options).map(([value, title]) => ({ const: value, title }));
}

function legalForm(fact: Fact): string {
  switch (fact.type) {
    case 'money':
      return '金额带单位';
    case 'quantity':
      return `数量带单位“${fact.unit}”`;
    case 'date':
      return '日期，如 2026-06-30，只知道年、月的写 2026-06';
    case 'enum':
    case 'enum_list':
      return Object.entries(fact.options)
        .map(([key, label]) => `${key} ${label}`)
        .join('；');
    case 'bool':
    case 'int':
    case 'list':
      return '';
  }
}

/**
 * How a fact may be answered, in a few words: its unit, its choices with their codes, the fields of an item.
 * @param path as questions name it: `annual_revenue`, `new_customers[0].customer_type`, `3a.already_awarded`, `gazelle.grade`.
 */
export function wayToAnswer(facts: Readonly<Record<string, Fact>>, path: string): string {
  const [head = '', field] = path.replace(/^[^.[]+\./u, '').split(/\[\d+\]\.?/u);
  const fact = facts[head];
  if (fact === undefined) return '';
  if (fact.type === 'list' && field !== undefined) {
    const own = fact.fields[field];
    return own === undefined ? '' : wayOf(own);
  }
  return wayOf(fact);
}

function wayOf(fact: Fact): string {
  switch (fact.type) {
    case 'bool':
      return 'true 或 false';
    case 'int':
      return '整数';
    case 'list': {
      const fields = Object.entries(fact.fields).map(
        ([name, own]) => `${name} ${own.label}（${wayOf(own)}）`,
      );
      return `列表，每项：${fields.join('、')}`;
    }
    case 'enum_list':
      return `列表，可选 ${legalForm(fact)}`;
    case 'money':
    case 'quantity':
    case 'date':
    case 'enum':
      return legalForm(fact);
  }
}
