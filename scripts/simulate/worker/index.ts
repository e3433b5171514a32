import product from "../../../workers/index.ts";
import { finish, liveMonth } from "./live-month.ts";
import { beginSimulation, type Simulation } from "./simulation.ts";

// The classes of its Durable Objects.
export * from "../../../workers/index.ts";

let simulation: Simulation | undefined;

export default {
  async fetch(request, env, ctx): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname === "/simulate/begin") {
      simulation = beginSimulation(env, Number(searchParams.get("seed")), Number(searchParams.get("since")));
      return new Response(null);
    }
    if (pathname === "/simulate/month" && simulation) return Response.json(await liveMonth(simulation));
    if (pathname === "/simulate/finish" && simulation) return Response.json(await finish(simulation));
    return product.fetch(request, env, ctx);
  },
} satisfies ExportedHandler<Env>;
