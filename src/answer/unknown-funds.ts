/** The name of a fund or budget line. */
const FUND =
  /[市省]级(?:(?![市省]级|[在从由的])[\u4e00-\u9fff]){2,14}?(?:专项资金|专项经费|工作经费|发展基金|扶持资金)/gu;

/** Funds that a half-width text names and no official text knows. */
export function unknownFunds(text: string, sources: readonly string[]): readonly RegExpExecArray[] {
  return Array.from(text.matchAll(FUND)).filter(([name]) => !sources.some((source) => source.includes(name)));
}
