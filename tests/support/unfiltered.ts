/** Rows of a PNG, `stride` bytes each, without the filter 2, by which a row is the difference to the one above. Changes `bytes`. */
export function unfiltered(bytes: Uint8Array, stride: number): Uint8Array {
  for (let row = 0; row < bytes.length; row += stride)
    for (let at = row + 1; bytes[row] === 2 && at < row + stride; at++)
      bytes[at] = (bytes[at] ?? 0) + (bytes[at - stride] ?? 0);
  return bytes;
}
