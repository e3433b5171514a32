import { env } from "cloudflare:workers";
import { runJob } from "../../src/jobs/index.ts";
import type { JobId } from "../../src/kernel/ids.ts";
import { compose } from "../../workers/compose.ts";

/** Does every job that is waiting, as the queue's consumer would, in the order of coming. */
export async function settleJobs(deps = compose(env).jobs): Promise<number> {
  const { results } = await env.DB.prepare("select id from jobs where state = 'queued' order by rowid").all<{ id: JobId }>();
  for (const { id } of results) await runJob({ ...deps, queue: { send: async () => {} } }, id);
  return results.length;
}
