import { z } from "zod";
import { hop, killJob, nextDelay } from "../../src/jobs/index.ts";
import { isJobId, type JobId } from "../../src/kernel/ids.ts";
import type { JobDeps } from "../http/deps.ts";

const JobMessage = z.object({ jobId: z.custom<JobId>((id) => typeof id === "string" && isJobId(id)) });

/** What the queue has given up: the row says so, and whoever waits for it is told. */
export async function consumeDeadJobs(deps: JobDeps, { messages }: MessageBatch): Promise<void> {
  for (const message of messages) {
    const parsed = JobMessage.safeParse(message.body);
    try {
      if (parsed.success) await killJob(deps, parsed.data.jobId, "The queue gave its message up.");
      message.ack();
    } catch {
      message.retry({ delaySeconds: hop(nextDelay(message.attempts, deps.random)) });
    }
  }
}
