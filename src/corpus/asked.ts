import { z } from 'zod';

/** `asked.json` of a policy: questions that people ask, under the id of the clause that answers them. */
export const askedData = z.strictObject({
  $schema: z.string().optional(),
  asked: z.record(z.string().min(1), z.array(z.string().min(2)).min(1)),
});
