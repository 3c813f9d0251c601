import { z } from 'zod';
import { ruleData } from '../src/award/rule/rule.ts';
import {
  commonDepartments,
  commonLexicon,
  commonLicences,
  commonSilences,
  commonWords,
} from '../src/corpus/common.ts';
import { askedData, lexiconData } from '../src/corpus/policy/people-words.ts';
import { policyFile } from '../src/corpus/policy.ts';
import { officeNotes } from '../src/corpus/silence.ts';
import { generated } from './generated.ts';

/** JSON Schemas of the library's files, for completion in editors: `npm run docs`, checked by `npm run docs:check`. */
const SCHEMAS = {
  policy: policyFile,
  award: ruleData,
  lexicon: lexiconData,
  asked: askedData,
  notes: officeNotes,
  'common-words': commonWords,
  'common-departments': commonDepartments,
  'common-silences': commonSilences,
  'common-licences': commonLicences,
  'common-lexicon': commonLexicon,
};

generated(
  Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, schema]) => [
      `corpus/schema/${name}.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', reused: 'ref' }), null, 2)}\n`,
    ]),
  ),
);
