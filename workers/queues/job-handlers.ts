import { billingEventHandler } from "../../src/flows/run-billing-event.ts";
import type { JobHandlers } from "../../src/jobs/index.ts";
import type { Deps } from "../http/deps.ts";

/** Asked for when they are needed: they send jobs themselves. */
type Workers = { deps: () => Deps };

/** Who does each kind of job. */
export const jobHandlers = ({ deps }: Workers): JobHandlers => ({
  "billing.event": {
    run(job) {
      const { billing, jobs } = deps();
      return billingEventHandler({ ...billing, notifications: jobs.notifications }).run(job);
    },
  },
});
