/** Full-width ASCII forms lie this far above their plain ones. */
const FULL_WIDTH_OFFSET = 0xfee0;

/** Most words have neither, and every figure of every question is read by way of here. */
const WIDE = /[！-～\u00a0\u2000-\u200a\u202f\u205f\u3000]/u;

/**
 * Full-width letters, digits and punctuation (U+FF01–FF5E) as their ASCII forms, and every blank that
 * documents use (U+3000, NBSP, en and thin spaces) as a plain space. Each UTF-16 unit stays one unit,
 * so offsets into the result are offsets into `text`. Circled digits and 、。“” are left as they are.
 */
export function halfWidth(text: string): string {
  if (!WIDE.test(text)) return text;
  return text
    .replace(/[！-～]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu, ' ');
}

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
