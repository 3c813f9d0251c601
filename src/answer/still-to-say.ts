import type { Calculated } from '../award/recalculate.ts';
import { PAYEE_LABEL } from '../award/rule/index.ts';
import { labelOf, likeness, pairsOf } from '../corpus/standing/index.ts';
import { halfWidth } from '../text/half-width.ts';
import type { Evidence, Place } from './basis/index.ts';
import type { PolicyClause } from './cited.ts';
import type { Finding, StillToSay } from './claim.ts';
import type { Stretch } from './draft.ts';
import { besideQuote } from './rest-of-sentence.ts';

/** A claim and what was found of it. */
export interface Checked {
  readonly stretch: Stretch;
  readonly finding: Finding;
}

/** What a calculation has to be told with, and how to see that it was told. */
interface Item {
  readonly kind: StillToSay['kind'];
  readonly text: string;
  /** Official words or a question: a claim that quotes them, or shares enough of their words, tells it. */
  readonly words: readonly string[];
  /** Words by which it can also be told. */
  readonly told?: RegExp;
  /** Tells it whatever is quoted; then nothing else does. */
  readonly named?: (text: string) => boolean;
}

/** So much of an item's words must stand in a claim, or of the claim's in the item. */
const ALIKE = 0.5;
/** Whether both can be had, told as open. */
const STACKING =
  /(?=.*(?:同时|叠加|都|两项|两个|重复|重叠|累加|相加|兼得|一并|另一项|both|together))(?=.*(?:能否|是否|能不能|可不可以|没有?(?:写|说|规定|明确)|未(?:写|说|规定|明确)|不能|不得|不可|不重复|就高|择|问|确认|为准|whether|not ))/su;

/** What the calculations say and no claim that holds tells. */
export function findStillToSay(
  calculations: readonly Calculated[],
  checked: readonly Checked[],
  placed: Evidence['placed'],
): readonly StillToSay[] {
  const held = checked.filter(({ finding }) => finding.status === 'holds' || finding.status === 'omitted');
  const telling = held.map(wordsOf);
  const items = [
    ...calculations.flatMap((calculated) =>
      itemsOf(calculated, calculations).map((item) => ({ award: calculated.rule.data.id, item })),
    ),
    ...held.flatMap(({ stretch }) =>
      (placed.get(stretch)?.homes ?? []).flatMap((place) =>
        besides(stretch, { place, named: placed.get(stretch)?.named ?? [] }, calculations),
      ),
    ),
  ];
  const each = new Map(items.map((one) => [one.item.text, one]));
  return [...each.values()]
    .filter(({ item }) => !telling.some((claim) => tells(claim, item)))
    .map(({ award, item: { kind, text } }) => ({ award, text, kind }));
}

/** What the sentence of a quote says beside it, of money; what a calculation of the clause says is not said twice. */
function besides(
  { figures }: Stretch,
  { place, named }: { readonly place: Place; readonly named: readonly PolicyClause[] },
  calculations: readonly Calculated[],
): readonly { readonly award: string; readonly item: Item }[] {
  const money = figures.some(({ unit }) => unit === '元' || unit === '%');
  const calculated = calculations.some(
    ({ policy, rule }) => policy.id === place.policy.id && rule.data.clause === place.clause.id,
  );
  return besideQuote(place, named)
    .filter(({ cut }) => cut || (money && !calculated))
    .map(({ kind, text, words, named: who }) => ({
      award: '',
      item: {
        kind,
        text: `${labelOf(place)}：${text}`,
        words: [words],
        ...(who === undefined ? {} : { named: who }),
      },
    }));
}

/** What a claim says and rests on, in one text. */
function wordsOf({ stretch: { claim, text, sentence }, finding }: Checked) {
  const own = halfWidth([text, claim.topic ?? '', claim.basis === 'text' ? finding.official : ''].join('；'));
  return { own, sentence, pairs: pairsOf(own) };
}

function tells({ own, pairs, sentence }: ReturnType<typeof wordsOf>, item: Item): boolean {
  const { words, told, named } = item;
  if (named !== undefined) return named(sentence);
  if (told?.test(own)) return true;
  return words.some(
    (official) => own.includes(halfWidth(official)) || likeness(pairs, pairsOf(official)) >= ALIKE,
  );
}

function itemsOf(calculated: Calculated, all: readonly Calculated[]): readonly Item[] {
  const recorded: readonly Item[] = calculated.differs
    ? [
        {
          kind: 'recorded',
          text: `${name(calculated)}：凭证所记的结果与现在重算的不同，以重算的为准`,
          words: [],
        },
      ]
    : [];
  if (calculated.result.in_force !== 'in_force') return [...recorded, outOfForce(calculated)];
  return [
    ...recorded,
    ...payee(calculated),
    ...conditions(calculated),
    ...ceiling(calculated),
    ...readings(calculated),
    ...overlaps(calculated, all),
  ];
}

function name({ rule: { data } }: Calculated): string {
  return data.name;
}

function outOfForce({ result, policy }: Calculated): Item {
  const day = policy.data.transitions.flatMap(({ quotes, say }) => [...quotes, say]);
  const own = [policy.data.in_force.from.quote, policy.data.in_force.to.quote];
  return { kind: 'validity', text: result.answer, words: [...day, ...own] };
}

function payee({ rule, result, ...rest }: Calculated): readonly Item[] {
  const { type, is_applicant } = result.payee;
  if (is_applicant === true || (is_applicant === null && type === 'enterprise')) return [];
  const noun = PAYEE_LABEL[type].replace(/（.*$|所在|有关|活动/gu, '');
  const text = `${name({ rule, result, ...rest })}付给${PAYEE_LABEL[type]}`;
  return [{ kind: 'payee', text, words: [rule.data.payee.quote], told: new RegExp(noun, 'u') }];
}

function conditions({ rule, result }: Calculated): readonly Item[] {
  const { status, conditions: all } = result.eligibility;
  if (status === 'eligible') return [];
  if (status === 'not_eligible') {
    const failed = all.filter((one) => one.status === 'not_met').map(({ text }) => text);
    const told = /不(?:能|太)?(?:符合|归|满足|给|享受)|不够|没有资格|只差|还差|不归|not/iu;
    return [
      { kind: 'not_eligible', text: `${rule.data.name}不符合条件：${failed[0] ?? ''}`, words: failed, told },
    ];
  }
  const authority = result.missing.some(({ state }) => state === 'needs_authority');
  return all
    .filter((one) => one.status === 'unknown')
    .map(({ text }): Item => {
      const whether = `${rule.data.name}：还不能确定是否“${text}”`;
      return authority
        ? { kind: 'authority', text: `${whether}，须由主管部门认定`, words: [text] }
        : { kind: 'condition', text: whether, words: [text] };
    });
}

function ceiling({ rule, result: { amount, amount_if_eligible } }: Calculated): readonly Item[] {
  const { kind, display } = amount_if_eligible ?? amount;
  if (kind !== 'up_to') return [];
  const text = `${rule.data.name}原文只有上限（${display}），不能当作确定的数`;
  return [{ kind: 'ceiling', text, words: [], told: /最高|最多|不超过|上限|封顶|以内|cap|up to|at most/iu }];
}

function readings({ rule, result }: Calculated): readonly Item[] {
  return result.open_readings
    .filter(({ pays_differently }) => pays_differently)
    .map(({ question, taken, others }): Item => {
      const other = others.find(({ amount }) => amount !== null);
      const pays = other?.amount?.display ?? '';
      const words = [question, taken, ...others.map(({ reading }) => reading)];
      const text = `${rule.data.name}：${question}采用“${taken}”；另一种读法“${other?.reading}”，${pays}`;
      const bare = pays.replace(/^不超过/u, '');
      return {
        kind: 'reading',
        text,
        words,
        ...(bare === '' ? {} : { told: new RegExp(bare.replaceAll('.', '\\.'), 'u') }),
      };
    });
}

function overlaps({ rule, policy, n, result }: Calculated, all: readonly Calculated[]): readonly Item[] {
  if (result.amount.kind === 'none') return [];
  return all
    .filter((other) => other.n > n && other.policy.id === policy.id && other.result.amount.kind !== 'none')
    .flatMap((other) => {
      const entry =
        rule.data.overlaps.find(({ with: ids }) => ids.includes(other.rule.data.id)) ??
        other.rule.data.overlaps.find(({ with: ids }) => ids.includes(rule.data.id));
      if (entry === undefined) return [];
      const text = `${rule.data.name}与${other.rule.data.name}能否同时享受，原文没有写：${entry.reason}`;
      const words = policy.data.overlap === undefined ? [] : [policy.data.overlap.quote];
      return [{ kind: 'overlap' as const, text, words, told: STACKING }];
    });
}
