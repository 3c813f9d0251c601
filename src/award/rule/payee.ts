import type { PayeeType } from './rule.ts';

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
