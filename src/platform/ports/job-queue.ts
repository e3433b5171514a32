import type { JobId } from "../../kernel/ids.ts";

export type JobMessage = { jobId: JobId; kind: string };

/** The longest that a message can wait in a queue. */
export const longestDelaySeconds = 43_200;

/** Carries names of jobs. A message may come twice, late, in another order or never; throws where none was taken over. */
export type JobQueue = { send(messages: readonly JobMessage[], delaySeconds?: number): Promise<void> };
