import { initWasm, Resvg } from "@resvg/resvg-wasm";
import resvg from "@resvg/resvg-wasm/index_bg.wasm";

/** Straight RGBA, four bytes a pixel, row by row. */
export type Raster = { width: number; height: number; pixels: Uint8Array };

let ready: Promise<void> | undefined;

/** The pixels of `svg` at `scale` times the size that it states. Both wasm objects are freed: memory of an isolate never shrinks. */
export async function rasterize(svg: string, scale: number): Promise<Raster> {
  ready ??= initWasm(resvg);
  await ready;
  const drawing = new Resvg(svg, { fitTo: { mode: "zoom", value: scale }, font: { loadSystemFonts: false } });
  try {
    const image = drawing.render();
    try {
      return { width: image.width, height: image.height, pixels: image.pixels };
    } finally {
      image.free();
    }
  } finally {
    drawing.free();
  }
}
