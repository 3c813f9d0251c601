import type { Around } from '../../text/figure/index.ts';
import { remembered } from '../../text/remembered.ts';
import { FREQUENCY, type Licences, PERIOD } from '../check/index.ts';
import { type Table, tagsIn } from '../payee/index.ts';

/** What a sum is per. 每家 alone leaves open of what. */
export const perWhat = remembered(
  ({ per, slashed }: Licences): Table => [
    ['one', /(?:每家|单家|每户|单户)(?![企公平客用])/gu],
    ...per,
    ...slashed,
    ['enterprise', /(?:per|each|every) (?:company|firm|enterprise)/giu],
    ['customer', /(?:per|each|every) (?:new )?(?:customer|client)/giu],
    ['project', /(?:per|each|every) project/giu],
    ['person', /(?:per|each|every) (?:person|head)|按人头/giu],
    [
      'event',
      /每[场届次展](?!次)|单[场次届](?!性)|(?:per|each|every) (?:show|event|exhibition|fair|time)/giu,
    ],
  ],
);

/** Of what a value that leaves it open may be said. */
const SAME: ReadonlyMap<string, readonly string[]> = new Map([
  ['one', ['customer', 'enterprise', 'platform']],
]);

/** How often it is given, or over what time a most runs. 合计 only adds up. */
export const HOW_OFTEN: Table = [
  ['per_month', /每个?月|\/个?月|按月|逐月|per month|monthly|each month/giu],
  ['per_quarter', /每个?季度|按季|per quarter|quarterly/giu],
  [
    'per_year',
    /按年(?!度)|per year|each year|every year|annually|yearly(?! [a-z])|(?:annual|yearly)(?= (?:rewards?|awards?|subsid|grants?|bonus|payments?|support|cap|limit|maximum|ceiling)\b)|a year\b|一年(?=最[多高])/giu,
  ],
  ['one_off', /one-off|one-time|lump sum|只[给奖补]一次/giu],
  ...FREQUENCY,
  ...PERIOD.filter(([value]) => value === 'per_year'),
  ['in_total', /累计|(?:前后|[几多历]年)[^，,。；;\d]{0,6}[加合共]/gu],
];

/** What makes a sum sure. */
export const CERTAIN: Table = [
  [
    'sure',
    /保证|(?<!不)(?<!说)一定(?=能|会|可以|给|有|拿|发|补|奖)|必定|(?<!不)肯定|绝对|稳拿|包(?:过|拿)|百分之百(?=能|会|给|拿)|guarantee|definitely|for sure|certain to/giu,
  ],
  [
    'unasked',
    /(?:无需|不用|不需要?|不必|免)(?:再|经过?|任何)?(?:审核|认定|申请|申报|审批|评审|考核)|automatic(?:ally)?|自动(?:发|到|拨)/giu,
  ],
  [
    'paid_out',
    /(?<!实际)到账(?![数额款金]|外资|资金)|拨付到|打款|打到(?:账|卡)|(?<=日|内|前)(?:拨付|发放|兑付|兑现)|will be paid/giu,
  ],
];

/**
 * Whether two values say the same, or one leaves open what the other says.
 * @example agrees('yearly', 'yearly') // → true
 */
export function agrees(a: string, b: string): boolean {
  return a === b || (SAME.get(a)?.includes(b) ?? false) || (SAME.get(b)?.includes(a) ?? false);
}

/**
 * Where a figure is told per what, or how often, as the official one is not: as far as both say so in their own words.
 * @returns in Chinese.
 */
export function otherTags(own: Around, official: Around, licences: Licences): string | undefined {
  for (const table of [perWhat(licences), HOW_OFTEN]) {
    const said = tagsIn(`${own.reach}${own.after}`, table).filter(({ denied }) => !denied);
    const stands = tagsIn(`${official.reach}${official.after}`, table);
    const [first] = stands;
    const other = said.find((tag) => !stands.some(({ value }) => agrees(value, tag.value)));
    const some = said.some((tag) => stands.some(({ value }) => agrees(value, tag.value)));
    if (first !== undefined && other !== undefined && !some)
      return `原文${official.figure.text}写的是“${first.text}”，不是“${other.text}”`;
  }
  return undefined;
}

/** 两项共100-200万元 for 每项100-200万元; a firm may have several customers, and still be one. */
export function perOne(
  own: Around,
  official: Around,
  licences: Licences,
): { readonly against: readonly string[]; readonly open?: readonly string[] } | undefined {
  if (!own.several || own.figure.unit !== '元') return undefined;
  const [per] = tagsIn(`${official.reach}${official.after}`, perWhat(licences));
  if (per === undefined) return undefined;
  const note = [`原文${official.figure.text}是“${per.text}”的，稿中说的是几个一共`];
  return per.value === 'enterprise' || per.value === 'one' ? { against: [], open: note } : { against: note };
}
