import { initWasm, Resvg } from "@resvg/resvg-wasm";
import resvg from "@resvg/resvg-wasm/index_bg.wasm";
import { encodePng } from "./png/encode-png.ts";

let ready: Promise<void> | undefined;

/** Rasterizes at `scale` times the size that the SVG states. Both wasm objects are freed: memory of an isolate never shrinks. */
export async function drawPng(svg: string, scale: number): Promise<Uint8Array<ArrayBuffer>> {
  ready ??= initWasm(resvg);
  await ready;
  const drawing = new Resvg(svg, { fitTo: { mode: "zoom", value: scale }, font: { loadSystemFonts: false } });
  try {
    const image = drawing.render();
    try {
      return encodePng(image);
    } finally {
      image.free();
    }
  } finally {
    drawing.free();
  }
}
