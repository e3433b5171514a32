import { compose } from "../compose.ts";
import { consumeDeadJobs } from "./consume-dead-jobs.ts";
import { consumeJobs } from "./consume-jobs.ts";

/** `chitra-jobs-dead`, with the environment's name behind it. */
const isDeadLetters = (name: string) => name.startsWith("chitra-jobs-dead");

export async function queue(batch: MessageBatch, env: Env): Promise<void> {
  const { jobs } = compose(env);
  await (isDeadLetters(batch.queue) ? consumeDeadJobs(jobs, batch) : consumeJobs(jobs, batch));
}
