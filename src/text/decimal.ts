/** `-12.50` as its sign, its digits and how many of them stand behind the point. */
interface Scaled {
  readonly digits: bigint;
  readonly places: number;
}

function scaled(decimal: string): Scaled {
  const [whole = '', fraction = ''] = decimal.split('.');
  return { digits: BigInt(whole + fraction), places: fraction.length };
}

function unscaled({ digits, places }: Scaled): string {
  const sign = digits < 0n ? '-' : '';
  const text = String(digits < 0n ? -digits : digits).padStart(places + 1, '0');
  const point = text.length - places;
  const fraction = text.slice(point).replace(/0+$/u, '');
  return sign + text.slice(0, point) + (fraction === '' ? '' : `.${fraction}`);
}

/** Both as whole numbers of the finer one's last place. */
function aligned(a: Scaled, b: Scaled): readonly [bigint, bigint, number] {
  const places = Math.max(a.places, b.places);
  const lift = (x: Scaled) => x.digits * 10n ** BigInt(places - x.places);
  return [lift(a), lift(b), places];
}

/**
 * A plain decimal (`-0012.50`) with its point moved right by `places` (left when negative), exact and in
 * its shortest writing. `shiftPoint(x, 0)` is the shortest writing of x.
 */
export function shiftPoint(decimal: string, places: number): string {
  const sign = decimal.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = decimal.slice(sign.length).split('.');
  const point = whole.length + places;
  const lead = Math.max(0, 1 - point);
  const digits = ('0'.repeat(lead) + whole + fraction).padEnd(point, '0');
  const units = withoutLeadingZeros(digits.slice(0, point + lead));
  const rest = withoutTrailingZeros(digits.slice(point + lead));
  if (rest === '') return units === '0' ? units : sign + units;
  return `${sign}${units}.${rest}`;
}

/** Character by character: this is asked for every sum that is shown. */
function withoutLeadingZeros(digits: string): string {
  let at = 0;
  while (at < digits.length - 1 && digits[at] === '0') at += 1;
  return digits.slice(at);
}

function withoutTrailingZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits[end - 1] === '0') end -= 1;
  return digits.slice(0, end);
}

/** The exact sum of two plain decimals, in its shortest writing. */
export function addDecimals(a: string, b: string): string {
  const [left, right, places] = aligned(scaled(a), scaled(b));
  return unscaled({ digits: left + right, places });
}

/** The exact difference of two plain decimals, in its shortest writing. */
export function subtractDecimals(a: string, b: string): string {
  const [left, right, places] = aligned(scaled(a), scaled(b));
  return unscaled({ digits: left - right, places });
}

/** The exact product of two plain decimals, in its shortest writing. */
export function multiplyDecimals(a: string, b: string): string {
  const [left, right] = [scaled(a), scaled(b)];
  return unscaled({ digits: left.digits * right.digits, places: left.places + right.places });
}

/** Negative, zero or positive as the plain decimal `a` is less than, equal to or greater than `b`. */
export function compareDecimals(a: string, b: string): number {
  if (a === b) return 0;
  const [left, right] = aligned(scaled(a), scaled(b));
  return left < right ? -1 : Number(left > right);
}
