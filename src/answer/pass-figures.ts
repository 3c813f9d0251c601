import { shiftPoint } from '../text/decimal.ts';
import { checkFigure, type FigureFinding } from './check-figure.ts';
import { citedBy } from './cited-by.ts';
import type { ClaimKind, Finding } from './claim.ts';
import { isDenied, isSaidMissing } from './denial.ts';
import { type Figure, readFigures } from './figures.ts';
import type { GroundClause } from './ground.ts';
import { headOf, subjectOf } from './heads.ts';
import type { Claimed } from './match-figure.ts';
import { countsItself, countsTold, countsWords } from './own-counts.ts';
import { ownFigure } from './own-figures.ts';
import { contradicted, supported, unchecked } from './place.ts';
import { inReceipts, type ReceiptFigure } from './receipts.ts';
import { saidBound } from './said-bound.ts';
import type { Tied } from './tie.ts';
import { type Found, isTaken, type Work, wordsAround } from './work.ts';
import { type Worked, workedIn } from './worked.ts';

/** Words that give a sum to the asker; a fact that he told is none. */
const GIVEN = /可(?:以)?(?:获|得|拿|享|领)|拿到|获得|应得|测算(?:结果|为)/u;

/** What this asker is paid in the end. */
const THIS_TIME =
  /(?:这次|本次|此次|实际|最终|实得|应得|应补|还能|可再)[^,。;]{0,8}(?:补|奖|得|拿|领|发|给)/u;
const RESULT = /测算(?:结果)?[为是:]/u;
/** The draft says that it is a sum of another reading. */
const READING = /读法|口径|理解|解释|若|如果|如按|只按|另|也有/u;

/** 三项合计300万元, 对应上限300万元, 补差100万元: of the draft's own making. */
const DERIVED =
  /合计|共计|总共|一共|加起来|对应|折合|相当于|算下来|补差|再补|差额|减|剩|还差|[只就]?差\d|高出/u;

interface Judging {
  readonly worked: Worked;
  readonly plain: FigureFinding;
}

interface Judged extends Finding {
  readonly home: GroundClause | undefined;
}

function kindOf({ unit }: Figure): ClaimKind {
  if (unit === '%' || unit === '个百分点') return 'rate';
  return /元|[美欧]金|港币|英镑/u.test(unit) ? 'amount' : 'quantity';
}

function byReceipt(work: Work, { figure, head }: Claimed): Finding | undefined {
  const ceiling = saidBound(figure, head) === 'lte';
  const fits = inReceipts(work.receipts, figure).find(
    ({ figure: { bound, calculated, reading } }) =>
      (bound !== 'lte' || ceiling) &&
      (calculated || !GIVEN.test(figure.phrase)) &&
      (reading !== true || READING.test(figure.part)),
  );
  return fits && supported([{ receipt: fits.receipt.name }]);
}

/** 这次补200万元, where the calculation comes to another sum: it does not help that the text has 200万元 too. */
function notTheSum({ receipts }: Work, { figure, head }: Claimed): Finding | undefined {
  const isSum = ({ sure, reading, min, max }: ReceiptFigure) =>
    (sure === true || min !== max) && (reading !== true || READING.test(figure.part));
  const sum = THIS_TIME.test(figure.phrase) || RESULT.test(figure.near);
  const told = figure.unit === '元' && sum && saidBound(figure, head) === 'plain';
  if (!told || receipts.length === 0 || inReceipts(receipts, figure).some((fit) => isSum(fit.figure)))
    return undefined;
  return contradicted(
    receipts.map(({ name }) => ({ receipt: name })),
    '与凭证算出的数额不符',
  );
}

/** What else than the text can bear a figure out, or make it none of the text's business. */
function otherwise(work: Work, claimed: Claimed, { worked, plain }: Judging): Finding | undefined {
  const { figure } = claimed;
  const around = wordsAround(work, figure, 24);
  if (isDenied(around)) return supported([], plain.stands ? '原文确非如此' : `原文确无“${figure.text}”`);
  return ownFigure({ claimed, around, plain }, worked);
}

/** What speaks against a figure that the text has. */
function doubtful(work: Work, claimed: Claimed): Finding | undefined {
  return isSaidMissing(wordsAround(work, claimed.figure, 24))
    ? unchecked('原文有这一数字，稿中的否定说法请人工核对')
    : notTheSum(work, claimed);
}

function judge(work: Work, claimed: Claimed, worked: Worked): Judged | undefined {
  const { behind } = wordsAround(work, claimed.figure, 12);
  if (countsWords(claimed.figure, behind)) return undefined;
  const plain = checkFigure(work.ground, claimed);
  if (plain.status === 'supported') return { ...plain, ...(doubtful(work, claimed) ?? {}) };
  const other = byReceipt(work, claimed) ?? otherwise(work, claimed, { worked, plain });
  if (other !== undefined) return { ...other, home: undefined };
  const counted = countsItself(claimed.figure, behind) && plain.near < 0.5;
  return counted || countsTold(claimed.figure, behind) ? undefined : plain;
}

/** The figures of a statement, at their places in the draft; those inside a quotation or a reference are not its own. */
function figuresOf(work: Work, { statement, refs }: Tied): readonly Figure[] {
  return readFigures(statement.text)
    .map((raw) => ({ ...raw, start: statement.start + raw.start, end: statement.start + raw.end }))
    .filter((figure) => !isTaken(work, figure))
    .filter((figure) => !refs.some((ref) => figure.start < ref.end && ref.start < figure.end));
}

/** 后两列都是最高额: says of all the sums of a table what they are. */
const ALL_CEILINGS =
  /[后前这各两几](?:面|边)?[^。;|\n]{0,4}(?:列|栏|档|项|数)[^。;|\n]{0,6}(?:最高|上限|封顶)/u;

function keyOf({ unit, min, max }: Figure): string {
  return `${unit} ${shiftPoint(min, 0)} ${shiftPoint(max, 0)}`;
}

/** The sums that a draft calls ceilings somewhere. */
function ceilingsIn({ ties }: Work, figures: readonly (readonly Figure[])[]): ReadonlySet<string> {
  const told = ties.flatMap(({ statement }, at) =>
    (figures[at] ?? []).filter((figure) => saidBound(figure, headOf(statement, figure)) === 'lte'),
  );
  return new Set(told.map(keyOf));
}

/** Checks the sums, rates and counts of a draft. */
export function checkFigures(work: Work): readonly Found[] {
  const figures = work.ties.map((tied) => figuresOf(work, tied));
  const worked = workedIn(work, figures);
  const ceilings = ceilingsIn(work, figures);
  return work.ties.flatMap((tied, at) =>
    (figures[at] ?? []).flatMap((figure) => {
      const { statement, nearby, below, topic } = tied;
      const { start, end } = figure;
      const head = headOf(statement, figure);
      const label = subjectOf(statement);
      const cited = citedBy(work.ground, tied, figure.run);
      const derived = DERIVED.test(figure.phrase) || worked.made.some((other) => other.start === start);
      const capped = ceilings.has(keyOf(figure)) || ALL_CEILINGS.test(work.draft.plain.text);
      const judged = judge(
        work,
        { figure, head, label, derived, capped, cited, nearby, below, topic },
        worked,
      );
      return judged === undefined ? [] : [{ start, end, kind: kindOf(figure), of: tied, ...judged }];
    }),
  );
}
