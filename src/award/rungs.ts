import type { Form } from './amount.ts';
import type { CitedRule } from './wording.ts';

/** One title or grade of a form by tiers, with its own sum. */
export type Rung = Extract<Form, { kind: 'tiers' }>['rungs'][number];

/** The rungs of a form in the order in which the text names them; none where it has no tiers. */
export function rungsInOrder(form: Form, { citations }: Pick<CitedRule, 'citations'>): readonly Rung[] {
  const place = ({ named }: Rung) => citations.get(named)?.start ?? 0;
  return form.kind === 'tiers' ? form.rungs.toSorted((a, b) => place(a) - place(b)) : [];
}
