import type { JobMessage, JobQueue } from "../ports/job-queue.ts";

/** As many as a queue takes at once. */
const atOnce = 100;

export function bindingJobQueue(queue: Queue<JobMessage>): JobQueue {
  return {
    async send(messages, delaySeconds = 0) {
      for (let start = 0; start < messages.length; start += atOnce) {
        const some = messages.slice(start, start + atOnce).map((body) => ({ body, contentType: "json" as const }));
        await queue.sendBatch(some, { delaySeconds });
      }
    },
  };
}
