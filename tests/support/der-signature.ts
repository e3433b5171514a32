/** The r‖s of P-256 as a DER sequence of two integers. */
export function derSignature(raw: Uint8Array): Uint8Array<ArrayBuffer> {
  const content = [...derInteger(raw.slice(0, 32)), ...derInteger(raw.slice(32))];
  return new Uint8Array([0x30, content.length, ...content]);
}

function derInteger(bytes: Uint8Array): number[] {
  const first = bytes.findIndex((byte) => byte !== 0);
  const digits = first < 0 ? [0] : [...bytes.slice(first)];
  const unsigned = (digits[0] ?? 0) >= 0x80 ? [0, ...digits] : digits;
  return [0x02, unsigned.length, ...unsigned];
}
