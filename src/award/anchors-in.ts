import { type Anchor, anchor } from './anchor.ts';

/** An anchor of an award, and the field that holds it. */
export interface Held {
  /** `amount.caps.0` */
  readonly field: string;
  /** The very object in the data, so that it can serve as a key. */
  readonly holder: Anchor & { readonly value?: unknown };
}

const shape = anchor.loose();

/** Every object with a clause and a quote below `data`, in the order of the data; worked cases hold none. */
export function anchorsIn(data: object, field = ''): readonly Held[] {
  const own = isAnchor(data) ? [{ field, holder: data }] : [];
  const below = Object.entries(data)
    .filter(([key]) => key !== 'cases')
    .flatMap(([key, value]) =>
      typeof value === 'object' && value !== null
        ? anchorsIn(value, field === '' ? key : `${field}.${key}`)
        : [],
    );
  return [...own, ...below];
}

function isAnchor(data: object): data is Anchor {
  return shape.safeParse(data).success;
}
