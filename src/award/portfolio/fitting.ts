/** Lists of numbers of lines; what is in any of them fits. */
export type Fitting = Iterable<Iterable<number>>;

/** How many lines there are, and how many of those that fit are wanted. */
interface Wanted {
  readonly size: number;
  readonly most: number;
}

/** The first of the numbers that fit all of it, and how many do. */
export function inAll(
  all: readonly Fitting[],
  { size, most }: Wanted,
): { readonly first: readonly number[]; readonly total: number } {
  /** By how many each line has been fitted. */
  const fitted = new Uint8Array(size);
  const totals = all.map((fitting, before) => mark(fitted, fitting, before));
  return { first: firstWith(fitted, all.length, most), total: totals.at(-1) ?? size };
}

/** Marks the lines that fit and fitted all before; how many they are. */
function mark(fitted: Uint8Array, fitting: Fitting, before: number): number {
  let total = 0;
  for (const numbers of fitting) {
    for (const n of numbers) {
      if (fitted[n] !== before) continue;
      fitted[n] = before + 1;
      total += 1;
    }
  }
  return total;
}

function firstWith(fitted: Uint8Array, count: number, most: number): readonly number[] {
  const first: number[] = [];
  for (let n = fitted.indexOf(count); n >= 0 && first.length < most; n = fitted.indexOf(count, n + 1)) {
    first.push(n);
  }
  return first;
}
