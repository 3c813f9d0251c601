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
  people: ['人次', '名', '人', '位'],
  bodies: ['家', '个', '户', '项', '宗'],
  goods: [
    '平方公里',
    '平方米',
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
