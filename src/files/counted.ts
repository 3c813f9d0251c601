const DIGITS = '零一二三四五六七八九';
const CAPITALS = '零壹贰叁肆伍陆柒捌玖';

/** A number below 10000 in Chinese numerals (一百零三, 十一), in plain or capital characters. */
function chinese(n: number, digits: string, units: string): string {
  const places = [...String(n)].reverse().map(Number);
  const written = places
    .map((d, i) => (d === 0 ? '零' : `${digits[d] ?? ''}${units[i - 1] ?? ''}`))
    .reverse()
    .join('')
    .replace(/零+/gu, '零')
    .replace(/(?<=.)零$/u, '');
  return units.startsWith('十') ? written.replace(/^一十/u, '十') : written;
}

function roman(n: number): string {
  const steps: readonly (readonly [number, string])[] = [
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  const step = steps.find(([value]) => value <= n);
  return step === undefined ? '' : step[1] + roman(n - step[0]);
}

function letter(n: number): string {
  return String.fromCharCode(0x61 + ((n - 1) % 26)).repeat(Math.ceil(n / 26));
}

const plain = (n: number) => chinese(n, DIGITS, '十百千');
const capital = (n: number) => chinese(n, CAPITALS, '拾佰仟');
const circled = (n: number) => (n <= 20 ? String.fromCharCode(0x245f + n) : String(n));

/** The ways in which Word writes a number that it counts by itself, by their names in the file. */
const WRITINGS: Readonly<Record<string, (n: number) => string>> = {
  chineseCounting: plain,
  chineseCountingThousand: plain,
  ideographDigital: plain,
  japaneseCounting: plain,
  taiwaneseCounting: plain,
  taiwaneseCountingThousand: plain,
  chineseLegalSimplified: capital,
  ideographLegalTraditional: capital,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  lowerLetter: letter,
  upperLetter: (n) => letter(n).toUpperCase(),
  lowerRoman: (n) => roman(n).toLowerCase(),
  upperRoman: roman,
  decimalFullWidth: (n) => String(n).replace(/\d/gu, (d) => String.fromCharCode(0xff10 + Number(d))),
  decimalZero: (n) => String(n).padStart(2, '0'),
  bullet: () => '',
  none: () => '',
};

/** The number `n` as Word writes it in this format. */
export function writeNumber(n: number, format: string): string {
  return (WRITINGS[format] ?? String)(n);
}
