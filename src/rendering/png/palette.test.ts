import { describe, expect, it } from "vitest";
import { createColorTable, numberOf } from "../raster/color-table.ts";
import { choosePalette, paletteBytes } from "./palette.ts";

/** A table and counts for as many pixels of each colour. */
function drawn(colors: readonly number[], count = (_: number): number => 10) {
  const table = createColorTable();
  const numbers = colors.map((color) => numberOf(table, color));
  const counts = new Uint32Array(table.colors.length);
  for (const [index, number] of numbers.entries()) counts[number] = count(index);
  return { table, numbers, counts };
}

const channels = (color: number): number[] => [color >> 16, (color >> 8) & 255, color & 255];
const apart = (one: number, other: number): number =>
  Math.max(...channels(one).map((channel, at) => Math.abs(channel - (channels(other)[at] ?? 0))));

describe("choosePalette", () => {
  it("has every colour where they fit, the commonest first", () => {
    const colors = Array.from({ length: 200 }, (_, index) => index * 1001);
    const { table, numbers, counts } = drawn(colors, (index) => index + 1);
    const palette = choosePalette(counts, table);
    expect(numbers.map((number) => palette?.colors[palette.places.get(number) ?? -1])).toEqual(colors);
    expect(palette?.colors[0]).toBe(colors.at(-1));
  });

  it("merges only what no eye can tell apart", () => {
    const common = Array.from({ length: 256 }, (_, index) => index * 0x010100);
    const rare = Array.from({ length: 100 }, (_, index) => index * 0x020200 + 0x050505);
    const colors = [...common, ...rare];
    const { table, numbers, counts } = drawn(colors, (index) => (index < 256 ? 10 : 1));
    const palette = choosePalette(counts, table);
    const furthest = numbers.map((number, index) =>
      apart(palette?.colors[palette.places.get(number) ?? -1] ?? 0, colors[index] ?? 0),
    );
    expect(Math.max(...furthest.slice(0, 256))).toBe(0);
    expect(Math.max(...furthest)).toBeLessThanOrEqual(16);
  });

  it("gives up where it would be seen", () => {
    const colors = Array.from({ length: 512 }, (_, at) => ((at & 7) << 21) | (((at >> 3) & 7) << 13) | ((at >> 6) << 5));
    const { table, counts } = drawn(colors);
    expect(choosePalette(counts, table)).toBeUndefined();
  });

  it("goes on with one that lacks little, and leaves its places as they are", () => {
    const { table, numbers, counts } = drawn([0x111111, 0x222222, 0x333333, 0x444444, 0x555555]);
    const first = choosePalette(counts, table);
    const places = new Map(first?.places);
    const next = numberOf(table, 0x666666);
    const more = new Uint32Array([...counts, 3]);
    expect(choosePalette(more, table, first ? [first] : [])).toBe(first);
    expect(numbers.map((number) => first?.places.get(number))).toEqual(numbers.map((number) => places.get(number)));
    expect(first?.colors[first.places.get(next) ?? -1]).toBe(0x666666);
  });

  it("tells nobody the colours of another picture", () => {
    const { table, numbers, counts } = drawn([0x111111, 0x222222, 0x333333, 0x444444, 0x555555]);
    const palette = choosePalette(counts, table);
    counts[numbers[2] ?? 0] = 0;
    const bytes = palette ? paletteBytes(palette, counts) : new Uint8Array();
    expect(Array.from(bytes).filter((byte) => byte === 0x33)).toEqual([]);
    expect(Array.from(bytes).filter((byte) => byte === 0x44)).toHaveLength(3);
  });
});
