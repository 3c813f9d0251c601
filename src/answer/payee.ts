/** Whom money goes to, by the words behind 给: a district (even 企业所在辖区), an organiser, a firm. */
const PAYEES: readonly (readonly [string, RegExp])[] = [
  ['辖区', /辖区|县\(?区|属地|当地政府|地方政府/u],
  ['承办单位', /承办|主办/u],
  ['企业', /企(?!划)|公司|厂|贵司|您|你/u],
];
const GIVING =
  /(?:给(?:予|到|付)?(?!力)|(?:受奖|奖励|补助|受益|支持)(?:主体|对象)(?:是|为|:))([^,。;:给]{0,14})/gu;
const DENIED = /(?:不|非|未|没有?)[^,。;:给]{0,6}$/u;
/** 给予每家企业50万元, 给予企业一次性奖励: the words before the first figure or award say whom. */
const WHAT = /\d|奖|补|资助|支持|最高|不超过|限额/u;

function payeeOf(words: string): string | undefined {
  const [whom = ''] = words.split(WHAT);
  return PAYEES.find(([, pattern]) => pattern.test(whom))?.[0];
}

/** 外地厂子一家得50万: whom, before the verb. */
const GETTING = /([^,。;:]{2,12}?)(?:可以?|能)?(?:各|一家|每家)?(?:得|拿到?|领到?|获得?)(?=\s*\d)/gu;

/** Whom each 给 of a half-width text gives to, undefined where it does not say; what it denies is left out. */
function payeesIn(text: string): readonly (string | undefined)[] {
  return [...text.matchAll(GIVING), ...text.matchAll(GETTING)]
    .filter(({ index }) => !DENIED.test(text.slice(0, index)))
    .map((match) => payeeOf(match[1] ?? ''));
}

/** The words of a half-width text that say whom it is given to. */
export function givingWords(text: string): string {
  return Array.from(text.matchAll(GIVING)).find(([, whom = '']) => payeeOf(whom) !== undefined)?.[0] ?? text;
}

/** Whom the text gives the money, when the draft gives it to others and does not even speak of him. */
export function otherPayee(said: string, text: string): string | undefined {
  const [payee, ...more] = new Set(payeesIn(text));
  const named = PAYEES.find(([name]) => name === payee)?.[1];
  if (payee === undefined || more.length > 0 || named?.test(said) !== false) return undefined;
  return payeesIn(said).some((other) => other !== undefined) ? payee : undefined;
}
