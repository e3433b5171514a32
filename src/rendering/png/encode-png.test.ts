import { inflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodePng } from "./encode-png.ts";

const raster = fc
  .record({ width: fc.integer({ min: 1, max: 9 }), height: fc.integer({ min: 1, max: 9 }), opaque: fc.boolean() })
  .chain(({ width, height, opaque }) =>
    fc.uint8Array({ minLength: width * height * 4, maxLength: width * height * 4 }).map((bytes) => ({
      width,
      height,
      pixels: bytes.map((byte, index) => (opaque && index % 4 === 3 ? 255 : byte)),
    })),
  );

describe("encodePng", () => {
  it("gives back every pixel", () => {
    fc.assert(
      fc.property(raster, (original) => {
        expect(decode(encodePng(original))).toEqual(original);
      }),
    );
  });

  it("leaves alpha out where there is none", () => {
    const colourType = (alpha: number): number | undefined =>
      encodePng({ width: 1, height: 1, pixels: Uint8Array.of(1, 2, 3, alpha) })[25];

    expect([colourType(255), colourType(254)]).toEqual([2, 6]);
  });
});

/** Reads only what the encoder writes: three chunks, eight bits, no filter. */
function decode(png: Uint8Array): { width: number; height: number; pixels: Uint8Array } {
  const view = new DataView(png.buffer);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const channels = png[25] === 6 ? 4 : 3;
  const lines = inflateSync(png.subarray(41, 41 + view.getUint32(33)));
  const pixels = new Uint8Array(width * height * 4).fill(255);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const from = Math.floor(pixel / width) * (width * channels + 1) + 1 + (pixel % width) * channels;
    pixels.set(lines.subarray(from, from + channels), pixel * 4);
  }
  return { width, height, pixels };
}
