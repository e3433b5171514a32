import { createStudio, type Studio } from "../../../src/flows/studio.ts";
import type { AssetStore } from "../../../src/platform/ports/asset-store.ts";
import { drawWith } from "../../../src/rendering/draw-picture.ts";
import { createEngine, type Engine as DrawingEngine } from "../../../src/rendering/engine.ts";
import type { DrawnPicture } from "../../../src/rendering/index.ts";
import type { Arranged } from "./arrange.ts";
import type { Engine } from "./engine.ts";

const studios = new WeakMap<AssetStore, Studio>();

/** `png` draws a picture as if it were the first; `warm` with the bands of those before, as the product does. */
export const ours: Engine = {
  arrange: async () => "",
  svg: async (document) => (await draw(document)).svg(),
  png: async (document) => (await draw(document)).png(1),
  warm: async ({ renderer, spec, ...drawing }) => (await renderer.draw({ ...drawing, title: spec.title })).png(1),
  whole: drawWhole,
};

let cold: Promise<DrawingEngine> | undefined;

/** Without the bands that were drawn before: it is the same document in every round. */
async function draw({ tree, page, shown, fonts, spec }: Arranged): Promise<DrawnPicture> {
  cold ??= createEngine({ bands: 0 });
  return drawWith(await cold, { tree, page, shown, fonts, title: spec.title });
}

/** What a request for a new picture costs: choose the design, measure and lay out, draw. */
async function drawWhole({ spec, assets }: Arranged): Promise<Uint8Array> {
  const studio = studios.get(assets) ?? createStudio({ assets });
  studios.set(assets, studio);
  return (await studio.drawSvg(await studio.design(spec))).png(1);
}
