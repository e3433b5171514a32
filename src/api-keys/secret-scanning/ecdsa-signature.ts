/** Bytes of a number of P-256. */
const numberLength = 32;

/**
 * DER, as GitHub signs, to the r‖s that WebCrypto verifies: SEQUENCE { INTEGER r, INTEGER s } (RFC 3279, 2.2.3).
 * Undefined where it isn't that, to the last byte.
 */
export function rawSignature(der: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  if (der[0] !== 0x30 || der[1] !== der.byteLength - 2) return undefined;
  const r = readInteger(der, 2);
  const s = r && readInteger(der, r.end);
  if (!r || !s || s.end !== der.byteLength) return undefined;

  const raw = new Uint8Array(2 * numberLength);
  raw.set(r.bytes, numberLength - r.bytes.byteLength);
  raw.set(s.bytes, 2 * numberLength - s.bytes.byteLength);
  return raw;
}

/** A positive INTEGER of at most 32 bytes, without the zero that keeps its sign. */
function readInteger(der: Uint8Array, start: number): { bytes: Uint8Array; end: number } | undefined {
  const length = der[start + 1];
  if (der[start] !== 0x02 || length === undefined || length === 0 || length > numberLength + 1) return undefined;
  const end = start + 2 + length;
  if (end > der.byteLength) return undefined;

  const bytes = der.subarray(start + 2, end);
  const first = bytes[0] ?? 0;
  if (first >= 0x80) return undefined;
  const unsigned = first === 0 && length > 1 ? bytes.subarray(1) : bytes;
  return unsigned.byteLength > numberLength ? undefined : { bytes: unsigned, end };
}
