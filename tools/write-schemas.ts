import { z } from 'zod';
import { ruleData } from '../src/award/rule/rule.ts';
import { askedData, lexiconData } from '../src/corpus/policy/people-words.ts';
import { policyData } from '../src/corpus/policy.ts';
import { generated } from './generated.ts';

/** JSON Schemas of the library's files, for completion in editors: `npm run docs`, checked by `npm run docs:check`. */
const SCHEMAS = { policy: policyData, award: ruleData, lexicon: lexiconData, asked: askedData };

generated(
  Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, schema]) => [
      `corpus/schema/${name}.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', reused: 'ref' }), null, 2)}\n`,
    ]),
  ),
);
