import { createStudio, type Studio } from "../../../src/flows/studio.ts";
import type { AssetStore } from "../../../src/platform/ports/asset-store.ts";
import type { DrawnPicture } from "../../../src/rendering/index.ts";
import type { Arranged } from "./arrange.ts";
import type { Engine } from "./engine.ts";

const studios = new WeakMap<AssetStore, Studio>();

export const ours: Engine = {
  svg: async (document) => (await draw(document)).svg(),
  png: async (document) => (await draw(document)).png(1),
  whole: drawWhole,
};

function draw({ renderer, tree, page, shown, fonts, spec }: Arranged): Promise<DrawnPicture> {
  return renderer.draw({ tree, page, shown, fonts, title: spec.title });
}

/** What a request for a new picture costs: choose the design, measure and lay out, draw. */
async function drawWhole({ spec, assets }: Arranged): Promise<Uint8Array> {
  const studio = studios.get(assets) ?? createStudio({ assets });
  studios.set(assets, studio);
  return (await studio.drawSvg(await studio.design(spec))).png(1);
}
