/** A unit read where a figure ends. */
export interface ReadUnit {
  /** Base unit: `元`, `%`, or the measure word itself (家, 万辆 counts 辆). */
  readonly unit: string;
  /** Powers of ten from the figure written to the figure in the base unit: 1 for 成, −1 for ‰. */
  readonly shift: number;
  /** Where the unit's words end in the text. */
  readonly end: number;
}

const FOREIGN = '美元|美金|港元|港币|欧元|欧(?![洲盟美])|日元|英镑|韩元|澳元|加元|新台币';

/** Units that have two names. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['岁', '周岁'],
  ['美金', '美元'],
  ['港币', '港元'],
  ['欧', '欧元'],
  ['平米', '平方米'],
  ['㎡', '平方米'],
  ['平', '平方米'],
]);

/**
 * What else people call a unit.
 * @example otherNames('平方米') // → ['平米', '㎡', '平']
 */
export function otherNames(unit: string): readonly string[] {
  return [...SAME].flatMap(([name, same]) => (same === unit ? [name] : []));
}

/** 成 as a tenth; 三成为, 一成功 begin alike and are none. */
const TENTH = '成(?![为立功本员果就品套分都交熟长绩效])';

/**
 * The measure words, by what they count; a lookahead keeps 一次性, 五处理 out. The one table: what reads figures and what
 * reads 每亩, 每台 take it from here.
 */
const MEASURE_WORDS = {
  time: [
    '个工作日',
    '个自然日',
    '工作日',
    '个月',
    '个季度',
    '季度',
    '小时',
    '分钟',
    '周岁',
    '年(?!级)',
    '天',
    '日',
    '周',
    '岁',
  ],
  people: ['人次', '名', '人(?!民币)', '位'],
  bodies: ['家', '个', '户', '项', '宗'],
  goods: [
    '平方公里',
    '平方米',
    '平米',
    '㎡',
    '载重吨',
    '总吨',
    '标准箱',
    '标箱',
    '立方米',
    '公里',
    '千米',
    '千瓦时',
    '千瓦',
    '兆瓦',
    '个桩',
    '亩',
    '吨',
    '米',
    '辆',
    '台',
    '套',
    '座',
    '床',
    '栋',
    '间',
  ],
  others: [
    '个百分点',
    '航次',
    '班次',
    '艘',
    '件',
    '条',
    '款',
    '种',
    '类',
    '档',
    '次(?!性)',
    '倍',
    '场',
    '份',
    '张',
    '篇',
    '笔',
    '轮',
    '只(?![有要能是需限补奖给])',
    '处(?![理罚置])',
    '支(?![持撑付])',
  ],
} as const;

/** The words of some kinds for a pattern, the longer before those they begin with. */
export function measureWords(...kinds: readonly (keyof typeof MEASURE_WORDS)[]): string {
  return kinds
    .flatMap((kind) => MEASURE_WORDS[kind])
    .toSorted((a, b) => withoutLookahead(b).length - withoutLookahead(a).length)
    .join('|');
}

function withoutLookahead(word: string): string {
  return word.replace(/\(.*$/u, '');
}

const MEASURES = measureWords('time', 'people', 'bodies', 'goods', 'others');

/** TEU, MW, kWh are written in letters: 2000TEU, 1万TEU; 5G and 3A级 count nothing. */
const LETTERS = '(?:k?[A-Z]{2,4}|kWh?)(?![A-Za-z\\d]|级|类|认证|标准)';

const UNIT = new RegExp(
  ` ?(?:(?<yuan>(?:元|圆|块钱|(?<=[\\d十百千万亿])块)(?:人民币)?|(?<=[\\d十百千万亿])人民币)|(?<foreign>${FOREIGN})|(?<percent>%)|(?<permille>‰)|(?<tenth>${TENTH})|(?<measure>${MEASURES}|${LETTERS}))`,
  'uy',
);

const CURRENCY = new RegExp(`^(?:${FOREIGN})$`, 'u');

/** Whether a unit is money of another country. */
export function isForeignMoney(unit: string): boolean {
  return CURRENCY.test(unit);
}

/**
 * The money of another country that a sum is written in.
 * @example foreignMoneyOf('200万美元') // → '美元'
 */
export function foreignMoneyOf(sum: string): string | undefined {
  return [-2, -3].map((from) => sum.slice(from)).find(isForeignMoney);
}

/** Reads the unit that stands at `at` in a half-width text, a blank before it allowed; undefined when none does. */
export function readUnit(plain: string, at: number): ReadUnit | undefined {
  UNIT.lastIndex = at;
  const { yuan, foreign, percent, permille, tenth, measure } = UNIT.exec(plain)?.groups ?? {};
  const end = UNIT.lastIndex;
  if (yuan !== undefined) return { unit: '元', shift: 0, end };
  if (percent !== undefined) return { unit: '%', shift: 0, end };
  if (permille !== undefined) return { unit: '%', shift: -1, end };
  if (tenth !== undefined) return { unit: '%', shift: 1, end };
  const unit = foreign ?? measure;
  return unit === undefined ? undefined : { unit: SAME.get(unit) ?? unit, shift: 0, end };
}
