import { createStudio, type Studio } from "../../../src/flows/studio.ts";
import type { AssetStore } from "../../../src/platform/ports/asset-store.ts";
import type { Arranged } from "./arrange.ts";
import type { Engine } from "./engine.ts";

const studios = new WeakMap<AssetStore, Studio>();

export const ours: Engine = {
  svg: drawSvg,
  png: async (document) => document.renderer.png(await drawSvg(document), 1),
  whole: drawWhole,
};

function drawSvg({ renderer, tree, page, shown, fonts, spec }: Arranged): Promise<string> {
  return renderer.svg({ tree, page, shown, fonts, title: spec.title });
}

/** What a request for a new picture costs: choose the design, measure and lay out, draw. */
async function drawWhole({ spec, assets }: Arranged): Promise<Uint8Array> {
  const studio = studios.get(assets) ?? createStudio({ assets });
  studios.set(assets, studio);
  return studio.drawPng(await studio.drawSvg(await studio.design(spec)), 1);
}
