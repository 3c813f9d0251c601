declare const brand: unique symbol;

/**
 * A text of one kind, which no other text passes for: a day is no clause number, though both are strings. The `is…` of
 * the kind is the one way to it.
 */
export type Branded<Name extends string> = string & { readonly [brand]: Name };

/** A text that can only be of a kind, as one of it; an error in the program when it is not. */
export function certain<T extends string>(text: string, is: (text: string) => text is T): T {
  if (is(text)) return text;
  throw new Error(`${text} fails ${is.name}`);
}
