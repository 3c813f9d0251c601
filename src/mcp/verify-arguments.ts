import { z } from 'zod';
import { BASES, type Claim } from '../answer/claim.ts';
import { choicesFor, fromJsonText, isRecord } from '../award/facts/index.ts';
import type { Asked } from '../award/recalculate.ts';
import type { IsoDay } from '../text/date.ts';
import { InputError, shown } from '../text/input-error.ts';
import { type Echo, readWhen } from './read/index.ts';

const LONGEST = { says: 2000, quote: 2000, sum: 500, topic: 200 } as const;
const MOST_QUOTES = 10;
/** Different ones, of all claims together: each is looked for in every text. */
const MOST_QUOTES_IN_ALL = 400;
/** Of all claims together: three times the longest draft. */
const MOST_WORDS = { claims: 60_000, calculations: 100_000 };

const unknown = (value: unknown) => (value === null || value === '' ? undefined : value);
/** A text; what is none is read as it is written, and refused as that. */
const spelled = z.preprocess(
  (value) => (typeof value === 'object' && value !== null ? shown(value) : value),
  z.coerce.string(),
);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(unknown, schema.optional());

/** What each basis is called; a claim may name it so. */
const BASIS_LABEL: Readonly<Record<Claim['basis'], string>> = {
  text: '原文',
  calculation: '测算',
  asker: '来电人所报',
  arithmetic: '算式',
  silence: '原文没写',
  own: '自己的建议',
  none: '没有依据',
};

function basisNamed(value: unknown): unknown {
  if (BASES.some((basis) => basis === value)) return value;
  const [is, ...others] = typeof value === 'string' ? choicesFor(BASIS_LABEL, value) : [];
  return is === undefined || others.length > 0 ? value : is;
}

/** Liberal in what is read: one quote for a list of one, a place in digits, null for what is left out. */
const claim = z.object({
  says: z.string().min(1).max(LONGEST.says),
  basis: z.preprocess(basisNamed, z.enum(BASES)),
  quotes: optional(
    z.preprocess(
      (value) => (typeof value === 'string' ? [value] : value),
      z.array(z.string().max(LONGEST.quote)).max(MOST_QUOTES),
    ),
  ),
  calculation: optional(z.coerce.number().int().min(0)),
  award: optional(spelled.pipe(z.string().max(60))),
  sum: optional(z.string().max(LONGEST.sum)),
  topic: optional(z.string().max(LONGEST.topic)),
});

const FORMS: Readonly<Record<string, string>> = {
  says: `从草稿照抄的一段，1 到 ${LONGEST.says} 字`,
  basis: BASES.join('、'),
  quotes: `照抄的原文，一句或几句（至多 ${MOST_QUOTES} 句）`,
  calculation: 'calculations 里的序号，从 0 数起',
  award: '项目编号',
  sum: '算式，例 180+260+90=530',
  topic: '原文没有写的是什么',
};

/**
 * The claims as the tool reads them.
 * @throws InputError for the first that cannot be read: its place, its field, what is legal, one that works.
 */
export function readClaims(given: readonly unknown[]): readonly Claim[] {
  refuseTooLong(given, 'claims');
  const claims = given.map((each, n) => {
    const read = claim.safeParse(each);
    if (read.success) return read.data;
    const field = String(read.error.issues[0]?.path[0] ?? 'says');
    const got = isRecord(each) && Object.hasOwn(each, field) ? `读到 ${shown(each[field])}` : '没有给出';
    throw new InputError(
      `claims[${n}].${field} ${got}。应为：${FORMS[field] ?? ''}。例：{"claims":[{"says":"最高不超过500万元","basis":"text","quotes":["最高不超过500万元"]}]}`,
      'claims',
    );
  });
  const quotes = new Set(claims.flatMap((each) => each.quotes ?? [])).size;
  if (quotes <= MOST_QUOTES_IN_ALL) return claims;
  throw new InputError(
    `参数 claims 共引了 ${quotes} 句不同的原文；最多 ${MOST_QUOTES_IN_ALL} 句，请分几次核对。`,
    'claims',
  );
}

const call = z.object({
  award: spelled.pipe(z.string().max(60)),
  facts: optional(z.unknown()),
  as_of: optional(spelled),
  applicant_type: optional(z.string()),
  policy: optional(z.string()),
  result: z.unknown().optional(),
  receipt: z.unknown().optional(),
});

/** Calculations as they were read, what was read otherwise than written, and what of the calls was not used. */
interface ReadCalculations {
  readonly asked: readonly Asked[];
  readonly read: readonly Echo[];
  readonly ignored: readonly string[];
}

/**
 * The calculations a draft rests on: the arguments of `calculate_award`, a receipt of it, or a whole result. `on`, as
 * `check_validity` calls the day, is read as `as_of`.
 * @throws InputError for one without an award, and for more than can be done at once.
 */
export function readCalculations(
  given: readonly unknown[],
  { policy, today }: { readonly policy: string | undefined; readonly today: IsoDay },
): ReadCalculations {
  refuseTooLong(given, 'calculations');
  const renamed = given.map(withDay);
  const asked = renamed.map((each, n) => {
    const own = isRecord(each) && isRecord(each.receipt) ? each.receipt : each;
    const read = call.safeParse(own);
    if (!read.success) {
      throw new InputError(
        `calculations[${n}] 没有写明 award。应为调用 calculate_award 时的参数。例：{"award":"5","facts":{"planned_investment":"800万元"}}`,
        'calculations',
      );
    }
    const { facts = {}, result, receipt: _, ...rest } = read.data;
    const { as_of } = rest;
    const when =
      as_of === undefined ? undefined : readWhen(as_of, { field: `calculations[${n}].as_of`, today });
    return { ...rest, when, policy: rest.policy ?? policy, facts: fromJsonText(facts), recorded: result };
  });
  return {
    asked,
    read: given.flatMap((each, n) =>
      each === renamed[n] || !isRecord(each)
        ? []
        : [
            {
              fact: `calculations[${n}].on`,
              given: typeof each.on === 'string' ? each.on : shown(each.on),
              read: 'as_of',
            },
          ],
    ),
    ignored: renamed.flatMap((each, n) => unusedIn(each).map((key) => `calculations[${n}].${key}`)),
  };
}

/** A call with its day by the name it has there. */
function withDay(given: unknown): unknown {
  if (!isRecord(given) || given.on === undefined || unknown(given.as_of ?? null) !== undefined) return given;
  const { on, ...rest } = given;
  return { ...rest, as_of: on };
}

/** The keys of a call that it does not have; a result and a receipt have many besides, all worked out of those. */
function unusedIn(given: unknown): readonly string[] {
  if (!isRecord(given) || isRecord(given.receipt) || given.result !== undefined) return [];
  return Object.keys(given).filter((key) => !Object.hasOwn(call.shape, key));
}

function refuseTooLong(given: readonly unknown[], field: keyof typeof MOST_WORDS): void {
  const words = JSON.stringify(given).length;
  if (words <= MOST_WORDS[field]) return;
  throw new InputError(`参数 ${field} 共 ${words} 字；最多 ${MOST_WORDS[field]} 字，请分几次核对。`, field);
}
