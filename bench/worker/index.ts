import { bindingAssetStore } from "../../src/platform/cloudflare/binding-asset-store.ts";
import { arranger } from "./engines/arrange.ts";
import type { Engine } from "./engines/engine.ts";
import { naive } from "./engines/naive.ts";
import { ours } from "./engines/ours.ts";
import { stages } from "./engines/stages.ts";
import { takumi } from "./engines/takumi.ts";

const engines: Record<string, Engine> = { ours, naive, takumi, stages };

let arrange: ReturnType<typeof arranger> | undefined;

/** `/<engine>/<output>/<document>` draws; `/` answers with nothing, which is what a request costs by itself. */
export default {
  async fetch(request: Request, { ASSETS }: { ASSETS: Fetcher }): Promise<Response> {
    const [engine, output, document] = new URL(request.url).pathname.slice(1).split("/");
    if (!engine) return new Response(null);

    const draw = engines[engine]?.[output ?? ""];
    arrange ??= arranger(bindingAssetStore(ASSETS));
    const arranged = arrange(document ?? "");
    if (!draw || !arranged) return new Response("No such drawing.", { status: 404 });
    return new Response(await draw(await arranged));
  },
};
