import { z } from 'zod';
import { PAYEE_TYPES } from '../../corpus/common.ts';
import { anchor } from './anchor.ts';

/** Who can ask, and whom texts usually pay. */
export const payeeType = z.enum(PAYEE_TYPES);
export type PayeeType = z.infer<typeof payeeType>;
/** Who is paid: one of those, somebody whom no kind fits, or nobody that the words name. */
export const paidType = z.enum([...PAYEE_TYPES, 'other', 'not_stated']);
export type PaidType = z.infer<typeof paidType>;

/** Who is paid, in words. */
export const PAYEE_LABEL: Readonly<Record<PaidType, string>> = {
  enterprise: '企业',
  district_government: '所在辖区（县区、开发区）',
  platform: '平台',
  event_organiser: '活动承办单位',
  third_party_body: '第三方机构',
  organisation: '有关组织',
  individual: '个人',
  other: '原文所称的对象',
  not_stated: '原文未写明的对象',
};

/**
 * Who is paid: one of the kinds that people ask as, and the nouns of the text where they are others than its usual
 * ones (酒店, 务工人员). `other` is whom no kind fits, or several kinds; `not_stated` nobody that the words name.
 */
export const payee = z.strictObject({
  type: paidType,
  is: z
    .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
    .optional()
    .describe('原文怎样称呼收款方，逐字：务工人员；几种的写成列表。type 为 other 时必写'),
  ...anchor.shape,
});
export type Payee = z.infer<typeof payee>;

/** The nouns by which the text calls the payee; none where the usual ones do. */
export function payeeNouns({ is = [] }: Payee): readonly string[] {
  return typeof is === 'string' ? [is] : is;
}

/** Who is paid, as people read it: the text's own nouns before the name of the kind. */
export function payeeLabel(of: Payee): string {
  const nouns = payeeNouns(of);
  return nouns.length === 0 ? PAYEE_LABEL[of.type] : nouns.join('、');
}

/**
 * To whom a sum goes, as part of a sentence.
 * @param label as `payeeLabel` gives it.
 * @example paidTo('企业') // → '付给企业'
 */
export function paidTo(label: string): string {
  return label === PAYEE_LABEL.not_stated ? '原文没有写付给谁' : `付给${label}`;
}
