import type { DrawList } from "./draw-list.ts";
import { drawPng } from "./draw-png.ts";
import { drawSvg } from "./draw-svg.ts";
import { type Engine, loadEngine } from "./engine.ts";
import type { PictureRequest } from "./picture-request.ts";
import { encodeCanvas } from "./png/encode-canvas.ts";
import { Unsupported } from "./unsupported.ts";

/** A picture that is laid out; its bytes are made when they are asked for. */
export type DrawnPicture = {
  svg(): Promise<string>;
  /** At `scale` times the size that it is shown at. */
  png(scale: number): Promise<Uint8Array<ArrayBuffer>>;
};

/** By our own engine, or by satori and resvg where the tree asks for more than the engine can do. */
export async function drawPicture(request: PictureRequest): Promise<DrawnPicture> {
  const engine = await loadEngine();
  const list = supported(() => engine.drawList(request.tree, request.page, request.fonts));
  return list ? ownPicture(engine, list, request) : referencePicture(request);
}

function ownPicture(engine: Engine, list: DrawList, request: PictureRequest): DrawnPicture {
  const { page, shown, title } = request;
  return {
    svg: async () => engine.svg({ list, shown, title }),
    async png(scale) {
      const canvas = supported(() => engine.paint(list, (shown.width / page.width) * scale));
      return canvas ? encodeCanvas(canvas) : referencePicture(request).png(scale);
    },
  };
}

/** What every picture is held against: satori's SVG, rasterized by resvg. */
export function referencePicture(request: PictureRequest): DrawnPicture {
  let drawing: Promise<string> | undefined;
  const svg = (): Promise<string> => {
    drawing ??= drawSvg(request);
    return drawing;
  };
  return { svg, png: async (scale) => drawPng(await svg(), scale) };
}

export function supported<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof Unsupported) return undefined;
    throw error;
  }
}
