import { env } from "cloudflare:workers";
import { createStudio } from "../../src/flows/studio.ts";
import { type InfographicDraft, InfographicSpec } from "../../src/infographic/index.ts";
import { bindingAssetStore } from "../../src/platform/cloudflare/binding-asset-store.ts";

const studio = createStudio({ assets: bindingAssetStore(env.ASSETS) });

/** Draws `draft` with the fonts and icons that ship. */
export async function drawDraft(draft: InfographicDraft): ReturnType<typeof studio.drawSvg> {
  return studio.drawSvg(await studio.design(InfographicSpec.parse(draft)));
}
