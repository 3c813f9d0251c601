import { z } from 'zod';
import { PAYEE_TYPES } from '../../corpus/common.ts';

/** Who can be paid, and who can ask. */
export const payeeType = z.enum(PAYEE_TYPES);
export type PayeeType = z.infer<typeof payeeType>;

/** Who is paid, in words. */
export const PAYEE_LABEL: Readonly<Record<PayeeType, string>> = {
  enterprise: '企业',
  district_government: '所在辖区（县区、开发区）',
  platform: '平台',
  event_organiser: '活动承办单位',
  third_party_body: '第三方机构',
  organisation: '有关组织',
  individual: '个人',
};
