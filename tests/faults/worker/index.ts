import type { OrgId } from "../../../src/kernel/ids.ts";
import { instant } from "../../../src/kernel/time.ts";
import { compose } from "../../../workers/compose.ts";
import worker from "../../../workers/index.ts";

export { RateLimiter, UsageLedger } from "../../../workers/index.ts";

type Render = { org: OrgId; id: string; at: number };

/** The Worker as it is deployed, with a render that costs little: it reserves, keeps an object and commits. */
export default {
  ...worker,
  async fetch(request, env, context) {
    if (new URL(request.url).pathname !== "/faults/renders") return worker.fetch(request, env, context);
    const { org: orgId, id: requestId, at } = await request.json<Render>();
    const { meter } = compose(env).usage;

    const hold = await meter.reserve(
      { orgId, plan: "enterprise", mode: "live", by: { kind: "session", userId: "usr_faults" as never, role: "owner" } },
      { requestId, at: instant(at) },
    );
    await env.PICTURES.put(`faults/${requestId}`, "a picture");
    await meter.commit(hold, { template: null, model: null });
    return Response.json({ id: requestId }, { status: 201 });
  },
} satisfies ExportedHandler<Env>;
