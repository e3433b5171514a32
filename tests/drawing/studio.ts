import { env } from "cloudflare:workers";
import { createStudio, type Drawing } from "../../src/flows/studio.ts";
import { type InfographicDraft, InfographicSpec } from "../../src/infographic/index.ts";
import { bindingAssetStore } from "../../src/platform/cloudflare/binding-asset-store.ts";

export const studio = createStudio({ assets: bindingAssetStore(env.ASSETS) });

/** Draws `draft` with the fonts and icons that ship. */
export async function drawDraft(draft: InfographicDraft): ReturnType<typeof studio.drawSvg> {
  return studio.drawSvg(await studio.design(InfographicSpec.parse(draft)));
}

/** Every page of `draft`. */
export async function drawPages(draft: InfographicDraft): Promise<Drawing[]> {
  const designed = await studio.design(InfographicSpec.parse(draft));
  const pages: Drawing[] = [];
  for (const { number } of designed.parts) pages.push(await studio.drawSvg(designed, number));
  return pages;
}
