import type { JobHandlers } from "../../src/jobs/index.ts";

/** Who does each kind of job. */
export const jobHandlers = (): JobHandlers => ({});
