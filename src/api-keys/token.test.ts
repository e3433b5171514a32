import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crc32 } from "./crc32.ts";
import { hintOf, isWellFormed, mintToken } from "./token.ts";

const mode = fc.constantFrom("live", "test");
const base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

describe("a token", () => {
  it("is well-formed, of one length, and never the same twice", () => {
    const tokens = Array.from({ length: 500 }, () => mintToken("live"));
    expect(tokens.every(isWellFormed)).toBe(true);
    expect(new Set(tokens.map(({ length }) => length))).toEqual(new Set([48]));
    expect(new Set(tokens).size).toBe(500);
  });

  it("loses its form with any single character changed", () => {
    fc.assert(
      fc.property(fc.constantFrom("live", "test"), fc.nat(47), fc.constantFrom(...base62, "_", " ", "é"), (mode, at, other) => {
        const token = mintToken(mode);
        fc.pre(token[at] !== other);
        expect(isWellFormed(token.slice(0, at) + other + token.slice(at + 1))).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it("loses its form cut off, prolonged, or with two characters swapped", () => {
    fc.assert(
      fc.property(mode, fc.integer({ min: 9, max: 46 }), (mode, at) => {
        const token = mintToken(mode);
        expect(isWellFormed(token.slice(0, at))).toBe(false);
        expect(isWellFormed(`${token}0`)).toBe(false);
        const [one = "", other = ""] = token.slice(at, at + 2);
        fc.pre(one !== other);
        expect(isWellFormed(token.slice(0, at) + other + one + token.slice(at + 2))).toBe(false);
      }),
    );
  });

  it("is nothing that anybody makes up", () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => !isWellFormed(text)));
    fc.assert(fc.property(fc.stringMatching(/^chi_live_[0-9A-Za-z]{39}$/), (text) => !isWellFormed(text)));
  });

  it("can be recognised by a hint that gives four of its characters away", () => {
    expect(hintOf("chi_live_4fGhJJJJJJJJ")).toBe("chi_live_4fGh…");
  });
});

describe("crc32", () => {
  it("is the one of zip", () => {
    expect(crc32("123456789")).toBe(0xcbf43926);
    expect(crc32("")).toBe(0);
  });
});
