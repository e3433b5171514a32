import { createStudio, type Studio } from "../../src/flows/studio.ts";
import { InfographicSpec } from "../../src/infographic/spec.ts";
import { bindingAssetStore } from "../../src/platform/cloudflare/binding-asset-store.ts";
import { documentCalled } from "../documents/index.ts";

let studio: Studio | undefined;

/** `/<document>` draws one as the product does, and nothing else is in this isolate; `/gc` collects its garbage. */
export default {
  async fetch(request: Request, { ASSETS }: { ASSETS: Fetcher }): Promise<Response> {
    const name = new URL(request.url).pathname.slice(1);
    if (name === "gc") (globalThis as { gc?: () => void }).gc?.();
    const draft = documentCalled(name);
    if (!draft) return new Response(null);
    studio ??= createStudio({ assets: bindingAssetStore(ASSETS) });
    const drawing = await studio.drawSvg(await studio.design(InfographicSpec.parse(draft)));
    return new Response(await drawing.png(1));
  },
};
