import { measureWords } from './measure-words.ts';

/** A unit read where a figure ends. */
export interface ReadUnit {
  /** Base unit: `元`, `%`, or the measure word itself (家, 万辆 counts 辆). */
  readonly unit: string;
  /** Powers of ten from the figure written to the figure in the base unit: 1 for 成, −1 for ‰. */
  readonly shift: number;
  /** Where the unit's words end in the text. */
  readonly end: number;
}

const FOREIGN = '美元|美金|港元|港币|欧元|日元|英镑|韩元|澳元|加元|新台币';

/** 成 as a tenth; 三成为, 一成功 begin alike and are none. */
const TENTH = '成(?![为立功本员果就品套分都交熟长绩效])';

const MEASURES = measureWords('time', 'people', 'bodies', 'goods', 'others');

const UNIT = new RegExp(
  ` ?(?:(?<yuan>(?:元|圆|块钱|(?<=[\\d十百千万亿])块)(?:人民币)?)|(?<foreign>${FOREIGN})|(?<percent>%)|(?<permille>‰)|(?<tenth>${TENTH})|(?<measure>${MEASURES}))`,
  'uy',
);

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
  return unit === undefined ? undefined : { unit, shift: 0, end };
}
