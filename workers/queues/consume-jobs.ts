import { z } from "zod";
import { hop, nextDelay, runJob } from "../../src/jobs/index.ts";
import { isJobId, type JobId } from "../../src/kernel/ids.ts";
import type { JobDeps } from "../http/deps.ts";

const JobMessage = z.object({ jobId: z.custom<JobId>((id) => typeof id === "string" && isJobId(id)), kind: z.string() });

/** So many at once: drawing is work for the processor, and what they wait for overlaps. */
const atOnce = 2;

/** Each message is answered for by itself: one that can't be read, or fails, keeps no other from being done. */
export async function consumeJobs(deps: JobDeps, { messages }: MessageBatch): Promise<void> {
  const left = [...messages];
  const work = async () => {
    for (let message = left.shift(); message; message = left.shift()) await consume(deps, message);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

async function consume(deps: JobDeps, message: Message): Promise<void> {
  const parsed = JobMessage.safeParse(message.body);
  if (!parsed.success) {
    log("job.unreadable_message", { message_id: message.id });
    return message.ack();
  }
  const { jobId, kind } = parsed.data;
  try {
    await runJob(deps, jobId);
    message.ack();
  } catch (error) {
    log("job.unsettled", { job_id: jobId, kind, message: error instanceof Error ? error.message : String(error) });
    message.retry({ delaySeconds: hop(nextDelay(message.attempts, deps.random)) });
  }
}

function log(event: string, facts: Record<string, unknown>): void {
  console.error(JSON.stringify({ level: "error", event, ...facts }));
}
