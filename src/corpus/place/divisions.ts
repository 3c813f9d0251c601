import { areaList } from '@vant/area-data';

/** A province, a prefecture or a county of GB/T 2260. */
export interface Place {
  /** Six digits: `360000`, `360400`, `360424`. */
  readonly code: string;
  /** 修水县. */
  readonly name: string;
  /** What people say for it: 修水. The name itself where nothing shorter is left. */
  readonly short: string;
  readonly level: Level;
}
type Level = 'province' | 'city' | 'county';

/** What ends the name of a division and is left out when people speak of it. */
const LEVEL_WORD = /(?:省|市|特别行政区|自治区|地区|盟|林区|特区|县|区|旗)$/u;
/** The peoples in the name of an autonomous division, as the constitution's own list writes them there. */
const PEOPLES =
  '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|撒拉|毛南|仡佬|锡伯|塔吉克|鄂温克|保安|裕固|各';
const AUTONOMOUS = new RegExp(
  `(?:(?:(?:${PEOPLES})族)+|蒙古|哈萨克|柯尔克孜|维吾尔)?自治(?:区|州|县|旗)$`,
  'u',
);
/** Names that say no place: the data's own groups, and zones that every city has. */
const NO_PLACE =
  /直辖|^.$|^(?:城|矿|郊)区$|^(?:经济技术|高新技术产业|高新|经济)?(?:开发|技术开发)?区$|^(?:高新|工业园)区$/u;

let known: readonly Place[] | undefined;

/** All divisions, provinces first; where a city has the name of its province (北京市) the province stands for both. */
export function divisions(): readonly Place[] {
  known ??= [
    ...placesOf(areaList.province_list, 'province'),
    ...placesOf(areaList.city_list, 'city').filter(({ name }) => !provinceNames().has(name)),
    ...placesOf(areaList.county_list, 'county'),
  ].filter(({ name }) => !NO_PLACE.test(name));
  return known;
}

/** Whether one place is the other or lies in it, by their codes. */
export function liesIn(inner: string, outer: string): boolean {
  return inner.startsWith(outer.replace(/(?:00)+$/, ''));
}

function placesOf(names: Readonly<Record<string, string>>, level: Level): readonly Place[] {
  return Object.entries(names).map(([code, name]) => ({ code, name, short: shortOf(name), level }));
}

function provinceNames(): ReadonlySet<string> {
  return new Set(Object.values(areaList.province_list));
}

function shortOf(name: string): string {
  const shorter = [name.replace(AUTONOMOUS, ''), name.replace(/自治[区州县旗]$/u, ''), name];
  return shorter.map((rest) => rest.replace(LEVEL_WORD, '')).find((rest) => rest.length >= 2) ?? name;
}
