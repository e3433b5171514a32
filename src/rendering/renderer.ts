import type { JSXNode } from "satori/jsx";
import type { Font } from "satori/standalone";
import type { FontFamilyName } from "../infographic/fonts.ts";
import type { IconSet } from "../infographic/frame.ts";
import type { AssetStore } from "../platform/ports/asset-store.ts";
import { drawPng } from "./draw-png.ts";
import { drawSvg, measureTree, type SvgRequest } from "./draw-svg.ts";
import { chooseFonts } from "./fonts/choose-fonts.ts";
import { fontLibrary } from "./fonts/font-library.ts";
import { UnsupportedCharacters } from "./fonts/unsupported-characters.ts";

/** Part of every content key: a change in how the same tree is drawn is a new picture. */
export const rendererVersion = "3";

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
    measure: (tree: JSXNode, width: number, fonts: Font[]) => measureTree(tree, width, fonts),
    svg: (request: SvgRequest): Promise<string> => drawSvg(request),
    png: (svg: string, scale: number): Promise<Uint8Array<ArrayBuffer>> => drawPng(svg, scale),
  };
}

async function readIcons(assets: AssetStore): Promise<IconSet> {
  return JSON.parse(new TextDecoder().decode(await assets.read("icons.json"))) as IconSet;
}
