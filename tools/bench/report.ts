/** One line of the report: what was measured, the result, and how it stands to what it is compared with. */
export interface Row {
  readonly what: string;
  readonly value: string;
  /** Times what it is compared with; left out where there is nothing to compare. */
  readonly ratio?: number;
}

/** Rows as a Markdown table. */
export function table(title: string, compared: string, rows: readonly Row[]): string {
  const lines = rows.map(
    ({ what, value, ratio }) =>
      `| ${what} | ${value} | ${ratio === undefined ? '–' : `${ratio.toFixed(2)} ×`} |`,
  );
  return [`## ${title}`, '', `| 测什么 | 结果 | ${compared} |`, '|---|---|---|', ...lines].join('\n');
}

/** The value at a share of the sorted values: 0.5 is the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
