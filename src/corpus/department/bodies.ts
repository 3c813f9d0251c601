/** How the names of public bodies end. */
const ENDING =
  '(?:政府|管委会|委员会|委办局|办公室|人民银行|税务局|公司|集团|管理局|供电局|单位|部门|机构|组织|中心|总局|分局|支队|协会|商会|学会|联合会|工会|妇联|团委|社联|院校|高校|学校|学院|医院|企业|园区|开发区|新区|街道|乡镇|街镇|镇街|[局委办厅部院署会行处所社科县区市镇乡省队馆站校])';
const IS_BODY = new RegExp(`${ENDING}(?:\\([^)]*\\))?$`, 'u');
/** Between two whole names; inside 工业和信息化局 the left side is no name. */
const AND = new RegExp(
  `(?<=${ENDING}(?:\\([^)]*\\))?)(?:以?及|和|与|会同)(?!(?:相关|有关)?(?:单位|部门)$)`,
  'u',
);

/**
 * The bodies named in a list in half width (市科技局、市财政局,各县(区)政府): separated by 、 , ; outside
 * brackets and by 和 or 及 between whole names; 等 keeps what it stands for (民政部, 有关部门和单位).
 */
export function splitBodies(list: string): readonly string[] {
  return list
    .replace(/^(?:由|请|需|均)/u, '')
    .split(/[、,;](?![^(]*\))/u)
    .flatMap((part) => part.trim().split(AND))
    .flatMap((part) => part.split(/等(?=(?:有关|相关|部门|单位|$))/u))
    .map((name) => name.trim().replace(/^(?:以及|及|和)/u, ''))
    .filter((name) => name !== '');
}

/** A kind of body and no body: 由企业负责 names nobody. */
const ANY =
  /^(?:所在|申报|申请|建设|承办|用人|有关|相关)?(?:企业|公司|集团|单位|机构|组织|院校|高校|学校|学院|医院|协会)$/u;

/** Whether every name of a list reads like a public body; only then is a list taken as one. */
export function areBodies(names: readonly string[]): boolean {
  return (
    names.length > 0 && names.every((name) => name.length <= 30 && IS_BODY.test(name) && !ANY.test(name))
  );
}
