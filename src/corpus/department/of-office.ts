import { negationsIn } from '../../text/negation.ts';
import { phrasesOf, withoutSpans } from '../../text/spans.ts';
import { claimsBeside, contentOf, isPromise } from '../../text/wording/index.ts';
import type { Clause } from '../clause.ts';
import type { Policy } from '../library.ts';
import { departmentFinder } from './department-names.ts';

const ROLE = /(?:牵头|责任|主管|配合|负责)的?(?:单位|部门)?/gu;
/** An office, blanked out, that is to be asked about something: 口径请向……问清, 具体金额可以问……. */
const REQUEST =
  /^(?<about>.*?)(?:请|建议|可以?|不妨|最好|麻烦)(?:您|你们?|贵公司|先|再|直接|及时|尽早|另行|去|还是|最好)*(?:[向找跟同和与到问]|咨询|联系|询问|请教) +(?<behind>.*)$/u;
const ASKS = /[问询][清明]?(?:楚|一?[声下])?|咨询|联系|确认|核实|核对|请教|了解/gu;

/**
 * Whether a stretch tells only which office is in charge or is to be asked, and that office is in charge where its quotes
 * stand: 口径请向牵头单位市工信局问清. Nothing else of what is quoted is told then, and what is to be asked claims nothing.
 */
export function tellsOfficeAlone(
  text: string,
  policies: readonly Policy[],
  homes: readonly { readonly clause: Clause }[],
): boolean {
  const named = departmentFinder(policies)(text);
  const inCharge = homes.flatMap(({ clause: { departments } }) => [...departments.lead, ...departments.also]);
  const isOther = named.some(({ name }) => name === undefined || !inCharge.includes(name));
  if (named.length === 0 || isOther || isPromise(text)) return false;
  const unnamed = withoutSpans(text, named);
  // 请向……领钱 turns to an office and asks nothing.
  if (REQUEST.test(unnamed) && text.search(ASKS) < 0) return false;
  return phrasesOf(unnamed).every(({ words }) => {
    const plain = words.replaceAll(ROLE, (role) => ' '.repeat(role.length));
    const { about = '', behind = plain } = REQUEST.exec(plain)?.groups ?? {};
    const isSaid = claimsBeside(about, true) || negationsIn(about) > 0;
    return !isSaid && contentOf(behind.replaceAll(ASKS, '')).length === 0;
  });
}
