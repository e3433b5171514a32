import { inflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unfiltered } from "../../../tests/support/unfiltered.ts";
import { createCanvas } from "../raster/canvas.ts";
import { createColorTable, numberOf } from "../raster/color-table.ts";
import { joinRows, packRows } from "./pack-rows.ts";
import { paintedRows } from "./painted-rows.ts";
import { choosePalette } from "./palette.ts";

const rows = fc
  .array(fc.tuple(fc.array(fc.nat(40), { minLength: 7, maxLength: 7 }), fc.integer({ min: 1, max: 4 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((runs) => runs.flatMap(([line, times]) => Array.from({ length: times }, () => line)));

describe("packRows", () => {
  it("gives back every row of the pieces that it is joined of, with a palette and without", () => {
    fc.assert(
      fc.property(fc.array(rows, { minLength: 1, maxLength: 5 }), fc.boolean(), (pieces, indexed) => {
        const table = createColorTable();
        const canvases = pieces.map((lines) => {
          const canvas = createCanvas({ width: 7, height: lines.length, top: 0, table });
          canvas.pixels.set(lines.flat().map((color) => numberOf(table, color * 1001)));
          return paintedRows(canvas);
        });
        const palette = indexed ? choosePalette(new Uint32Array(table.colors.length).fill(1), table) : undefined;
        const joined = joinRows(canvases.map((canvas) => packRows(canvas, palette)));
        const stride = indexed ? 8 : 22;
        const bytes = unfiltered(inflateSync(Buffer.concat(joined)), stride);

        const colors = Array.from({ length: bytes.length / stride }, (_, row) =>
          Array.from({ length: 7 }, (_, column) => {
            const at = row * stride + 1;
            if (palette) return palette.colors[bytes[at + column] ?? -1];
            return (
              ((bytes[at + column * 3] ?? 0) << 16) |
              ((bytes[at + column * 3 + 1] ?? 0) << 8) |
              (bytes[at + column * 3 + 2] ?? 0)
            );
          }),
        );
        expect(colors).toEqual(pieces.flat().map((line) => line.map((color) => color * 1001)));
      }),
    );
  });
});
