import { inflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addRun, adlerOf, type ByteRuns, emptyRuns } from "./byte-runs.ts";
import { findTokens } from "./find-tokens.ts";
import { codeLengths, codesOf } from "./huffman.ts";
import { writeBlock } from "./write-block.ts";

type Run = readonly [value: number, length: number];

const runsOf = (list: readonly Run[]): ByteRuns => {
  const runs = emptyRuns(list.length);
  for (const [value, length] of list) addRun(runs, value, length);
  return runs;
};

const bytesOf = (list: readonly Run[]): Buffer => Buffer.concat(list.map(([value, length]) => Buffer.alloc(length, value)));
const emptyLastBlock = Uint8Array.of(3, 0);
const inflated = (...pieces: Uint8Array[]): Buffer => inflateRawSync(Buffer.concat([...pieces, emptyLastBlock]));

const run: fc.Arbitrary<Run> = fc.tuple(
  fc.oneof(fc.nat(3), fc.nat(255)),
  fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 1, max: 4 }) }, fc.integer({ min: 1, max: 900 })),
);
/** Runs as a drawing has them: lines of them that come again, some changed a little. */
const drawing = fc
  .tuple(
    fc.array(fc.array(run, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 5 }),
    fc.array(fc.tuple(fc.nat(), run)),
  )
  .map(([lines, order]) => order.flatMap(([line, between]) => [...(lines[line % lines.length] ?? []), between]));

describe("a deflated block", () => {
  it("gives back every byte, with others before and behind it", () => {
    fc.assert(
      fc.property(drawing, drawing, (first, second) => {
        const pieces = [first, second].map((list) => writeBlock(findTokens(runsOf(list))));
        expect(inflated(...pieces).equals(bytesOf([...first, ...second]))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("holds what is further back than a match may reach", () => {
    const glyph: Run[] = [
      [1, 3],
      [2, 1],
      [3, 9],
    ];
    const list: Run[] = [...glyph, [0, 32_768], ...glyph, [0, 40_000], ...glyph];
    expect(inflated(writeBlock(findTokens(runsOf(list)))).equals(bytesOf(list))).toBe(true);
  });

  it("is small where a pattern comes again behind gaps of any width", () => {
    const glyph: Run[] = Array.from({ length: 40 }, (_, index): Run => [1 + ((index * 7) % 11), 1 + (index % 3)]);
    const list = Array.from({ length: 50 }, (_, index): Run[] => [[0, 20 + ((index * 37) % 90)], ...glyph]).flat();
    expect(writeBlock(findTokens(runsOf(list))).length).toBeLessThan(300);
  });

  it("has the checksum of its bytes", () => {
    fc.assert(
      fc.property(drawing, (list) => {
        let [a, b] = [1, 0];
        for (const byte of bytesOf(list)) {
          a = (a + byte) % 65_521;
          b = (b + a) % 65_521;
        }
        expect(adlerOf(runsOf(list))).toBe(b * 65_536 + a);
      }),
    );
  });
});

describe("codeLengths", () => {
  const frequencies = fc.array(fc.oneof(fc.constant(0), fc.nat(9), fc.integer({ min: 1, max: 1_000_000 })), {
    minLength: 2,
    maxLength: 286,
  });

  it("makes a whole code, none longer than allowed, and shorter where it is commoner", () => {
    fc.assert(
      fc.property(frequencies, (list) => {
        const lengths = codeLengths(Uint32Array.from(list), 15);
        const used = list.flatMap((often, symbol) => (often > 0 ? [{ often, length: lengths[symbol] ?? 0 }] : []));
        expect(list.every((often, symbol) => often > 0 === (lengths[symbol] ?? 0) > 0)).toBe(true);
        if (used.length < 2) return;
        expect(used.reduce((sum, { length }) => sum + 2 ** -length, 0)).toBe(1);
        const byOften = used.toSorted((one, other) => other.often - one.often || one.length - other.length);
        expect(byOften.map(({ length }) => length)).toEqual(
          byOften.map(({ length }) => length).toSorted((one, other) => one - other),
        );
      }),
    );
  });

  it("shortens what would be too long", () => {
    const fibonacci = [1, 1];
    while (fibonacci.length < 30) fibonacci.push((fibonacci.at(-1) ?? 0) + (fibonacci.at(-2) ?? 0));
    for (const longest of [7, 15]) {
      const lengths = codeLengths(Uint32Array.from(fibonacci), longest);
      expect(Math.max(...lengths)).toBe(longest);
      expect(lengths.reduce((sum, length) => sum + 2 ** -length, 0)).toBe(1);
    }
  });

  it("gives codes of which none begins another", () => {
    const lengths = codeLengths(Uint32Array.of(40, 30, 9, 8, 5, 0, 1), 15);
    const bits = Array.from(codesOf(lengths), (code, symbol) =>
      Array.from({ length: lengths[symbol] ?? 0 }, (_, bit) => (code >> bit) & 1).join(""),
    ).filter(Boolean);
    for (const one of bits) expect(bits.filter((other) => other.startsWith(one))).toEqual([one]);
  });
});
