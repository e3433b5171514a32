/**
 * Bytes as runs: `runs[i]` is `value << 24 | length`, and begins at `starts[i]`. A value never comes again right behind itself. All
 * of it is shorter than 16 MB.
 */
export type ByteRuns = { count: number; total: number; runs: Uint32Array; starts: Uint32Array };

export const byteOf = (run: number): number => run >>> 24;
export const lengthOf = (run: number): number => run & 0xff_ffff;

/** Takes at most `most` runs. */
export const emptyRuns = (most: number): ByteRuns => ({
  count: 0,
  total: 0,
  runs: new Uint32Array(most),
  starts: new Uint32Array(most),
});

export function addRun(bytes: ByteRuns, value: number, length: number): void {
  const { runs, starts, count, total } = bytes;
  bytes.total = total + length;
  if (count > 0 && byteOf(runs[count - 1] as number) === value) {
    runs[count - 1] = (runs[count - 1] as number) + length;
    return;
  }
  runs[count] = (value << 24) | length;
  starts[count] = total;
  bytes.count = count + 1;
}

const modulus = 65_521;
/** Sums stay exact below 2 to the 53rd: one run adds less than an eighth of it to what is below this. */
const carry = 2 ** 50;

/** https://www.rfc-editor.org/rfc/rfc1950#section-8.2 */
export function adlerOf({ count, runs }: ByteRuns): number {
  let [a, b] = [1, 0];
  for (let at = 0; at < count; at++) {
    const value = byteOf(runs[at] as number);
    const length = lengthOf(runs[at] as number);
    b += length * a + (value * length * (length + 1)) / 2;
    a += value * length;
    if (a > carry / 2 ** 20) a %= modulus;
    if (b > carry) b %= modulus;
  }
  return (b % modulus) * 65_536 + (a % modulus);
}
