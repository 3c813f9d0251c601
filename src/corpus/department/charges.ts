import { halfWidth } from '../../text/half-width.ts';
import type { Span } from '../../text/spans.ts';
import { areBodies, splitBodies } from './bodies.ts';

/** Bodies put in charge by some words of a clause, and as what. */
export interface Charge extends Span {
  /** `responsible` where the words know no lead: then these are the ones in charge. */
  readonly role: 'lead' | 'responsible' | 'also';
  readonly bodies: readonly string[];
}

/** Labels before a colon, with what they make of the bodies behind it. */
const LABEL =
  '(?<label>(?:市|省|区|县)?(?:牵头|责任|主责|主管|主办|承办|实施|落实|配合|参与|协办|协同|协助|支持)(?:责任|落实|配合)?(?:单位|部门|主体|机构))';
const LABELLED = new RegExp(
  `${LABEL}(?:及分工)?[:为](?<list>[^;。\\n\\[\\]【】〔〕]+?)(?=[,、]?(?:牵头|责任|配合|参与|协办)(?:单位|部门)[:为]|[;。\\n\\]】〕]|$)`,
  'gu',
);
/** A牵头, B负责, C、D配合 — the verb behind the names. */
const VERBED =
  /(?<list>[^;。\n:]+?)(?:(?<also>按(?:照)?(?:各自)?职责(?:分工)?(?:协同|密切)?配合|协同配合|(?:积极|密切)?配合|协助|参与|参加)|(?<lead>牵头(?:负责|落实|实施|组织实施)?|为牵头单位)|(?<all>(?:按(?:照)?(?:各自)?)?(?:职责)?(?:分工|分别|共同|具体|统筹)?负责(?:落实)?|(?:分工|共同)?落实|组织实施))(?=[,;。\n]|$)/gu;
/** 由A牵头,B配合 inside a sentence; who interprets a text is not in charge of what it provides. */
const BY =
  /由(?<first>[^。;,由]{2,60}?)(?<verb>牵头|负责)(?!解释)(?:,会同(?<with>[^。;,]{2,160}?)(?=等|进行|负责|按|研究|共同|组织|[。;,])|[^。;,]{0,12},(?<second>[^。;,]{2,80}?)(?:(?:积极|密切|协同)?配合|参与|协助))?/gu;

/** Everything in `text` that says who is in charge; offsets into `text`. */
export function readCharges(text: string): readonly Charge[] {
  const plain = halfWidth(text);
  const labelled = Array.from(plain.matchAll(LABELLED), (match) => readLabelled(match)).flat();
  const bracketed = brackets(plain).flatMap(({ start, end }) => readVerbed(plain.slice(start, end), start));
  const found = [...labelled, ...bracketed];
  return found.length > 0 ? found : Array.from(plain.matchAll(BY), readBy).flat();
}

function readLabelled(match: RegExpExecArray): readonly Charge[] {
  const { label = '', list = '' } = match.groups ?? {};
  const bodies = splitBodies(closeBracket(list));
  const role = /配合|参与|协|支持/u.test(label)
    ? 'also'
    : /牵头|主办|主责/u.test(label)
      ? 'lead'
      : 'responsible';
  const start = match.index;
  const end = start + match[0].length - (list.length - closeBracket(list).length);
  return bodies.length === 0 ? [] : [{ role, bodies, start, end }];
}

/** The list up to the bracket that closes around it; those it opens itself stay (各县(区)政府). */
function closeBracket(list: string): string {
  let depth = 0;
  for (const { index, 0: bracket } of list.matchAll(/[()]/gu)) {
    depth += bracket === '(' ? 1 : -1;
    if (depth < 0) return list.slice(0, index);
  }
  return list;
}

function readVerbed(text: string, offset: number): readonly Charge[] {
  if (/(?:单位|部门|主体):/u.test(text)) return [];
  return Array.from(text.matchAll(VERBED)).flatMap((match) => {
    const [first = '', joined = ''] = (match.groups?.list ?? '').replace(/^,/u, '').split('会同');
    const start = offset + match.index;
    return withJoined(
      { role: roleOf(match), bodies: splitBodies(first), start, end: start + match[0].length },
      joined,
    );
  });
}

function roleOf({ groups }: RegExpExecArray): Charge['role'] {
  if (groups?.lead !== undefined) return 'lead';
  return groups?.also !== undefined ? 'also' : 'responsible';
}

/** A charge and, behind 会同 or in a second half, those who act with it; it leads them. */
function withJoined(charge: Charge, joined: string): readonly Charge[] {
  if (!areBodies(charge.bodies)) return [];
  const others = splitBodies(joined);
  if (!areBodies(others)) return [charge];
  return [
    { ...charge, role: 'lead' },
    { ...charge, role: 'also', bodies: others },
  ];
}

function readBy(match: RegExpExecArray): readonly Charge[] {
  const { first = '', second = '', with: joining = '' } = match.groups ?? {};
  const [head = '', joined = ''] = first.split('会同');
  const span = { start: match.index, end: match.index + match[0].length };
  return withJoined({ role: 'lead', bodies: splitBodies(head), ...span }, `${joined}、${second}、${joining}`);
}

/** The insides of the outermost brackets. */
function brackets(text: string): readonly Span[] {
  const spans: Span[] = [];
  const open: number[] = [];
  for (const { index, 0: mark } of text.matchAll(/[([【〔)\]】〕]/gu)) {
    if ('([【〔'.includes(mark)) {
      open.push(index + 1);
      continue;
    }
    const start = open.pop();
    if (start !== undefined && open.length === 0) spans.push({ start, end: index });
  }
  return spans;
}
