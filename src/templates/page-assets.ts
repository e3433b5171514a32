import type { PlacedImage } from "../infographic/frame.ts";

/** What a page shows besides its content: uploads by id, and who signs it in the house's place. */
export type PageAssets = {
  images: ReadonlyMap<string, PlacedImage>;
  signature?: { name: string; logo?: PlacedImage };
};

export const noAssets: PageAssets = { images: new Map() };
