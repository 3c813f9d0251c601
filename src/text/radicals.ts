/** Radicals of the supplement block that are words in themselves, and their characters; Unicode maps but two of them. */
const SUPPLEMENT = '⺁⺌⺒⺓⺝⺟⺠⺩⺬⺮⺶⺽⻃⻄⻅⻉⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻟⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻳';
const CHARACTERS = '厂小巳幺月母民王示竹羊臼西西见贝车長长门雨青韦页风飞食食马骨鬼鱼鸟卤麦黄黾齐齿龙龟';

/** Radicals (⼀ ⼈ ⺠) as the characters they stand for, unit for unit: PDF printers write them inside words. */
export function plainCharacters(text: string): string {
  return text.replace(/[\u2e80-\u2fd5]/gu, (c) => CHARACTERS[SUPPLEMENT.indexOf(c)] ?? c.normalize('NFKC'));
}
