import product from "../../workers/index.ts";

export { RateLimiter } from "../../workers/objects/rate-limiter.ts";
export { UsageLedger } from "../../workers/objects/usage-ledger.ts";

/**
 * The product itself. `/again/50/<path>` asks it 50 times for a path within one request: of a single request over loopback
 * nearly all is transport.
 */
export default {
  async fetch(request, env, ctx): Promise<Response> {
    const { href, origin } = new URL(request.url);
    const [, count, path] = /^\/again\/(\d+)(\/.+)$/.exec(href.slice(origin.length)) ?? [];
    if (!count) return product.fetch(request, env, ctx);

    for (let turn = 0; turn < Number(count); turn++) {
      const answer = await product.fetch(new Request(`${origin}${path}`), env, ctx);
      await answer.arrayBuffer();
      if (answer.headers.get("X-Cache") !== "HIT") throw new Error(`${path} wasn't a hit.`);
    }
    return new Response(null);
  },
} satisfies ExportedHandler<Env>;
