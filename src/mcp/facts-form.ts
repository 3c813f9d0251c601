import type { PrimitiveSchemaDefinition } from '@modelcontextprotocol/server';
import type { MissingFact } from '../award/result/index.ts';
import type { Fact, Rule } from '../award/rule/index.ts';
import type { Form } from './dialogue.ts';

/**
 * The missing facts that a flat form can ask for: no lists, and nothing that only an authority can settle.
 * Every field may be left empty. Nothing when no question is left that fits a form.
 */
export function factsForm({ data }: Rule, missing: readonly MissingFact[]): Form | undefined {
  const fields = missing.flatMap(({ fact, state }) => {
    const field = state === 'not_provided' ? fieldFor(data.facts[fact]) : undefined;
    return field === undefined ? [] : [[fact, field] as const];
  });
  if (fields.length === 0) return undefined;
  return {
    ask: {
      mode: 'form',
      message: `测算“${data.name}”还需要以下情况；不清楚的可以空着。`,
      requestedSchema: { type: 'object', properties: Object.fromEntries(fields) },
    },
  };
}

function fieldFor(fact: Fact | undefined): PrimitiveSchemaDefinition | undefined {
  if (fact === undefined) return undefined;
  const said = { title: fact.label, description: fact.ask };
  switch (fact.type) {
    case 'bool':
      return { type: 'boolean', ...said };
    case 'int':
      return { type: 'integer', minimum: 0, ...said };
    case 'money':
      return { type: 'string', ...said, description: `${fact.ask}请带单位，如 800万元。` };
    case 'quantity':
      return { type: 'string', ...said, description: `${fact.ask}请带单位“${fact.unit}”。` };
    case 'date':
      return { type: 'string', format: 'date', ...said };
    case 'enum':
      return {
        type: 'string',
        ...said,
        oneOf: Object.entries(fact.options).map(([key, title]) => ({ const: key, title })),
      };
    case 'list':
    case 'enum_list':
      return undefined;
  }
}
