import { encodePng } from "./png/encode-png.ts";
import { rasterize } from "./rasterize.ts";

/** `svg` at `scale` times the size that it states. */
export async function drawPng(svg: string, scale: number): Promise<Uint8Array<ArrayBuffer>> {
  return encodePng(await rasterize(svg, scale));
}
