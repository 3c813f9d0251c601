import { html, nothing, svg, type TemplateResult } from 'lit-html';
import type { AwardResult } from './results.ts';

/** The picture's own measure; it is drawn as wide as its place. */
const [WIDTH, HEIGHT, LEFT, BOTTOM] = [320, 120, 8, 100];

/** A sum that grows with its base up to a cap: what the working says, in figures good enough to draw. */
interface Growth {
  readonly base: number;
  readonly rate: number;
  readonly sum: number;
  readonly cap: number | undefined;
  /** As the working writes it: `800万元 × 10%`. */
  readonly words: string;
  readonly capWords: string;
}

/** The rule in a small picture: the sum over what it is counted from, its cap, and where the caller stands. */
export function picture({ trace }: AwardResult): TemplateResult | typeof nothing {
  const growth = growthOf(trace);
  if (growth === undefined) return nothing;
  const { base, rate, sum, cap, words, capWords } = growth;
  const knee = cap === undefined ? undefined : cap / rate;
  const most = 1.25 * Math.max(base, knee ?? 0);
  const top = 1.15 * (cap ?? most * rate);
  const x = (value: number) => LEFT + (value / most) * (WIDTH - 2 * LEFT);
  const y = (value: number) => BOTTOM - (value / top) * (BOTTOM - 16);
  const bend = knee === undefined ? most : knee;
  const line = `${x(0)},${y(0)} ${x(bend)},${y(bend * rate)} ${x(most)},${y(cap ?? most * rate)}`;
  const said = `${words}${cap === undefined ? '' : `，${capWords}`}`;
  return html`<svg class="rule" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${said}>
    <line class="axis" x1=${LEFT} y1=${BOTTOM} x2=${WIDTH - LEFT} y2=${BOTTOM}></line>
    ${
      cap === undefined
        ? nothing
        : svg`<line class="cap" x1=${LEFT} y1=${y(cap)} x2=${WIDTH - LEFT} y2=${y(cap)}></line>
      <text x=${LEFT} y=${y(cap) - 4}>${capWords}</text>`
    }
    <polyline class="curve" points=${line}></polyline>
    <line class="drop" x1=${x(base)} y1=${y(sum)} x2=${x(base)} y2=${BOTTOM}></line>
    <circle class="here" cx=${x(base)} cy=${y(sum)} r="5"></circle>
    <text x=${Math.min(Math.max(x(base), 48), WIDTH - 48)} y=${HEIGHT - 5} text-anchor="middle">${words}</text>
  </svg>`;
}

/** Figures for drawing only; what is told is the server's exact text. */
function growthOf(trace: AwardResult['trace']): Growth | undefined {
  const times = trace.filter(({ op }) => op === 'times');
  const [step, ...others] = times;
  if (step === undefined || others.length > 0) return undefined;
  const [base, rate] = step.of.map(Number);
  if (base === undefined || rate === undefined || !(base > 0) || !(rate > 0) || rate >= 1) return undefined;
  const limit = trace.find(({ op, of }) => op === 'least' && of.includes(`#${step.n}`));
  const cap = limit?.of.map(Number).find((value) => value > 0);
  if (limit !== undefined && cap === undefined) return undefined;
  const sum = Math.min(base * rate, cap ?? Number.POSITIVE_INFINITY);
  const capWords = limit?.text.split('，')[1] ?? '';
  return { base, rate, sum, cap, words: step.text, capWords };
}

/** How far the caller is from a threshold, where both are sums that were told. */
export function gauge(required: string, given: string | null): TemplateResult | typeof nothing {
  const [bound, value] = [yuan(required), yuan(given ?? '')];
  if (!required.startsWith('≥') || bound === undefined || value === undefined) return nothing;
  const most = 1.25 * Math.max(bound, value);
  const at = (sum: number) => (sum / most) * WIDTH;
  return html`<svg class="gauge" viewBox="0 0 ${WIDTH} 14" role="img" aria-label="门槛 ${required}，所给 ${given}">
    <line class="axis" x1="0" y1="7" x2=${WIDTH} y2="7"></line>
    <line class="given" x1="0" y1="7" x2=${at(value)} y2="7"></line>
    <line class="bound" x1=${at(bound)} y1="0" x2=${at(bound)} y2="14"></line>
    <circle class="here" cx=${at(value)} cy="7" r="4"></circle>
  </svg>`;
}

/** A sum as the server writes it; undefined for anything else. */
function yuan(shown: string): number | undefined {
  const { n, unit = '' } = /^(?:≥ )?(?<n>\d+(?:\.\d+)?)(?<unit>[亿万]?)元$/u.exec(shown)?.groups ?? {};
  return n === undefined ? undefined : Number(n) * ({ 亿: 1e8, 万: 1e4 }[unit] ?? 1);
}
