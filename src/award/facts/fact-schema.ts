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
