import { remembered } from '../../text/remembered.ts';
import { type Parts, partsIn, type RuleData } from '../rule/index.ts';
import { FREQUENCY, IN_STAGES, OPEN_LIST, PERIOD, UNSTATED } from './licence.ts';
import type { Licence, Licences } from './shared-licences.ts';

/** A word that narrows or widens an award, and whether an award has a place for what it says. */
export interface Qualifier {
  /** Finds the word everywhere in a text. */
  readonly word: RegExp;
  /** What to write where no award has it. */
  readonly tag: string;
  readonly heldBy: (data: RuleData) => boolean;
}

/** Words that say how far a sum goes or who decides; it is enough that an award quotes them. */
const QUOTED =
  /最高不超过|最高|最多|最低|不超过|不高于|不低于|不少于|以上|以下(?!标准|几|方式|条件|情形|规定|简称|措施|政策)|以内|封顶|上限|下限|年度|每新|每[家户项个人亩台套件]|单个|单户|分别|认定|考核|评定|评审|验收|备案|核准|择优|累计|合计/gu;

/** Every word that may not be lost, read from the same tables as the tags. */
export const qualifiersOf = remembered(({ per: counted, amount }: Licences): readonly Qualifier[] => [
  ...counted.flatMap(([tag, word]) =>
    tagged([[tag, word]], 'per', (data) => {
      const { limits, eaches } = partsIn(data, 'award');
      // 每家企业最多补贴5人 says of whom the most is.
      const most = eaches.flatMap((each) => [each, ...(each.also ?? [])].flatMap((one) => one.most ?? []));
      return (
        [...limits, ...eaches].some(({ per }) => per === tag) ||
        most.some(({ quote }) => quote.search(word) >= 0)
      );
    }),
  ),
  ...tagged(PERIOD, 'period', (data, tag) => {
    const yearly = tag === 'per_year' && data.amount.frequency.value === 'per_year';
    return yearly || partsIn(data, 'award').limits.some(({ period }) => period === tag);
  }),
  ...tagged(
    FREQUENCY.filter(([tag]) => tag === 'one_off'),
    'frequency',
    (data, tag) => data.amount.frequency.value === tag,
  ),
  ...amount
    .filter(([tag]) => tag === 'top_up')
    .map(([tag, word]) => ({ word, tag, heldBy: (data: RuleData) => data.amount.top_up !== undefined })),
  { word: everywhere(IN_STAGES), tag: 'stages', heldBy: (data) => data.amount.stages !== undefined },
  {
    word: everywhere(UNSTATED),
    tag: 'unstated',
    heldBy: holds(({ forms }) => forms.some(({ kind }) => kind === 'unstated')),
  },
  {
    word: everywhere(OPEN_LIST),
    tag: 'open',
    heldBy: holds(({ conditions }) => conditions.some((test) => 'open' in test && test.open !== undefined)),
  },
  { word: QUOTED, tag: '任一引文', heldBy: () => true },
]);

function everywhere(word: RegExp): RegExp {
  return new RegExp(word, 'gu');
}

function holds(test: (parts: Parts) => boolean): Qualifier['heldBy'] {
  return (data) => test(partsIn(data, 'award'));
}

function tagged<Tag extends string>(
  table: Licence<Tag>,
  field: string,
  holdsTag: (data: RuleData, tag: Tag) => boolean,
): readonly Qualifier[] {
  return table.map(([tag, word]) => ({
    word,
    tag: `${field}: ${tag}`,
    heldBy: (data) => holdsTag(data, tag),
  }));
}
