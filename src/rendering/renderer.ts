import type { JSXNode } from "satori/jsx";
import type { Font } from "satori/standalone";
import type { FontFamilyName } from "../infographic/fonts.ts";
import type { IconSet } from "../infographic/frame.ts";
import type { AssetStore } from "../platform/ports/asset-store.ts";
import { type DrawnPicture, drawPicture, supported } from "./draw-picture.ts";
import { drawPng } from "./draw-png.ts";
import { measureTree } from "./draw-svg.ts";
import { loadEngine } from "./engine.ts";
import { chooseFonts } from "./fonts/choose-fonts.ts";
import { fontLibrary } from "./fonts/font-library.ts";
import { UnsupportedCharacters } from "./fonts/unsupported-characters.ts";
import type { PictureRequest } from "./picture-request.ts";

/** Part of every content key: a change in how the same tree is drawn is a new picture. */
export const rendererVersion = "4";

/** From a laid out tree to a picture. One an isolate: it keeps fonts and icons. */
export function createRenderer(assets: AssetStore) {
  const library = fontLibrary(assets);
  let icons: Promise<IconSet> | undefined;

  return {
    /** Refuses text that would come out as empty boxes. */
    requireGlyphs(text: string, families: readonly FontFamilyName[]): void {
      const { missing } = chooseFonts(text, families);
      if (missing.length > 0) throw new UnsupportedCharacters(missing);
    },
    fonts: (text: string, families: readonly FontFamilyName[]): Promise<Font[]> =>
      library.load(chooseFonts(text, families).faces),
    icons(): Promise<IconSet> {
      icons ??= readIcons(assets).catch((error: unknown) => {
        icons = undefined;
        throw error;
      });
      return icons;
    },
    /** Heights that `tree` takes at `width`, px: of the whole, and of each element with an `id`. */
    async measure(tree: JSXNode, width: number, fonts: Font[]): Promise<{ height: number; heights: Map<string, number> }> {
      const engine = await loadEngine();
      return supported(() => engine.measure(tree, { width, height: undefined }, fonts)) ?? measureTree(tree, width, fonts);
    },
    draw: (request: PictureRequest): Promise<DrawnPicture> => drawPicture(request),
    /** A PNG of an SVG that is stored already. */
    rasterize: (svg: string, scale: number): Promise<Uint8Array<ArrayBuffer>> => drawPng(svg, scale),
  };
}

async function readIcons(assets: AssetStore): Promise<IconSet> {
  return JSON.parse(new TextDecoder().decode(await assets.read("icons.json"))) as IconSet;
}
