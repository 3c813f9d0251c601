/**
 * Radicals of the supplement block, and ⼾, each with the character that Chinese fonts draw with the same glyph: a
 * printer that goes from glyphs back to characters takes one for the other. Unicode itself maps only two of them.
 */
const RADICALS =
  '⼾⺂⺃⺅⺉⺎⺏⺐⺒⺓⺔⺕⺖⺘⺙⺛⺞⺟⺠⺡⺣⺦⺨⺫⺭⺯⺰⺱⺲⺹⺺⺾⻁⻂⻃⻅⻆⻈⻉⻋⻌⻐⻑⻒⻓⻔⻖⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻮⻯⻰⻱⻲⻳';
const CHARACTERS =
  '户乛乚亻刂兀尣尢巳幺彑彐忄扌攵旡歺母民氵灬丬犭罒礻糹纟罓罒耂肀艹虎衤覀见角讠贝车辶钅長镸长门阝青韦页风飞食飠饣马骨鬼鱼鸟卤麦黄黾斉齐齿竜龙龜亀龟';

/** Radicals (⼀ ⼈ ⺠) as the characters they stand for, unit for unit: PDF printers write them inside words. */
export function plainCharacters(text: string): string {
  return text.replace(/[\u2e80-\u2fd5]/gu, (c) => CHARACTERS[RADICALS.indexOf(c)] ?? c.normalize('NFKC'));
}
