import { z } from 'zod';
import { clauseId } from '../../corpus/policy.ts';

/** Words of the policy that carry a figure or a tag. They must stand in the clause exactly once. */
export const anchor = z.strictObject({
  clause: clauseId().describe('条款编号，如 三.(二).5'),
  quote: z.string().min(1).describe('逐字原文，不得省略；在该条款中只出现一次'),
  prefix: z
    .string()
    .min(1)
    .optional()
    .describe('原文在该条款中出现不止一次时，紧接在它前面的逐字原文，两者相连后只出现一次'),
});
export type Anchor = z.infer<typeof anchor>;

/** A sum as the text writes it, with the words that give it. */
export const anchoredMoney = z.strictObject({
  value: z
    .string()
    .regex(/^\d+(?:\.\d+)?[万亿]?元$/u)
    .describe('金额，用原文的单位：3000万元、5亿元'),
  ...anchor.shape,
});

/** A rate as the text writes it, with the words that give it. */
export const anchoredRate = z.strictObject({
  value: z
    .string()
    .regex(/^\d+(?:\.\d+)?[%‰倍]$/u)
    .describe('比例：5%、2‰；减半写 50%，全额、免费写 100%；倍数写 1.5倍'),
  ...anchor.shape,
});

/** A bound to compare with, in the unit of what is compared: `3000万元`, `20` (a count), `50亩`, `10%`. */
export const anchoredBound = z.strictObject({
  value: z
    .string()
    .regex(/^\d+(?:\.\d+)?\p{L}*[%‰]?$/u)
    .describe('界限：金额 3000万元、个数 20、数量 50亩；有 of 时为比例 10%'),
  ...anchor.shape,
});

/** The name of a fact: ASCII, because model APIs refuse other property keys. */
export const factName = z.string().regex(/^[a-z][a-z0-9_]*$/);

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
