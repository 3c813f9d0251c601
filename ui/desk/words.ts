/** What the protocol's words are called at the desk. */
export const COVERAGE = { covered: '涵盖', partly: '部分涵盖', not_covered: '原文未涉及' } as const;

export const ELIGIBILITY = {
  eligible: '符合条件',
  not_eligible: '不符合条件',
  undetermined: '是否符合还不能确定',
} as const;

export const IN_FORCE = {
  in_force: '在有效期内',
  not_yet: '尚未施行',
  expired: '已过有效期',
  previous_policy: '适用原政策',
  not_addressed: '原文没有规定适用哪份文件',
} as const;

export const PAYEE = {
  enterprise: '企业',
  district_government: '企业所在辖区',
  platform: '平台',
  event_organiser: '活动承办单位',
  third_party_body: '第三方机构',
  organisation: '有关组织',
  individual: '个人',
  other: '原文所称的对象（见收款方原文）',
  not_stated: '原文没有写明的对象',
} as const;

export const VERDICT = {
  supported: '声明的各处都与原文或重算的结果相符',
  contradicted: '有与原文或测算不符之处',
  incomplete: '有没有声明依据、没有核对或还要说明的地方',
  nothing_to_check: '稿中没有可以核对的内容',
} as const;

export const STATUS = {
  holds: '相符',
  omitted: '相符',
  contradicted: '不符',
  unchecked: '未核对',
  unmarked: '未标',
  still_to_say: '还要说明',
} as const;
