import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { derSignature } from "../../../tests/support/der-signature.ts";
import { rawSignature } from "./ecdsa-signature.ts";

const bytes = fc.uint8Array({ minLength: 64, maxLength: 64 });

describe("rawSignature", () => {
  it("reads back whatever r and s are written in DER", () => {
    fc.assert(
      fc.property(bytes, (raw) => {
        expect(rawSignature(derSignature(raw))).toEqual(raw);
      }),
    );
    for (const first of [0, 1, 0x7f, 0x80, 0xff]) {
      const raw = new Uint8Array(64).fill(first, 0, 1).fill(first, 32, 33).fill(1, 63);
      expect(rawSignature(derSignature(raw))).toEqual(raw);
    }
  });

  it("takes nothing that is cut off, prolonged or of another form", () => {
    fc.assert(
      fc.property(bytes, fc.nat(8), (raw, cut) => {
        const der = derSignature(raw);
        expect(rawSignature(der.slice(0, der.length - 1 - cut))).toBeUndefined();
        expect(rawSignature(new Uint8Array([...der, 0]))).toBeUndefined();
        expect(rawSignature(new Uint8Array([0x31, ...der.slice(1)]))).toBeUndefined();
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (any) => {
        rawSignature(any);
      }),
    );
  });
});
