/** A draft as one person or another writes it, with the calculations it was given. */
export interface VariedDraft {
  readonly name: string;
  readonly draft: string;
  /** Award and facts of each receipt handed over with the draft. */
  readonly calculated?: readonly (readonly [award: string, facts: object])[];
}
