import { askedData } from '../corpus/asked.ts';
import type { Fault } from '../corpus/fault.ts';
import type { Policy } from '../corpus/library.ts';
import { schemaFaults } from '../corpus/schema-faults.ts';
import { nearest } from '../text/nearest.ts';
import { repeated } from './repeated.ts';

/** Questions of `asked.json` that stand under no clause, or under two. */
export function verifyAsked({ asked, clauses }: Policy): readonly Fault[] {
  if (asked === undefined) return [];
  const { file, json } = asked;
  const parsed = askedData.safeParse(json);
  if (!parsed.success) return schemaFaults(file, parsed.error);
  const ids = clauses.map(({ id }) => id);
  const questions = Object.entries(parsed.data.asked);
  return [
    ...questions
      .filter(([id]) => !ids.includes(id))
      .map(([id]) => ({
        file,
        field: `asked.${id}`,
        found: `没有条款“${id}”`,
        fix: `改成现有条款，最相近的是 ${nearest(id, ids, 3).join('、')}`,
      })),
    ...repeated(questions.flatMap(([, list]) => list)).map((question) => ({
      file,
      field: 'asked',
      found: `“${question}”出现了两次`,
      fix: '只留在回答它的那一条下',
    })),
  ];
}
