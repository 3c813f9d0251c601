import { anchorsIn } from './anchors-in.ts';
import { canonical } from './canonical.ts';
import { figureClaims } from './figure-claims.ts';
import { partsIn } from './parts.ts';
import type { Rule, RuleData } from './rule.ts';
import { underReading } from './under-reading.ts';
import type { RuleFault } from './wording.ts';

/** What an award says of itself and of other awards and does not keep. */
export function verifyCoherence(
  { data }: Pick<Rule, 'data'>,
  all: readonly Pick<Rule, 'data'>[],
): readonly RuleFault[] {
  return [
    ...ellipses(data),
    ...strayClause(data),
    ...unusedFields(data),
    ...sameReadings(data),
    ...oneSided(data, all),
  ];
}

/** A quote that leaves words out is no quote. */
function ellipses(data: RuleData): readonly RuleFault[] {
  return anchorsIn(data)
    .filter(({ holder: { quote, prefix = '' } }) => /…|⋯|\.{3}|。{2}/u.test(prefix + quote))
    .map(({ field, holder }) => ({
      field: `${field}.quote`,
      found: `引文“${holder.quote}”有省略号`,
      fix: '逐字引用连续的原文，或拆成几处引文',
    }));
}

/** The clause of an award is the one whose words give its sum. */
function strayClause(data: RuleData): readonly RuleFault[] {
  const own = partsIn(data, 'award');
  const sums = figureClaims({ ...own, conditions: [] }).map(({ holder }) => holder.clause);
  const unstated = own.forms.flatMap((form) => (form.kind === 'unstated' ? form.clause : []));
  if ([...sums, ...unstated].includes(data.clause)) return [];
  const found = `${data.clause} 的原文没有给出本奖项的金额`;
  return [{ field: 'clause', found, fix: '改为金额原文所在的条款' }];
}

/** A field of a listed item that nothing looks at would be asked for nothing. */
function unusedFields({ facts, items, conditions, amount, open }: RuleData): readonly RuleFault[] {
  const used = JSON.stringify([items, conditions, amount, open]);
  return Object.entries(facts).flatMap(([list, fact]) =>
    Object.keys(fact.type === 'list' ? fact.fields : {})
      .filter((name) => !used.includes(`"${name}"`))
      .map((name) => ({
        field: `facts.${list}.fields.${name}`,
        found: '没有条件或金额用到它',
        fix: '删去，或写出用它的条件',
      })),
  );
}

/** Another reading that calculates as the one taken shows the asker nothing. */
function sameReadings(data: RuleData): readonly RuleFault[] {
  const calculated = ({ items, conditions, amount }: Pick<RuleData, 'items' | 'conditions' | 'amount'>) =>
    canonical(stripped({ items, conditions, amount }));
  const taken = calculated(data);
  return data.open.flatMap(({ others }, i) =>
    others
      .map(({ override }, j) => ({ override, field: `open.${i}.others.${j}.override` }))
      .filter(
        ({ override }) => override && calculated({ ...data, ...underReading(data, override) }) === taken,
      )
      .map(({ field }) => ({
        field,
        found: '与采用的读法算法相同',
        fix: '写出这种读法与采用的读法不同之处，算不出的删去 override',
      })),
  );
}

/** The data without the words it rests on. */
function stripped(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(stripped);
  if (typeof data !== 'object' || data === null) return data;
  const kept = Object.entries(data).filter(([key]) => !['clause', 'quote', 'prefix'].includes(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, stripped(value)]));
}

/** Two awards that rest on the same fact overlap from both sides. */
function oneSided(data: RuleData, all: readonly Pick<Rule, 'data'>[]): readonly RuleFault[] {
  return data.overlaps.flatMap((overlap, i) =>
    overlap.with
      .filter((id) => all.some((other) => other.data.id === id && !overlapsWith(other.data, data.id)))
      .map((id) => ({
        field: `overlaps.${i}.with`,
        found: `奖项 ${id} 没有写与 ${data.id} 重叠`,
        fix: '在两个奖项中都写明，或都不写',
      })),
  );
}

function overlapsWith({ overlaps }: RuleData, id: string): boolean {
  return overlaps.some((overlap) => overlap.with.includes(id));
}
