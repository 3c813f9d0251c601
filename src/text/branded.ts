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

/** sha256 of a text or of data, in hexadecimal. */
export type Sha256 = Branded<'Sha256'>;

/** How a sha256 is written. */
export const SHA256 = /^[0-9a-f]{64}$/;

/** Whether a text is written like a sha256. */
export function isSha256(text: string): text is Sha256 {
  return SHA256.test(text);
}
