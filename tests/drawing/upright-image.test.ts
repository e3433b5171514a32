import { describe, expect, it } from "vitest";
import { exifOf } from "../../src/images/exif-orientation.ts";
import { orientationOf, readJpeg } from "../../src/images/read-jpeg.ts";
import { InfographicSpec } from "../../src/infographic/index.ts";
import { base64 } from "../../src/kernel/base64.ts";
import { readPng } from "./read-png.ts";
import { studio } from "./studio.ts";

/** 64 × 32 px: red and blue above, green and white below. */
const quarters =
  "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8yb" +
  "qmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAg" +
  "AEADASIAAhEBAxEB/8QAFwABAQEBAAAAAAAAAAAAAAAAAAQFBv/EABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAXAQEBAQEAAAAAAAAAAAAAAAAABg" +
  "UE/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAwDAQACEQMRAD8AgAcakAAQgLBKgAOkAQbGAAb4DYb4AD//2Q==";

const upright = Uint8Array.from(atob(quarters), (character) => character.charCodeAt(0));
const join = (...parts: Uint8Array[]): Uint8Array<ArrayBuffer> => Uint8Array.from(parts.flatMap((part) => [...part]));
const headed = (start: Uint8Array): Uint8Array<ArrayBuffer> => join(upright.subarray(0, 2), start, upright.subarray(2));

/** An Exif segment as cameras write it: little-endian, the place beside the turn. */
const cameraExif = (orientation: number): Uint8Array => {
  const tiff = [0x49, 0x49, 42, 0, 8, 0, 0, 0, 2, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0];
  const place = [0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0, 0, 0, 0, 0, ...new TextEncoder().encode("28.61N 77.20E")];
  const body = [...new TextEncoder().encode("Exif\0\0"), ...tiff, ...place];
  return Uint8Array.of(0xff, 0xe1, 0, body.length + 2, ...body);
};

const names: Record<string, string> = { "100": "R", "001": "B", "010": "G", "111": "W" };

/** The colours of the four quarters of a picture that is drawn, row by row. */
async function quartersOf(content: Uint8Array): Promise<string> {
  const jpeg = readJpeg(Uint8Array.from(content));
  if (!jpeg) throw new Error("It is no JPEG.");
  const { width, height } = jpeg;
  const uri = `data:image/jpeg;base64,${base64(jpeg.content)}`;
  const id = "img_00000000000000000000000000";
  const placed = { uri, width, height, orientation: orientationOf(jpeg.content) };
  const spec = InfographicSpec.parse({
    title: "A picture",
    theme: "paper",
    template: "column",
    blocks: [{ type: "image", alt: "Quarters", image: id }],
  });
  const designed = await studio.design(spec, { assets: { images: new Map([[id, placed]]), key: {} } });
  const drawing = await studio.drawSvg(designed);
  const { width: pageWidth, colors } = readPng(await drawing.png(0.5));
  return cornersIn(colors, pageWidth);
}

/** Finds the picture by its pure colours, and looks into the middle of each of its quarters. */
function cornersIn(colors: Uint32Array, width: number): string {
  const nameAt = (pixel: number): string | undefined => {
    const color = colors[pixel] ?? 0;
    const bits = [color >> 16, (color >> 8) & 255, color & 255].map((part) => (part > 235 ? "1" : part < 30 ? "0" : "x"));
    return names[bits.join("")];
  };
  const pure = [...colors.keys()].filter((pixel) => ["R", "B", "G"].includes(nameAt(pixel) ?? ""));
  const xs = pure.map((pixel) => pixel % width);
  const ys = pure.map((pixel) => Math.floor(pixel / width));
  const [left, right] = [xs.reduce((a, b) => Math.min(a, b)), xs.reduce((a, b) => Math.max(a, b))];
  const [top, bottom] = [ys.reduce((a, b) => Math.min(a, b)), ys.reduce((a, b) => Math.max(a, b))];
  const at = (x: number, y: number): string =>
    nameAt(Math.round(top + (bottom - top) * y) * width + Math.round(left + (right - left) * x)) ?? "?";
  return [at(0.25, 0.25), at(0.75, 0.25), at(0.25, 0.75), at(0.75, 0.75)].join("");
}

describe("a photograph", () => {
  it.each([
    [1, "RBGW"],
    [2, "BRWG"],
    [3, "WGBR"],
    [4, "GWRB"],
    [5, "RGBW"],
    [6, "GRWB"],
    [7, "WBGR"],
    [8, "BWRG"],
  ])("that was taken with orientation %i is drawn upright", async (orientation, seen) => {
    expect(await quartersOf(headed(cameraExif(orientation)))).toBe(seen);
  });

  it("is as wide as it is seen", () => {
    expect(readJpeg(headed(cameraExif(6)))).toMatchObject({ width: 32, height: 64 });
    expect(readJpeg(headed(cameraExif(3)))).toMatchObject({ width: 64, height: 32 });
  });

  it("is kept without the place where it was taken, and still knows how it lies", () => {
    const content = readJpeg(headed(cameraExif(8)))?.content ?? new Uint8Array();
    expect(new TextDecoder("latin1").decode(content)).not.toContain("28.61N");
    expect(orientationOf(content)).toBe(8);
    expect(readJpeg(content)?.content).toEqual(content);
  });

  it("is kept byte for byte where it says nothing of itself", () => {
    expect(readJpeg(upright)?.content).toEqual(upright);
  });

  it.each([
    ["an orientation that there isn't", exifOf(9)],
    ["no entry", Uint8Array.of(0xff, 0xe1, 0, 8, ...new TextEncoder().encode("Exif\0\0"))],
    [
      "a directory outside",
      Uint8Array.of(
        0xff,
        0xe1,
        0,
        28,
        ...new TextEncoder().encode("Exif\0\0"),
        77,
        77,
        0,
        42,
        255,
        255,
        255,
        255,
        ...Array(12),
      ),
    ],
    ["what is no Exif", Uint8Array.of(0xff, 0xe1, 0, 6, 1, 2, 3, 4)],
  ])("is upright where its Exif segment has %s", (_what, segment) => {
    expect(orientationOf(headed(segment))).toBe(1);
  });
});
