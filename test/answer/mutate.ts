/** A draft with exactly one thing changed. */
export interface Mutant {
  readonly what: string;
  readonly draft: string;
}

const FIGURES = [
  '1%',
  '2%',
  '3%',
  '5%',
  '10%',
  '15%',
  '20%',
  '30%',
  '40%',
  '50%',
  '60%',
  '5万元',
  '10万元',
  '20万元',
  '30万元',
  '50万元',
  '80万元',
  '100万元',
  '150万元',
  '200万元',
  '300万元',
  '500万元',
  '800万元',
  '1000万元',
  '3000万元',
  '5000万元',
  '5亿元',
  '8亿元',
];
const DEPARTMENTS = [
  '市科技局',
  '市商务局',
  '市财政局',
  '市发展改革委',
  '市市场监管局',
  '市人力资源社会保障局',
  '市民政局',
  '市体育局',
  '市生态环境局',
];

/** Deterministic choice, so that a failure can be seen again. */
function pick<T>(list: readonly T[], seed: number): T | undefined {
  return list[Math.abs(seed * 2654435761) % list.length];
}

type Change = (old: string, seed: number, draft: string) => string | undefined;

function each(draft: string, pattern: RegExp, change: Change): readonly Mutant[] {
  return Array.from(draft.matchAll(pattern)).flatMap((match) => {
    const [old] = match;
    const next = change(old, match.index, draft);
    if (next === undefined || next === old) return [];
    return [
      {
        what: `${old} → ${next}`,
        draft: draft.slice(0, match.index) + next + draft.slice(match.index + old.length),
      },
    ];
  });
}

const figure: Change = (old, seed, draft) => {
  const unit = old.endsWith('%') ? '%' : '元';
  const others = FIGURES.filter((f) => f.endsWith(unit) && f !== old && !draft.includes(f));
  return pick(others, seed);
};

/** One more than it is, in its own unit: 60家 becomes 61家. */
const count: Change = (old) => old.replace(/\d+/u, (n) => String(Number(n) + 1));

const clause: Change = (old, seed) =>
  /\d+$/u.test(old)
    ? old.replace(/\d+$/u, (n) => String(Number(n) === 1 ? 2 : Number(n) + (seed % 2 === 0 ? 1 : -1)))
    : old.replace(/[一二三四五六](?=[)）]$)/u, (n) => (n === '二' ? '三' : '二'));

const day: Change = (old, seed) => {
  const [year, month, date] = old.match(/\d+/gu) ?? [];
  if (year === undefined || month === undefined || date === undefined) return undefined;
  const parts = [year, month, date].map(Number);
  const [y = 0, m = 0, d = 0] = parts;
  const next =
    [
      [y + 1, m, d],
      [y, (m % 12) + 1, Math.min(d, 28)],
      [y, m, d === 1 ? 2 : d - 1],
    ][seed % 3] ?? parts;
  return old.includes('年')
    ? `${next[0]}年${next[1]}月${next[2]}日`
    : next.map((n) => String(n).padStart(2, '0')).join('-');
};

const year: Change = (old) => (old === '2027' ? '2028' : '2026');

const department: Change = (_, seed, draft) =>
  pick(
    DEPARTMENTS.filter((name) => !draft.includes(name)),
    seed,
  );

/** Every way of changing one figure, clause, date, department or document number of a draft. */
export function mutantsOf(draft: string): readonly Mutant[] {
  return [
    ...each(draft, /(?<![\d.,])\d+(?:\.\d+)?%|(?<![\d.,])\d+(?:[万亿]元)/gu, figure),
    ...each(draft, /(?<![\d.,—-])\d+(?:家|个|项|人次|公里|万辆)/gu, count),
    ...each(draft, /[一二三四][、.]\s?[(（][一二三四五六][)）](?:\.?\d{1,2}(?!\d))?/gu, clause),
    ...each(draft, /\d{4}年\d{1,2}月\d{1,2}日|\d{4}-\d{2}-\d{2}/gu, day),
    ...each(draft, /(?<=到)2027(?=年(?!\d))/gu, year),
    ...each(draft, /市(?:工业和信息化局|科技局|商务局|财政局|市场监管局|委金融办|发展改革委)/gu, department),
    ...each(draft, /(?<=〕)\d+(?=号)/gu, (old) => String(Number(old) + 1)),
  ];
}
