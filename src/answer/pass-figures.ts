import { checkFigure } from './check-figure.ts';
import type { ClaimKind, Finding } from './claim.ts';
import { type Figure, readFigures } from './figures.ts';
import type { GroundClause } from './ground.ts';
import type { Claimed } from './match-figure.ts';
import { supported, unchecked } from './place.ts';
import { inReceipts } from './receipts.ts';
import { saidBound } from './said-bound.ts';
import { type Found, isTaken, type Work, wordsAround } from './work.ts';

const STRUCTURE = /^[一二三四五六七八九十两\d](?:种|类|档|点|步|个|项|条|次|份|张|名|位|轮|场)$/u;
const STRUCTURE_NOUN =
  /^(?:方面|条件|情况|情形|问题|步骤|前提|要点|选项|部分|例子|角度|层次|小问|疑问|数字|字|概念|原则|标准|因素|环节|称号|平台|类别|档次|等级|说法|口径|读法|理解|关键|要求|维度)/u;
const ASKER = /您|你|贵|我们|我司|我厂|咱|假设|假如|例如|比如|举例|若|如果|来电|该企业|某企业/u;
const ASKERS_OWN =
  /投资|投入|投了|销售|收入|营收|发票|合同|签|支出|花|费|购|增加|增长|增|新增|配套|产值|金额|规模|执行/u;
const PROMISE = /可(?:以|获|得|拿|享|领)|获得|拿到|奖励|补助|补贴|奖补|给予|支持|应得|应付|封顶|最高|上限/u;
const DENIED =
  /(?:没有|并无|未见|不存在|未提|未写|没写|没提|未规定|没规定)(?:规定|提到|提及|写明?|出现|设定?|约定|明确|给出|任何)?(?:过|到)?(?:按|每年|每家|所谓)?[“"「]?$/u;
const NOT =
  /(?:不是|并非|而非|不等于|不会是|不应是|不能按|不按|不再是|非)(?:按|说|给|每家|每年|固定|一次性)?(?:的)?[“"「]?$/u;

function kindOf({ unit }: Figure): ClaimKind {
  if (unit === '%' || unit === '个百分点') return 'rate';
  return /元|[美欧]金|港币|英镑/u.test(unit) ? 'amount' : 'quantity';
}

/** 三个条件, 两种情况: the draft counts its own points. */
function countsItself({ text }: Figure, behind: string): boolean {
  return STRUCTURE.test(text) && (/^[^\d]/u.test(text) || STRUCTURE_NOUN.test(behind.trimStart()));
}

function byReceipt(work: Work, figure: Figure, claimed: Claimed): Finding | undefined {
  const known = inReceipts(work.receipts, figure);
  if (known.length === 0) return undefined;
  const fits = known.find(
    ({ figure: { bound, calculated } }) =>
      (bound !== 'lte' || saidBound(figure, claimed.head) === 'lte') &&
      (calculated || !/可(?:以)?(?:获|得|拿|享|领)|拿到|获得|应得|测算(?:结果|为)/u.test(figure.phrase)),
  );
  return fits && supported([{ receipt: fits.receipt.name }]);
}

/** A number that the draft says is not in the text, or is not the one. */
function byDenial(claimed: Claimed, before: string, plain: Finding): Finding | undefined {
  if (!DENIED.test(before) && !NOT.test(before)) return undefined;
  return plain.status === 'supported' ? undefined : supported([], `原文确无“${claimed.figure.text}”`);
}

function isAskers({ phrase, near, part, bound, unit }: Figure): boolean {
  return (
    unit !== '%' &&
    ASKER.test(part) &&
    ASKERS_OWN.test(near) &&
    !PROMISE.test(phrase) &&
    (bound === undefined || bound === 'about')
  );
}

interface Judged extends Finding {
  readonly home: GroundClause | undefined;
}

function judge(work: Work, claimed: Claimed): Judged | undefined {
  const { figure } = claimed;
  const { before, behind } = wordsAround(work, figure, 12);
  const plain = checkFigure(work.ground, claimed);
  if (plain.status === 'supported') return plain;
  const receipt = byReceipt(work, figure, claimed) ?? byDenial(claimed, before, plain);
  if (receipt !== undefined) return { ...receipt, home: undefined };
  if (countsItself(figure, behind) && plain.near < 0.5) return undefined;
  if (isAskers(figure)) return { ...unchecked('提问者自己的数字，未给回执，未作核对'), home: undefined };
  return plain;
}

/** Checks the sums, rates and counts of a draft. */
export function checkFigures(work: Work): readonly Found[] {
  return work.ties.flatMap((tied) => {
    const { statement, cited, nearby, below, topic } = tied;
    return readFigures(statement.text).flatMap((raw) => {
      const figure = { ...raw, start: statement.start + raw.start, end: statement.start + raw.end };
      if (isTaken(work, figure) || tied.refs.some((ref) => figure.start < ref.end && ref.start < figure.end))
        return [];
      const head =
        statement.cells.find((cell) => figure.start >= cell.start && figure.end <= cell.end)?.head ?? '';
      const judged = judge(work, { figure, head, cited, nearby, below, topic });
      return judged === undefined
        ? []
        : [{ start: figure.start, end: figure.end, kind: kindOf(figure), of: tied, ...judged }];
    });
  });
}
