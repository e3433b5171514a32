/** Numbers and texts mixed into 64 bits: what differs has another `key`, but for one pair in 2⁶⁴. */
export type Fingerprint = { add(value: number): void; text(value: string): void; key(): Key };
export type Key = readonly [number, number];

const bits = new DataView(new ArrayBuffer(8));

/** A `seed` that nobody knows keeps anybody from looking for two contents of one key. */
export function fingerprint(seed: number): Fingerprint {
  let one = seed | 0;
  let other = ~seed;
  const word = (value: number): void => {
    one = Math.imul(one ^ value, 0x85ebca6b);
    one ^= one >>> 15;
    other = Math.imul(other ^ value, 0xc2b2ae35);
    other ^= other >>> 13;
  };
  return {
    add(value) {
      if (value === (value | 0)) return word(value);
      bits.setFloat64(0, value);
      word(bits.getInt32(0));
      word(bits.getInt32(4));
    },
    text(value) {
      word(value.length);
      for (let at = 0; at < value.length; at++) word(value.charCodeAt(at));
    },
    key: () => [one, other],
  };
}
